import type { CommandContext, Decided, PersonalRecord } from '@onehall/application';
import type { Recorded, Refusal, Result } from '@onehall/domain';
import type { AccessWrite } from './access/access-store.ts';
import { applyEvent } from './appliers/apply-event.ts';
import type { Db, Prepare } from './database.ts';
import type { ChainHead, Journal } from './journal/journal.ts';
import { StorageError } from './storage-error.ts';

/** Who sends a command, from where, and its client-made id (null: the server's own, which nobody repeats). */
export interface Envelope {
  readonly type: string;
  readonly actor: string;
  readonly terminal: string;
  readonly commandId: string | null;
  /** What the client sent, for telling a repeat from another command under the same id. */
  readonly body: unknown;
}

/** A decision may also write secrets (sessions, password hashes) that the journal must not hold. */
export type WriteDecision<A> = Result<Decided<A> & { readonly access?: readonly AccessWrite[] }, Refusal>;

export type Outcome<A> =
  | {
      readonly ok: true;
      readonly answer: A;
      readonly repeated: boolean;
      /** When it was done: long ago, where it is repeated late. */
      readonly at: number;
      readonly seq: number;
    }
  | { readonly ok: false; readonly refusal: Refusal };

type Decide<A> = (context: CommandContext) => WriteDecision<A>;

interface Waiting {
  readonly envelope: Envelope;
  readonly decide: Decide<unknown>;
  readonly resolve: (outcome: Outcome<never>) => void;
  readonly reject: (error: unknown) => void;
}

export interface WriteQueueParts {
  readonly db: Db;
  readonly prepare: Prepare;
  readonly journal: Journal;
  readonly context: (now: number) => CommandContext;
  readonly keepRecord: (record: PersonalRecord, now: number) => void;
  readonly keepAccess: (write: AccessWrite, now: number) => void;
  readonly now: () => number;
  /** Keyed: a plain hash of a body with an identity number in it could be counted through. */
  readonly hashOfBody: (body: unknown) => string;
  /** false: every command its own commit; only to measure what sharing is worth. */
  readonly shareCommits: boolean;
}

/** More commands than this waiting for one turn means that the disk has stopped: better say so than grow. */
const waitingMax = 10_000;

type Settled =
  | { readonly entry: Waiting; readonly outcome: Outcome<unknown>; readonly events: readonly Recorded[] }
  | { readonly entry: Waiting; readonly bug: unknown };

interface StoredAnswer {
  readonly type: string;
  readonly actor: string;
  readonly body_hash: string;
  readonly answer: string;
  readonly at: number;
}

/**
 * The one way to write. Commands of one event-loop turn share a transaction, each in its own savepoint: a refused or
 * failed one leaves nothing, the others stand. Nobody is answered before the commit. After an error that ends the
 * transaction (disk full, a failed commit, a damaged file) the whole batch is rejected; unless it was merely full, the
 * queue stops for good and `onFatal` is called: the process must end and start again.
 */
export class WriteQueue {
  readonly #parts: WriteQueueParts;
  #waiting: Waiting[] = [];
  #scheduled = false;
  #stopped: StorageError | null = null;
  onCommitted: (events: readonly Recorded[]) => void = () => {};
  onFatal: (error: StorageError) => void = () => {};
  onBug: (error: unknown) => void = () => {};

  constructor(parts: WriteQueueParts) {
    this.#parts = parts;
  }

