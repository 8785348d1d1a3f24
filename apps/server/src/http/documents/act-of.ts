import type { CommandContext } from '@onehall/application';
import type { ReplyOf, Route } from '@onehall/protocol';
import type { WriteDecision } from '@onehall/storage-sqlite';
import { type Asked, command, type Endpoint, endpoint, staffId } from '../endpoint.ts';

/** An act of a member of staff: done in their name, answered and refused as it is decided. */
export function actOf<const R extends Route>(
  route: R,
  decide: (asked: Asked<R>, by: string, context: CommandContext) => WriteDecision<ReplyOf<R>>,
): Endpoint {
  return endpoint(route as Route, async (asked) => {
    const by = staffId(asked);
    if (!by.ok) return by;
    const same = asked as unknown as Asked<R>;
    return command(asked, route.name, (context) => decide(same, by.value, context));
  });
}
