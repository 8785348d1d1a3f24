import { enterIndicator, explainIndicator, hallDayOf, type IndicatorEntry } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

/** Somebody enters an indicator that the hall cannot count [E10]. Refusals: those of enterIndicator. */
export function enterIndicatorValue(
  entry: Omit<IndicatorEntry, 'entryId'>,
  { hall, now, newId }: CommandContext,
): Decision<{ entryId: string }> {
  const entryId = newId();
  const done = enterIndicator({ ...entry, entryId }, hallDayOf(now, hall));
  return done.ok ? decided([done.value], { entryId }) : done;
}

/**
 * A manager says why a target was missed in a period [E7]; said again, the newest stands first. Refusals: those of
 * explainIndicator.
 */
export function explainIndicatorMiss(
  reason: {
    readonly indicatorId: string;
    readonly from: string;
    readonly to: string;
    readonly reason: string;
    readonly by: string;
  },
  { newId }: CommandContext,
): Decision<{ reasonId: string }> {
  const reasonId = newId();
  const done = explainIndicator({ ...reason, reasonId });
  return done.ok ? decided([done.value], { reasonId }) : done;
}
