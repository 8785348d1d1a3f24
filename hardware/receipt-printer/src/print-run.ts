import { type Cancel, DeviceError, type Timers } from '@onehall/device-core';
import {
  clearAfterError,
  continueAfterError,
  cutCommand,
  jobStart,
  orderedStatusRequest,
  packSegments,
  processIdRequest,
} from './commands.ts';
import type { EncodedDocument } from './encode.ts';
import type { PrintOutcome, UnknownReason } from './print-outcome.ts';
import { chunkBytesMax, type PrinterSession } from './printer-session.ts';
import type { PrinterReply } from './reply-parser.ts';
import { hasCause } from './status.ts';

/** Time limits of a job, in ms. */
export interface PrintLimits {
  /** From the last byte to the printer's answer, not counting the time it stands still. */
  readonly answerMs: number;
  /** After the ordered answer, how long the process id may still take: the mechanism is slower than the buffer. */
  readonly processIdMs: number;
  /** How long a job waits for paper, cover or knife. */
  readonly holdMs: number;
  /** How long a line may take no bytes although the printer reports no cause. */
  readonly stallMs: number;
  /** Between two attempts to go on after an error that only a recovery command ends (the knife). */
  readonly recoveryMs: number;
}

export const defaultLimits: PrintLimits = {
  answerMs: 30_000,
  processIdMs: 10_000,
  holdMs: 120_000,
  stallMs: 10_000,
  recoveryMs: 4_000,
};

/** The next piece of a job is handed over this long before the wire has carried the last, so that it never idles. */
const leadMs = 30;
const commandMs = 1_000;

export interface PrintRunOptions {
  readonly session: PrinterSession;
  readonly encoded: EncodedDocument;
  readonly wireId: string;
  /** The job before ended in an unknown state: cut its paper off, so that it does not head the next ticket. */
  readonly cutFirst: boolean;
  readonly bytesPerSecond: number;
  readonly limits: PrintLimits;
  readonly timers: Timers;
}

/** One job on its way through one session, from its first byte to its one outcome. Never sends anything twice. */
export class PrintRun {
  readonly outcome: Promise<PrintOutcome>;
  readonly #options: PrintRunOptions;
  #resolve: (outcome: PrintOutcome) => void = () => undefined;
  readonly #leave: (() => void)[] = [];
  #over = false;
  #barrierSent = false;
  #sentAll = false;
  #barrierAnswered = false;
  #wasReached = false;
  #held = false;
  #holdResolvers: (() => void)[] = [];
  #cancelAnswer: Cancel = () => undefined;
  #cancelHold: Cancel = () => undefined;
  #recoveredAt = Number.NEGATIVE_INFINITY;
  #wireFreeAt = 0;
  #discardedBefore = 0;

