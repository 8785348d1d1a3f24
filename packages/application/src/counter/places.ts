import {
  type CounterSession,
  everySkill,
  findCounter,
  findStaff,
  isWorking,
  type ServingPlace,
  servingPlace,
} from '@onehall/domain';
import type { CommandContext } from '../decision.ts';

type Context = Pick<CommandContext, 'hall' | 'now' | 'state'>;

/** What may be called at a counter by the clerk who is there; null: the hall has no such counter any more. */
export function placeOf(
  session: CounterSession,
  { hall, now }: Pick<Context, 'hall' | 'now'>,
): ServingPlace | null {
  const counter = findCounter(hall, session.counterId);
  if (!counter) return null;
  const lent = session.lentUntil !== null && session.lentUntil > now;
  return servingPlace(counter, findStaff(hall, session.clerkId)?.skills ?? everySkill, lent);
}

/** Everybody signed on; those on a break will be back, and count where nothing else is said. */
export function placesOnDuty(context: Context, which: 'all' | 'working' = 'all'): ServingPlace[] {
  return context.state
    .sessions()
    .filter((session) => which === 'all' || isWorking(session))
    .flatMap((session) => placeOf(session, context) ?? []);
}
