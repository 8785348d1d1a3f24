import { DeviceError, Line, type LineLink, type StatisticsKeeper, type Timers } from '@onehall/device-core';
import {
  drawerPulse,
  enableStatusBack,
  identityRequest,
  orderedStatusRequest,
  processId,
  processIdRequest,
  realTimeDrawerPulse,
  realTimeStatusRequest,
} from './commands.ts';
import type { DrawerPin } from './print-document.ts';
import type { PrinterProfile } from './printer-profile.ts';
import { type PrinterReply, PrinterReplyParser } from './reply-parser.ts';
import {
  decodeRealTimeStatus,
  decodeStatusBack,
  type PrinterStatus,
  quietStatus,
  readinessOf,
} from './status.ts';

const answerMs = 500;
const orderedMsMax = 1_000;
const heartBeatMs = 2_000;
const missedBeatsMax = 3;
const leaveAloneMsMax = 3_000;
const probeAttemptsMax = 3;
/** A burst of garbage on plug-in is over by then; half a second is the most we wait for quiet. */
const quietMs = 50;
const nulBytes = 8_192;
/** An ordered answer that was given up may still come, this long at most. */
const lateOrderedMsMax = 5_000;
/** At most this much of a job lies before a question in the line: half a second at 9600 baud. */
export const chunkBytesMax = 512;

/** What the printer told about itself; fields it did not answer are empty. */
export interface PrinterIdentity {
  readonly maker: string;
  readonly model: string;
  readonly font: string;
  /** GS ( H is answered: jobs can be confirmed. */
  readonly hasProcessId: boolean;
}

export interface SessionListener {
  readonly onStatus: () => void;
  readonly onReply: (reply: PrinterReply) => void;
}

export interface SessionOptions {
  /** The profile of a printer that calls itself so. */
  readonly profileOf: (named: { readonly maker: string; readonly model: string }) => PrinterProfile;
  readonly bytesPerSecond: number;
  readonly timers: Timers;
  readonly statistics: StatisticsKeeper;
}

/** One plugging-in of a printer: its status, its heart-beat, and the requests that go to it. Ends with its link. */
export class PrinterSession {
  readonly #link: LineLink;
  readonly #line: Line<PrinterReply>;
  readonly #parser = new PrinterReplyParser();
  readonly #options: SessionOptions;
  readonly #realTimeMsMax: number;
  readonly #listeners = new Set<SessionListener>();
  #status: PrinterStatus = quietStatus;
  #identity: PrinterIdentity | undefined;
  #lateOrderedAt: readonly number[] = [];
  #discardedBefore = 0;
  #beatNotBefore = 0;

