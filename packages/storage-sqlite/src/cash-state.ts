import type { CashState } from '@onehall/application';
import {
  type BankDeposit,
  type CashTransferState,
  type ChangeAsk,
  type CountRound,
  type CustodyTransfer,
  type DrawerNotes,
  drawerAccount,
  drawerNotesAfter,
  type Shift,
  type TransferKind,
  type VaultCount,
} from '@onehall/domain';
import { SqliteBooksState } from './books-state.ts';
import { notesOf } from './notes-json.ts';

const keyedNotes = (json: string | null) => (json === null ? null : notesOf(json));

const shiftColumns = `id, clerk_id AS clerkId, opened_at AS openedAt, float_fen AS floatFen, state,
  business_day AS businessDay`;

interface TransferRow {
  readonly id: string;
  readonly kind: TransferKind;
  readonly amount_fen: number;
  readonly notes: string;
  readonly back_notes: string | null;
  readonly from_account: string;
  readonly from_shift_id: string | null;
  readonly to_shift_id: string | null;
  readonly to_clerk_id: string | null;
  readonly offered_by: string;
  readonly offered_at: number;
  readonly state: CashTransferState;
}

export function transferOf(row: TransferRow): CustodyTransfer {
  return {
    id: row.id,
    kind: row.kind,
    amountFen: row.amount_fen,
    notes: notesOf(row.notes),
    backNotes: keyedNotes(row.back_notes),
    fromAccountId: row.from_account,
    fromShiftId: row.from_shift_id,
    toShiftId: row.to_shift_id,
    taker: row.to_clerk_id === null ? 'vault' : { clerkId: row.to_clerk_id },
    offeredBy: row.offered_by,
    offeredAt: row.offered_at,
    state: row.state,
  };
}

interface MovementRow {
  readonly cashFen: number;
  readonly outFen: number;
  readonly tendered: string | null;
  readonly given: string | null;
}

/** The cash part of HallState: shifts, counts, transfers, the vault. The books and closed days lie below it. */
export class SqliteCashState extends SqliteBooksState implements CashState {
  openShift(clerkId: string): Shift | null {
    const row = this.prepare(
      `SELECT ${shiftColumns} FROM shift WHERE clerk_id = ? AND state <> 'closed' ORDER BY opened_at DESC, opened_seq DESC LIMIT 1`,
    ).get(clerkId);
    return (row as Shift | undefined) ?? null;
  }

  shift(shiftId: string): Shift | null {
    const row = this.prepare(`SELECT ${shiftColumns} FROM shift WHERE id = ?`).get(shiftId);
    return (row as Shift | undefined) ?? null;
  }

  drawerNotes(shiftId: string): DrawerNotes {
    return this.drawerNotesUntil(shiftId, Number.MAX_SAFE_INTEGER);
  }

  /** What the drawer held piece by piece at an instant of the past. */
  drawerNotesUntil(shiftId: string, until: number): DrawerNotes {
    const drawer = drawerAccount(shiftId).id;
    const shift = this.prepare(
      'SELECT float_fen AS floatFen, float_notes AS notes FROM shift WHERE id = ?',
    ).get(shiftId) as { floatFen: number; notes: string | null } | undefined;
    const rows = this.prepare(
      `SELECT cash_fen AS cashFen, change_fen + payout_fen AS outFen, tendered_notes AS tendered,
         given_notes AS given FROM payment WHERE shift_id = ? AND at <= ?
       UNION ALL SELECT cash_in_fen, cash_out_fen, NULL, NULL FROM reversal WHERE shift_id = ? AND at <= ?
       UNION ALL SELECT cash_fen, 0, NULL, NULL FROM paper WHERE shift_id = ? AND changed_at <= ?
       UNION ALL SELECT 0, cash_fen, NULL, NULL FROM paper WHERE settled_shift_id = ? AND settled_at <= ?
       UNION ALL SELECT 0, amount_fen, back_notes, notes FROM custody_transfer
         WHERE from_account = ? AND offered_at <= ? AND (state IN ('offered', 'accepted') OR ended_at > ?)
       UNION ALL SELECT amount_fen, iif(back_notes IS NULL, 0, amount_fen), notes, back_notes FROM custody_transfer
         WHERE to_account = ? AND opens_shift = 0 AND state = 'accepted' AND ended_at <= ?`,
    ).all(
      shiftId,
      until,
      shiftId,
      until,
      shiftId,
      until,
      shiftId,
      until,
      drawer,
      until,
      until,
      drawer,
      until,
    ) as MovementRow[];
    return drawerNotesAfter(
      { floatFen: shift?.floatFen ?? 0, notes: keyedNotes(shift?.notes ?? null) },
      rows.map((row) => ({ ...row, tendered: keyedNotes(row.tendered), given: keyedNotes(row.given) })),
    );
  }

