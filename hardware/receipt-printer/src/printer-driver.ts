import { strict as assert } from 'node:assert';
import {
  type ByteLink,
  bytesPerSecond,
  createLink,
  type LineLink,
  type LineState,
  type LinkAddress,
  type RetryPolicy,
  realTimers,
  Supervisor,
  type Timers,
  type Transition,
  tappedLink,
} from '@onehall/device-core';
import { clearAfterError, processId } from './commands.ts';
import { encodeDocument } from './encode.ts';
import { defaultProfile, type PrinterProfile } from './print-document.ts';
import type { FailedReason, PrintJob, PrintOutcome } from './print-outcome.ts';
import { defaultLimits, type PrintLimits, PrintRun } from './print-run.ts';
import { type PrinterIdentity, PrinterSession } from './printer-session.ts';
import { hasCause, type PrinterStatus, type Readiness, readinessOf } from './status.ts';

export interface ReceiptPrinterOptions {
  readonly address?: LinkAddress;
  /** In place of an address: a new link each time, for fakes. */
  readonly linkFactory?: () => ByteLink;
  readonly timers?: Timers;
  readonly profile?: Partial<PrinterProfile>;
  /** 0 ≤ x < 1: jitter of the back-off, and the first wire id, so that answers to jobs of an earlier run do not match. */
  readonly random: () => number;
  readonly limits?: Partial<PrintLimits>;
  readonly retry?: Partial<RetryPolicy>;
  /** Sees all traffic, for the device page's log. */
  readonly onBytes?: (direction: 'in' | 'out', bytes: Uint8Array) => void;
}

/** A receipt printer that looks after its own line. */
export interface ReceiptPrinter {
  start(): void;
  /** Closes the line. A job on its way ends `unknown`, waiting ones `failed`, both with reason `stopped`. */
  stop(): Promise<void>;
  readiness(): Readiness;
  lineState(): LineState;
  /** Undefined until a printer has answered. */
  identity(): PrinterIdentity | undefined;
  onReadiness(listener: (readiness: Readiness) => void): void;
  onTransition(listener: (transition: Transition) => void): void;
  /**
   * Prints in the order of asking; every end is an outcome, and no job is ever printed twice by itself.
   * Rejects only for a bug: a document beyond the limits, or an `onFirstByte` that throws (then nothing was sent).
   */
  print(job: PrintJob): Promise<PrintOutcome>;
}

const queueMax = 50;
const commandMs = 1_000;
const recoveryMs = 4_000;

/** Makes the driver of one printer; nothing happens before `start`. */
export function createReceiptPrinter(options: ReceiptPrinterOptions): ReceiptPrinter {
  return new PrinterDriver(options);
}

class PrinterDriver implements ReceiptPrinter {
  readonly #timers: Timers;
  readonly #profile: PrinterProfile;
  readonly #limits: PrintLimits;
  readonly #bytesPerSecond: number;
  readonly #supervisor: Supervisor<PrinterSession>;
  readonly #readinessListeners: ((readiness: Readiness) => void)[] = [];
  #session: PrinterSession | undefined;
  #told: Readiness = { state: 'not-ready', reason: 'not-connected' };
  #tail: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #run: PrintRun | undefined;
  #stopping = true;
  #jobs: number;
  #cutFirst = false;
  #recoveredAt = Number.NEGATIVE_INFINITY;

