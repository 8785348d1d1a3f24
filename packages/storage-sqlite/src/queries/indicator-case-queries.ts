import type { BusinessDay, ReportRange } from '@onehall/domain';
import type { Prepare } from '../database.ts';

/** One of the things that an indicator counts, without whose it was. */
export interface IndicatorCaseRow {
  readonly at: number;
  readonly businessDay: BusinessDay;
  readonly ticketNumber: string | null;
  readonly caseNumber: string | null;
  readonly caseState: string | null;
  /** A category of the queue, or a service of the catalogue. */
  readonly categoryId: string | null;
  readonly serviceId: string | null;
  readonly classId: string | null;
  /** Waited, or taken; milliseconds. */
  readonly tookMs: number | null;
  readonly cause: string | null;
  readonly score: number | null;
}

const none = {
  tookMs: 'NULL',
  cause: 'NULL',
  score: 'NULL',
  caseNumber: 'NULL',
  caseState: 'NULL',
  serviceId: 'NULL',
  categoryId: 'NULL',
};

const columns = (at: string, told: Partial<typeof none>) =>
  Object.entries({ ...none, ...told }).reduce(
    (list, [name, value]) => `${list}, ${value} AS ${name}`,
    `${at} AS at, ticket.business_day AS businessDay, ticket.number AS ticketNumber, ticket.class_id AS classId`,
  );

/** What lies behind an indicator: the newest first [E7]. */
export class IndicatorCaseQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  /** Promises that were broken, with their causes; of those who came by appointment, or of all. */
  breaches({ from, to }: ReportRange, booked: boolean, most: number): IndicatorCaseRow[] {
    const told = {
      categoryId: 'category_id',
      tookMs: 'coalesce(first_called_at, ended_at) - wait_from',
      cause: 'broken_cause',
    };
    const ofBooked = booked
      ? 'AND EXISTS (SELECT 1 FROM appointment WHERE appointment.id = appointment_id AND arrived_late = 0)'
      : '';
    return this.#rows(
      `SELECT ${columns('broken_at', told)} FROM ticket
       WHERE broken_at IS NOT NULL AND business_day BETWEEN ? AND ? ${ofBooked}
       ORDER BY business_day DESC, broken_at DESC LIMIT ?`,
      from,
      to,
      most,
    );
  }

  /** How often promises broke for which cause. */
  causes({ from, to }: ReportRange): { cause: string; count: number }[] {
    return this.#prepare(
      `SELECT broken_cause AS cause, count(*) AS count FROM ticket
       WHERE broken_at IS NOT NULL AND business_day BETWEEN ? AND ? GROUP BY 1 ORDER BY 2 DESC, 1`,
    ).all(from, to) as { cause: string; count: number }[];
  }

  /** Services that took too long, with the causes that clerks gave; instants [begins, ends). */
  overruns(begins: number, ends: number, most: number): IndicatorCaseRow[] {
    const told = {
      serviceId: 'service_clock.service_id',
      tookMs: 'service_clock.ended_at - service_clock.started_at',
      cause: 'service_clock.cause',
    };
    return this.#rows(
      `SELECT ${columns('overrun_at', told)} FROM service_clock JOIN ticket ON ticket.visit_id = service_clock.visit_id
       WHERE overrun_at >= ? AND overrun_at < ? ORDER BY overrun_at DESC LIMIT ?`,
      begins,
      ends,
      most,
    );
  }

  /** Ratings, and what came of a bad one: the case that it began; instants [begins, ends). */
  ratings(begins: number, ends: number, most: number): IndicatorCaseRow[] {
    const told = {
      categoryId: 'category_id',
      score: 'visit.rating',
      caseNumber: 'customer_case.number',
      caseState: 'customer_case.state',
      cause: 'customer_case.cause_id',
    };
    return this.#rows(
      `SELECT ${columns('rated_at', told)} FROM visit JOIN ticket ON ticket.id = visit.ticket_id
         LEFT JOIN customer_case ON customer_case.ticket_id = ticket.id AND customer_case.channel = 'rating'
       WHERE rated_at >= ? AND rated_at < ? AND rating IS NOT NULL ORDER BY rated_at DESC LIMIT ?`,
      begins,
      ends,
      most,
    );
  }

  /** Cases that count as complaints, or all customers' cases; instants [begins, ends). */
  cases(
    begins: number,
    ends: number,
    onlyComplaints: boolean,
    most: number,
  ): Omit<IndicatorCaseRow, 'businessDay'>[] {
    return this.#prepare(
      `SELECT opened_at AS at, ticket.number AS ticketNumber, customer_case.number AS caseNumber,
         customer_case.state AS caseState, customer_case.cause_id AS cause, NULL AS categoryId, NULL AS serviceId,
         NULL AS classId, answered_at - opened_at AS tookMs, NULL AS score
       FROM customer_case LEFT JOIN ticket ON ticket.id = customer_case.ticket_id
       WHERE opened_at >= ? AND opened_at < ? AND customer_case.state NOT IN ('draft', 'dropped')
         AND (? = 0 OR counts_as = 'complaint') ORDER BY opened_at DESC LIMIT ?`,
    ).all(begins, ends, onlyComplaints ? 1 : 0, most) as Omit<IndicatorCaseRow, 'businessDay'>[];
  }

  #rows(sql: string, ...values: readonly unknown[]): IndicatorCaseRow[] {
    return this.#prepare(sql).all(...values) as IndicatorCaseRow[];
  }
}
