import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { StorageError } from './storage-error.ts';

export type Db = Database.Database;

const fullSynchronous = 2;

/**
 * Opens a SQLite file the only way it may be opened: WAL, synchronous FULL, foreign keys on. better-sqlite3 reopens WAL
 * files with synchronous NORMAL, which loses acknowledged money in a power cut; so FULL is set on every connection and
 * read back. Throws StorageError: cannot-open, not-durable, damaged.
 */
export function openDatabase(file: string): Db {
  let db: Db;
  try {
    db = new Database(file);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('busy_timeout = 2000');
    db.pragma('trusted_schema = OFF');
  } catch (cause) {
    throw new StorageError('cannot-open', `${file}: the database cannot be opened`, { cause });
  }
  if (db.pragma('synchronous', { simple: true }) !== fullSynchronous) {
    db.close();
    throw new StorageError('not-durable', `${file}: synchronous is not FULL; refusing to take money on it`);
  }
  return db;
}

/** Throws StorageError `damaged` when SQLite finds the file broken. Run before taking traffic. */
export function quickCheck(db: Db, file: string): void {
  const found = db.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw new StorageError('damaged', `${file}: ${String(found).replaceAll(/\s+/g, ' ')}`);
}

interface AppliedMigration {
  readonly version: number;
  readonly sha256: string;
}

/**
 * Brings a file up to the newest numbered migration of a folder (`001-name.sql`), each in its own transaction, its hash
 * recorded. A file from a newer program, or with a changed migration, is refused: StorageError `newer-version`.
 */
export function migrate(db: Db, folder: URL, now: number): void {
  db.exec(
    `CREATE TABLE IF NOT EXISTS migration
     (version INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT`,
  );
  const applied = new Map(
    (db.prepare('SELECT version, sha256 FROM migration').all() as AppliedMigration[]).map((one) => [
      one.version,
      one.sha256,
    ]),
  );
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  // A migration that makes a table anew drops one that others refer to: they are held to it again at its end.
  db.pragma('foreign_keys = OFF');
  for (const name of files) {
    const version = Number.parseInt(name, 10);
    const sql = readFileSync(new URL(name, folder), 'utf8');
    const sha256 = createHash('sha256').update(sql).digest('hex');
    const known = applied.get(version);
    applied.delete(version);
    if (known === sha256) continue;
    if (known !== undefined)
      throw new StorageError('newer-version', `migration ${name} is not the one applied`);
    db.transaction(() => {
      db.exec(sql);
      const broken = db.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0) throw new StorageError('damaged', `migration ${name} would lose references`);
      db.prepare('INSERT INTO migration VALUES (?, ?, ?, ?)').run(version, name, sha256, now);
    }).immediate();
  }
  db.pragma('foreign_keys = ON');
  const unknown = [...applied.keys()].at(0);
  if (unknown !== undefined) {
    throw new StorageError(
      'newer-version',
      `this data was written by a newer program (migration ${unknown})`,
    );
  }
}

/**
 * Reads as of one moment, and under one lock: outside a transaction each statement takes the file's locks and gives them
 * back by itself. `read` may neither write nor wait.
 */
export function atOnce<T>(db: Db, prepare: Prepare, read: () => T): T {
  if (db.inTransaction) return read();
  prepare('BEGIN').run();
  try {
    return read();
  } finally {
    if (db.inTransaction) prepare('COMMIT').run();
  }
}

/** Prepared statements by their text, made at first use and kept. No text of them holds a question mark of its own. */
export type Prepare = (sql: string) => Database.Statement<unknown[]>;

/**
 * This build of SQLite (STAT4) may plan by the value of a bare parameter, and so compiles many a statement anew each time
 * one is bound: ten times the work of a look-up by key. Nothing here is ever analysed, so there is nothing to plan by; an
 * expression, which `+?` is, it does not look into, and gives the same value.
 */
const unpeeked = (sql: string) => sql.replaceAll('?', '+?');

export function preparing(db: Db): Prepare {
  const statements = new Map<string, Database.Statement<unknown[]>>();
  return (sql) => {
    const known = statements.get(sql);
    if (known) return known;
    const made = db.prepare<unknown[]>(unpeeked(sql));
    statements.set(sql, made);
    return made;
  };
}
