import type { BusinessDay, CountLine, InvoiceSegment, NumberState } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { segmentColumns } from '../invoice-state.ts';

/** A segment as the register shows it. */
export interface SegmentRow extends InvoiceSegment {
  readonly reference: string;
  readonly drawnAt: number;
  readonly changedAt: number;
}

/** A number with all that is known of it. */
export interface NumberRow {
  readonly prefix: string;
  readonly number: number;
  readonly width: number;
  readonly state: NumberState;
  readonly clerkId: string | null;
  readonly visitId: string | null;
  readonly ticketNumber: string | null;
  readonly dueFen: number | null;
  readonly businessDay: BusinessDay;
  readonly at: number;
  readonly reason: string | null;
  readonly endedAt: number | null;
  readonly endedBy: string | null;
  readonly lostAt: number | null;
  readonly toldTo: string | null;
}

/** Blank pieces of one clerk on one business day: opening + accepted − used − spoiled − lost − returned = closing. */
export interface ClerkInvoiceDay {
  readonly clerkId: string;
  readonly opening: number;
  readonly accepted: number;
  readonly used: number;
  /** Blank numbers that were spoiled. */
  readonly spoiled: number;
  /** Numbers made void, given ones too. */
  readonly voided: number;
  readonly lost: number;
  readonly returned: number;
  readonly closing: number;
}

/** A payment and a number that do not stand together. */
export interface InvoiceMismatch {
  readonly visitId: string;
  readonly ticketNumber: string;
  readonly clerkId: string;
  readonly dueFen: number;
  readonly at: number;
}

export interface CountRow {
  readonly countId: string;
  readonly by: string;
  readonly at: number;
  readonly lines: readonly CountLine[];
  readonly differences: number;
  readonly explanation: string;
  readonly confirmedBy: string | null;
  readonly confirmedAt: number | null;
  readonly secondExplanation: string | null;
}

const numberColumns = `invoice_number.prefix, invoice_number.number, invoice_segment.width, invoice_number.state,
  invoice_number.clerk_id AS clerkId, invoice_number.visit_id AS visitId, ticket.number AS ticketNumber,
  payment.due_fen AS dueFen, invoice_number.business_day AS businessDay, invoice_number.at, invoice_number.reason,
  invoice_number.ended_at AS endedAt, ended_by AS endedBy, lost_at AS lostAt, told_to AS toldTo`;
const numberTables = `invoice_number JOIN invoice_segment ON invoice_segment.id = invoice_number.segment_id
  LEFT JOIN visit ON visit.id = invoice_number.visit_id LEFT JOIN ticket ON ticket.id = visit.ticket_id
  LEFT JOIN payment ON payment.visit_id = invoice_number.visit_id`;

