import { DeviceError, Line, type LineLink, type Timers } from '@onehall/device-core';
import {
  enableStatusBack,
  identityRequest,
  orderedStatusRequest,
  processId,
  processIdRequest,
  realTimeStatusRequest,
} from './commands.ts';
import type { PrinterProfile } from './print-document.ts';
import { type PrinterReply, PrinterReplyParser } from './reply-parser.ts';
import {
  decodeRealTimeStatus,
  decodeStatusBack,
  type PrinterStatus,
  quietStatus,
  readinessOf,
} from './status.ts';

const realTimeMsMax = 500;
const orderedMsMax = 1_000;
const heartBeatMs = 2_000;
const missedBeatsMax = 3;
const probeAttemptsMax = 3;
/** A burst of garbage on plug-in is over by then; half a second is the most we wait for quiet. */
const quietMs = 50;
const nulBytes = 8_192;

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

/** One plugging-in of a printer: its status, its heart-beat, and the requests that go to it. Ends with its link. */
export class PrinterSession {
  readonly #link: LineLink;
  readonly #line: Line<PrinterReply>;
  readonly #profile: PrinterProfile;
  readonly #listeners = new Set<SessionListener>();
  #status: PrinterStatus = quietStatus;
  #identity: PrinterIdentity | undefined;

  constructor(link: LineLink, profile: PrinterProfile, timers: Timers) {
    this.#link = link;
    this.#profile = profile;
    this.#line = new Line(link, new PrinterReplyParser(), timers);
    this.#line.onEvent((reply) => this.#arrived(reply));
  }

  get status(): PrinterStatus {
    return this.#status;
  }

  get identity(): PrinterIdentity | undefined {
    return this.#identity;
  }

  get link(): LineLink {
    return this.#link;
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
    else await this.send(enableStatusBack, realTimeMsMax);
  }

  /** Asks all four real-time statuses. Rejects with `timeout` when one stays unanswered. */
  async refresh(): Promise<void> {
    let fresh: PrinterStatus = quietStatus;
    for (const n of [1, 2, 3, 4] as const) {
      // The answers carry no n: never more than one outstanding.
      const byte = await this.#line.transact({
        bytes: realTimeStatusRequest(n),
        timeoutMs: realTimeMsMax,
        expect: (reply) => (reply.kind === 'real-time' ? reply.byte : undefined),
      });
      fresh = { ...fresh, ...decodeRealTimeStatus(n, byte) };
    }
    this.#setStatus(fresh);
  }

  /** Learns maker, model and what it can answer. Only a printer that is online executes these requests. */
  async identify(): Promise<void> {
    await this.send(enableStatusBack, realTimeMsMax);
    if (!(await this.#answersInOrder())) {
      // It may be waiting for the rest of a command cut short by a lost link: NULs complete it, and print nothing.
      await this.send(new Uint8Array(nulBytes), orderedMsMax + nulBytes);
      if (!(await this.#answersInOrder())) return this.#setIdentity('', '', '', false);
    }
    const maker = await this.#ask(66);
    const model = await this.#ask(67);
    const font = await this.#ask(69);
    const { hasProcessId } = this.#profile;
    const answers = hasProcessId === 'probe' ? await this.#echoesProcessId() : hasProcessId;
    this.#setIdentity(maker, model, font, answers);
  }

  /** Sends what has no answer, in its turn behind requests. Rejects with the link's end or `timeout`. */
  send(bytes: Uint8Array, deadlineMs: number): Promise<void> {
    return this.#line.send(bytes, deadlineMs);
  }

  /** Asks for the status every 2 s until the link ends; a printer that misses three in a row counts as lost. */
  async keepAlive(): Promise<void> {
    for (let missed = 0; this.#link.alive; ) {
      await this.#line.pause(heartBeatMs);
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

  /** GS r 1 is the barrier that every ESC/POS printer knows. */
  async #answersInOrder(): Promise<boolean> {
    return this.#answered(orderedStatusRequest, (reply) => (reply.kind === 'ordered' ? true : undefined));
  }

  async #echoesProcessId(): Promise<boolean> {
    // A clone that does not know GS ( H takes its tail for text; the next job's ESC @ throws that away unprinted.
    return this.#answered(processIdRequest(processId(0)), (reply) =>
      reply.kind === 'process-id' ? true : undefined,
    );
  }

  async #answered(bytes: Uint8Array, expect: (reply: PrinterReply) => true | undefined): Promise<boolean> {
    try {
      return await this.#line.transact({ bytes, timeoutMs: orderedMsMax, expect });
    } catch (error) {
      if (!this.#link.alive) throw error;
      return false;
    }
  }

  async #ask(n: 66 | 67 | 69): Promise<string> {
    try {
      return await this.#line.transact({
        bytes: identityRequest(n),
        timeoutMs: orderedMsMax,
        expect: (reply) => (reply.kind === 'block' && reply.header === 0x5f ? reply.text : undefined),
      });
    } catch (error) {
      if (!this.#link.alive) throw error;
      return '';
    }
  }

  #setIdentity(maker: string, model: string, font: string, hasProcessId: boolean): void {
    this.#identity = { maker, model, font, hasProcessId };
  }

  #arrived(reply: PrinterReply): void {
    if (reply.kind === 'status-back') this.#setStatus({ ...this.#status, ...decodeStatusBack(reply.bytes) });
    for (const listener of [...this.#listeners]) listener.onReply(reply);
  }

  #setStatus(status: PrinterStatus): void {
    this.#status = status;
    for (const listener of [...this.#listeners]) listener.onStatus();
  }
}
