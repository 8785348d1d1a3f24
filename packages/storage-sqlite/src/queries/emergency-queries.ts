import {
  type BusinessDay,
  type Emergency,
  type EmergencyKind,
  type PaperKind,
  type PaperState,
  supersededOutcome,
} from '@onehall/domain';
import type { Prepare } from '../database.ts';

export interface EmergencyEntryRow {
  readonly seq: number;
  readonly at: number;
  readonly by: string;
  readonly what: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface EmergencyFigures {
  readonly ticketsAffected: number;
  readonly ticketsLeft: number;
  readonly waitMsMean: number | null;
  readonly waitMsMax: number | null;
  readonly promised: number;
  readonly redeemed: number;
  readonly papersIssued: number;
  readonly papersKeyed: number;
  readonly papersVoid: number;
  readonly papersMissing: number;
  readonly papersOpen: number;
  readonly moneyTakenFen: number;
  readonly moneyOpenFen: number;
  readonly formsToComplete: number;
}

export interface PaperBlockRow {
  readonly blockId: string;
  readonly kind: PaperKind;
  readonly first: number;
  readonly last: number;
  readonly printedAt: number;
  readonly printedBy: string;
  readonly drill: number;
  readonly keyed: number;
  readonly void: number;
  readonly missing: number;
  readonly open: number;
  readonly categoryId: string | null;
  /** Of its numbers: sent to a ticket printer, and those of them that came out. */
  readonly sent: number;
  readonly cameOut: number;
}

export interface PaperRow {
  readonly paperId: string;
  readonly kind: PaperKind;
  readonly number: number;
  readonly state: PaperState;
  readonly printedAt: number;
  readonly drill: number;
  readonly writtenAt: number | null;
  readonly ticketNumber: string | null;
  readonly clerkId: string | null;
  readonly categoryId: string | null;
  readonly takenFen: number;
  readonly toComplete: number;
  readonly reason: string | null;
}

/**
 * Papers of an emergency: of the blocks that were printed in it, or written on while it lasted. A drill has its own paper,
 * and what happened in earnest has none of a drill.
 */
const ofEmergency = `paper_block.drill = @drill AND (paper_block.emergency_id = @id
  OR printed_at BETWEEN @from AND @to
  OR block_id IN (SELECT block_id FROM paper AS used WHERE used.written_at BETWEEN @from AND @to))`;

/** Reads of emergencies and of the paper that stood in for the system [E5]. */
export class EmergencyQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  /** Newest first. */
  emergencies(most: number): Emergency[] {
    const rows = this.#prepare('SELECT body FROM emergency ORDER BY started_at DESC, id DESC LIMIT ?').all(
      most,
    );
    return (rows as { body: string }[]).map(({ body }) => JSON.parse(body) as Emergency);
  }

  /** When each kind was last practised to the end, which one that was cut short is not: epoch ms. Indicators read it too. */
  lastDrills(): { kind: EmergencyKind; endedAt: number }[] {
    return this.#prepare(
      `SELECT kind, max(ended_at) AS endedAt FROM emergency WHERE drill = 1 AND ended_at IS NOT NULL
         AND body ->> '$.outcome' <> ? GROUP BY kind`,
    ).all(supersededOutcome) as { kind: EmergencyKind; endedAt: number }[];
  }

  /** Drills that ended by themselves within [begins, ends), by kind. */
  drillsBetween(begins: number, ends: number): { kind: EmergencyKind; drills: number }[] {
    return this.#prepare(
      `SELECT kind, count(*) AS drills FROM emergency WHERE drill = 1 AND ended_at >= ? AND ended_at < ?
         AND body ->> '$.outcome' <> ? GROUP BY kind ORDER BY kind`,
    ).all(begins, ends, supersededOutcome) as { kind: EmergencyKind; drills: number }[];
  }

  entries(emergencyId: string, most: number): EmergencyEntryRow[] {
    const rows = this.#prepare(
      'SELECT seq, at, by, what, facts FROM emergency_entry WHERE emergency_id = ? ORDER BY seq LIMIT ?',
    ).all(emergencyId, most) as (Omit<EmergencyEntryRow, 'facts'> & { facts: string })[];
    return rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) as Record<string, unknown> }));
  }

  /**
   * What an emergency meant, as of now: papers that are keyed after it still count to it. Tickets are found by days, wide
   * enough for any zone and for a hall that closes after midnight, and chosen by the moment.
   */
  figures({ id, drill, startedAt, endedAt }: Emergency, now: number): EmergencyFigures {
    const to = endedAt ?? now;
    const tickets = this.#prepare(
      `SELECT count(*) AS ticketsAffected, coalesce(sum(state = 'abandoned'), 0) AS ticketsLeft,
         cast(avg(max(coalesce(first_called_at, ended_at, @now) - wait_from, 0)) AS INTEGER) AS waitMsMean,
         max(max(coalesce(first_called_at, ended_at, @now) - wait_from, 0)) AS waitMsMax
       FROM ticket WHERE business_day BETWEEN date((@from - 86400000) / 1000, 'unixepoch', '-2 days')
           AND date(@to / 1000, 'unixepoch', '+2 days')
         AND arrived_at <= @to AND arrived_at > @from - 86400000
         AND coalesce(first_called_at, ended_at, @to) >= @from`,
    ).get({ from: startedAt, to, now }) as Omit<EmergencyFigures, never>;
    const promises = this.#prepare(
      'SELECT count(*) AS promised, count(redeemed_at) AS redeemed FROM return_promise WHERE emergency_id = ?',
    ).get(id) as EmergencyFigures;
    const papers = this.#prepare(
      `SELECT count(*) AS papersIssued, coalesce(sum(state = 'keyed'), 0) AS papersKeyed,
         coalesce(sum(state = 'void'), 0) AS papersVoid, coalesce(sum(state = 'missing'), 0) AS papersMissing,
         coalesce(sum(state = 'open'), 0) AS papersOpen,
         coalesce(sum(iif(drill = 0, cash_fen + card_fen + mobile_fen, 0)), 0) AS moneyTakenFen,
         coalesce(sum(iif(task_id IS NOT NULL AND settled_at IS NULL, cash_fen + card_fen + mobile_fen, 0)), 0)
           AS moneyOpenFen,
         coalesce(sum(task_id IS NOT NULL AND settled_at IS NULL), 0) AS formsToComplete
       FROM paper JOIN paper_block ON paper_block.id = block_id WHERE ${ofEmergency}`,
    ).get({ id, drill: drill ? 1 : 0, from: startedAt, to }) as EmergencyFigures;
    return { ...tickets, ...promises, ...papers };
  }

  /** Numbers of an emergency that are neither keyed nor explained. */
  openPapers(
    { id, drill, startedAt, endedAt }: Emergency,
    now: number,
    most: number,
  ): { kind: PaperKind; number: number }[] {
    return this.#prepare(
      `SELECT paper.kind, number FROM paper JOIN paper_block ON paper_block.id = block_id
       WHERE state = 'open' AND (${ofEmergency}) ORDER BY paper.kind DESC, number LIMIT @most`,
    ).all({ id, drill: drill ? 1 : 0, from: startedAt, to: endedAt ?? now, most }) as {
      kind: PaperKind;
      number: number;
    }[];
  }

  blocks(most: number): PaperBlockRow[] {
    return this.#prepare(
      `SELECT paper_block.id AS blockId, paper_block.kind, first, last, printed_at AS printedAt,
         printed_by AS printedBy, drill, sum(paper.state = 'keyed') AS keyed, sum(paper.state = 'void') AS void,
         sum(paper.state = 'missing') AS missing, sum(paper.state = 'open') AS open,
         paper_block.category_id AS categoryId, count(roll.subject_id) AS sent,
         coalesce(sum(roll.cameOut), 0) AS cameOut
       FROM paper_block JOIN paper ON paper.block_id = paper_block.id
         LEFT JOIN (SELECT subject_id, max(state IN ('confirmed', 'processed')) AS cameOut FROM print_job
           WHERE slip = 'paper' GROUP BY subject_id) AS roll ON roll.subject_id = paper.id
       GROUP BY paper_block.id ORDER BY printed_at DESC, paper_block.id DESC LIMIT ?`,
    ).all(most) as PaperBlockRow[];
  }

  /**
   * Forms that are still to be completed first, then what is open, then the newest; at most so many of each kind, since a
   * pad of tickets may not push a form out that money is owed for.
   */
  papers(mostOfKind: number): PaperRow[] {
    return this.#prepare(
      `SELECT paperId, kind, number, state, printedAt, drill, writtenAt, ticketNumber, clerkId, categoryId, takenFen,
         toComplete, reason
       FROM (SELECT *, row_number() OVER (
           PARTITION BY kind ORDER BY toComplete DESC, state <> 'open', iif(state = 'open', number, -number)) AS nth
         FROM (SELECT paper.id AS paperId, paper.kind, paper.number, paper.state, printed_at AS printedAt, drill,
             written_at AS writtenAt, ticket.number AS ticketNumber, paper.clerk_id AS clerkId,
             paper.category_id AS categoryId, cash_fen + card_fen + mobile_fen AS takenFen,
             task_id IS NOT NULL AND settled_at IS NULL AS toComplete, reason
           FROM paper JOIN paper_block ON paper_block.id = block_id LEFT JOIN ticket ON ticket.id = paper.ticket_id))
       WHERE nth <= ? ORDER BY toComplete DESC, state <> 'open', kind DESC, nth`,
    ).all(mostOfKind) as PaperRow[];
  }

  /** What was promised to the holder of a ticket, while it was not redeemed. */
  promiseTo(ticketId: string): { validUntil: BusinessDay } | null {
    const row = this.#prepare(
      'SELECT valid_until AS validUntil FROM return_promise WHERE ticket_id = ? AND redeemed_at IS NULL',
    ).get(ticketId);
    return (row as { validUntil: BusinessDay } | undefined) ?? null;
  }
}
