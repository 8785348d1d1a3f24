import { type Refusal, type Result, refuse, type SettlementLine } from '@onehall/domain';
import { parse } from 'csv-parse/sync';
import { amountOf, dayOf } from './amount-of.ts';

/** How banks and payment services head the three columns that count; the first that is there wins. */
const heads = {
  reference: [
    'reference',
    'ref',
    'slip',
    '参考号',
    '检索参考号',
    '交易参考号',
    '商户订单号',
    '流水号',
    '缴款单号',
    '摘要',
  ],
  amount: ['amount', '金额', '交易金额', '贷方金额', '收入金额', '订单金额'],
  day: ['date', 'day', '日期', '交易日期', '记账日期', '交易时间'],
} as const;

/** Chinese banks still write GB18030; what is not sound UTF-8 is read so. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function columnOf(head: readonly string[], names: readonly string[]): number {
  const plain = head.map((one) => one.trim().toLowerCase());
  return names.map((name) => plain.indexOf(name)).find((at) => at >= 0) ?? -1;
}

/** Refusal: file-broken {line, problem}: no head, a column is missing, a line does not read. */
export function readSettlementCsv(bytes: Buffer): Result<readonly SettlementLine[], Refusal> {
  let rows: string[][];
  try {
    rows = parse(textOf(bytes), { bom: true, skip_empty_lines: true, relax_column_count: true, trim: true });
  } catch {
    return refuse('file-broken', { line: 1, problem: 'not-csv' });
  }
  const [head, ...body] = rows;
  if (head === undefined) return refuse('file-empty');
  const [reference, amount, day] = [
    columnOf(head, heads.reference),
    columnOf(head, heads.amount),
    columnOf(head, heads.day),
  ];
  if (reference < 0 || amount < 0 || day < 0) return refuse('file-broken', { line: 1, problem: 'columns' });
  const lines: SettlementLine[] = [];
  for (const [index, row] of body.entries()) {
    const line = index + 1;
    const amountFen = amountOf(row[amount] ?? '');
    const businessDay = dayOf(row[day] ?? '');
    const named = row[reference] ?? '';
    // A line without an amount in this column went the other way, or is a heading.
    if ((row[amount] ?? '') === '') continue;
    if (amountFen === null) return refuse('file-broken', { line: line + 1, problem: 'amount' });
    if (businessDay === null) return refuse('file-broken', { line: line + 1, problem: 'day' });
    if (named === '' || named.length > 120)
      return refuse('file-broken', { line: line + 1, problem: 'reference' });
    lines.push({ line, reference: named, amountFen, businessDay });
  }
  return { ok: true, value: lines };
}
