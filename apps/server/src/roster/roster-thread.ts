import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import type { RosterAnswers, RosterAsked, RosterQuestion, RosterTold } from './roster-messages.ts';

/** A question that takes longer has met a bug: the thread is ended. */
const answerMsMax = 120_000;
/** Rosters are made now and then; a thread that nobody asks is let go. */
const idleMsMax = 5 * 60_000;
const questionsMost = 12;

interface Open {
  readonly worker: Worker;
  readonly resolve: (answer: unknown) => void;
  readonly progress: (done: number, of: number) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * A thread that works out rosters, begun by the first question and gone when idle. A question that it cannot answer (it
 * died, or has too much to do) is answered null; nothing else of the hall waits for it.
 */
export class RosterThread {
  readonly #log: Logger;
  readonly #open = new Map<number, Open>();
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | null = null;
  #nextId = 1;
  #closed = false;

  constructor(log: Logger) {
    this.#log = log;
  }

  ask<K extends RosterQuestion['kind']>(
    question: Extract<RosterQuestion, { kind: K }>,
    progress: (done: number, of: number) => void = () => {},
  ): Promise<RosterAnswers[K] | null> {
    if (this.#closed || this.#open.size >= questionsMost) return Promise.resolve(null);
    const worker = this.#thread();
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise((resolve) => {
      const timer = setTimeout(() => void worker.terminate(), answerMsMax);
      timer.unref();
      this.#open.set(id, { worker, resolve: resolve as (answer: unknown) => void, progress, timer });
      worker.postMessage({ id, question } satisfies RosterAsked);
    });
  }

  /** For tests of what happens then. */
  async kill(): Promise<void> {
    await this.#worker?.terminate();
  }

  async stop(): Promise<void> {
    this.#closed = true;
    if (this.#idle) clearTimeout(this.#idle);
    await this.#worker?.terminate();
  }

  #thread(): Worker {
    if (this.#idle) clearTimeout(this.#idle);
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./roster-worker.ts', import.meta.url));
    this.#worker = worker;
    worker.unref();
    worker.on('message', (told: RosterTold) => this.#told(told));
    worker.on('error', (error) => this.#log.error({ err: error }, 'the thread that makes rosters failed'));
    worker.once('exit', () => this.#gone(worker));
    return worker;
  }

  #told(told: RosterTold): void {
    if (told.kind === 'progress') {
      this.#open.get(told.id)?.progress(told.done, told.of);
      return;
    }
    if (told.kind === 'problem')
      this.#log.error({ problem: told.problem }, 'a roster could not be worked out');
    this.#answer(told.id, told.kind === 'answer' ? told.answer : null);
    if (this.#open.size > 0) return;
    this.#idle = setTimeout(() => {
      const worker = this.#worker;
      this.#worker = null;
      void worker?.terminate();
    }, idleMsMax);
    this.#idle.unref();
  }

  #answer(id: number, answer: unknown): void {
    const open = this.#open.get(id);
    if (!open) return;
    this.#open.delete(id);
    clearTimeout(open.timer);
    open.resolve(answer);
  }

  #gone(worker: Worker): void {
    if (this.#worker === worker) this.#worker = null;
    for (const [id, open] of [...this.#open]) if (open.worker === worker) this.#answer(id, null);
  }
}
