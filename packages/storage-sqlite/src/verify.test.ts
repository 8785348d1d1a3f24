import { join } from 'node:path';
import { StoredHall, serveUntil } from '@onehall/testing';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { verifyHallData } from './verify.ts';

/** A hall's folder after a whole main job, closed. */
async function afterOneJob() {
  const hall = await StoredHall.open();
  const job = await serveUntil(hall, 'finished');
  hall.close();
  return { folder: hall.folder, ...job };
}

/** Changes the file behind the program's back: triggers off, by raw SQL. */
function tamper(folder: string, sql: string, ...values: readonly unknown[]): void {
  const db = new Database(join(folder, 'hall.sqlite'));
  db.pragma('foreign_keys = OFF');
  for (const name of db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all()) {
    db.exec(`DROP TRIGGER ${String(name)}`);
  }
  const { changes } = db.prepare(sql).run(...values);
  db.close();
  if (changes === 0) throw new Error(`nothing was changed by: ${sql}`);
}

let rebuilds = 0;
function verify(folder: string) {
  rebuilds += 1;
  return verifyHallData(folder, join(folder, `rebuilt-${rebuilds}.sqlite`));
}

describe('proving a data folder', () => {
  test('good data is good: every row, and the head of the chain', async () => {
    const { folder } = await afterOneJob();
    const proof = verify(folder);
    expect(proof).toMatchObject({ ok: true, problem: null });
    expect(proof.rows).toBeGreaterThan(10);
    expect(proof.headHash).toMatch(/^[0-9a-f]{64}$/);
    expect(verify(folder)).toEqual(proof);
  });

  test('a folder without data says so', async () => {
    const { folder } = await afterOneJob();
    expect(verify(join(folder, 'elsewhere'))).toMatchObject({ ok: false, rows: 0 });
  });

  test.each([
    ['payload', `'{"hallId":"other","postings":[]}'`],
    ['at', 'at + 1'],
    ['actor', "'somebody else'"],
    ['terminal', "'elsewhere'"],
    ['type', "'SignedOut'"],
    ['command_id', 'NULL'],
  ])('an edited %s of a journal row is found, by its sequence', async (column, value) => {
    const { folder } = await afterOneJob();
    tamper(folder, `UPDATE journal SET ${column} = ${value} WHERE seq = 5`);
    expect(verify(folder).problem).toMatch(/^journal row 5 \(\w+\) is not what was written$/);
  });

  test('a row taken out of the journal is missed', async () => {
    const { folder } = await afterOneJob();
    tamper(folder, 'DELETE FROM journal WHERE seq = 4');
    expect(verify(folder).problem).toBe('journal row 4 is missing (found 5)');
  });

  test('the last row cut off is missed, by what it had done', async () => {
    const { folder } = await afterOneJob();
    tamper(folder, 'DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)');
    expect(verify(folder)).toMatchObject({ ok: false });
  });

  test('a row put in, with a hash of its own, does not follow', async () => {
    const { folder } = await afterOneJob();
    tamper(
      folder,
      `INSERT INTO journal SELECT (SELECT max(seq) + 1 FROM journal), at, actor, terminal, type, NULL, payload,
         'f', 'f' FROM journal WHERE seq = 2`,
    );
    expect(verify(folder).problem).toContain('does not follow the row before it');
  });

  test.each([
    ['ticket', 'UPDATE ticket SET due_at = due_at + 1'],
    ['visit', 'UPDATE visit SET rating = 5'],
    ['payment', 'UPDATE payment SET tendered_fen = tendered_fen + 1, change_fen = change_fen + 1'],
    ['service_order', "UPDATE service_order SET billing = 'confirmed'"],
    ['document', "UPDATE document SET content_hash = 'f'"],
    ['account', "UPDATE account SET balance_fen = balance_fen + 1 WHERE kind = 'drawer'"],
    ['posting', "UPDATE posting SET amount_fen = amount_fen + 1 WHERE reason = 'cash-received'"],
    ['print_job', "DELETE FROM print_job WHERE slip = 'receipt'"],
    ['shift', 'UPDATE shift SET float_fen = 0'],
    ['number_series', 'UPDATE number_series SET last = 0'],
  ])('a row of %s changed by hand is found and named', async (table, sql) => {
    const { folder } = await afterOneJob();
    tamper(folder, sql);
    expect(verify(folder)).toMatchObject({
      ok: false,
      problem: expect.stringContaining(`table ${table}, row`),
    });
  });

  test('an answer that was taken away leaves its rows without a command', async () => {
    const { folder } = await afterOneJob();
    tamper(folder, 'DELETE FROM command WHERE events = 2');
    expect(verify(folder).problem).toContain('belongs to a command that has no answer');
  });

  test('an answer that claims more than happened is found', async () => {
    const { folder } = await afterOneJob();
    tamper(folder, 'UPDATE command SET events = events + 1 WHERE events = 2');
    expect(verify(folder).problem).toContain('was answered with 3 events, the journal has 2');
  });
});

describe('proving the forms', () => {
  const recordOf = (column: string) => `(SELECT ${column} FROM document)`;

  test.each([
    ['its content', 'content_record_id'],
    ['its signature', 'signature_record_id'],
  ])('%s with one bit changed does not open', async (what, column) => {
    const { folder } = await afterOneJob();
    const sealed = readBlob(folder, `SELECT sealed FROM personal_record WHERE id = ${recordOf(column)}`);
    sealed[40] = (sealed[40] ?? 0) ^ 1;
    tamper(folder, `UPDATE personal_record SET sealed = ? WHERE id = ${recordOf(column)}`, sealed);
    expect(verify(folder).problem).toContain(`${what} does not open`);
  });

  test('content that was taken away is missed', async () => {
    const { folder } = await afterOneJob();
    tamper(folder, `DELETE FROM personal_record WHERE id = ${recordOf('content_record_id')}`);
    expect(verify(folder).problem).toContain('its content is gone');
  });

  test('a subject key that was tampered with is found, not thrown', async () => {
    const { folder } = await afterOneJob();
    tamper(
      folder,
      "UPDATE subject_key SET sealed_key = x'00112233445566778899aabbccddeeff00112233445566778899'",
    );
    expect(verify(folder).problem).toContain('does not open');
  });

  test('content whose subject’s key was destroyed is erased, and no fault', async () => {
    const { folder } = await afterOneJob();
    tamper(folder, 'DELETE FROM subject_key');
    expect(verify(folder)).toMatchObject({ ok: true, problem: null });
  });
});

function readBlob(folder: string, sql: string): Buffer {
  const db = new Database(join(folder, 'hall.sqlite'), { readonly: true });
  const blob = db.prepare(sql).pluck().get() as Buffer;
  db.close();
  return Buffer.from(blob);
}
