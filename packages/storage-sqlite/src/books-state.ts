import {
  type BooksOfStretch,
  type BusinessDay,
  type ClosedDay,
  type DayFigures,
  type DayWaiting,
  fen,
  figuresOf,
  type KeptEntry,
  type OurRecord,
  type PostingReason,
  posting,
  type SettlementLine,
  type SettlementSource,
  vaultAccount,
} from '@onehall/domain';
import { SqliteAroundState } from './around-state.ts';

interface ClosedDayRow {
  readonly business_day: BusinessDay;
  readonly z_number: number;
  readonly until_seq: number;
  readonly head_hash: string;
  readonly figures: string;
  readonly closed_by: string;
  readonly closed_at: number;
}

function closedDayOf(row: ClosedDayRow): ClosedDay {
  return {
    businessDay: row.business_day,
    zNumber: row.z_number,
    untilSeq: row.until_seq,
    headHash: row.head_hash,
    closedAt: row.closed_at,
    closedBy: row.closed_by,
    figures: JSON.parse(row.figures) as DayFigures,
  };
}

interface PostingRow {
  readonly debit: string;
  readonly debitKind: KeptEntry['postings'][number]['debit']['kind'];
  readonly debitFloor: number | null;
  readonly credit: string;
  readonly creditKind: KeptEntry['postings'][number]['credit']['kind'];
  readonly creditFloor: number | null;
  readonly amount_fen: number;
  readonly reason: PostingReason;
}

/** Tenders of payments that no line of a file has shown, and that nobody has explained. */
const unsettledTenders = `SELECT tender.id, reference, tender.amount_fen AS amountFen, tender.kind
  FROM tender JOIN payment USING (visit_id)
  WHERE tender.state = 'confirmed' AND tender.settled = 0 AND tender.kind = ?`;

/** The books' part of HallState: entries, files to match, days that are closed. */
export class SqliteBooksState extends SqliteAroundState {
  unsettled(source: SettlementSource): OurRecord[] {
    if (source !== 'bank-statement')
      return this.prepare(`${unsettledTenders} ORDER BY payment.seq`).all(source) as OurRecord[];
    return this.prepare(
      `SELECT id, slip_number AS reference, amount_fen AS amountFen FROM bank_deposit WHERE state <> 'credited'
       ORDER BY packed_at`,
    ).all() as OurRecord[];
  }

  settlementFileKnown(fileHash: string): boolean {
    return this.prepare('SELECT 1 FROM settlement_import WHERE file_hash = ?').get(fileHash) !== undefined;
  }

  settlementLine(
    importId: string,
    line: number,
  ): (SettlementLine & { recordId: string | null; open: boolean }) | null {
    const row = this.prepare(
      `SELECT line, reference, amount_fen AS amountFen, business_day AS businessDay,
         record_id AS recordId, (record_id IS NULL OR difference_fen <> 0) AND explained IS NULL AS open
       FROM settlement_line WHERE import_id = ? AND line = ?`,
    ).get(importId, line) as (SettlementLine & { recordId: string | null; open: number }) | undefined;
    return row === undefined ? null : { ...row, open: row.open === 1 };
  }

  clerkOfTender(tenderId: string): string | null {
    const row = this.prepare(
      'SELECT clerk_id AS id FROM tender JOIN payment USING (visit_id) WHERE tender.id = ?',
    ).get(tenderId);
    return (row as { id: string } | undefined)?.id ?? null;
  }

  isUnsettled(recordId: string): boolean {
    const row = this.prepare(`SELECT 1 FROM tender WHERE id = ? AND state = 'confirmed' AND settled = 0`).get(
      recordId,
    );
    return row !== undefined;
  }

  firstEntryOf(accountId: string): number | null {
    const row = this.prepare(
      `SELECT min(seq) AS seq FROM (SELECT min(seq) AS seq FROM posting WHERE debit = @accountId
         UNION ALL SELECT min(seq) FROM posting WHERE credit = @accountId)`,
    ).get({ accountId });
    return (row as { seq: number | null }).seq;
  }