  /** Queues a command for this turn's transaction. Rejects with StorageError when it could not be made durable. */
  submit<A>(envelope: Envelope, decide: Decide<A>): Promise<Outcome<A>> {
    if (this.#stopped) return Promise.reject(this.#stopped);
    if (this.#waiting.length >= waitingMax) {
      return Promise.reject(new StorageError('overloaded', 'too many commands wait for the disk'));
    }
    return new Promise<Outcome<A>>((resolve, reject) => {
      this.#waiting.push({ envelope, decide, resolve, reject });
      if (this.#scheduled) return;
      this.#scheduled = true;
      setImmediate(() => this.#flush());
    });
  }

  /** Commits what waits, then refuses everything after. */
  stop(): void {
    this.#flush();
    this.#stopped ??= new StorageError('stopped', 'the hall is closing down');
  }

  #flush(): void {
    this.#scheduled = false;
    const batch = this.#waiting;
    this.#waiting = [];
    if (batch.length === 0) return;
    const commits = this.#parts.shareCommits ? [batch] : batch.map((entry) => [entry]);
    for (const commit of commits) this.#commit(commit);
  }

  #commit(batch: readonly Waiting[]): void {
    const { prepare, journal, db } = this.#parts;
    const head = journal.head;
    const settled: Settled[] = [];
    try {
      if (this.#stopped) throw this.#stopped;
      prepare('BEGIN IMMEDIATE').run();
      for (const entry of batch) settled.push(this.#run(entry));
      prepare('COMMIT').run();
    } catch (cause) {
      journal.head = head;
      if (db.inTransaction) db.exec('ROLLBACK');
      const error = asStorageError(cause);
      for (const entry of batch) entry.reject(error);
      if (error.code !== 'disk-full') this.fail(error);
      return;
    }
    this.#announce(settled);
  }

  #announce(settled: readonly Settled[]): void {
    const events = settled.flatMap((one) => ('events' in one ? one.events : []));
    if (events.length > 0) {
      try {
        this.onCommitted(events);
      } catch (bug) {
        // What listens must not undo what is on disk.
        this.onBug(bug);
      }
    }
    for (const one of settled) {
      if ('bug' in one) one.entry.reject(one.bug);
      else one.entry.resolve(one.outcome as Outcome<never>);
    }
  }

  #run(entry: Waiting): Settled {
    const { prepare, journal } = this.#parts;
    const head = journal.head;
    prepare('SAVEPOINT command').run();
    try {
      const done = this.#settle(entry);
      prepare('RELEASE command').run();
      return done;
    } catch (error) {
      if (!this.#parts.db.inTransaction || endsTheTransaction(error)) throw error;
      prepare('ROLLBACK TO command').run();
      prepare('RELEASE command').run();
      journal.head = head;
      return { entry, bug: error };
    }
  }

  #settle(entry: Waiting): Settled {
    const { envelope } = entry;
    if (envelope.commandId === null) return this.#decideAndRecord(entry, '');
    // A body that cannot be hashed is this command's bug: it must not take the batch with it.
    const bodyHash = this.#parts.hashOfBody(envelope.body ?? null);
    const first = this.#firstAnswer(envelope.commandId);
    if (!first) return this.#decideAndRecord(entry, bodyHash);
    return { entry, outcome: repeatOf(first, envelope, bodyHash, this.#parts.journal.head), events: [] };
  }

  #decideAndRecord(entry: Waiting, bodyHash: string): Settled {
    const { prepare, journal, context, keepRecord, keepAccess, now } = this.#parts;
    const { envelope } = entry;
    const at = now();
    const decision = entry.decide(context(at));
    if (!decision.ok) return { entry, outcome: decision, events: [] };
    const { answer, records = [], access = [] } = decision.value;
    const { actor, terminal, commandId } = envelope;
    for (const record of records) keepRecord(record, at);
    for (const write of access) keepAccess(write, at);
    const events = decision.value.events.map((event) => {
      const recorded = journal.append(event, { at, actor, terminal, commandId });
      applyEvent(prepare, recorded);
      return recorded;
    });
    if (envelope.commandId !== null) {
      prepare(
        'INSERT INTO command (id, type, actor, body_hash, answer, at, events) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ).run(
        envelope.commandId,
        envelope.type,
        envelope.actor,
        bodyHash,
        JSON.stringify(answer ?? null),
        at,
        events.length,
      );
    }
    return { entry, outcome: { ok: true, answer, repeated: false, at, seq: journal.head.seq }, events };
  }

  #firstAnswer(commandId: string): StoredAnswer | undefined {
    return this.#parts
      .prepare('SELECT type, actor, body_hash, answer, at FROM command WHERE id = ?')
      .get(commandId) as StoredAnswer | undefined;
  }

  /** Nothing is written any more, and `onFatal` is told, once: what the file holds is not to be trusted. */
  fail(error: StorageError): void {
    if (this.#stopped) return;
    this.#stopped = error;
    this.onFatal(error);
  }
}

function repeatOf(
  first: StoredAnswer,
  envelope: Envelope,
  bodyHash: string,
  head: ChainHead,
): Outcome<unknown> {
  const same = first.type === envelope.type && first.actor === envelope.actor && first.body_hash === bodyHash;
  if (!same) return { ok: false, refusal: { code: 'command-id-reused', facts: {} } };
  return { ok: true, answer: JSON.parse(first.answer), repeated: true, at: first.at, seq: head.seq };
}

function sqliteCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** A broken constraint is a bug of one command; any other SQLite error is the disk's and ends the batch. */
function endsTheTransaction(error: unknown): boolean {
  const code = sqliteCode(error);
  return code.startsWith('SQLITE_') && !code.startsWith('SQLITE_CONSTRAINT');
}

function asStorageError(cause: unknown): StorageError {
  if (cause instanceof StorageError) return cause;
  if (sqliteCode(cause) === 'SQLITE_FULL') {
    return new StorageError('disk-full', 'the disk is full; nothing was written', { cause });
  }
  return new StorageError('write-failed', 'the database could not be written', { cause });
}
