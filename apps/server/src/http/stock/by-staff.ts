import type { CommandContext, Decision } from '@onehall/application';
import type { Refusal, Result } from '@onehall/domain';
import type { Route, RouteName } from '@onehall/protocol';
import { type Asked, command, staffId } from '../endpoint.ts';

/** A command of the stock in the name of who asks. Refusals: those of the command. */
export async function byStaff<A>(
  asked: Asked<Route>,
  name: RouteName,
  decide: (by: string, context: CommandContext) => Decision<A>,
): Promise<Result<A, Refusal>> {
  const who = staffId(asked);
  if (!who.ok) return who;
  return command(asked, name, (context) => decide(who.value, context));
}

/** The answer of a command that says the id of what it made or changed. */
export function named(done: Result<unknown, Refusal>, id: string): Result<{ id: string }, Refusal> {
  return done.ok ? { ok: true, value: { id } } : done;
}
