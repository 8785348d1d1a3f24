import { randomUUID } from 'node:crypto';
import type { CommandContext } from '@onehall/application';
import { bankAccount, fen, type Hall, posting, type Recorded, vaultAccount } from '@onehall/domain';
import { type HallStore, type Outcome, openHallStore, type WriteDecision } from '@onehall/storage-sqlite';
import { onTestFinished } from 'vitest';
import { FakeClock } from './fake-clock.ts';
import { tempFolder } from './temp-folder.ts';
import { testHall } from './test-hall.ts';

export interface RunOptions {
  readonly commandId?: string | null;
  readonly type?: string;
  readonly actor?: string;
  readonly body?: unknown;
}

type Decide<A> = (context: CommandContext) => WriteDecision<A>;

/** A hall over a real store in a folder of its own, with a clock that the test moves. */
export class StoredHall {
  readonly clock: FakeClock;
  readonly folder: string;
  readonly hall: Hall;
  /** Everything committed since the hall was opened. */
  readonly events: Recorded[] = [];
  #store: HallStore;
  #open = true;

  private constructor(hall: Hall, folder = tempFolder(), clock = new FakeClock()) {
    this.hall = hall;
    this.folder = folder;
    this.clock = clock;
    this.#store = this.#openStore();
    onTestFinished(() => this.close());
  }

  /** Opens a new hall with 20,000 yuan in its vault. */
  static async open(change: Partial<Hall> = {}, vaultFen = 2_000_000): Promise<StoredHall> {
    const stored = new StoredHall(testHall(change));
    const postings = [posting(vaultAccount(), bankAccount(), fen(vaultFen), 'vault-opening')];
    await stored.must(() => ({
      ok: true,
      value: { events: [{ type: 'HallOpened', payload: { hallId: 'test', postings } }], answer: null },
    }));
    return stored;
  }

  get store(): HallStore {
    return this.#store;
  }

  /** Runs a command; a new id each time unless one is given. */
  run<A>(decide: Decide<A>, options: RunOptions = {}): Promise<Outcome<A>> {
    const { commandId = randomUUID(), type = 'test', actor = 'staff:k1', body = null } = options;
    return this.#store.submit({ type, actor, terminal: 'counter-1', commandId, body }, decide);
  }

  /** Runs a command that the test needs to be accepted. */
  async must<A>(decide: Decide<A>): Promise<A> {
    const outcome = await this.run(decide);
    if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
    return outcome.answer;
  }

  /** Runs a command and gives the code of its refusal; 'accepted' where there is none. */
  async codeOf<A>(decide: Decide<A>): Promise<string> {
    const outcome = await this.run(decide);
    return outcome.ok ? 'accepted' : outcome.refusal.code;
  }

  /** Closes the files; as after a stop of the server. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#store.close();
  }

  /** Closes and opens again, as a restart of the server does. */
  reopen(): void {
    this.close();
    this.#store = this.#openStore();
    this.#open = true;
  }

  /** The same data under a changed hall file, as after an edit of the file and a restart. */
  reopenedWith(change: Partial<Hall>): StoredHall {
    this.close();
    return new StoredHall({ ...this.hall, ...change }, this.folder, this.clock);
  }

  #openStore(): HallStore {
    const store = openHallStore({ folder: this.folder, hall: this.hall, now: this.clock.now });
    store.onCommitted((events) => this.events.push(...events));
    return store;
  }
}
