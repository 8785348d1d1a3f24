import type { Emergency, ReminderCause } from './emergency.ts';

/** Whoever deals with something writes something down sooner than this. */
const quietMsMost = 2 * 3_600_000;

/** When something of an emergency was last done by a person, and when those on duty were last reminded of it; epoch ms. */
export interface EmergencyActivity {
  readonly doneAt: number;
  readonly remindedAt: number | null;
}

/**
 * Whether those on duty are to be reminded of an emergency that nobody ended [E5], and why: nothing was done for two hours
 * since a person did something or was reminded, or the hall has closed since. A drill disturbs nobody. `closedAt` is the last
 * closing of the hall before `now`; both epoch ms.
 */
export function reminderOf(
  emergency: Emergency,
  { doneAt, remindedAt }: EmergencyActivity,
  { closedAt, now }: { readonly closedAt: number; readonly now: number },
): ReminderCause | null {
  if (emergency.drill || emergency.endedAt !== null) return null;
  const since = Math.max(doneAt, remindedAt ?? doneAt);
  if (since < closedAt) return 'closing';
  return now - since >= quietMsMost ? 'quiet' : null;
}
