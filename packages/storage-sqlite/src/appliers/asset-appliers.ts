import type { EventOf, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { post } from './money-appliers.ts';

export function applyAssetRegistered(prepare: Prepare, event: Recorded<EventOf<'AssetRegistered'>>): void {
  const { assetId, number, name, place, custodianId, boughtOn } = event.payload;
  prepare(
    `INSERT INTO asset (id, number, name, place, custodian_id, bought_on, state, registered_at)
     VALUES (?, ?, ?, ?, ?, ?, 'in-use', ?)`,
  ).run(assetId, number, name, place, custodianId, boughtOn, event.at);
}

export function applyAssetOffered(prepare: Prepare, event: Recorded<EventOf<'AssetOffered'>>): void {
  prepare('UPDATE asset SET offered_to = ? WHERE id = ?').run(event.payload.to, event.payload.assetId);
}

export function applyAssetTaken(prepare: Prepare, event: Recorded<EventOf<'AssetTaken'>>): void {
  const { assetId, by, place } = event.payload;
  prepare('UPDATE asset SET custodian_id = ?, place = ?, offered_to = NULL WHERE id = ?').run(
    by,
    place,
    assetId,
  );
}

export function applyAssetOfferEnded(prepare: Prepare, event: Recorded<EventOf<'AssetOfferEnded'>>): void {
  prepare('UPDATE asset SET offered_to = NULL WHERE id = ?').run(event.payload.assetId);
}

export function applyAssetChecked(prepare: Prepare, event: Recorded<EventOf<'AssetChecked'>>): void {
  const { assetId, year, finding, note, by } = event.payload;
  prepare(
    `INSERT INTO asset_check (asset_id, year, finding, note, by, at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (asset_id, year) DO UPDATE SET finding = excluded.finding, note = excluded.note, by = excluded.by,
       at = excluded.at`,
  ).run(assetId, year, finding, note, by, event.at);
}

export function applyWriteOffAsked(prepare: Prepare, event: Recorded<EventOf<'AssetWriteOffAsked'>>): void {
  const { assetId, by, reason } = event.payload;
  prepare(
    `UPDATE asset SET state = 'write-off-asked', asked_by = ?, reason = ?, decided_by = NULL, note = NULL
     WHERE id = ?`,
  ).run(by, reason, assetId);
}

export function applyWriteOffDecided(
  prepare: Prepare,
  event: Recorded<EventOf<'AssetWriteOffDecided'>>,
): void {
  const { assetId, by, approved, note } = event.payload;
  prepare('UPDATE asset SET state = ?, decided_by = ?, note = ? WHERE id = ?').run(
    approved ? 'written-off' : 'in-use',
    by,
    note,
    assetId,
  );
}

export function applyExpenseEntered(prepare: Prepare, event: Recorded<EventOf<'ExpenseEntered'>>): void {
  const { expenseId, receiptNumber, amountFen, purpose, spentOn, by } = event.payload;
  prepare(
    `INSERT INTO expense (id, receipt_number, amount_fen, purpose, spent_on, state, entered_by, entered_at)
     VALUES (?, ?, ?, ?, ?, 'entered', ?, ?)`,
  ).run(expenseId, receiptNumber, amountFen, purpose, spentOn, by, event.at);
}

export function applyExpenseDecided(prepare: Prepare, event: Recorded<EventOf<'ExpenseDecided'>>): void {
  const { expenseId, by, approved, note } = event.payload;
  prepare('UPDATE expense SET state = ?, decided_by = ?, decided_at = ?, note = ? WHERE id = ?').run(
    approved ? 'approved' : 'refused',
    by,
    event.at,
    note,
    expenseId,
  );
}

export function applyExpensePaid(prepare: Prepare, event: Recorded<EventOf<'ExpensePaid'>>): void {
  const { expenseId, by, postings } = event.payload;
  prepare(`UPDATE expense SET state = 'paid', paid_by = ?, paid_at = ? WHERE id = ?`).run(
    by,
    event.at,
    expenseId,
  );
  post(prepare, event.seq, postings);
}
