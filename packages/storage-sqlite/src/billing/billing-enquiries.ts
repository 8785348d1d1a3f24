import { createHash } from 'node:crypto';
import type { Bill, CaseEntry, HistoryEntry, UsageEntry } from '@onehall/application';
import { fen, maskMobile, type NumberOffer } from '@onehall/domain';
import type { BillingRecords } from './billing-records.ts';

/** Numbers for sale whose digits begin or end so, cheapest first. */
export function numbersForSale(records: BillingRecords, digits: string, most: number): NumberOffer[] {
  const wanted = digits.replaceAll(/\D/g, '').slice(0, 11);
  return records
    .prepare(
      `SELECT mobile, price_fen AS priceFen FROM number_for_sale
       WHERE sold_by IS NULL AND (mobile LIKE ? OR mobile LIKE ?) ORDER BY price_fen, mobile LIMIT ?`,
    )
    .all(`${wanted}%`, `%${wanted}`, most) as NumberOffer[];
}

export function billsOf(
  records: BillingRecords,
  subscriberId: string,
  month: string,
): (Bill & { paid: boolean })[] {
  const rows = records
    .prepare(
      `SELECT id, month, due_fen AS dueFen, items, paid_by IS NOT NULL AS paid FROM bill
       WHERE subscriber_id = ? AND month LIKE ? ORDER BY month DESC LIMIT 12`,
    )
    .all(subscriberId, `${month}%`) as (Omit<Bill, 'items'> & { items: string; paid: number })[];
  return rows.map((row) => ({
    ...row,
    items: JSON.parse(row.items) as Bill['items'],
    paid: row.paid === 1,
  }));
}

const kinds = ['call', 'call', 'data', 'message'] as const;

/**
 * The itemised bill of a month. The embedded system carries no network: what it lists is made from the line and the
 * month, the same each time it is asked, and its fees add up to what the month's bill has beyond the plan.
 */
export function usageOf(records: BillingRecords, subscriberId: string, month: string): UsageEntry[] {
  if (records.row(subscriberId) === null) return [];
  const bill = billsOf(records, subscriberId, month)[0];
  const seed = createHash('sha256').update(`${subscriberId} ${month}`).digest();
  const extraFen = bill?.items.slice(1).reduce((sum, item) => sum + item.amountFen, 0) ?? 0;
  const count = 12;
  const each = Math.floor(extraFen / count);
  return Array.from({ length: count }, (_, place): UsageEntry => {
    const byte = seed[place] ?? 0;
    const day = 1 + ((byte + place * 2) % 28);
    const kind = kinds[byte % 4] ?? 'call';
    return {
      at: `${month}-${String(day).padStart(2, '0')} ${String(8 + (byte % 12)).padStart(2, '0')}:${String(byte % 60).padStart(2, '0')}`,
      kind,
      peer: kind === 'data' ? '' : maskMobile(`1390000${String(byte * 17).padStart(4, '0')}`),
      amount: kind === 'message' ? 1 : 10 + byte * 3,
      feeFen: fen(place === 0 ? extraFen - each * (count - 1) : each),
    };
  }).sort((a, b) => a.at.localeCompare(b.at));
}

export function historyOf(records: BillingRecords, subscriberId: string, most: number): HistoryEntry[] {
  return records
    .prepare(
      'SELECT at, type, about FROM line_history WHERE subscriber_id = ? ORDER BY at DESC, rowid DESC LIMIT ?',
    )
    .all(subscriberId, most) as HistoryEntry[];
}

export function casesOf(records: BillingRecords, subscriberId: string): CaseEntry[] {
  return records
    .prepare(
      `SELECT id, kind, topic, state, opened_at AS openedAt FROM case_opened
       WHERE customer_id = ? ORDER BY opened_at DESC LIMIT 20`,
    )
    .all(records.row(subscriberId)?.customer_id ?? '') as CaseEntry[];
}

/** Eight digits that belong to the line's card for ever. */
export function unlockCode(records: BillingRecords, subscriberId: string): string | null {
  const row = records.row(subscriberId);
  if (row === null) return null;
  const number = createHash('sha256')
    .update(`puk ${row.id} ${row.iccid ?? ''}`)
    .digest()
    .readUInt32BE(0);
  return String(number % 100_000_000).padStart(8, '0');
}
