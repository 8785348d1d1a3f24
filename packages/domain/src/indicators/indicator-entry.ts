import type { BusinessDay } from '../kernel/business-day.ts';
import { dayNumber } from '../kernel/calendar.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { IndicatorEvent } from './indicator-events.ts';
import { findIndicator, indicators } from './indicators.ts';

type EventOfType<T extends IndicatorEvent['type']> = Extract<IndicatorEvent, { type: T }>;

export interface IndicatorEntry {
  readonly entryId: string;
  readonly indicatorId: string;
  readonly businessDay: BusinessDay;
  readonly hits: number;
  readonly base: number;
  readonly source: string;
  readonly note: string;
  readonly by: string;
}

/**
 * Somebody enters what the hall cannot count [E10]: of `base`, so many were so. Refusals, in this order:
 * indicator-unknown, indicator-measured (the hall counts it itself), malformed-request {field: businessDay} (no such day),
 * day-to-come, indicator-entry-wrong (more than there were).
 */
export function enterIndicator(
  { indicatorId, ...entry }: IndicatorEntry,
  today: BusinessDay,
): Result<EventOfType<'IndicatorEntered'>, Refusal> {
  const known = findIndicator(indicatorId);
  if (known === null) return refuse('indicator-unknown');
  if (indicators[known].observe !== null) return refuse('indicator-measured');
  if (dayNumber(entry.businessDay) === null) return refuse('malformed-request', { field: 'businessDay' });
  if (entry.businessDay > today) return refuse('day-to-come');
  if (entry.hits > entry.base) return refuse('indicator-entry-wrong');
  return accept({ type: 'IndicatorEntered', payload: { ...entry, indicatorId: known } });
}

/** A manager says why a target was missed. Refusal: indicator-unknown. */
export function explainIndicator(
  reason: Omit<EventOfType<'IndicatorExplained'>['payload'], 'indicatorId'> & {
    readonly indicatorId: string;
  },
): Result<EventOfType<'IndicatorExplained'>, Refusal> {
  const indicatorId = findIndicator(reason.indicatorId);
  if (indicatorId === null) return refuse('indicator-unknown');
  return accept({ type: 'IndicatorExplained', payload: { ...reason, indicatorId } });
}
