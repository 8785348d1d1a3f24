import type { AssetFinding, AssetState, BusinessDay, ExpenseState } from '@onehall/domain';
import type { Prepare } from '../database.ts';

export interface AssetRow {
  readonly assetId: string;
  readonly number: string;
  readonly name: string;
  readonly place: string;
  readonly custodianId: string;
  readonly boughtOn: BusinessDay;
  readonly state: AssetState;
  readonly offeredTo: string | null;
  readonly askedBy: string | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly note: string | null;
  /** As it was found in the year asked for; null: not checked yet. */
  readonly finding: AssetFinding | null;
  readonly findingNote: string | null;
  readonly checkedBy: string | null;
}

export interface ExpenseRow {
  readonly expenseId: string;
  readonly receiptNumber: string;
  readonly amountFen: number;
  readonly purpose: string;
  readonly spentOn: BusinessDay;
  readonly state: ExpenseState;
  readonly enteredBy: string;
  readonly enteredAt: number;
  readonly decidedBy: string | null;
  readonly note: string | null;
  readonly paidBy: string | null;
  readonly paidAt: number | null;
}

/** Reads of assets and expenses [M9]. */
export class AssetQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  /** The register by number, with what the check of a year found; at most 500. */
  assets(year: string): AssetRow[] {
    return this.#prepare(
      `SELECT asset.id AS assetId, number, name, place, custodian_id AS custodianId, bought_on AS boughtOn, state,
         offered_to AS offeredTo, asked_by AS askedBy, reason, decided_by AS decidedBy, asset.note,
         finding, asset_check.note AS findingNote, asset_check.by AS checkedBy
       FROM asset LEFT JOIN asset_check ON asset_check.asset_id = asset.id AND year = ?
       ORDER BY number LIMIT 500`,
    ).all(year) as AssetRow[];
  }

  /** What waits first, then the newest; at most 300. */
  expenses(): ExpenseRow[] {
    return this.#prepare(
      `SELECT id AS expenseId, receipt_number AS receiptNumber, amount_fen AS amountFen, purpose, spent_on AS spentOn,
         state, entered_by AS enteredBy, entered_at AS enteredAt, decided_by AS decidedBy, note, paid_by AS paidBy,
         paid_at AS paidAt
       FROM expense ORDER BY state NOT IN ('entered', 'approved'), entered_at DESC, id LIMIT 300`,
    ).all() as ExpenseRow[];
  }
}
