import type { BusinessDay } from '@onehall/domain';
import type { Prepare } from '../database.ts';

/** Which ratings: instants [begins, ends); null: of anybody, of any service, of any score. */
export interface RatingFilter {
  readonly begins: number;
  readonly ends: number;
  readonly clerkId: string | null;
  readonly categoryId: string | null;
  readonly score: number | null;
  /** Only those with words beside them. */
  readonly withWords: boolean;
}

/** A rating, without its words. */
export interface RatingRow {
  readonly visitId: string;
  readonly at: number;
  readonly businessDay: BusinessDay;
  readonly ticketNumber: string;
  readonly categoryId: string;
  readonly clerkId: string | null;
  readonly score: number;
  readonly hasWords: boolean;
  /** The case that a bad one began; number '': a draft still, or dropped. */
  readonly caseId: string | null;
  readonly caseNumber: string | null;
}

const which = `FROM visit JOIN ticket ON ticket.id = visit.ticket_id
  WHERE rated_at >= ? AND rated_at < ? AND rating IS NOT NULL AND (? IS NULL OR visit.clerk_id = ?)
    AND (? IS NULL OR category_id = ?) AND (? IS NULL OR rating = ?)
    AND (? = 0 OR rating_words_record_id IS NOT NULL)`;

const valuesOf = ({ begins, ends, clerkId, categoryId, score, withWords }: RatingFilter) => [
  ...[begins, ends, clerkId, clerkId, categoryId, categoryId, score, score],
  withWords ? 1 : 0,
];

/** The ratings of customers, as managers read them [Q12]. */
export class RatingQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  /** The newest first. */
  list(filter: RatingFilter, most: number): RatingRow[] {
    const rows = this.#prepare(
      `SELECT visit.id AS visitId, rated_at AS at, ticket.business_day AS businessDay, ticket.number AS ticketNumber,
         category_id AS categoryId, visit.clerk_id AS clerkId, rating AS score,
         rating_words_record_id IS NOT NULL AS hasWords, begun.id AS caseId, begun.number AS caseNumber
       FROM (SELECT visit.id AS chosen ${which} ORDER BY rated_at DESC, visit.id DESC LIMIT ?)
         JOIN visit ON visit.id = chosen JOIN ticket ON ticket.id = visit.ticket_id
         LEFT JOIN customer_case AS begun ON begun.ticket_id = ticket.id AND EXISTS (
           SELECT 1 FROM case_entry WHERE case_id = begun.id AND type = 'CaseDrafted'
             AND facts ->> '$.channel' = 'rating')
       ORDER BY rated_at DESC, visit.id DESC`,
    ).all(...valuesOf(filter), most) as (Omit<RatingRow, 'hasWords'> & { hasWords: number })[];
    return rows.map((row) => ({ ...row, hasWords: row.hasWords === 1 }));
  }

  /** How many of each score, and how many of them with words. */
  scores(filter: RatingFilter): { score: number; count: number; withWords: number }[] {
    return this.#prepare(
      `SELECT rating AS score, count(*) AS count, count(rating_words_record_id) AS withWords ${which}
       GROUP BY rating ORDER BY rating DESC`,
    ).all(...valuesOf(filter)) as { score: number; count: number; withWords: number }[];
  }

  /** Whose ratings there are between two instants [begins, ends), and of which services. */
  parties(begins: number, ends: number): { clerkId: string | null; categoryId: string }[] {
    return this.#prepare(
      `SELECT DISTINCT visit.clerk_id AS clerkId, category_id AS categoryId
       FROM visit JOIN ticket ON ticket.id = visit.ticket_id
       WHERE rated_at >= ? AND rated_at < ? AND rating IS NOT NULL`,
    ).all(begins, ends) as { clerkId: string | null; categoryId: string }[];
  }
}
