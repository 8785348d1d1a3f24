import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findSubscriber } from '@onehall/application';
import { FakeClock, StoredHall, serveUntil, tempFolder, testHall, testSubscriber } from '@onehall/testing';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { EmbeddedBilling } from './billing/embedded-billing.ts';
import { migrate, openDatabase } from './database.ts';
import { openHallStore } from './hall-store.ts';
import type { StorageError } from './storage-error.ts';

const open = (folder: string) => openHallStore({ folder, hall: testHall(), now: new FakeClock().now });
const codeOf = (work: () => unknown) => {
  try {
    work();
    return 'opened';
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
};

describe('opening a database', () => {
  test('WAL, synchronous FULL and foreign keys read back, also when opened again', () => {
    const file = join(tempFolder(), 'x.sqlite');
    for (let time = 0; time < 2; time += 1) {
      const db = openDatabase(file);
      expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
      expect(db.pragma('synchronous', { simple: true })).toBe(2);
      expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
      db.close();
    }
  });

  test('a file that is no database is refused', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'hall.sqlite'), 'this is no database, however long it may be '.repeat(100));
    expect(codeOf(() => open(folder))).toBe('cannot-open');
  });

  test('a folder that cannot be a folder is refused', () => {
    const file = join(tempFolder(), 'a-file');
    writeFileSync(file, '');
    expect(['EEXIST', 'ENOTDIR', 'cannot-open']).toContain(codeOf(() => open(file)));
  });

  test('a page overwritten with noise is found before traffic is taken', async () => {
    const hall = await StoredHall.open();
    await serveUntil(hall, 'finished');
    hall.close();
    const file = join(hall.folder, 'hall.sqlite');
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096 * 3, 4096 * 6);
    writeFileSync(file, bytes);
    expect(codeOf(() => open(hall.folder))).toBe('damaged');
  });
});

describe('a file of years', () => {
  /** A page that nobody comes across when a hall is opened. */
  const noisy = (file: string) => {
    const db = new Database(file);
    const { page } = db
      .prepare(`SELECT rootpage AS page FROM sqlite_schema WHERE name = 'case_entry_case'`)
      .get() as { page: number };
    // What lies in the log goes into the file: the noise must be what is read.
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, (page - 1) * 4096, page * 4096);
    writeFileSync(file, bytes);
  };
  const openLater = (folder: string) =>
    openHallStore({ folder, hall: testHall(), now: () => 0, checkedFirstMost: 0 });

  test('is opened before it is read through; what is broken in it stops the hall, and is looked at first next time', async () => {
    const hall = await StoredHall.open();
    await serveUntil(hall, 'finished');
    hall.close();
    noisy(join(hall.folder, 'hall.sqlite'));
    const store = openLater(hall.folder);
    const error = await new Promise<StorageError>((resolve) => store.onFatal(resolve));
    expect(error.code).toBe('damaged');
    const envelope = { type: 'x', actor: 'x', terminal: 'x', commandId: null, body: null };
    await expect(
      store.submit(envelope, () => ({ ok: true, value: { events: [], answer: null } })),
    ).rejects.toMatchObject({ code: 'damaged' });
    store.close();
    expect(codeOf(() => openLater(hall.folder))).toBe('damaged');
  });

  test('that is whole goes on', async () => {
    const hall = await StoredHall.open();
    await serveUntil(hall, 'finished');
    hall.close();
    const store = openLater(hall.folder);
    expect(store.seq()).toBeGreaterThan(0);
    store.close();
  });
});