  entry(seq: number): KeptEntry | null {
    const row = this.prepare('SELECT seq, type, actor AS by FROM journal WHERE seq = ?').get(seq) as
      | { seq: number; type: string; by: string }
      | undefined;
    if (row === undefined) return null;
    const postings = this.prepare(
      `SELECT debit, dr.kind AS debitKind, dr.floor_fen AS debitFloor, credit, cr.kind AS creditKind,
         cr.floor_fen AS creditFloor, amount_fen, reason
       FROM posting JOIN account AS dr ON dr.id = debit JOIN account AS cr ON cr.id = credit
       WHERE seq = ? ORDER BY line`,
    ).all(seq) as PostingRow[];
    return {
      ...row,
      by: [row.by.replace(/^staff:/, ''), ...this.#countedBy(seq)],
      postings: postings.map((one) =>
        posting(
          { id: one.debit, kind: one.debitKind, floorFen: one.debitFloor },
          { id: one.credit, kind: one.creditKind, floorFen: one.creditFloor },
          fen(one.amount_fen),
          one.reason,
        ),
      ),
      reversed: this.prepare('SELECT 1 FROM posting_reversal WHERE reversed_seq = ?').get(seq) !== undefined,
    };
  }

  /** Who counted the vault, where this row books that count's difference. */
  #countedBy(seq: number): string[] {
    const rows = this.prepare(
      `SELECT vault_count.by FROM journal JOIN vault_count ON vault_count.id = payload ->> '$.countId'
       WHERE journal.seq = ? AND journal.type = 'VaultCountReviewed'`,
    ).all(seq) as { by: string }[];
    return rows.map((row) => row.by);
  }

  closedDay(businessDay: BusinessDay): ClosedDay | null {
    const row = this.prepare('SELECT * FROM closed_day WHERE business_day = ?').get(businessDay);
    return row === undefined ? null : closedDayOf(row as ClosedDayRow);
  }

  lastClosedDay(): ClosedDay | null {
    const row = this.prepare('SELECT * FROM closed_day ORDER BY until_seq DESC LIMIT 1').get();
    return row === undefined ? null : closedDayOf(row as ClosedDayRow);
  }

  firstOpenDay(): BusinessDay | null {
    const row = this.prepare(
      `SELECT min(business_day) AS day FROM shift
       WHERE business_day > coalesce((SELECT max(business_day) FROM closed_day), '')`,
    ).get();
    return (row as { day: BusinessDay | null }).day;
  }

  hashAt(seq: number): string {
    const row = this.prepare('SELECT hash FROM journal WHERE seq = ?').get(seq);
    return (row as { hash: string } | undefined)?.hash ?? '';
  }

  lastSeqOf(businessDay: BusinessDay): number {
    const row = this.prepare(
      // A shift of a later day that was opened before the day's own last one had a wrong clock: it bounds nothing.
      `SELECT coalesce((SELECT min(opened_seq) - 1 FROM shift WHERE business_day > ? AND opened_seq >
           coalesce((SELECT max(opened_seq) FROM shift WHERE business_day <= ?), 0)),
         (SELECT max(seq) FROM journal), 0) AS seq`,
    ).get(businessDay, businessDay);
    return (row as { seq: number }).seq;
  }

  dayFigures(fromSeq: number, untilSeq: number): DayFigures {
    return figuresOf({
      reasons: this.prepare(
        `SELECT reason AS key, count(*) AS count, sum(amount_fen) AS amountFen FROM posting
         WHERE seq BETWEEN ? AND ? GROUP BY reason ORDER BY reason`,
      ).all(fromSeq, untilSeq) as BooksOfStretch['reasons'],
      ...(this.prepare(
        `SELECT count(*) AS payments,
           (SELECT ticket.number FROM payment JOIN visit ON visit.id = payment.visit_id
               JOIN ticket ON ticket.id = visit.ticket_id
             WHERE seq BETWEEN ? AND ? ORDER BY seq LIMIT 1) AS firstTicket,
           (SELECT ticket.number FROM payment JOIN visit ON visit.id = payment.visit_id
               JOIN ticket ON ticket.id = visit.ticket_id
             WHERE seq BETWEEN ? AND ? ORDER BY seq DESC LIMIT 1) AS lastTicket
         FROM payment WHERE seq BETWEEN ? AND ?`,
      ).get(fromSeq, untilSeq, fromSeq, untilSeq, fromSeq, untilSeq) as Pick<
        BooksOfStretch,
        'payments' | 'firstTicket' | 'lastTicket'
      >),
      shifts: this.prepare(
        `SELECT id AS shiftId, clerk_id AS clerkId, expected_fen AS expectedFen, counted_fen AS countedFen,
           difference_fen AS differenceFen, reason FROM shift
         WHERE state = 'closed' AND closed_seq BETWEEN ? AND ? ORDER BY closed_seq`,
      ).all(fromSeq, untilSeq) as DayFigures['shifts'],
      vaultFen: this.balanceAt(vaultAccount().id, untilSeq),
      inTransitFen: this.#inTransitAt(untilSeq),
      grandTotalBeforeFen: this.lastClosedDay()?.figures.grandTotalFen ?? 0,
    });
  }

