import type { HallEvent } from '@onehall/domain';
import type { CommandContext } from '../decision.ts';

/** A new promise, a repair, a trial or a closing answers the alert that the old promise has passed. */
export function noLongerOverdue(thingId: string, state: CommandContext['state']): HallEvent[] {
  const alertId = state.openAlert('repair-overdue', thingId);
  return alertId === null ? [] : [{ type: 'AlertClosed', payload: { alertId, by: 'server' } }];
}
