import { type HallEvent, lastClosingAt, reminderOf } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

const minuteMs = 60_000;

/** Something was done about an emergency: the alert that nothing was is answered. */
export function seenTo(emergencyId: string, state: CommandContext['state']): HallEvent[] {
  const alertId = state.openAlert('emergency-open', emergencyId);
  return alertId === null ? [] : [{ type: 'AlertClosed', payload: { alertId, by: 'server' } }];
}

/**
 * Reminds those on duty of emergencies in earnest that nobody has ended or done anything about for long, and of those that
 * the hall has closed over [E5]. Nothing is said twice while the alert stands; once it was put away without anything being
 * done, it comes again after as long.
 */
export function tendEmergencies(context: CommandContext): Decision<{ reminded: number }> {
  const { hall, now, state } = context;
  const closedAt = lastClosingAt(now, hall);
  const due = state.runningEmergencies().flatMap((emergency) => {
    if (state.openAlert('emergency-open', emergency.id) !== null) return [];
    const activity = state.emergencyActivity(emergency.id);
    const why = reminderOf(emergency, activity, { closedAt, now });
    return why === null ? [] : [{ emergency, why, quietSince: activity.doneAt }];
  });
  const events = due.flatMap(({ emergency, why, quietSince }): HallEvent[] => {
    const { id: emergencyId, kind } = emergency;
    const facts = { emergencyKind: kind, why, minutes: Math.floor((now - quietSince) / minuteMs) };
    return [
      { type: 'EmergencyReminded', payload: { emergencyId, quietSince, why, by: 'server' } },
      {
        type: 'AlertRaised',
        payload: { alertId: context.newId(), kind: 'emergency-open', source: emergencyId, facts },
      },
    ];
  });
  return decided(events, { reminded: due.length });
}