/** Reads of numbered invoices [M3], for the register, the audit and the close of a shift. */
export class InvoiceQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  /** Segments that are not given back to the office; of the others the newest 50. */
  segments(): SegmentRow[] {
    const columns = `${segmentColumns}, reference, drawn_at AS drawnAt, changed_at AS changedAt`;
    return [
      ...(this.#prepare(
        `SELECT ${columns} FROM invoice_segment WHERE state <> 'surrendered' ORDER BY prefix, first LIMIT 500`,
      ).all() as SegmentRow[]),
      ...(this.#prepare(
        `SELECT ${columns} FROM invoice_segment WHERE state = 'surrendered' ORDER BY changed_at DESC LIMIT 50`,
      ).all() as SegmentRow[]),
    ];
  }

  /** What a clerk has, has given back, or is to accept; the paper used next comes first. */
  segmentsOf(clerkId: string): SegmentRow[] {
    return this.#prepare(
      `SELECT ${segmentColumns}, reference, drawn_at AS drawnAt, changed_at AS changedAt FROM invoice_segment
       WHERE holder_id = ? OR offered_to = ? ORDER BY accepted_seq IS NULL, accepted_seq, prefix, first LIMIT 100`,
    ).all(clerkId, clerkId) as SegmentRow[];
  }

  /** Numbers by their digits, with or without the prefix before them; at most 50. */
  numbers(digits: string): NumberRow[] {
    return this.#prepare(
      `SELECT ${numberColumns} FROM ${numberTables}
       WHERE invoice_number.number = CAST(? AS INTEGER)
         OR invoice_number.prefix || printf('%0*d', invoice_segment.width, invoice_number.number) = ?
       ORDER BY invoice_number.prefix LIMIT 50`,
    ).all(digits, digits) as NumberRow[];
  }

  /** Segments in which this number, with or without its prefix, is still blank. */
  blankIn(digits: string): SegmentRow[] {
    return this.#prepare(
      `WITH asked (digits) AS (SELECT ?)
       SELECT ${segmentColumns}, reference, drawn_at AS drawnAt, changed_at AS changedAt FROM invoice_segment, asked
       WHERE CAST(digits AS INTEGER) BETWEEN next AND last OR (substr(digits, 1, length(prefix)) = prefix
         AND length(digits) = length(prefix) + width
         AND CAST(substr(digits, length(prefix) + 1) AS INTEGER) BETWEEN next AND last)
       ORDER BY prefix LIMIT 50`,
    ).all(digits) as SegmentRow[];
  }

  /** The newest numbers of a clerk. */
  newestOf(clerkId: string, most: number): NumberRow[] {
    return this.#prepare(
      `SELECT ${numberColumns} FROM ${numberTables} WHERE invoice_number.clerk_id = ?
       ORDER BY invoice_number.at DESC, invoice_number.number DESC LIMIT ?`,
    ).all(clerkId, most) as NumberRow[];
  }

  /** Void and lost numbers of a business day, oldest first. */
  exceptions(day: BusinessDay): NumberRow[] {
    return this.#prepare(
      `SELECT ${numberColumns} FROM ${numberTables}
       WHERE invoice_number.business_day = ? AND invoice_number.state <> 'used' ORDER BY invoice_number.at LIMIT 500`,
    ).all(day) as NumberRow[];
  }

  /** What each clerk had, used and gave back on a business day [M2]. */
  clerkDays(day: BusinessDay): ClerkInvoiceDay[] {
    const sum = (kind: string) =>
      `-coalesce(sum(pieces) FILTER (WHERE business_day = day AND kind = '${kind}'), 0)`;
    return this.#prepare(
      `WITH asked (day) AS (SELECT ?), movement AS (SELECT * FROM invoice_movement, asked WHERE business_day <= day)
       SELECT clerk_id AS clerkId, coalesce(sum(pieces) FILTER (WHERE business_day < day), 0) AS opening,
         coalesce(sum(pieces) FILTER (WHERE business_day = day AND kind = 'accepted'), 0) AS accepted,
         ${sum('used')} AS used, ${sum('void')} AS spoiled,
         count(*) FILTER (WHERE business_day = day AND kind = 'void') AS voided,
         ${sum('lost')} AS lost, ${sum('returned')} AS returned, sum(pieces) AS closing
       FROM movement GROUP BY clerk_id ORDER BY clerk_id`,
    ).all(day) as ClerkInvoiceDay[];
  }

  /** One clerk's day; null: they never had a numbered invoice. */
  clerkDay(clerkId: string, day: BusinessDay): ClerkInvoiceDay | null {
    return this.clerkDays(day).find((one) => one.clerkId === clerkId) ?? null;
  }

  /** Payments of a business day for which no number stands [M2]. */
  paymentsWithoutNumber(day: BusinessDay): InvoiceMismatch[] {
    return this.#prepare(
      `SELECT payment.visit_id AS visitId, ticket.number AS ticketNumber, payment.clerk_id AS clerkId,
         due_fen AS dueFen, payment.at
       FROM ticket JOIN visit ON visit.ticket_id = ticket.id JOIN payment ON payment.visit_id = visit.id
       WHERE ticket.business_day = ? AND due_fen > 0 AND NOT EXISTS (SELECT 1 FROM invoice_number
         WHERE invoice_number.visit_id = payment.visit_id AND invoice_number.state = 'used')
       ORDER BY payment.at LIMIT 500`,
    ).all(day) as InvoiceMismatch[];
  }

  /** Numbers that stand as used on a business day and whose payment is not there. */
  numbersWithoutPayment(day: BusinessDay): NumberRow[] {
    return this.#prepare(
      `SELECT ${numberColumns} FROM ${numberTables}
       WHERE invoice_number.business_day = ? AND invoice_number.state = 'used' AND payment.visit_id IS NULL
       ORDER BY invoice_number.at LIMIT 500`,
    ).all(day) as NumberRow[];
  }

  /** The number printed on a receipt; null: none stands for this visit. */
  printedFor(visitId: string): { prefix: string; number: number; width: number } | null {
    const row = this.#prepare(
      `SELECT invoice_number.prefix, number, width FROM invoice_number
         JOIN invoice_segment ON invoice_segment.id = segment_id
       WHERE visit_id = ? AND invoice_number.state = 'used'`,
    ).get(visitId);
    return (row as { prefix: string; number: number; width: number } | undefined) ?? null;
  }

  /** Counts of the stock room, newest first. */
  counts(most: number): CountRow[] {
    const rows = this.#prepare(
      `SELECT id AS countId, by, at, lines, differences, explanation, confirmed_by AS confirmedBy,
         confirmed_at AS confirmedAt, second_explanation AS secondExplanation
       FROM invoice_count ORDER BY at DESC, id DESC LIMIT ?`,
    ).all(most) as (Omit<CountRow, 'lines'> & { lines: string })[];
    return rows.map((row) => ({ ...row, lines: JSON.parse(row.lines) as CountLine[] }));
  }
}
