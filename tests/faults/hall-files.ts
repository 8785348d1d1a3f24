import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Db, openDatabase } from '../../packages/storage-sqlite/src/database.ts';
import { temporaryFolder } from '../bench/kit/bench-hall.ts';

/** Opens one of a hall's files, works with it, closes it. */
export function withFile<T>(path: string, work: (db: Db) => T): T {
  const db = openDatabase(path);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

/** A copy of a data folder of which nothing is written at the moment; the folder itself is left as it is. */
export function copyOf(dataFolder: string): string {
  const copy = temporaryFolder();
  for (const name of ['hall.sqlite', 'hall.sqlite-wal', 'hall.key']) {
    const path = join(dataFolder, name);
    if (existsSync(path)) copyFileSync(path, join(copy, name));
  }
  return copy;
}

/** Looks at a copy of the hall's file: after a kill it is the server that has to recover the file itself. */
export function withCopy<T>(dataFolder: string, work: (db: Db) => T): T {
  return withFile(join(copyOf(dataFolder), 'hall.sqlite'), work);
}

/** First column of each row. */
export function column(db: Db, sql: string): string[] {
  return db.prepare(sql).pluck().all().map(String);
}

export function number(db: Db, sql: string): number {
  return Number(db.prepare(sql).pluck().get());
}

/** Ids that the hall said yes to and that its file does not know: each one is a broken promise. */
export function lostAcks(db: Db, ackedIds: readonly string[]): string[] {
  const known = new Set(column(db, 'SELECT id FROM command'));
  return ackedIds.filter((id) => !known.has(id));
}

/** What happened more often than it can: tickets issued or called, visits paid, orders carried to billing. */
export function doubledEvents(db: Db): string[] {
  const once = {
    TicketIssued: '$.number',
    TicketCalled: '$.ticketId',
    ServiceStarted: '$.ticketId',
    TicketFinished: '$.ticketId',
    PaymentTaken: '$.visitId',
    FormSigned: '$.visitId',
    OrderConfirmed: '$.orderId',
    PrintStarted: '$.jobId',
    PrintEnded: '$.jobId',
  };
  return Object.entries(once).flatMap(([type, path]) =>
    column(
      db,
      `SELECT json_extract(payload, '${path}') FROM journal WHERE type = '${type}' GROUP BY 1 HAVING count(*) > 1`,
    ).map((what) => `${type} ${what}`),
  );
}
