import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type CommandContext, issueTicket } from '@onehall/application';
import { FakeClock, tempFolder, testHall } from '@onehall/testing';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { migrate, openDatabase, type Prepare, preparing } from './database.ts';
import { SqliteHallState } from './hall-state.ts';
import { migrationsFolder } from './hall-store.ts';
import { hashOfContent, Journal } from './journal/journal.ts';
import type { StorageError } from './storage-error.ts';
import { Vault } from './vault/vault.ts';
import { WriteQueue } from './write-queue.ts';

/** A write queue over a disk that can be told to fail at its n-th write from now. */
function failingQueue() {
  const db = openDatabase(join(tempFolder(), 'hall.sqlite'));
  onTestFinished(() => void db.close());
  migrate(db, migrationsFolder, 0);
  const plain = preparing(db);
  const disk = { failAt: 0, code: 'SQLITE_IOERR_WRITE', writes: 0 };
  const prepare: Prepare = (sql) => {
    const statement = plain(sql);
    if (!/^(BEGIN|COMMIT|INSERT|UPDATE|DELETE)/.test(sql)) return statement;
    return new Proxy(statement, {
      get(target, key) {
        if (key !== 'run') return Reflect.get(target, key, target);
        return (...values: unknown[]) => {
          disk.writes += 1;
          if (disk.writes === disk.failAt) throw new Database.SqliteError('the disk says no', disk.code);
          return target.run(...values);
        };
      },
    });
  };
  const clock = new FakeClock();
  const state = new SqliteHallState(prepare, new Vault(prepare, Buffer.alloc(32)));
  const journal = new Journal(prepare);
  const context = (now: number): CommandContext => ({
    hall: testHall(),
    now,
    state,
    newId: randomUUID,
    newCode: () => '000000',
    newToken: randomUUID,
    hashOf: hashOfContent,
  });
  const fatal: StorageError[] = [];
  const queue = new WriteQueue({
    db,
    prepare,
    journal,
    context,
    keepRecord: () => {},
    keepAccess: () => {},
    now: clock.now,
    hashOfBody: hashOfContent,
    shareCommits: true,
  });
  queue.onFatal = (error) => fatal.push(error);
  const submit = () =>
    queue.submit({ type: 'issue', actor: 'a', terminal: 't', commandId: randomUUID(), body: null }, (given) =>
      issueTicket(
        {
          categoryIds: ['bills'],
          classId: 'general',
          subscriberId: null,
          language: 'zh',
          kioskId: null,
          printerId: null,
        },
        given,
      ),
    );
  const rowsOf = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  return { db, disk, journal, fatal, queue, submit, rowsOf };
}

/** How many writes a turn of two tickets takes: every one of them is made to fail once. */
async function writesOfATurn(): Promise<number> {
  const { disk, submit } = failingQueue();
  await Promise.all([submit(), submit()]);
  return disk.writes;
}

describe('the n-th write of a turn failing', () => {
  test('rejects the whole turn, restores the head of the chain and stops for good, for every n', async () => {
    const writes = await writesOfATurn();
    // BEGIN, COMMIT, and for each ticket: number, ticket, visit, journal, command.
    expect(writes).toBe(12);
    for (let n = 1; n <= writes; n += 1) {
      const { db, disk, journal, fatal, submit, rowsOf } = failingQueue();
      await submit();
      const head = journal.head;
      disk.failAt = disk.writes + n;
      const turn = await Promise.allSettled([submit(), submit()]);
      expect([n, turn.map((one) => one.status)]).toEqual([n, ['rejected', 'rejected']]);
      expect(journal.head).toEqual(head);
      expect(db.inTransaction).toBe(false);
      expect([rowsOf('journal'), rowsOf('ticket'), rowsOf('command')]).toEqual([1, 1, 1]);
      expect(fatal.map((error) => error.code)).toEqual(['write-failed']);
      await expect(submit()).rejects.toMatchObject({ code: 'write-failed' });
    }
  });

  test('nobody is told of events that were not committed', async () => {
    const { disk, queue, submit } = failingQueue();
    const told: unknown[] = [];
    queue.onCommitted = (events) => told.push(events);
    disk.failAt = 7;
    await expect(submit()).rejects.toMatchObject({ code: 'write-failed' });
    expect(told).toEqual([]);
  });

  test('a full disk rejects the turn but not what comes when there is room again', async () => {
    const { disk, fatal, submit, rowsOf } = failingQueue();
    disk.code = 'SQLITE_FULL';
    disk.failAt = 3;
    const turn = await Promise.allSettled([submit(), submit()]);
    for (const one of turn) expect(one).toMatchObject({ status: 'rejected', reason: { code: 'disk-full' } });
    expect(fatal).toEqual([]);
    expect(await submit()).toMatchObject({ ok: true, seq: 1 });
    expect(rowsOf('journal')).toBe(1);
  });

  test('a broken constraint is one command’s bug, not the disk’s', async () => {
    const { disk, fatal, submit } = failingQueue();
    disk.code = 'SQLITE_CONSTRAINT_UNIQUE';
    disk.failAt = 3;
    const turn = await Promise.allSettled([submit(), submit()]);
    expect(turn.map((one) => one.status)).toEqual(['rejected', 'fulfilled']);
    expect(fatal).toEqual([]);
  });
});