  constructor(options: PrintRunOptions) {
    this.#options = options;
    this.outcome = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  /** Begins to send. From here on the paper may exist. */
  start(): void {
    const { session } = this.#options;
    this.#discardedBefore = session.bytesDiscarded;
    this.#leave.push(
      session.listen({ onStatus: () => this.#statusChanged(), onReply: (reply) => this.#replied(reply) }),
      session.link.onEnd(() => this.#unknown('link-lost')),
    );
    this.#sendAll().catch((error: unknown) => {
      // Part of a command may hang in the line: nothing sensible can follow it on this link.
      session.link.fail(error instanceof DeviceError ? error : new DeviceError('link-lost', String(error)));
      this.#unknown('link-lost');
    });
  }

  /** The server stops: what is on the wire can no longer be followed. */
  abandon(): void {
    this.#unknown('stopped');
  }

  async #sendAll(): Promise<void> {
    const { session, encoded, wireId, cutFirst } = this.#options;
    const hasProcessId = session.identity?.hasProcessId ?? false;
    const segments = [
      jobStart,
      ...(cutFirst ? [cutCommand(session.profile)] : []),
      ...encoded.segments,
      orderedStatusRequest,
      // Last, so that a job that is confirmed leaves no answer behind.
      ...(hasProcessId ? [processIdRequest(wireId)] : []),
    ];
    const chunks = packSegments(segments, chunkBytesMax);
    session.leaveAlone(this.#wireMs(segments.reduce((sum, segment) => sum + segment.length, 0)));
    for (const [at, chunk] of chunks.entries()) {
      await this.#untilWireIsFree();
      await this.#untilGoing();
      if (this.#over) return;
      // Set before the write: the answer may be here before the operating system says that it took the bytes.
      this.#barrierSent = at === chunks.length - 1;
      await this.#sendChunk(chunk);
    }
    this.#sentAll = true;
    this.#awaitAnswer();
  }

  /**
   * The operating system takes bytes faster than the wire carries them, and what it has taken nobody can pass by: a
   * question about the status would wait behind it, and its answer would seem to be missing.
   */
  async #untilWireIsFree(): Promise<void> {
    const { session, timers } = this.#options;
    const waitMs = this.#wireFreeAt - leadMs - timers.now();
    if (waitMs > 0) await session.pause(waitMs);
  }

  #wireMs(bytes: number): number {
    return Math.ceil((bytes * 1_000) / this.#options.bytesPerSecond);
  }

  /** A line that takes no bytes is a fault, except while the printer says why it stands still. */
  #sendChunk(chunk: Uint8Array): Promise<void> {
    const { session, limits, timers } = this.#options;
    const wireMs = this.#wireMs(chunk.length);
    const budgetMs = wireMs + limits.stallMs;
    this.#wireFreeAt = Math.max(this.#wireFreeAt, timers.now()) + wireMs;
    return new Promise((resolve, reject) => {
      let cancel: Cancel = () => undefined;
      const watch = () => {
        cancel = timers.after(budgetMs, () => {
          if (this.#held && !this.#over) watch();
          else reject(new DeviceError('timeout', `the printer took no bytes for ${budgetMs} ms`));
        });
      };
      watch();
      session
        .send(chunk, budgetMs + limits.holdMs)
        .finally(() => cancel())
        .then(resolve, reject);
    });
  }

  #replied(reply: PrinterReply): void {
    if (reply.kind === 'process-id' && reply.id === this.#options.wireId) this.#end('confirmed');
    // Only the low bits are used by GS r 1 (Epson's table): anything else is noise, and noise must not pass for success.
    if (reply.kind !== 'ordered' || (reply.byte & 0xf0) !== 0 || !this.#barrierSent || this.#barrierAnswered)
      return;
    this.#barrierAnswered = true;
    // On a noisy line a single byte proves nothing: only the process id does.
    this.#wasReached = !this.#isNoisy();
    if (this.#options.session.identity?.hasProcessId) this.#awaitAnswer();
    else this.#end(this.#wasReached ? 'processed' : 'unconfirmed');
  }

  #isNoisy(): boolean {
    return this.#options.session.bytesDiscarded > this.#discardedBefore;
  }

  #statusChanged(): void {
    const { status } = this.#options.session;
    if (status.unrecoverable) {
      // Only switching it off and on ends this, and that forgets the job: nobody needs to wait for it.
      this.#unknown('unrecoverable');
      return;
    }
    const stands = hasCause(status) || status.awaitsRecovery;
    if (stands && !this.#held) this.#hold();
    if (this.#held) this.#recover();
    if (!stands && this.#held) this.#goOn();
  }

  #hold(): void {
    this.#held = true;
    this.#cancelAnswer();
    this.#cancelHold = this.#options.timers.after(this.#options.limits.holdMs, () => {
      // Left in the buffer, the rest would come out by itself once the paper is refilled: a ghost.
      this.#options.session.send(clearAfterError, commandMs).catch(() => undefined);
      this.#unknown('held-too-long');
    });
  }

  #goOn(): void {
    this.#held = false;
    this.#cancelHold();
    for (const resolve of this.#holdResolvers.splice(0)) resolve();
    this.#awaitAnswer();
  }

  /** DLE ENQ 1 once the cause is gone. The knife's error ends by the command alone, so it is tried again and again. */
  #recover(): void {
    const { session, timers, limits } = this.#options;
    if (hasCause({ ...session.status, cutter: false })) return;
    if (timers.now() - this.#recoveredAt < limits.recoveryMs) return;
    this.#recoveredAt = timers.now();
    session
      .send(continueAfterError, commandMs)
      .then(() => session.refresh())
      .catch(() => undefined);
  }

  #untilGoing(): Promise<void> {
    if (!this.#held || this.#over) return Promise.resolve();
    return new Promise((resolve) => this.#holdResolvers.push(resolve));
  }

  #awaitAnswer(): void {
    this.#cancelAnswer();
    if (this.#held || this.#over || !this.#sentAll) return;
    const { limits, timers } = this.#options;
    this.#cancelAnswer = timers.after(this.#wasReached ? limits.processIdMs : limits.answerMs, () =>
      this.#end(this.#wasReached ? 'processed' : 'unconfirmed'),
    );
  }

  #end(state: 'confirmed' | 'processed' | 'unconfirmed'): void {
    this.#finish({ state, unprintable: this.#options.encoded.unprintable });
  }

  #unknown(reason: UnknownReason): void {
    this.#finish({ state: 'unknown', reason, unprintable: this.#options.encoded.unprintable });
  }

  #finish(outcome: PrintOutcome): void {
    if (this.#over) return;
    this.#over = true;
    this.#cancelAnswer();
    this.#cancelHold();
    if (this.#barrierSent && !this.#barrierAnswered) this.#options.session.gaveUpOrdered();
    for (const leave of this.#leave) leave();
    for (const resolve of this.#holdResolvers.splice(0)) resolve();
    this.#resolve(outcome);
  }
}