describe('migrations', () => {
  const migrations = (...files: readonly (readonly [string, string])[]) => {
    const folder = tempFolder();
    for (const [name, sql] of files) writeFileSync(join(folder, name), sql);
    return pathToFileURL(`${folder}/`);
  };
  const first = ['001-a.sql', 'CREATE TABLE a (x) '] as const;

  test('are applied once, in order of their numbers', () => {
    const db = openDatabase(join(tempFolder(), 'x.sqlite'));
    const folder = migrations(['002-b.sql', 'INSERT INTO a VALUES (2)'], first);
    migrate(db, folder, 7);
    migrate(db, folder, 8);
    expect(db.prepare('SELECT count(*) FROM a').pluck().get()).toBe(1);
    expect(db.prepare('SELECT version, applied_at FROM migration').raw().all()).toEqual([
      [1, 7],
      [2, 7],
    ]);
    db.close();
  });

  test('a file that changed after it was applied is refused', () => {
    const db = openDatabase(join(tempFolder(), 'x.sqlite'));
    migrate(db, migrations(first), 0);
    expect(codeOf(() => migrate(db, migrations([first[0], `${first[1]} -- later`]), 0))).toBe(
      'newer-version',
    );
    db.close();
  });

  test('data of a newer program is refused', () => {
    const db = openDatabase(join(tempFolder(), 'x.sqlite'));
    migrate(db, migrations(first, ['002-b.sql', 'CREATE TABLE b (x)']), 0);
    expect(codeOf(() => migrate(db, migrations(first), 0))).toBe('newer-version');
    db.close();
  });

  test('one that fails leaves nothing of itself', () => {
    const db = openDatabase(join(tempFolder(), 'x.sqlite'));
    const bad = migrations(first, ['002-b.sql', 'CREATE TABLE b (x); CREATE TABLE a (x);']);
    expect(codeOf(() => migrate(db, bad, 0))).toBe('SQLITE_ERROR');
    expect(db.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'b'").pluck().get()).toBe(0);
    migrate(db, migrations(first), 0);
    db.close();
  });
});

describe('the key file', () => {
  test('is made for new data, for its owner only, and kept', async () => {
    const hall = await StoredHall.open();
    const key = readFileSync(join(hall.folder, 'hall.key'));
    expect(key).toHaveLength(32);
    hall.reopen();
    expect(readFileSync(join(hall.folder, 'hall.key'))).toEqual(key);
  });

  test('missing beside existing data is refused, and no new one is made', async () => {
    const hall = await StoredHall.open();
    hall.close();
    rmSync(join(hall.folder, 'hall.key'));
    expect(codeOf(() => open(hall.folder))).toBe('key-missing');
    expect(readdirSync(hall.folder)).not.toContain('hall.key');
  });

  test('of another length is refused', async () => {
    const hall = await StoredHall.open();
    hall.close();
    writeFileSync(join(hall.folder, 'hall.key'), Buffer.alloc(31));
    expect(codeOf(() => open(hall.folder))).toBe('key-missing');
  });

  test('of another hall is refused once there is anything sealed', async () => {
    const hall = await StoredHall.open();
    await serveUntil(hall, 'found');
    hall.close();
    writeFileSync(join(hall.folder, 'hall.key'), Buffer.alloc(32, 7));
    expect(codeOf(() => open(hall.folder))).toBe('key-missing');
  });
});

describe('personal data', () => {
  const secrets = [testSubscriber.name, testSubscriber.mobile, testSubscriber.idNumber];

  /** The files of the folder that hold a text, in UTF-8 or UTF-16. */
  function filesWith(folder: string, text: string): string[] {
    return readdirSync(folder).filter((name) => {
      const bytes = readFileSync(join(folder, name));
      return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'));
    });
  }

  test('never stands in clear in any file, not in the write-ahead log either', async () => {
    const hall = await StoredHall.open();
    const billing = new EmbeddedBilling({
      folder: hall.folder,
      hallKey: hall.store.hallKey,
      tariff: [],
      now: hall.clock.now,
      subscribers: () => [{ ...testSubscriber, planId: 'p' }],
    });
    await serveUntil(hall, 'finished');
    await billing.findByMobile(testSubscriber.mobile);
    const searched = () => secrets.flatMap((secret) => filesWith(hall.folder, secret));
    expect(readdirSync(hall.folder).filter((name) => name.endsWith('-wal'))).toHaveLength(2);
    expect(searched()).toEqual([]);
    billing.close();
    hall.close();
    expect(searched()).toEqual([]);
    // The search itself finds what is there.
    expect(filesWith(hall.folder, 'TicketIssued')).not.toEqual([]);
  });

  test('a sealed record belongs to its own id: moved to another it does not open', async () => {
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'found');
    const first = hall.store.state.visit(visitId)?.cardRecordId ?? '';
    await hall.must((context) =>
      findSubscriber({ visitId, clerkId: 'k1', subscriber: { ...testSubscriber, name: '李四' } }, context),
    );
    const second = hall.store.state.visit(visitId)?.cardRecordId ?? '';
    hall.close();
    const db = new Database(join(hall.folder, 'hall.sqlite'));
    const blob = db.prepare('SELECT sealed FROM personal_record WHERE id = ?').pluck().get(first);
    db.prepare('UPDATE personal_record SET sealed = ? WHERE id = ?').run(blob, second);
    db.close();
    hall.reopen();
    expect(hall.store.state.personalRecord(first)).toMatchObject({ maskedName: '欧***' });
    expect(codeOf(() => hall.store.state.personalRecord(second))).toBe('damaged');
  });

  test('with the key of the subject destroyed the record reads as nothing', async () => {
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'found');
    const recordId = hall.store.state.visit(visitId)?.cardRecordId ?? '';
    hall.close();
    const db = new Database(join(hall.folder, 'hall.sqlite'));
    db.pragma('foreign_keys = OFF');
    db.exec('DELETE FROM subject_key');
    db.close();
    hall.reopen();
    expect(hall.store.state.personalRecord(recordId)).toBeNull();
    expect(hall.store.state.personalRecord('ghost')).toBeNull();
  });
});

describe('a restart', () => {
  test('finds the hall as it was: chain, queue, counter, shift, books', async () => {
    const hall = await StoredHall.open();
    const { ticketId, visitId } = await serveUntil(hall, 'paid');
    const seen = () => ({
      seq: hall.store.seq(),
      ticket: hall.store.state.ticket(ticketId),
      visit: hall.store.state.visit(visitId),
      sessions: hall.store.state.sessions(),
      shift: hall.store.state.openShift('k1'),
      cash: hall.store.queries.shiftCash(),
      vault: hall.store.queries.balanceFen('vault'),
      orders: hall.store.queries.openOrders(9),
      queued: hall.store.queries.printJobsInState('queued'),
    });
    const before = seen();
    hall.reopen();
    expect(seen()).toEqual(before);
  });

  test('what happened after a sequence can be asked for, by type, the newest of many', async () => {
    const hall = await StoredHall.open();
    await serveUntil(hall, 'finished');
    const called = hall.events.find((event) => event.type === 'TicketCalled');
    const { store } = hall;
    expect(store.eventsAfter(0, ['TicketCalled'], 9)).toEqual([called]);
    expect(store.eventsAfter(called?.seq ?? 0, ['TicketCalled'], 9)).toEqual([]);
    expect(store.eventsAfter(0, ['TicketCalled', 'TicketFinished'], 1).map((one) => one.type)).toEqual([
      'TicketFinished',
    ]);
    hall.reopen();
    expect(hall.store.eventsAfter(0, ['TicketCalled'], 9)).toEqual([called]);
  });
});
