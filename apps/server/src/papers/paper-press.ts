import { Worker } from 'node:worker_threads';
import type { Paper, ReportSheet } from '@onehall/application';
import type { ReportFormat } from '@onehall/domain';
import type { Logger } from 'pino';
import type { PaperAsked, PaperMade, PressWork } from './paper-thread.ts';
import type { PaperPad } from './set-pad.ts';

/** A paper that takes longer has met a bug: the thread is ended, and the next paper begins a new one. */
const forPapers = { msMax: 20_000, most: 8 };
/** Books of many rows are made apart: no customer waits for paper behind them. */
export const forReports = { msMax: 120_000, most: 4 };
/** The font takes some ten megabytes and more: the thread goes when nobody has asked for paper a while. */
const idleMsMax = 60_000;

interface Open {
  readonly resolve: (pdf: Buffer | null) => void;
  readonly timer: NodeJS.Timeout;
  readonly worker: Worker;
}

/**
 * Sets papers as PDF in a thread of its own: half a second of letters must not keep a clerk's next command waiting.
 * Begun by the first paper, gone when idle.
 */
export class PaperPress {
  readonly #log: Logger;
  readonly #limits: { readonly msMax: number; readonly most: number };
  readonly #open = new Map<number, Open>();
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | null = null;
  #nextId = 1;
  #closed = false;

  constructor(log: Logger, limits: { readonly msMax: number; readonly most: number } = forPapers) {
    this.#log = log;
    this.#limits = limits;
  }

  /** The paper as PDF; null: too many at once, or it could not be set. Never rejects. */
  set(paper: Paper): Promise<Buffer | null> {
    return this.#make({ kind: 'paper', paper });
  }

  /** A block of numbered paper as PDF; null as of `set`. Never rejects. */
  pad(pad: PaperPad): Promise<Buffer | null> {
    return this.#make({ kind: 'pad', pad });
  }

  /** A report as a file; null: too many at once, or it could not be written. Never rejects. */
  write(sheet: ReportSheet, format: ReportFormat): Promise<Buffer | null> {
    return this.#make({ kind: 'report', sheet, format });
  }

  #make(work: PressWork): Promise<Buffer | null> {
    if (this.#closed || this.#open.size >= this.#limits.most) return Promise.resolve(null);
    const worker = this.#thread();
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#end(worker), this.#limits.msMax);
      timer.unref();
      this.#open.set(id, { resolve, timer, worker });
      worker.postMessage({ id, work } satisfies PaperAsked);
    });
  }

  async stop(): Promise<void> {
    this.#closed = true;
    if (this.#idle) clearTimeout(this.#idle);
    await this.#worker?.terminate();
  }

  #thread(): Worker {
    if (this.#idle) clearTimeout(this.#idle);
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./paper-thread.ts', import.meta.url));
    this.#worker = worker;
    worker.unref();
    worker.on('message', (made: PaperMade) => this.#made(made));
    worker.on('error', (error) => this.#log.error({ err: error }, 'the thread that sets papers failed'));
    worker.once('exit', () => this.#gone(worker));
    return worker;
  }

  #made({ id, pdf, problem }: PaperMade): void {
    if (problem !== null) this.#log.error({ problem }, 'a paper could not be set');
    this.#answer(id, pdf === null ? null : Buffer.from(pdf));
    if (this.#open.size > 0) return;
    this.#idle = setTimeout(() => {
      if (this.#worker) this.#end(this.#worker);
    }, idleMsMax);
    this.#idle.unref();
  }

  #answer(id: number, pdf: Buffer | null): void {
    const open = this.#open.get(id);
    if (!open) return;
    this.#open.delete(id);
    clearTimeout(open.timer);
    open.resolve(pdf);
  }

  /** What is asked from now on goes to the next thread. */
  #end(worker: Worker): void {
    if (this.#worker === worker) this.#worker = null;
    void worker.terminate();
  }

  #gone(worker: Worker): void {
    if (this.#worker === worker) this.#worker = null;
    for (const [id, open] of [...this.#open]) if (open.worker === worker) this.#answer(id, null);
  }
}
