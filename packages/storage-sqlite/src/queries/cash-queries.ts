import type { BusinessDay, SettlementSource, ShiftState } from '@onehall/domain';
import type { Prepare } from '../database.ts';

export interface ShiftRowFacts {
  readonly shiftId: string;
  readonly clerkId: string;
  readonly state: ShiftState;
  readonly businessDay: BusinessDay;
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly floatFen: number;
  readonly payments: number;
  /** What left the drawer, less what came back untaken. */
  readonly outFen: number;
  readonly balanceFen: number;
  readonly expectedFen: number | null;
  readonly countedFen: number | null;
  readonly differenceFen: number | null;
  readonly reason: string | null;
  readonly reviewedBy: string | null;
  readonly reviewNote: string | null;
}

export interface AccountEntry {
  readonly seq: number;
  readonly line: number;
  readonly at: number;
  readonly type: string;
  readonly by: string;
  readonly other: string;
  readonly amountFen: number;
  readonly reason: string;
  readonly reversed: number;
}

export interface BookLine {
  readonly seq: number;
  readonly line: number;
  readonly at: number;
  readonly type: string;
  readonly actor: string;
  readonly debit: string;
  readonly credit: string;
  readonly amountFen: number;
  readonly reason: string;
}

export interface DepositRow {
  readonly depositId: string;
  readonly bagNumber: string;
  readonly slipNumber: string;
  readonly amountFen: number;
  readonly businessDay: BusinessDay;
  readonly state: 'packed' | 'collected' | 'credited';
  readonly packedBy: string;
  readonly packedAt: number;
  readonly collector: string | null;
  readonly creditedFen: number | null;
}

export interface SettlementImportRow {
  readonly importId: string;
  readonly source: SettlementSource;
  readonly fileName: string;
  readonly at: number;
  readonly lines: number;
  readonly totalFen: number;
}

export interface UnmatchedRow {
  readonly importId: string | null;
  readonly line: number | null;
  readonly recordId: string | null;
  readonly source: SettlementSource;
  readonly reference: string;
  readonly amountFen: number;
  readonly differenceFen: number;
}

export interface VaultCountRow {
  readonly countedFen: number;
  readonly expectedFen: number;
  readonly by: string;
  readonly at: number;
  readonly state: string;
}

