import { join } from 'node:path';
import type { CommandContext, Decided, Decision, PersonalRecord } from '@onehall/application';
import type { Hall, HallEvent } from '@onehall/domain';
import { type Random, seededRandom } from '../../../packages/simulator/src/random.ts';
import { applyEvent } from '../../../packages/storage-sqlite/src/appliers/apply-event.ts';
import {
  type Db,
  migrate,
  openDatabase,
  type Prepare,
  preparing,
} from '../../../packages/storage-sqlite/src/database.ts';
import { SqliteHallState } from '../../../packages/storage-sqlite/src/hall-state.ts';
import { migrationsFolder } from '../../../packages/storage-sqlite/src/hall-store.ts';
import { hashOfContent, Journal } from '../../../packages/storage-sqlite/src/journal/journal.ts';
import { readKeyFile, Vault } from '../../../packages/storage-sqlite/src/vault/vault.ts';

/** Who did something, and where from. */
export interface Doer {
  readonly actor: string;
  readonly terminal: string;
}

export const staffAt = (staffId: string, terminal = 'browser'): Doer => ({
  actor: `staff:${staffId}`,
  terminal,
});
export const server: Doer = { actor: 'server', terminal: 'server' };

/** The eight digits of a draw: enough for an id, and the same for the same seed. */
const eight = (random: Random) =>
  Math.floor(random() * 0x1_0000_0000)
    .toString(16)
    .padStart(8, '0');

/**
 * Writes the past of a hall as its days would have: rows of the journal with their chain, tables by the appliers, records
 * sealed, answers by command id. Only the commits are other: none is kept before the end, which nobody waits for here.
 */
export class HistoryBook {
  readonly random: Random;
  readonly state: SqliteHallState;
  now = 0;
  readonly #db: Db;
  readonly prepare: Prepare;
  readonly #journal: Journal;
  readonly #vault: Vault;
  readonly #hall: Hall;

  /** `folder` is that of a hall that has been opened once; its first rows stay. */
  private constructor(folder: string, hall: Hall, seed: number) {
    this.random = seededRandom(seed);
    this.#hall = hall;
    this.#db = openDatabase(join(folder, 'hall.sqlite'));
    this.prepare = preparing(this.#db);
    this.#journal = new Journal(this.prepare);
    this.#vault = new Vault(this.prepare, readKeyFile(join(folder, 'hall.key'), true));
    this.state = new SqliteHallState(this.prepare, this.#vault);
  }

  /** To write years: quickly, and without a word that a power cut would respect. */
  static toFill(folder: string, hall: Hall, seed: number): HistoryBook {
    const book = new HistoryBook(folder, hall, seed);
    book.#db.exec(
      `PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;
       PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -600000`,
    );
    return book;
  }

  /** As the server has the file open. */
  static asInService(folder: string, hall: Hall, seed: number): HistoryBook {
    const book = new HistoryBook(folder, hall, seed);
    migrate(book.#db, migrationsFolder, 0);
    return book;
  }

  /** Does it, and takes all of it back. */
  rehearse(work: () => void): void {
    const { head } = this.#journal;
    this.prepare('BEGIN IMMEDIATE').run();
    try {
      work();
    } finally {
      this.prepare('ROLLBACK').run();
      this.#journal.head = head;
    }
  }

  /** Everything of `work` in one transaction. */
  together(work: () => void): void {
    this.#db.transaction(work).immediate();
  }

  newId(): string {
    const time = this.now.toString(16).padStart(12, '0');
    const [a, b] = [eight(this.random), eight(this.random)];
    return `${time.slice(0, 8)}-${time.slice(8)}-7${a.slice(0, 3)}-a${a.slice(3, 6)}-${a.slice(6)}${b}00`;
  }

  get headHash(): string {
    return this.#journal.head.hash;
  }

  get rows(): number {
    return this.#journal.head.seq;
  }

  context(): CommandContext {
    return {
      hall: this.#hall,
      now: this.now,
      state: this.state,
      newId: () => this.newId(),
      newToken: () => this.newId().slice(9).replaceAll('-', ''),
      newCode: () =>
        Math.floor(this.random() * 1_000_000)
          .toString()
          .padStart(6, '0'),
      hashOf: hashOfContent,
    };
  }

  /** Decides as the hall does, and writes what came of it. A refusal is a bug of the history. */
  decide<A>(by: Doer, type: string, decide: (context: CommandContext) => Decision<A>): A {
    const decision = decide(this.context());
    if (!decision.ok)
      throw new Error(`${type} of ${by.actor} was refused: ${JSON.stringify(decision.refusal)}`);
    this.write(by, type, decision.value);
    return decision.value.answer;
  }

  /** What a command of somebody's did, with its answer; the server's own have none. */
  write(
    by: Doer,
    type: string,
    { events, records = [], answer }: Partial<Decided<unknown>> & { readonly events: readonly HallEvent[] },
  ): void {
    const commandId = by === server ? null : this.newId();
    const origin = { ...by, at: this.now, commandId };
    for (const record of records) this.keep(record);
    for (const event of events) applyEvent(this.prepare, this.#journal.append(event, origin));
    if (commandId === null) return;
    this.prepare(
      'INSERT INTO command (id, type, actor, body_hash, answer, at, events) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ).run(
      commandId,
      type,
      by.actor,
      commandId.replaceAll('-', '').repeat(2),
      JSON.stringify(answer ?? null),
      this.now,
      events.length,
    );
  }

  keep(record: PersonalRecord): void {
    this.#vault.keep(record, this.now);
  }

  /** Leaves the file as the hall wants it: in WAL mode, every page on the disk. */
  close(): void {
    this.#db.exec('PRAGMA synchronous = FULL; PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL');
    this.#db.close();
  }
}
