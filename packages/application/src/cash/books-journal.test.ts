import { paperTakingsAccount } from '@onehall/domain';
import { expect, test } from 'vitest';
import { booksJournal } from './books-journal.ts';

test('money that was taken on paper is owed, in the chart of accounts too', () => {
  const text = booksJournal(
    [
      {
        seq: 7,
        at: Date.UTC(2026, 2, 1, 4),
        type: 'PaperFormKeyed',
        actor: 'staff:k001',
        debit: 'customer-clearing:p1',
        credit: paperTakingsAccount().id,
        amountFen: 5_000,
        reason: 'paper-owed',
      },
    ],
    'Asia/Shanghai',
  );
  expect(text).toContain('    liabilities:paper-takings  CNY -50.00\n');
});
