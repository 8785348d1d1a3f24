import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CommandContext } from '@onehall/application';
import { type Hall, type Recorded, withSettings } from '@onehall/domain';
import { AccessStore } from './access/access-store.ts';
import { atOnce, type Db, migrate, openDatabase, type Prepare, preparing } from './database.ts';
import { checkFile } from './file-check.ts';
import { SqliteHallState } from './hall-state.ts';
import {
  type ChainHead,
  canonicalJson,
  hashOfContent,
  Journal,
  type JournalRow,
  readRow,
} from './journal/journal.ts';
import { lockFolder } from './lock.ts';
import { newId } from './new-id.ts';
import { type Reads, readsOf } from './queries/reads.ts';
import type { StorageError } from './storage-error.ts';
import { blindIndex, readKeyFile, Vault } from './vault/vault.ts';
import { type Envelope, type Outcome, type WriteDecision, WriteQueue } from './write-queue.ts';

export const migrationsFolder = new URL('../migrations/', import.meta.url);

export interface HallStoreOptions {
  /** Folder of this hall's data; made when missing. */
  readonly folder: string;
  readonly hall: Hall;
  readonly now: () => number;
  readonly shareCommits?: boolean;
  /** Bytes up to which the file is read through before it is used; bigger ones are while it is. */
  readonly checkedFirstMost?: number;
}

/** The hall's one file: journal, tables, secrets; one writer. */
export interface HallStore extends Reads {
  readonly state: SqliteHallState;
  readonly access: AccessStore;
  readonly hallKey: Buffer;
  /** The hall as its managers have set it over its file. */
  hall(): Hall;
  /** Sequence of the newest committed journal row. */
  seq(): number;
  /** Reads that belong together, as of one moment: cheaper by far than one by one. It must not wait. */
  atOnce<T>(read: () => T): T;
  /** The context commands are told; also for reads that want the same view. */
  context(): CommandContext;
  submit<A>(envelope: Envelope, decide: (context: CommandContext) => WriteDecision<A>): Promise<Outcome<A>>;
  /** Journal rows after `seq` of the given types, oldest first, at most `most`. */
  eventsAfter(seq: number, types: readonly string[], most: number): Recorded[];
  onCommitted(listener: (events: readonly Recorded[]) => void): void;
  onFatal(listener: (error: StorageError) => void): void;
  onBug(listener: (error: unknown) => void): void;
  close(): void;
}

function hasJournal(db: Db): boolean {
  return (
    db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'journal'").get() !== undefined
  );
}

/** Step by step: the recursive form never returns below a folder that takes no new ones, such as /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/** The file's hall with the settings that stand over it; read again only when one has changed (or was rolled back). */
function settledHall(file: Hall, state: SqliteHallState, journal: Journal): () => Hall {
  let lookedAt: ChainHead | null = null;
  let seq = 0;
  let hall = file;
  return () => {
    // A setting changes by a row of the journal alone, and a rollback brings the head of before back.
    if (journal.head === lookedAt) return hall;
    lookedAt = journal.head;
    const newest = state.settingsSeq();
    if (newest !== seq) {
      seq = newest;
      hall = withSettings(file, state.settings());
    }
    return hall;
  };
}

function contextMaker(hall: () => Hall, state: SqliteHallState): (now: number) => CommandContext {
  return (now) => ({
    hall: hall(),
    now,
    state,
    newId: () => newId(now),
    newToken: () => randomBytes(12).toString('base64url'),
    newCode: () => randomInt(1_000_000).toString().padStart(6, '0'),
    hashOf: hashOfContent,
  });
}

/**
 * Opens (or makes) the data folder of a hall: file checked, migrated, durable. Throws StorageError: cannot-open,
 * not-durable, damaged, newer-version, key-missing, in-use.
 */
export function openHallStore(options: HallStoreOptions): HallStore {
  const { folder } = options;
  makeFolder(folder);
  const release = lockFolder(folder);
  try {
    return openLocked(options, release);
  } catch (error) {
    release();
    throw error;
  }
}

function openLocked(options: HallStoreOptions, release: () => void): HallStore {
  const { folder, now } = options;
  const file = join(folder, 'hall.sqlite');
  const db = openDatabase(file);
  const check = checkFile(db, file, (error) => writer.fail(error), options.checkedFirstMost);
  const hallKey = readKeyFile(join(folder, 'hall.key'), hasJournal(db));
  migrate(db, migrationsFolder, now());
  const prepare: Prepare = preparing(db);
  const vault = new Vault(prepare, hallKey);
  vault.checkKey();
  const access = new AccessStore(prepare);
  const state = new SqliteHallState(prepare, vault);
  const journal = new Journal(prepare);
  const hall = settledHall(options.hall, state, journal);
  const context = contextMaker(hall, state);
  const writer = new WriteQueue({
    db,
    prepare,
    journal,
    context,
    keepRecord: (record, at) => vault.keep(record, at),
    keepAccess: (write, at) => access.keep(write, at),
    now,
    hashOfBody: (body) => blindIndex(hallKey, 'command', canonicalJson(body)),
    shareCommits: options.shareCommits ?? true,
  });
  const listeners: ((events: readonly Recorded[]) => void)[] = [];
  const tell = (events: readonly Recorded[]) => {
    for (const listener of listeners) {
      try {
        listener(events);
      } catch (bug) {
        // One that fails must not keep the others from what is on disk.
        writer.onBug(bug);
      }
    }
  };
  writer.onCommitted = (events) => atOnce(db, prepare, () => tell(events));
  return {
    state,
    ...readsOf(prepare),
    access,
    hallKey,
    hall,
    seq: () => journal.head.seq,
    atOnce: (read) => atOnce(db, prepare, read),
    context: () => context(now()),
    submit: (envelope, decide) => writer.submit(envelope, decide),
    eventsAfter: (seq, types, most) => eventsAfter(prepare, seq, types, most),
    onCommitted: (listener) => listeners.push(listener),
    onFatal: (listener) => {
      writer.onFatal = listener;
    },
    onBug: (listener) => {
      writer.onBug = listener;
    },
    close: () => {
      writer.stop();
      check.stop();
      db.close();
      release();
    },
  };
}

function eventsAfter(prepare: Prepare, seq: number, types: readonly string[], most: number): Recorded[] {
  const marks = types.map(() => '?').join(', ');
  const rows = prepare(
    `SELECT * FROM (SELECT * FROM journal WHERE seq > ? AND type IN (${marks}) ORDER BY seq DESC LIMIT ?) ORDER BY seq`,
  ).all(seq, ...types, most) as JournalRow[];
  return rows.map(readRow);
}