  countRounds(shiftId: string): CountRound[] {
    const rows = this.prepare(
      `SELECT round, notes, counted_fen AS countedFen, expected_fen AS expectedFen, by, at FROM cash_count
       WHERE shift_id = ? ORDER BY round`,
    ).all(shiftId) as (Omit<CountRound, 'notes'> & { notes: string })[];
    return rows.map((row) => ({ ...row, notes: notesOf(row.notes) }));
  }

  reviewReason(shiftId: string): string | null {
    const row = this.prepare('SELECT reason FROM shift WHERE id = ?').get(shiftId);
    return (row as { reason: string | null } | undefined)?.reason ?? null;
  }

  transfer(transferId: string): CustodyTransfer | null {
    const row = this.prepare('SELECT * FROM custody_transfer WHERE id = ?').get(transferId);
    return row === undefined ? null : transferOf(row as TransferRow);
  }

  openTransfers(): CustodyTransfer[] {
    const rows = this.prepare(
      `SELECT * FROM custody_transfer WHERE state = 'offered' ORDER BY offered_at, id`,
    ).all() as TransferRow[];
    return rows.map(transferOf);
  }

  changeAsk(askId: string): ChangeAsk | null {
    return this.#asks('id = ?', askId)[0] ?? null;
  }

  openChangeAsks(): ChangeAsk[] {
    return this.#asks('ended_at IS NULL ORDER BY asked_at, id');
  }

  #asks(which: string, ...values: readonly string[]): ChangeAsk[] {
    const rows = this.prepare(
      `SELECT id, shift_id AS shiftId, clerk_id AS clerkId, notes, back_notes AS backNotes, asked_at AS askedAt,
         ended_at AS endedAt FROM change_ask WHERE ${which}`,
    ).all(...values) as (Omit<ChangeAsk, 'notes' | 'backNotes' | 'open'> & {
      notes: string;
      backNotes: string;
      endedAt: number | null;
    })[];
    return rows.map(({ endedAt, notes, backNotes, ...row }) => ({
      ...row,
      notes: notesOf(notes),
      backNotes: notesOf(backNotes),
      open: endedAt === null,
    }));
  }

  unansweredOrders(shiftId: string): number {
    const row = this.prepare(
      `SELECT (SELECT count(*) FROM service_order JOIN payment USING (visit_id)
                WHERE billing IN ('local', 'sent') AND shift_id = ?)
            + (SELECT count(*) FROM tender JOIN payment USING (visit_id)
                WHERE billing IN ('local', 'sent') AND shift_id = ?)
            + (SELECT count(*) FROM reversal WHERE billing IN ('local', 'sent') AND shift_id = ?) AS n`,
    ).get(shiftId, shiftId, shiftId);
    return (row as { n: number }).n;
  }

  vaultCountInReview(): VaultCount | null {
    const row = this.prepare(
      `SELECT id, counted_fen AS countedFen, expected_fen AS expectedFen, by, state FROM vault_count
       WHERE state = 'in-review' ORDER BY at LIMIT 1`,
    ).get();
    return (row as VaultCount | undefined) ?? null;
  }

  deposit(depositId: string): BankDeposit | null {
    return this.#deposit('id = ?', depositId);
  }

  depositByBag(bagNumber: string): BankDeposit | null {
    return this.#deposit('bag_number = ?', bagNumber);
  }

  #deposit(which: string, value: string): BankDeposit | null {
    const row = this.prepare(
      `SELECT id, bag_number AS bagNumber, slip_number AS slipNumber, amount_fen AS amountFen, notes, state,
         packed_by AS packedBy, packed_at AS packedAt FROM bank_deposit WHERE ${which}`,
    ).get(value) as (Omit<BankDeposit, 'notes'> & { notes: string }) | undefined;
    return row === undefined ? null : { ...row, notes: notesOf(row.notes) };
  }
}
