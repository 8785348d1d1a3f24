import type { CommandContext } from '@onehall/application';
import type { ReplyOf, Route } from '@onehall/protocol';
import type { WriteDecision } from '@onehall/storage-sqlite';
import { type Asked, command, type Endpoint, endpoint, staffId } from './endpoint.ts';

/** A command of a member of staff, given in their name and answered as it decides. */
export function byStaff<const R extends Route>(
  route: R,
  decide: (asked: Asked<R>, staff: string, context: CommandContext) => WriteDecision<ReplyOf<R>>,
): Endpoint {
  return endpoint(route, async (asked) => {
    const staff = staffId(asked);
    if (!staff.ok) return staff;
    const mine = asked as unknown as Asked<R>;
    return command(asked as unknown as Asked<Route>, route.name, (context) =>
      decide(mine, staff.value, context),
    );
  });
}
