import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tempFolder, testSubscriber } from '@onehall/testing';
import { expect, onTestFinished, test } from 'vitest';
import { migrate, openDatabase } from '../database.ts';
import { blindIndex, sealUnder } from '../vault/vault.ts';
import { EmbeddedBilling } from './embedded-billing.ts';

const key = Buffer.alloc(32, 7);
const migrations = new URL('../../billing-migrations/', import.meta.url);

/** A file of the first version: one line with two bills, the older one paid. */
function oldFile(): string {
  const folder = tempFolder();
  const first = join(folder, 'migrations');
  mkdirSync(first);
  copyFileSync(new URL('001-billing.sql', migrations), join(first, '001-billing.sql'));
  const db = openDatabase(join(folder, 'billing.sqlite'));
  migrate(db, pathToFileURL(`${first}/`), 1);
  const { id, name, mobile, idNumber, bills } = testSubscriber;
  db.prepare('INSERT INTO subscriber VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    id,
    blindIndex(key, 'mobile', mobile),
    blindIndex(key, 'id-number', idNumber),
    'gold',
    'p1',
    250,
    '2015-06-01',
    '2027-05-01',
    sealUnder(key, { name, mobile, idNumber }, id),
  );
  for (const bill of bills) {
    const paid = bill.month === '2026-01' ? ['o1', 3] : [null, null];
    db.prepare('INSERT INTO bill VALUES (?, ?, ?, ?, ?, ?, ?)').run(
      bill.id,
      id,
      bill.month,
      bill.dueFen,
      JSON.stringify(bill.items),
      ...paid,
    );
  }
  db.prepare(`INSERT INTO payment_order VALUES ('o1', 'reference-1', 4000, 3)`).run();
  db.close();
  return folder;
}

test('a file of the first version keeps its lines, bills and answers, and its lines get customers', async () => {
  const billing = new EmbeddedBilling({
    folder: oldFile(),
    hallKey: key,
    tariff: [{ id: 'p1', name: { zh: '畅享', en: 'Plan' }, monthlyFeeFen: 4_000 }],
    now: () => 1_772_330_400_000,
    subscribers: () => {
      throw new Error('a file with subscribers is not filled');
    },
  });
  onTestFinished(() => billing.close());
  const found = await billing.findByMobile(testSubscriber.mobile);
  expect(found).toMatchObject({
    name: testSubscriber.name,
    customer: { kind: 'personal', residence: 'mainland', linesHeld: 1, blacklisted: false },
    state: 'active',
    contract: { startedOn: '2025-05-01', until: '2027-05-01', monthlyFen: 4_000, subsidyFen: 0 },
  });
  expect(found?.bills.map((bill) => bill.month)).toEqual(['2026-02']);
  expect(await billing.matchesDocument('sub-1', testSubscriber.idNumber, false)).toBe(true);
  const payload = { type: 'pay-bills', billIds: ['sub-1-2026-01'], amountFen: 4_000 } as const;
  expect(await billing.submit({ orderId: 'o1', subscriberId: 'sub-1', amountFen: 4_000, payload })).toEqual({
    outcome: 'confirmed',
    reference: 'reference-1',
    amountFen: 4_000,
  });
});