/** What the branch manager and the auditor read of the books. */
export class CashQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  /** Shifts that are not closed, and those that were closed after a row of the journal; the oldest first. */
  shiftRows(closedAfterSeq: number): ShiftRowFacts[] {
    return this.#prepare(
      `SELECT shift.id AS shiftId, clerk_id AS clerkId, state, business_day AS businessDay, opened_at AS openedAt,
         closed_at AS closedAt, float_fen AS floatFen,
         (SELECT count(*) FROM payment WHERE shift_id = shift.id) AS payments,
         (SELECT coalesce(sum(amount_fen), 0) FROM posting WHERE credit = 'drawer:' || shift.id
            AND reason <> 'counted-short' AND (closed_seq IS NULL OR seq < closed_seq))
         - (SELECT coalesce(sum(amount_fen), 0) FROM posting WHERE debit = 'drawer:' || shift.id
            AND reason = 'given-back') AS outFen,
         coalesce(account.balance_fen, 0) AS balanceFen,
         expected_fen AS expectedFen, counted_fen AS countedFen, difference_fen AS differenceFen, reason,
         reviewed_by AS reviewedBy, review_note AS reviewNote
       FROM shift LEFT JOIN account ON account.id = 'drawer:' || shift.id
       WHERE shift.id IN (SELECT id FROM shift WHERE state <> 'closed'
         UNION ALL SELECT id FROM shift WHERE closed_seq > ?) ORDER BY opened_seq`,
    ).all(closedAfterSeq) as ShiftRowFacts[];
  }

  /** Entries of an account below a row, newest first. */
  accountEntries(accountId: string, before: number, most: number): AccountEntry[] {
    return this.#prepare(
      `SELECT posting.seq, line, at, type, actor AS by, other, amountFen, reason,
         EXISTS (SELECT 1 FROM posting_reversal WHERE reversed_seq = posting.seq) AS reversed
       FROM (SELECT seq, line, credit AS other, amount_fen AS amountFen, reason FROM posting WHERE debit = ? AND seq < ?
         UNION ALL
         SELECT seq, line, debit, -amount_fen, reason FROM posting WHERE credit = ? AND seq < ?
         ORDER BY seq DESC, line DESC LIMIT ?) AS posting JOIN journal ON journal.seq = posting.seq
       ORDER BY posting.seq DESC, line DESC`,
    ).all(accountId, before, accountId, before, most) as AccountEntry[];
  }

  /** Every account that is not at zero after a row. */
  trialBalance(seq: number): { accountId: string; kind: string; balanceFen: number }[] {
    return this.#prepare(
      `WITH base AS (SELECT coalesce(max(until_seq), 0) AS seq FROM closed_day WHERE until_seq <= ?)
       SELECT account_id AS accountId, (SELECT kind FROM account WHERE account.id = account_id) AS kind,
         sum(fen) AS balanceFen FROM (
         SELECT account_id, balance_fen AS fen FROM day_balance, base WHERE until_seq = base.seq
         UNION ALL SELECT debit, amount_fen FROM posting, base WHERE posting.seq > base.seq AND posting.seq <= ?
         UNION ALL SELECT credit, -amount_fen FROM posting, base WHERE posting.seq > base.seq AND posting.seq <= ?)
       GROUP BY account_id HAVING sum(fen) <> 0 ORDER BY account_id`,
    ).all(seq, seq, seq) as { accountId: string; kind: string; balanceFen: number }[];
  }

  /**
   * The newest row of the journal that moved an account at or before an instant (epoch ms); 0: there was none. It looks
   * at that account's own rows: a drawer has some hundreds, the journal of a day tens of thousands.
   */
  seqOfAccountAt(accountId: string, at: number): number {
    const row = this.#prepare(
      `SELECT coalesce(max(moved.seq), 0) AS seq
       FROM (SELECT seq FROM posting WHERE debit = @accountId UNION ALL SELECT seq FROM posting WHERE credit = @accountId)
         AS moved JOIN journal ON journal.seq = moved.seq
       WHERE journal.at <= @at`,
    ).get({ accountId, at });
    return (row as { seq: number }).seq;
  }

  bookLines(fromSeq: number, untilSeq: number): BookLine[] {
    return this.#prepare(
      `SELECT posting.seq, line, at, type, actor, debit, credit, amount_fen AS amountFen, reason
       FROM posting JOIN journal ON journal.seq = posting.seq
       WHERE posting.seq BETWEEN ? AND ? ORDER BY posting.seq, line`,
    ).all(fromSeq, untilSeq) as BookLine[];
  }

  /** The stretch of the journal of a closed day. */
  stretchOf(businessDay: BusinessDay): { fromSeq: number; untilSeq: number } | null {
    const row = this.#prepare(
      'SELECT from_seq AS fromSeq, until_seq AS untilSeq FROM closed_day WHERE business_day = ?',
    ).get(businessDay);
    return (row as { fromSeq: number; untilSeq: number } | undefined) ?? null;
  }

  /** The newest closed days. */
  closedDays(most: number): {
    businessDay: BusinessDay;
    zNumber: number;
    closedAt: number;
    closedBy: string;
    grandTotalFen: number;
  }[] {
    return this.#prepare(
      `SELECT business_day AS businessDay, z_number AS zNumber, closed_at AS closedAt, closed_by AS closedBy,
         figures ->> '$.grandTotalFen' AS grandTotalFen FROM closed_day ORDER BY z_number DESC LIMIT ?`,
    ).all(most) as ReturnType<CashQueries['closedDays']>;
  }

  lastVaultCount(): VaultCountRow | null {
    const row = this.#prepare(
      `SELECT counted_fen AS countedFen, expected_fen AS expectedFen, by, at, state FROM vault_count
       ORDER BY seq DESC LIMIT 1`,
    ).get();
    return (row as VaultCountRow | undefined) ?? null;
  }

  /** Deposits that are not credited, and those that were credited after an instant. */
  deposits(creditedAfter: number): DepositRow[] {
    return this.#prepare(
      `SELECT id AS depositId, bag_number AS bagNumber, slip_number AS slipNumber, amount_fen AS amountFen,
         business_day AS businessDay, state, packed_by AS packedBy, packed_at AS packedAt, collector,
         credited_fen AS creditedFen
       FROM bank_deposit WHERE state <> 'credited' OR credited_at > ? ORDER BY packed_at`,
    ).all(creditedAfter) as DepositRow[];
  }

  imports(day: BusinessDay): SettlementImportRow[] {
    return this.#prepare(
      `SELECT id AS importId, source, file_name AS fileName, at, count(line) AS lines,
         coalesce(sum(amount_fen), 0) AS totalFen
       FROM settlement_import LEFT JOIN settlement_line ON import_id = settlement_import.id
       WHERE settlement_import.business_day = ? GROUP BY settlement_import.id ORDER BY at`,
    ).all(day) as SettlementImportRow[];
  }

  /** What was tendered in the open stretch of the journal, by kind. */
  tenderTotals(afterSeq: number): { kind: string; count: number; totalFen: number }[] {
    return this.#prepare(
      `SELECT kind, count(*) AS count, sum(amount_fen) AS totalFen FROM payment CROSS JOIN tender USING (visit_id)
       WHERE state = 'confirmed' AND payment.seq > ? GROUP BY kind`,
    ).all(afterSeq) as { kind: string; count: number; totalFen: number }[];
  }

  /** Lines of files that stand alone and are not explained; whatever their day. */
  strangeLines(most: number): UnmatchedRow[] {
    return this.#prepare(
      `SELECT import_id AS importId, line, NULL AS recordId, source, reference, amount_fen AS amountFen,
         difference_fen AS differenceFen
       FROM settlement_line JOIN settlement_import ON settlement_import.id = import_id
       WHERE explained IS NULL AND (record_id IS NULL OR difference_fen <> 0) ORDER BY at, line LIMIT ?`,
    ).all(most) as UnmatchedRow[];
  }

  /** Tenders of days whose file has come, and which it does not show. */
  missingTenders(most: number): UnmatchedRow[] {
    return this.#prepare(
      `SELECT NULL AS importId, NULL AS line, tender.id AS recordId, tender.kind AS source, reference,
         tender.amount_fen AS amountFen, 0 AS differenceFen
       FROM tender CROSS JOIN payment USING (visit_id) CROSS JOIN shift ON shift.id = shift_id
         CROSS JOIN settlement_import ON settlement_import.source = tender.kind
           AND settlement_import.business_day = shift.business_day
       WHERE tender.state = 'confirmed' AND tender.settled = 0
         AND tender.kind IN (SELECT source FROM settlement_import)
       GROUP BY tender.id ORDER BY payment.seq LIMIT ?`,
    ).all(most) as UnmatchedRow[];
  }
}