  constructor(link: LineLink, options: SessionOptions) {
    this.#link = link;
    this.#options = options;
    this.#realTimeMsMax = answerMs + Math.ceil((chunkBytesMax * 1_000) / options.bytesPerSecond);
    this.#line = new Line(link, this.#parser, options.timers);
    this.#line.onEvent((reply) => this.#arrived(reply));
    options.statistics.framer(this.#parser.statistics);
  }

  get status(): PrinterStatus {
    return this.#status;
  }

  get identity(): PrinterIdentity | undefined {
    return this.#identity;
  }

  get profile(): PrinterProfile {
    return this.#options.profileOf(this.#identity ?? { maker: '', model: '' });
  }

  get link(): LineLink {
    return this.#link;
  }

  /** How many bytes came that were no reply. One such byte in a row may look like a reply of one byte. */
  get bytesDiscarded(): number {
    return this.#parser.statistics.bytesDiscarded;
  }

  /** The answer takes the listener off again. */
  listen(listener: SessionListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Proves that an ESC/POS printer answers, and learns its status. Rejects with `timeout` if nothing does. */
  async probe(): Promise<void> {
    await this.#line.pause(quietMs);
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.refresh();
        break;
      } catch (error) {
        if (attempt >= probeAttemptsMax || !this.#link.alive) throw error;
      }
    }
    if (readinessOf(this.#status).state === 'ready') await this.identify();
    else await this.send(enableStatusBack, answerMs);
  }

  /** Asks all four real-time statuses. Rejects with `timeout` when one stays unanswered. */
  async refresh(): Promise<void> {
    let fresh: PrinterStatus = quietStatus;
    for (const n of [1, 2, 3, 4] as const) {
      // The answers carry no n: never more than one outstanding.
      const byte = await this.#ask(realTimeStatusRequest(n), this.#realTimeMsMax, (reply) =>
        reply.kind === 'real-time' ? reply.byte : undefined,
      );
      fresh = { ...fresh, ...decodeRealTimeStatus(n, byte) };
    }
    this.#setStatus(fresh);
  }

  /** Learns maker, model and what it can answer. Only a printer that is online executes these requests. */
  async identify(): Promise<void> {
    await this.send(enableStatusBack, answerMs);
    if (!(await this.#comesToItsSenses())) return this.#setIdentity('', '', '', false);
    const maker = await this.#name(66);
    const model = await this.#name(67);
    const font = await this.#name(69);
    const { hasProcessId } = this.#options.profileOf({ maker, model });
    const answers = hasProcessId === 'probe' ? await this.#echoesProcessId() : hasProcessId;
    this.#setIdentity(maker, model, font, answers);
  }

  /**
   * Before a job, if anything was odd since the last: no command may stand open, since it would swallow the ticket's
   * head. Where an ordered answer is all that proves a job, none to a question given up may still be on its way, since
   * it would pass for the job's. Rejects with the link's end only.
   */
  async settle(): Promise<void> {
    const owedAt = this.#lateOrderedAt.at(-1);
    const isNoisy = this.bytesDiscarded !== this.#discardedBefore;
    if (owedAt === undefined && !isNoisy) return;
    this.#discardedBefore = this.bytesDiscarded;
    if (owedAt !== undefined && !this.#identity?.hasProcessId) {
      await this.pause(owedAt + lateOrderedMsMax - this.#options.timers.now());
      this.#lateOrderedAt = [];
    }
    if (!this.#link.alive) throw new DeviceError('link-lost', 'the printer was lost before the job began');
    await this.#comesToItsSenses();
  }

  /** Sends what has no answer, in its turn behind requests. Rejects with the link's end or `timeout`. */
  send(bytes: Uint8Array, deadlineMs: number): Promise<void> {
    return this.#line.send(bytes, deadlineMs);
  }

  /** Lets `ms` go by, or the link's end if that is sooner. */
  pause(ms: number): Promise<void> {
    return this.#line.pause(ms);
  }

  /** Opens the drawer by the buffer; true: the printer has worked through it. Rejects with the link's end. */
  pulse(pin: DrawerPin): Promise<boolean> {
    return this.#answersInOrder(Uint8Array.of(...drawerPulse(pin), ...orderedStatusRequest));
  }

  /** Opens the drawer past the buffer; nothing tells whether it did. Rejects with the link's end or `timeout`. */
  pulseNow(pin: DrawerPin): Promise<void> {
    return this.send(realTimeDrawerPulse(pin), answerMs);
  }

  /** An ordered request of a job was given up: its answer may still come, and is nobody else's. */
  gaveUpOrdered(): void {
    this.#lateOrderedAt = [...this.#lateOrderedAt, this.#options.timers.now()];
  }

  /**
   * A job goes over the wire for about `ms`: no heart-beat comes between its pieces meanwhile, since each of its four
   * questions would leave the wire idle for a moment. A long job is asked all the same.
   */
  leaveAlone(ms: number): void {
    this.#beatNotBefore = this.#options.timers.now() + Math.min(ms, leaveAloneMsMax);
  }

  /** Asks for the status every 2 s until the link ends; a printer that misses three in a row counts as lost. */
  async keepAlive(): Promise<void> {
    for (let missed = 0; this.#link.alive; ) {
      await this.#line.pause(heartBeatMs);
      const postponedMs = this.#beatNotBefore - this.#options.timers.now();
      if (postponedMs > 0) await this.#line.pause(postponedMs);
      if (!this.#link.alive) return;
      try {
        await this.refresh();
        missed = 0;
        if (!this.#identity && readinessOf(this.#status).state === 'ready') await this.identify();
      } catch {
        missed += 1;
        if (missed >= missedBeatsMax) {
          this.#link.fail(new DeviceError('timeout', `the printer missed ${missed} heart-beats`));
        }
      }
    }
  }

  /** It may wait for the rest of a command that was cut short: NULs complete it, and print nothing. */
  async #comesToItsSenses(): Promise<boolean> {
    if (await this.#answersInOrder(orderedStatusRequest)) return true;
    await this.send(new Uint8Array(nulBytes), orderedMsMax + nulBytes);
    return this.#answersInOrder(orderedStatusRequest);
  }

  /** GS r 1 is the barrier that every ESC/POS printer knows. */
  async #answersInOrder(bytes: Uint8Array): Promise<boolean> {
    const answer = await this.#answered(bytes, (reply) => (reply.kind === 'ordered' ? true : undefined));
    if (!answer) this.gaveUpOrdered();
    return answer;
  }

  async #echoesProcessId(): Promise<boolean> {
    // A clone that does not know GS ( H takes its tail for text; the next job's ESC @ throws that away unprinted.
    return this.#answered(processIdRequest(processId(0)), (reply) =>
      reply.kind === 'process-id' ? true : undefined,
    );
  }

  async #answered(bytes: Uint8Array, expect: (reply: PrinterReply) => true | undefined): Promise<boolean> {
    try {
      return await this.#ask(bytes, orderedMsMax, expect);
    } catch (error) {
      if (!this.#link.alive) throw error;
      return false;
    }
  }

  async #name(n: 66 | 67 | 69): Promise<string> {
    try {
      return await this.#ask(identityRequest(n), orderedMsMax, (reply) =>
        reply.kind === 'block' && reply.header === 0x5f ? reply.text : undefined,
      );
    } catch (error) {
      if (!this.#link.alive) throw error;
      return '';
    }
  }

  async #ask<R>(
    bytes: Uint8Array,
    timeoutMs: number,
    expect: (reply: PrinterReply) => R | undefined,
  ): Promise<R> {
    try {
      return await this.#line.transact({ bytes, timeoutMs, expect });
    } catch (error) {
      if (error instanceof DeviceError && error.code === 'timeout') this.#options.statistics.timedOut();
      throw error;
    }
  }

  #setIdentity(maker: string, model: string, font: string, hasProcessId: boolean): void {
    this.#identity = { maker, model, font, hasProcessId };
  }

  #arrived(reply: PrinterReply): void {
    if (reply.kind === 'status-back') this.#setStatus({ ...this.#status, ...decodeStatusBack(reply.bytes) });
    // The echo of the probe came after our patience with it: the printer can confirm, and was only slow.
    if (reply.kind === 'process-id' && this.#identity?.hasProcessId === false)
      this.#identity = { ...this.#identity, hasProcessId: true };
    if (reply.kind === 'ordered' && this.#isLate()) return;
    for (const listener of [...this.#listeners]) listener.onReply(reply);
  }

  /** Answers come in the order of asking: while one is owed to a request given up, the next that comes is that one. */
  #isLate(): boolean {
    const [owed, ...later] = this.#lateOrderedAt;
    this.#lateOrderedAt = later;
    return owed !== undefined;
  }

  #setStatus(status: PrinterStatus): void {
    this.#status = status;
    for (const listener of [...this.#listeners]) listener.onStatus();
  }
}
