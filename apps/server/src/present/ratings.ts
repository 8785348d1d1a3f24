import { findCategory, findStaff, type ReportRange } from '@onehall/domain';
import type { RatingBody, ReplyOf, routes } from '@onehall/protocol';
import type { RatingFilter, RatingRow } from '@onehall/storage-sqlite';
import type { ServerParts } from '../parts.ts';

const nameless = { zh: '', en: '' };
/** More than these nobody reads one by one; the report of ratings has all. */
const shownMost = 200;

function staffOf({ hall }: ServerParts, staffId: string) {
  const { workNumber = staffId, name = nameless } = findStaff(hall, staffId) ?? {};
  return { workNumber, name };
}

const serviceOf = ({ hall }: ServerParts, categoryId: string) =>
  findCategory(hall, categoryId)?.name ?? { zh: categoryId, en: categoryId };

function presentRating(parts: ServerParts, row: RatingRow): RatingBody {
  const { visitId, at, businessDay, ticketNumber, score, hasWords, caseId, caseNumber } = row;
  return {
    ...{ visitId, at, businessDay, ticketNumber, score, hasWords },
    service: serviceOf(parts, row.categoryId),
    clerk: row.clerkId === null ? null : staffOf(parts, row.clerkId),
    case: caseId === null ? null : { caseId, number: caseNumber },
  };
}

/** Ratings as managers read them: no words, which are looked at one by one. */
export function presentRatings(
  parts: ServerParts,
  range: ReportRange,
  filter: RatingFilter,
): ReplyOf<typeof routes.readRatings> {
  const { ratings } = parts.store;
  const parties = ratings.parties(filter.begins, filter.ends);
  const clerkIds = new Set(parties.flatMap(({ clerkId }) => clerkId ?? []));
  const categoryIds = new Set(parties.map(({ categoryId }) => categoryId));
  return {
    ...range,
    ratings: ratings.list(filter, shownMost).map((row) => presentRating(parts, row)),
    scores: ratings.scores(filter),
    clerks: [...clerkIds]
      .map((id) => ({ id, ...staffOf(parts, id) }))
      .sort((a, b) => a.workNumber.localeCompare(b.workNumber)),
    services: [...categoryIds].sort().map((id) => ({ id, name: serviceOf(parts, id) })),
  };
}
