import { breachCauseNames, overrunCauseNames } from '@onehall/application';
import { findCategory, findClass, hallDayOf, type IndicatorId, type ReportRange } from '@onehall/domain';
import type { IndicatorCaseBody } from '@onehall/protocol';
import type { IndicatorCaseRow } from '@onehall/storage-sqlite';
import type { ServerParts } from '../parts.ts';
import { serviceName } from './service-name.ts';

/** More than these nobody reads one by one; the report of them has all. */
const casesMost = 60;
const minuteMs = 60_000;

interface Span extends ReportRange {
  readonly begins: number;
  readonly ends: number;
}

function rowsOf(
  { store }: ServerParts,
  indicatorId: IndicatorId,
  { begins, ends, ...range }: Span,
): readonly (Omit<IndicatorCaseRow, 'businessDay'> & { readonly businessDay?: string })[] {
  const { cases } = store.indicators;
  switch (indicatorId) {
    case 'waits-kept':
      return cases.breaches(range, false, casesMost);
    case 'bookings-kept':
      return cases.breaches(range, true, casesMost);
    case 'service-time':
      return cases.overruns(begins, ends, casesMost);
    case 'ratings':
    case 'rated':
      return cases.ratings(begins, ends, casesMost);
    case 'complaints':
      return cases.cases(begins, ends, true, casesMost);
    case 'complaints-in-time':
    case 'first-contact':
      return cases.cases(begins, ends, false, casesMost);
    default:
      return [];
  }
}

/** What lies behind an indicator, without whose it was: broken promises with causes, ratings, cases. */
export function presentIndicatorCases(
  parts: ServerParts,
  indicatorId: IndicatorId,
  span: Span,
): IndicatorCaseBody[] {
  const { hall } = parts;
  return rowsOf(parts, indicatorId, span).map((one) => ({
    at: one.at,
    businessDay: one.businessDay ?? hallDayOf(one.at, hall),
    ticketNumber: one.ticketNumber,
    caseNumber: one.caseNumber,
    caseState: one.caseState,
    about:
      one.serviceId !== null
        ? serviceName(one.serviceId)
        : one.categoryId === null
          ? null
          : (findCategory(hall, one.categoryId)?.name ?? null),
    className: one.classId === null ? null : (findClass(hall, one.classId)?.name ?? null),
    minutes: one.tookMs === null ? null : Math.round((one.tookMs / minuteMs) * 10) / 10,
    cause: one.cause === null ? null : (breachCauseNames[one.cause] ?? overrunCauseNames[one.cause] ?? null),
    score: one.score,
  }));
}
