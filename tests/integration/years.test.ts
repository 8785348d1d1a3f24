import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyHallData } from '@onehall/storage-sqlite';
import { FakeClock } from '@onehall/testing';
import { expect, onTestFinished, test } from 'vitest';
import { writeYears, type YearsPlan } from '../bench/history/years.ts';
import { column, number, withFile } from '../faults/hall-files.ts';
import { demoHall } from './hall-harness.ts';

const daysAYear = 365;

function history(plan: Partial<YearsPlan> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'onehall-years-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return writeYears({
    folder,
    file: demoHall(),
    seed: 7,
    years: 3 / daysAYear,
    visitsPerDay: 8,
    lastDayVisits: 0,
    clerks: 3,
    until: new FakeClock().at,
    ...plan,
  }).then((years) => ({ ...years, folder, file: join(folder, 'hall.sqlite') }));
}

test('a month of invented history is one that the journal proves, row by row', async () => {
  const { folder, file, days, rows } = await history({ years: 30 / daysAYear });
  expect(days).toBe(30);
  expect(verifyHallData(folder, join(folder, 'rebuilt.sqlite'))).toMatchObject({
    ok: true,
    problem: null,
    rows,
  });
  withFile(file, (db) => {
    const none = (sql: string) => expect(number(db, `SELECT count(*) FROM ${sql}`)).toBe(0);
    none(`account WHERE kind IN ('customer-clearing', 'drawer', 'in-transit') AND balance_fen <> 0`);
    none(`shift WHERE state <> 'closed'`);
    none(`finding WHERE severity = 'money' AND rule <> 'shift-difference'`);
    none(`tender WHERE settled = 0`);
    none(`ticket WHERE state NOT IN ('finished', 'abandoned')`);
    expect(number(db, 'SELECT sum(balance_fen) FROM account')).toBe(0);
    expect(column(db, 'SELECT z_number FROM closed_day ORDER BY until_seq')).toEqual(
      Array.from({ length: 30 }, (_, nth) => String(nth + 1)),
    );
    expect(number(db, `SELECT count(*) FROM audit_run`)).toBe(30);
    expect(number(db, `SELECT count(*) FROM bank_deposit WHERE state = 'credited'`)).toBeGreaterThan(20);
    const sold = number(db, `SELECT count(*) FROM stock_serial WHERE place = 'customer'`);
    expect(sold).toBe(
      number(db, `SELECT count(*) FROM service_order WHERE service_id = 'prepaid-card-sale'`),
    );
    expect(sold).toBeGreaterThan(30);
  });
});

test('the same seed writes the same years, another one others; the last day waits for its close', async () => {
  const plan = { lastDayVisits: 5 };
  const [first, again, other] = [
    await history(plan),
    await history(plan),
    await history({ ...plan, seed: 8 }),
  ];
  expect(again.headHash).toBe(first.headHash);
  expect(other.headHash).not.toBe(first.headHash);
  withFile(first.file, (db) => {
    expect(number(db, 'SELECT count(*) FROM closed_day')).toBe(2);
    expect(number(db, `SELECT count(*) FROM shift WHERE business_day = '${first.lastDay}'`)).toBe(3);
  });
});
