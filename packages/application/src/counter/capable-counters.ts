import {
  type Counter,
  type CounterSession,
  everySkill,
  isWorking,
  mayServe,
  servingPlace,
  type Ticket,
} from '@onehall/domain';
import type { CommandContext } from '../decision.ts';
import { placeOf, placesOnDuty } from './places.ts';

/** The counters that could serve a ticket, as they stand now. */
export interface CapableCounters {
  readonly open: readonly CounterSession[];
  readonly paused: readonly CounterSession[];
  /** Nobody is there; somebody with every skill could do it. */
  readonly closed: readonly Counter[];
}

export function capableCounters(
  ticket: Pick<Ticket, 'categoryId' | 'classId' | 'needs'>,
  context: Pick<CommandContext, 'hall' | 'now' | 'state'>,
): CapableCounters {
  const working = placesOnDuty(context, 'working');
  const sessions = context.state.sessions();
  const capable = sessions.filter((session) => {
    const place = placeOf(session, context);
    return place !== null && mayServe(place, ticket, working);
  });
  const taken = new Set(sessions.map((session) => session.counterId));
  return {
    open: capable.filter((session) => isWorking(session)),
    paused: capable.filter((session) => !isWorking(session)),
    closed: context.hall.counters.filter(
      (counter) =>
        !taken.has(counter.id) && mayServe(servingPlace(counter, everySkill, false), ticket, working),
    ),
  };
}
