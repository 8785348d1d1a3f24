import type { BillingOrder } from '@onehall/application';
import type { OrderPayload } from '@onehall/domain';
import type { BillingRecords } from './billing-records.ts';
import { switchFeatures } from './line-effects.ts';
import { moveBalance } from './money-effects.ts';
import { mustHold, Rejection } from './rejection.ts';

/** Columns of a line that an order may change and a reversal puts back. */
const lineColumns = [
  'state',
  'plan_id',
  'next_plan_id',
  'next_plan_from',
  'contract_until',
  'contract_started_on',
  'contract_monthly_fen',
  'subsidy_fen',
] as const;
type LineColumns = Readonly<Record<(typeof lineColumns)[number], string | number | null>>;

/** What an order changed of what can be put back; of each only what it touched. Nothing of it names a person. */
interface Undo {
  readonly line?: { readonly id: string; readonly before: LineColumns; readonly after: LineColumns };
  readonly features?: {
    readonly id: string;
    readonly on: readonly string[];
    readonly off: readonly string[];
  };
  readonly balance?: { readonly id: string; readonly byFen: number };
  readonly bills?: readonly string[];
  readonly waived?: { readonly billId: string; readonly amountFen: number; readonly whole: boolean };
  readonly depositTaken?: string;
  readonly depositReturned?: string;
  readonly goods?: readonly string[];
  readonly product?: { readonly id: string; readonly before: string | null };
}

interface Look {
  readonly line: { readonly id: string; readonly columns: LineColumns } | null;
  readonly features: readonly string[];
  readonly balanceFen: number;
}

function lookAt(records: BillingRecords, subscriberId: string | null): Look {
  const row = subscriberId === null ? null : records.row(subscriberId);
  if (row === null) return { line: null, features: [], balanceFen: 0 };
  const columns = records
    .prepare(`SELECT ${lineColumns.join(', ')} FROM subscriber WHERE id = ?`)
    .get(row.id) as LineColumns;
  const features = records
    .prepare('SELECT feature_id AS id FROM line_feature WHERE subscriber_id = ? ORDER BY 1')
    .all(row.id) as { id: string }[];
  return {
    line: { id: row.id, columns },
    features: features.map((one) => one.id),
    balanceFen: row.balance_fen,
  };
}

function productState(records: BillingRecords, id: string): string | null {
  const row = records.prepare('SELECT state FROM product_held WHERE id = ?').get(id);
  return (row as { state: string } | undefined)?.state ?? null;
}

/** What an order of a kind has beside the line itself; null: it cannot be put back here. */
function besides(records: BillingRecords, payload: OrderPayload): Undo | null {
  switch (payload.type) {
    case 'pay-bills':
      return { bills: payload.billIds };
    case 'waive-bill': {
      const { billId, amountFen } = payload;
      const due = records.prepare('SELECT due_fen AS fen FROM bill WHERE id = ?').get(billId);
      return {
        waived: { billId, amountFen, whole: (due as { fen: number } | undefined)?.fen === amountFen },
      };
    }
    case 'enable-roaming':
      return { depositTaken: payload.depositId };
    case 'return-deposit':
      return { depositReturned: payload.depositId };
    case 'sell-goods':
      return { goods: payload.serials };
    case 'install-product':
      return { product: { id: payload.productHeldId, before: null } };
    case 'remove-product': {
      const { productHeldId: id } = payload;
      return { product: { id, before: productState(records, id) } };
    }
    case 'top-up':
    case 'refund-balance':
    case 'grant-credit':
    case 'change-features':
    case 'change-plan':
    case 'suspend':
    case 'resume':
    case 'report-loss':
    case 'buy-pack':
      return {};
    default:
      return null;
  }
}

/** Runs an order's effect and keeps what it changed, so that it can be put back; null: it cannot. */
export function watched(records: BillingRecords, order: BillingOrder, effect: () => void): string | null {
  const beside = besides(records, order.payload);
  const before = lookAt(records, order.subscriberId);
  effect();
  if (beside === null) return null;
  const after = lookAt(records, order.subscriberId);
  const undo: Undo = { ...beside, ...changesOf(before, after) };
  return JSON.stringify(undo);
}

function changesOf(before: Look, after: Look): Undo {
  if (before.line === null || after.line === null) return {};
  const { id } = after.line;
  const same = lineColumns.every((name) => before.line?.columns[name] === after.line?.columns[name]);
  const on = after.features.filter((one) => !before.features.includes(one));
  const off = before.features.filter((one) => !after.features.includes(one));
  const byFen = after.balanceFen - before.balanceFen;
  return {
    ...(same ? {} : { line: { id, before: before.line.columns, after: after.line.columns } }),
    ...(on.length + off.length === 0 ? {} : { features: { id, on, off } }),
    ...(byFen === 0 ? {} : { balance: { id, byFen } }),
  };
}