  constructor(options: ReceiptPrinterOptions) {
    const { address } = options;
    const timers = options.timers ?? realTimers;
    this.#timers = timers;
    this.#profile = { ...defaultProfile, ...options.profile };
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#bytesPerSecond = bytesPerSecond(address ?? { kind: 'tcp', host: '', port: 0 });
    this.#jobs = Math.floor(options.random() * 1_000_000);
    const makeLink = options.linkFactory ?? (address && (() => createLink(address, timers)));
    assert(makeLink, 'a printer needs an address or a link factory');
    this.#supervisor = new Supervisor({
      linkFactory: () => tappedLink(makeLink(), options.onBytes ?? (() => undefined)),
      probe: (link) => this.#probe(link),
      online: (link, session) => this.#online(link, session),
      timers,
      random: options.random,
      ...(options.retry ? { retry: options.retry } : {}),
    });
  }

  start(): void {
    this.#stopping = false;
    this.#supervisor.start();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#run?.abandon();
    await this.#supervisor.stop();
    await this.#tail;
  }

  readiness(): Readiness {
    if (!this.#session?.link.alive) return { state: 'not-ready', reason: 'not-connected' };
    return readinessOf(this.#session.status);
  }

  lineState(): LineState {
    return this.#supervisor.state;
  }

  identity(): PrinterIdentity | undefined {
    return this.#session?.identity;
  }

  onReadiness(listener: (readiness: Readiness) => void): void {
    this.#readinessListeners.push(listener);
  }

  onTransition(listener: (transition: Transition) => void): void {
    this.#supervisor.onTransition(listener);
  }

  print(job: PrintJob): Promise<PrintOutcome> {
    if (this.#waiting >= queueMax) return Promise.resolve({ state: 'failed', reason: 'queue-full' });
    this.#waiting += 1;
    const outcome = this.#tail
      .then(() => this.#printNow(job))
      .finally(() => {
        this.#waiting -= 1;
      });
    this.#tail = outcome.catch(() => undefined);
    return outcome;
  }

  async #probe(link: LineLink): Promise<PrinterSession> {
    const session = new PrinterSession(link, this.#profile, this.#timers);
    await session.probe();
    return session;
  }

  #online(link: LineLink, session: PrinterSession): void {
    this.#session = session;
    session.listen({ onStatus: () => this.#statusChanged(session), onReply: () => undefined });
    link.onEnd(() => this.#tellReadiness());
    session.keepAlive().catch(() => undefined);
    this.#statusChanged(session);
  }

  #statusChanged(session: PrinterSession): void {
    if (this.#session !== session) return;
    this.#clearStaleError(session);
    this.#tellReadiness();
  }

  /** An error of a job nobody follows any more: its rest must not come out as a ghost, so the buffers are cleared. */
  #clearStaleError(session: PrinterSession): void {
    const stale = isCurable(session.status) && !this.#run;
    if (!stale || this.#timers.now() - this.#recoveredAt < recoveryMs) return;
    this.#recoveredAt = this.#timers.now();
    session
      .send(clearAfterError, commandMs)
      .then(() => session.refresh())
      .catch(() => undefined);
  }

  #tellReadiness(): void {
    const readiness = this.readiness();
    if (JSON.stringify(readiness) === JSON.stringify(this.#told)) return;
    this.#told = readiness;
    for (const listener of this.#readinessListeners) listener(readiness);
  }

  async #printNow(job: PrintJob): Promise<PrintOutcome> {
    if (this.#stopping) return { state: 'failed', reason: 'stopped' };
    const session = this.#session;
    if (!session?.link.alive) return { state: 'failed', reason: 'not-connected' };
    const refusal = await this.#preflight(session);
    if (refusal) return { state: 'failed', reason: refusal };
    const run = new PrintRun({
      session,
      encoded: encodeDocument(job.document, this.#profile),
      wireId: processId(++this.#jobs),
      cutFirst: this.#cutFirst,
      bytesPerSecond: this.#bytesPerSecond,
      limits: this.#limits,
      timers: this.#timers,
    });
    this.#run = run;
    try {
      job.onFirstByte?.();
      run.start();
      const outcome = await run.outcome;
      this.#cutFirst = mayBeTorn(outcome, session);
      return outcome;
    } finally {
      this.#run = undefined;
    }
  }

  /** Asks the printer itself: the last heart-beat is up to 2 s old. */
  async #preflight(session: PrinterSession): Promise<FailedReason | undefined> {
    try {
      await session.refresh();
      // One noisy byte must not turn a customer away: a printer that is really not ready says so twice.
      if (readinessOf(session.status).state === 'not-ready') await session.refresh();
      const readiness = readinessOf(session.status);
      if (readiness.state === 'not-ready') return readiness.reason;
      if (!session.identity) await session.identify();
    } catch {
      if (this.#stopping) return 'stopped';
      return session.link.alive ? 'no-answer' : 'not-connected';
    }
    return this.#stopping ? 'stopped' : undefined;
  }
}

/** A recovery command can end this standstill: its cause is gone, or is the knife, which knows no other way. */
function isCurable(status: PrinterStatus): boolean {
  const apartFromKnife = hasCause({ ...status, cutter: false });
  return !apartFromKnife && (status.cutter || status.awaitsRecovery);
}

/** Whether half a ticket may hang in the printer. One that never confirms anything would waste paper on every job. */
function mayBeTorn(outcome: PrintOutcome, session: PrinterSession): boolean {
  if (outcome.state === 'unknown') return true;
  return outcome.state === 'unconfirmed' && (session.identity?.hasProcessId ?? false);
}
