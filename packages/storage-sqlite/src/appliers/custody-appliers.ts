import type { EventOf, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { canonicalJson } from '../journal/journal.ts';
import { moveStock } from './stock-moves.ts';

export function applyStockOffered(prepare: Prepare, event: Recorded<EventOf<'StockOffered'>>): void {
  moveStock(prepare, event);
  const { transferId, from, to, lines, by } = event.payload;
  prepare(
    `INSERT INTO stock_transfer (id, from_place, to_place, lines, state, offered_by, offered_at)
     VALUES (?, ?, ?, ?, 'offered', ?, ?)`,
  ).run(transferId, from, to, canonicalJson(lines), by, event.at);
}

export function applyTransferEnded(
  prepare: Prepare,
  event: Recorded<EventOf<'StockTaken' | 'StockWithdrawn'>>,
): void {
  moveStock(prepare, event);
  const { transferId, by } = event.payload;
  const state = event.type === 'StockTaken' ? 'taken' : 'withdrawn';
  prepare('UPDATE stock_transfer SET state = ?, ended_by = ?, ended_at = ? WHERE id = ?').run(
    state,
    by,
    event.at,
    transferId,
  );
}

export function applyStockDisputed(prepare: Prepare, event: Recorded<EventOf<'StockDisputed'>>): void {
  const { transferId, reason } = event.payload;
  prepare(`UPDATE stock_transfer SET state = 'disputed', reason = ? WHERE id = ?`).run(reason, transferId);
}

export function applyStockLent(prepare: Prepare, event: Recorded<EventOf<'StockLent'>>): void {
  moveStock(prepare, event);
  const { loanId, articleId, kind, serial, holderRecordId, dueOn, by } = event.payload;
  prepare(
    `INSERT INTO stock_loan (id, article_id, kind, serial, holder_record_id, due_on, lent_by, lent_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(loanId, articleId, kind, serial, holderRecordId, dueOn, by, event.at);
}

export function applyLoanChased(prepare: Prepare, event: Recorded<EventOf<'LoanChased'>>): void {
  const { loanId, note } = event.payload;
  prepare('UPDATE stock_loan SET chased = chased + 1, chased_at = ?, chase_note = ? WHERE id = ?').run(
    event.at,
    note,
    loanId,
  );
}

export function applyLoanEnded(prepare: Prepare, event: Recorded<EventOf<'LoanEnded'>>): void {
  moveStock(prepare, event);
  const { loanId, defective } = event.payload;
  prepare('UPDATE stock_loan SET back_at = ?, defective = ? WHERE id = ?').run(
    event.at,
    defective ? 1 : 0,
    loanId,
  );
}

export function applyWriteOffAsked(prepare: Prepare, event: Recorded<EventOf<'WriteOffAsked'>>): void {
  const { writeOffId, place, lines, reason, by } = event.payload;
  prepare(
    `INSERT INTO stock_write_off (id, place, lines, reason, state, asked_by, asked_at)
     VALUES (?, ?, ?, ?, 'asked', ?, ?)`,
  ).run(writeOffId, place, canonicalJson(lines), reason, by, event.at);
}

export function applyWriteOffDecided(prepare: Prepare, event: Recorded<EventOf<'WriteOffDecided'>>): void {
  moveStock(prepare, event);
  const { writeOffId, approved, note, by } = event.payload;
  prepare('UPDATE stock_write_off SET state = ?, decided_by = ?, decided_at = ?, note = ? WHERE id = ?').run(
    approved ? 'approved' : 'refused',
    by,
    event.at,
    note,
    writeOffId,
  );
}

export function applyStocktakeOpened(prepare: Prepare, event: Recorded<EventOf<'StocktakeOpened'>>): void {
  const { stocktakeId, place, by } = event.payload;
  prepare(`INSERT INTO stocktake (id, place, state, opened_by, opened_at) VALUES (?, ?, 'open', ?, ?)`).run(
    stocktakeId,
    place,
    by,
    event.at,
  );
}

export function applyStocktakeCounted(prepare: Prepare, event: Recorded<EventOf<'StocktakeCounted'>>): void {
  const { stocktakeId, counted, by } = event.payload;
  prepare(
    `UPDATE stocktake SET state = 'counted', counted = ?, counted_by = ?, counted_at = ? WHERE id = ?`,
  ).run(canonicalJson(counted), by, event.at, stocktakeId);
}

export function applyStocktakeConfirmed(
  prepare: Prepare,
  event: Recorded<EventOf<'StocktakeConfirmed'>>,
): void {
  moveStock(prepare, event);
  const { stocktakeId, differences, by } = event.payload;
  prepare(
    `UPDATE stocktake SET state = 'confirmed', differences = ?, confirmed_by = ?, ended_at = ? WHERE id = ?`,
  ).run(canonicalJson(differences), by, event.at, stocktakeId);
}

export function applyStocktakeCancelled(
  prepare: Prepare,
  event: Recorded<EventOf<'StocktakeCancelled'>>,
): void {
  const { stocktakeId, reason } = event.payload;
  prepare(`UPDATE stocktake SET state = 'cancelled', reason = ?, ended_at = ? WHERE id = ?`).run(
    reason,
    event.at,
    stocktakeId,
  );
}

export function applyReadinessOpened(prepare: Prepare, event: Recorded<EventOf<'ReadinessOpened'>>): void {
  const { checkId, title, readyBy, lines, by } = event.payload;
  prepare(
    `INSERT INTO readiness_check (id, title, ready_by, state, lines, opened_by, opened_at)
     VALUES (?, ?, ?, 'open', ?, ?, ?)`,
  ).run(checkId, title, readyBy, canonicalJson(lines), by, event.at);
}

export function applyReadinessChecked(prepare: Prepare, event: Recorded<EventOf<'ReadinessChecked'>>): void {
  const { checkId, lines, by } = event.payload;
  prepare(
    `UPDATE readiness_check SET state = 'checked', checked = ?, checked_by = ?, checked_at = ? WHERE id = ?`,
  ).run(canonicalJson(lines), by, event.at, checkId);
}

export function applyReadinessReported(
  prepare: Prepare,
  event: Recorded<EventOf<'ReadinessReported'>>,
): void {
  const { checkId, to, note, by } = event.payload;
  prepare(
    `UPDATE readiness_check SET state = 'reported', reported_to = ?, report_note = ?, reported_by = ?,
       reported_at = ? WHERE id = ?`,
  ).run(to, note, by, event.at, checkId);
}