/** All of it or nothing: each part must still be as the order left it. Rejection: changed-since, and those of each part. */
function putBack(records: BillingRecords, originalId: string, reversalId: string, undo: Undo): void {
  const { line, features, balance, product } = undo;
  if (balance) moveBalance(records, balance.id, -balance.byFen);
  if (line) {
    const now = lookAt(records, line.id).line?.columns;
    mustHold(
      lineColumns.every((name) => now?.[name] === line.after[name]),
      'changed-since',
    );
    const columns = lineColumns.map((name) => `${name} = ?`).join(', ');
    records
      .prepare(`UPDATE subscriber SET ${columns} WHERE id = ?`)
      .run(...lineColumns.map((name) => line.before[name]), line.id);
  }
  if (features) {
    mustHold(records.row(features.id)?.state !== 'cancelled', 'line-state');
    switchFeatures(records, features.id, features.off, features.on);
  }
  if (product) {
    const before = product.before ?? 'removed';
    const state = productState(records, product.id);
    mustHold(state !== null && (product.before === null) === (state !== 'removed'), 'changed-since');
    records.prepare('UPDATE product_held SET state = ? WHERE id = ?').run(before, product.id);
  }
  putMoneyBack(records, originalId, reversalId, undo);
}

function putMoneyBack(records: BillingRecords, originalId: string, reversalId: string, undo: Undo): void {
  const one = (sql: string, ...values: readonly unknown[]) =>
    mustHold(records.prepare(sql).run(...values).changes === 1, 'changed-since');
  const { bills = [], waived, depositTaken, depositReturned, goods = [] } = undo;
  for (const id of bills)
    one('UPDATE bill SET paid_by = NULL, paid_at = NULL WHERE id = ? AND paid_by = ?', id, originalId);
  if (waived?.whole)
    one(
      'UPDATE bill SET paid_by = NULL, paid_at = NULL WHERE id = ? AND paid_by = ?',
      waived.billId,
      originalId,
    );
  if (waived && !waived.whole) {
    const row = records.prepare('SELECT items FROM bill WHERE id = ?').get(waived.billId);
    const items = JSON.parse((row as { items: string } | undefined)?.items ?? '[]') as unknown[];
    const back = [...items, { name: { zh: '减免冲正', en: 'Waiver reversed' }, amountFen: waived.amountFen }];
    one(
      'UPDATE bill SET due_fen = due_fen + ?, items = ? WHERE id = ? AND paid_by IS NULL',
      waived.amountFen,
      JSON.stringify(back),
      waived.billId,
    );
  }
  if (depositTaken)
    one('UPDATE deposit SET returned_by = ? WHERE id = ? AND returned_by IS NULL', reversalId, depositTaken);
  if (depositReturned)
    one(
      'UPDATE deposit SET returned_by = NULL WHERE id = ? AND returned_by = ?',
      depositReturned,
      originalId,
    );
  for (const serial of goods) one('DELETE FROM sale WHERE serial = ? AND order_id = ?', serial, originalId);
}

/** An order that this system has never had; its reversal comes after it, or never. */
const unknown = 'original-unknown';

/**
 * Puts back what an order did. An order that was rejected did nothing, and nothing is put back. Rejections:
 * original-unknown, reversal-impossible (nothing was kept of it), changed-since, line-state, balance-too-low.
 */
export function reverse(records: BillingRecords, originalId: string, reversalId: string): void {
  const row = records.prepare('SELECT outcome, undo FROM product_order WHERE order_id = ?').get(originalId) as
    | { outcome: 'confirmed' | 'rejected'; undo: string | null }
    | undefined;
  if (row === undefined) throw new Rejection(unknown);
  if (row.outcome === 'rejected') return;
  if (row.undo === null) throw new Rejection('reversal-impossible');
  putBack(records, originalId, reversalId, JSON.parse(row.undo) as Undo);
}

/** Why an order could not be put back now; null: it could, or this system does not know it yet. Changes nothing. */
export function reversalProblem(records: BillingRecords, tryOut: (what: () => void) => void, id: string) {
  try {
    tryOut(() => reverse(records, id, `try-${id}`));
    return null;
  } catch (error) {
    if (error instanceof Rejection) return error.reason === unknown ? null : error.reason;
    throw error;
  }
}