  /** What an account held after a row of the journal: the last closed day's balance and what moved since. */
  balanceAt(accountId: string, seq: number): number {
    const row = this.prepare(
      `WITH base AS (SELECT coalesce(max(until_seq), 0) AS seq FROM closed_day WHERE until_seq <= ?)
       SELECT coalesce((SELECT balance_fen FROM day_balance WHERE until_seq = base.seq AND account_id = ?), 0)
         + (SELECT coalesce(sum(amount_fen), 0) FROM posting WHERE debit = ? AND seq > base.seq AND seq <= ?)
         - (SELECT coalesce(sum(amount_fen), 0) FROM posting WHERE credit = ? AND seq > base.seq AND seq <= ?) AS fen
       FROM base`,
    ).get(seq, accountId, accountId, seq, accountId, seq);
    return (row as { fen: number }).fen;
  }

  #inTransitAt(seq: number): number {
    const row = this.prepare(
      `WITH base AS (SELECT coalesce(max(until_seq), 0) AS seq FROM closed_day WHERE until_seq <= ?)
       SELECT (SELECT coalesce(sum(balance_fen), 0) FROM day_balance
                WHERE until_seq = base.seq AND account_id GLOB 'in-transit:*')
         + (SELECT coalesce(sum(iif(debit GLOB 'in-transit:*', amount_fen, 0)
              - iif(credit GLOB 'in-transit:*', amount_fen, 0)), 0)
            FROM posting WHERE posting.seq > base.seq AND posting.seq <= ?) AS fen
       FROM base`,
    ).get(seq, seq);
    return (row as { fen: number }).fen;
  }

  dayWaiting(businessDay: BusinessDay): DayWaiting[] {
    const rows = this.prepare(
      `SELECT 'earlier-day' AS kind, business_day AS subjectId, NULL AS clerkId, NULL AS amountFen, 0 AS at
         FROM (SELECT DISTINCT business_day FROM shift WHERE business_day < ?
           AND business_day > coalesce((SELECT max(business_day) FROM closed_day), ''))
       UNION ALL SELECT iif(state = 'in-review', 'shift-in-review', 'shift-open'), id, clerk_id, difference_fen, opened_at
         FROM shift WHERE state <> 'closed' AND +business_day <= ?
       UNION ALL SELECT 'transfer', id, offered_by, amount_fen, offered_at FROM custody_transfer
         WHERE state = 'offered' AND kind <> 'float'
       UNION ALL SELECT 'change-asked', id, clerk_id, NULL, asked_at FROM change_ask WHERE ended_at IS NULL
       UNION ALL SELECT 'vault-in-review', id, by, counted_fen - expected_fen, at FROM vault_count
         WHERE state = 'in-review'
       UNION ALL SELECT 'settlement-unexplained', import_id || ' ' || line, NULL, settlement_line.amount_fen, line
         FROM settlement_line JOIN settlement_import ON settlement_import.id = import_id
         WHERE settlement_import.business_day <= ? AND explained IS NULL
           AND (record_id IS NULL OR difference_fen <> 0)
       UNION ALL SELECT 'audit-finding', id, clerk_id, NULL, opened_at FROM finding
         WHERE state = 'opened' AND severity = 'money' AND business_day = ?
       UNION ALL SELECT 'settlement-unexplained', tender.id, payment.clerk_id, tender.amount_fen, payment.at
         FROM settlement_import JOIN shift ON shift.business_day = settlement_import.business_day
           JOIN payment ON payment.shift_id = shift.id JOIN tender USING (visit_id)
         WHERE settlement_import.business_day > coalesce((SELECT max(business_day) FROM closed_day), '')
           AND settlement_import.business_day <= ? AND tender.kind = settlement_import.source
           AND tender.state = 'confirmed' AND tender.settled = 0
         GROUP BY tender.id`,
    ).all(businessDay, businessDay, businessDay, businessDay, businessDay) as (DayWaiting & { at: number })[];
    const waiting = rows.map(({ at: _at, ...row }) => row);
    return this.#vaultIsCounted() ? waiting : [...waiting, vaultUncounted];
  }

  /** Counted since the last day was closed, and holding by the books what was counted. */
  #vaultIsCounted(): boolean {
    const row = this.prepare(
      `SELECT counted_fen AS countedFen FROM vault_count
       WHERE state IN ('agreed', 'accepted') AND seq > coalesce((SELECT max(until_seq) FROM closed_day), 0)
       ORDER BY seq DESC LIMIT 1`,
    ).get() as { countedFen: number } | undefined;
    const vault = this.prepare('SELECT balance_fen AS fen FROM account WHERE id = ?').get(
      vaultAccount().id,
    ) as { fen: number } | undefined;
    return row !== undefined && row.countedFen === (vault?.fen ?? 0);
  }
}

const vaultUncounted: DayWaiting = {
  kind: 'vault-uncounted',
  subjectId: 'vault',
  clerkId: null,
  amountFen: null,
};
