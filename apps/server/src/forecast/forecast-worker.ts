import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import type { Answered, Asked, ForecastAnswers, ForecastQuestion } from './messages.ts';

/** A thread that dies is started again after this; each time later, up to the longest. */
const restartMsFirst = 1_000;
const restartMsMax = 60_000;
/** A question that takes longer has met a bug: the thread is ended and started again. */
const answerMsMax = 20_000;
const questionsMost = 4;
/** A simulated future is garbage at once; left alone the heap for it grows to 160 MB with 7 MB in use. */
const youngGenerationMb = 32;

interface Open {
  readonly resolve: (answer: unknown) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * The thread that looks ahead, and its life: it may die, hang or be slow, and nobody waits for it. A question that it
 * cannot answer is answered null; the queue goes on by the pure rule.
 */
export class ForecastWorker {
  readonly #log: Logger;
  readonly #open = new Map<number, Open>();
  #worker: Worker | null = null;
  #restart: NodeJS.Timeout | null = null;
  #restartMs = restartMsFirst;
  #nextId = 1;
  #closed = false;
  onLife: (alive: boolean) => void = () => {};

  constructor(log: Logger) {
    this.#log = log;
  }

  start(): void {
    if (this.#closed || this.#worker) return;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: youngGenerationMb },
    });
    this.#worker = worker;
    worker.unref();
    worker.on('message', (answered: Answered) => this.#answered(answered));
    worker.on('error', (error) => this.#log.error({ err: error }, 'the thread that looks ahead failed'));
    worker.once('exit', () => this.#died(worker));
  }

  get alive(): boolean {
    return this.#worker !== null;
  }

  /** How many questions it works on: whoever can wait asks when there is none. */
  get busy(): number {
    return this.#open.size;
  }

  /** null: it is dead, too busy, or could not work it out. Never rejects. */
  ask<K extends ForecastQuestion['kind']>(
    question: Extract<ForecastQuestion, { kind: K }>,
  ): Promise<ForecastAnswers[K] | null> {
    const worker = this.#worker;
    if (!worker || this.#open.size >= questionsMost) return Promise.resolve(null);
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise((resolve) => {
      const timer = setTimeout(() => void worker.terminate(), answerMsMax);
      timer.unref();
      this.#open.set(id, { resolve: resolve as (answer: unknown) => void, timer });
      worker.postMessage({ id, question } satisfies Asked);
    });
  }

  /** For tests of what happens then. */
  async kill(): Promise<void> {
    await this.#worker?.terminate();
  }

  async stop(): Promise<void> {
    this.#closed = true;
    if (this.#restart) clearTimeout(this.#restart);
    await this.#worker?.terminate();
  }

  #answered({ id, answer, problem }: Answered): void {
    const open = this.#open.get(id);
    this.#open.delete(id);
    if (!open) return;
    clearTimeout(open.timer);
    if (problem !== null) this.#log.error({ problem }, 'a look ahead could not be worked out');
    else this.#lived();
    open.resolve(answer);
  }

  #lived(): void {
    if (this.#restartMs === restartMsFirst) return;
    this.#restartMs = restartMsFirst;
  }

  #died(worker: Worker): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const { resolve, timer } of this.#open.values()) {
      clearTimeout(timer);
      resolve(null);
    }
    this.#open.clear();
    if (this.#closed) return;
    this.onLife(false);
    this.#restart = setTimeout(() => {
      this.start();
      this.onLife(true);
    }, this.#restartMs);
    this.#restart.unref();
    this.#restartMs = Math.min(this.#restartMs * 2, restartMsMax);
  }
}
