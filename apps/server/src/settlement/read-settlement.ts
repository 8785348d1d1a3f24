import {
  type Refusal,
  type Result,
  refuse,
  type SettlementLine,
  type SettlementSource,
} from '@onehall/domain';
import { readCamt } from './read-camt.ts';
import { readSettlementCsv } from './read-csv.ts';

/** Lines of one file: a hall of a busy day has some hundreds. */
export const linesMax = 20_000;

/**
 * Reads a file of card terminals, payment service or bank: CSV with a head line, or the bank's camt.053. A file that is
 * not wholly understood is refused: nothing of it is taken in. Refusal: file-broken {line, problem}.
 */
export function readSettlement(
  source: SettlementSource,
  bytes: Buffer,
): Result<readonly SettlementLine[], Refusal> {
  const isXml = /^\s*(\uFEFF)?<(\?xml|Document)/.test(bytes.subarray(0, 200).toString('utf8'));
  if (isXml && source !== 'bank-statement') return refuse('file-broken', { line: 1, problem: 'not-csv' });
  const lines = isXml ? readCamt(bytes.toString('utf8')) : readSettlementCsv(bytes);
  if (!lines.ok) return lines;
  if (lines.value.length > linesMax) return refuse('file-broken', { line: linesMax, problem: 'too-long' });
  // A statement also shows what went out of the account; deposits are what came in.
  const wanted = source === 'bank-statement' ? lines.value.filter((one) => one.amountFen > 0) : lines.value;
  return { ok: true, value: wanted };
}
