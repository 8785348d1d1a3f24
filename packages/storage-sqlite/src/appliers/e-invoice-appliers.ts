import type { EventOf, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';

export function applyEInvoiceAsked(prepare: Prepare, event: Recorded<EventOf<'EInvoiceAsked'>>): void {
  const { requestId, visitId, amountFen } = event.payload;
  prepare(
    'INSERT INTO e_invoice (request_id, visit_id, amount_fen, asked_seq, asked_at) VALUES (?, ?, ?, ?, ?)',
  ).run(requestId, visitId, amountFen, event.seq, event.at);
}

export function applyEInvoiceIssued(prepare: Prepare, event: Recorded<EventOf<'EInvoiceIssued'>>): void {
  const { requestId, number, code, verifyUrl } = event.payload;
  prepare(
    `UPDATE e_invoice SET number = ?, code = ?, verify_url = ?, issued_at = ?
     WHERE request_id = ? AND issued_at IS NULL`,
  ).run(number, code, verifyUrl, event.at, requestId);
}
