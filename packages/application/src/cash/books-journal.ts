import { fen, formatYuan, wallClock } from '@onehall/domain';

/** One posting as the books give it out. */
export interface BookEntry {
  readonly seq: number;
  readonly at: number;
  readonly type: string;
  readonly actor: string;
  readonly debit: string;
  readonly credit: string;
  readonly amountFen: number;
  readonly reason: string;
}

/** Where an account of custody or claim stands in a chart of accounts: by the kind before its first colon. */
const chart: Readonly<Record<string, string>> = {
  vault: 'assets:vault',
  drawer: 'assets:drawer',
  'in-transit': 'assets:in-transit',
  bank: 'assets:bank',
  'card-receivable': 'assets:receivable:card',
  'mobile-receivable': 'assets:receivable:mobile',
  'customer-clearing': 'assets:clearing',
  'billing-payable': 'liabilities:operator',
  'deposit-liability': 'liabilities:deposits',
  'paper-takings': 'liabilities:paper-takings',
  'sales-revenue': 'revenues:sales',
  'over-short': 'expenses:over-short',
  waiver: 'expenses:waivers',
  'granted-credit': 'expenses:granted-credit',
  expense: 'expenses:hall',
};

function accountName(id: string): string {
  const [kind = id, ...rest] = id.split(':');
  const parent = chart[kind] ?? `other:${kind}`;
  return rest.length === 0 ? parent : `${parent}:${rest.join(':')}`;
}

/**
 * The books as a plain-text journal that accounting programs read (hledger, Ledger, Beancount's importers): one entry for
 * each journal row, two lines for each posting, so that the other program checks every balance by itself. Days are the
 * calendar's in the hall's zone.
 */
export function booksJournal(entries: readonly BookEntry[], zone: string): string {
  const text: string[] = [];
  let seq = -1;
  for (const entry of entries) {
    if (entry.seq !== seq) {
      seq = entry.seq;
      const { businessDay, timeWithSeconds } = wallClock(entry.at, zone);
      text.push('', `${businessDay} * (${seq}) ${entry.type}  ; at ${timeWithSeconds} by ${entry.actor}`);
    }
    const amount = formatYuan(fen(entry.amountFen));
    text.push(`    ${accountName(entry.debit)}  CNY ${amount}  ; ${entry.reason}`);
    text.push(`    ${accountName(entry.credit)}  CNY -${amount}`);
  }
  return `${text.join('\n').trim()}\n`;
}
