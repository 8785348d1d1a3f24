import { setTimeout as pause } from 'node:timers/promises';
import { movePrint, recordPrintEnded, recordPrintStarted, type Slip } from '@onehall/application';
import { findDevice, type PrintJob, type PrintState, type Recorded } from '@onehall/domain';
import type { PrintOutcome } from '@onehall/receipt-printer';
import type { ServerParts } from '../parts.ts';
import type { DriverTypes } from './kinds/driver.ts';
import { slipOf } from './slips.ts';

/** A ticket that waited longer than this for its turn would surprise whoever stands there now. */
const queuedMsMax = 120_000;
/** A block of numbered paper takes its printer some minutes, and surprises nobody. */
const paperQueuedMsMax = 900_000;

/** Printers need a moment to answer after a start; jobs from before it wait for them this long. */
const firstAnswerMsMax = 10_000;
const lookAgainMs = 50;

type Printer = DriverTypes['receipt-printer'];
type PrintRequest = Parameters<Printer['print']>[0];
type End = { state: Exclude<PrintState, 'queued' | 'sending'>; reason: string | null };

function endOf(outcome: PrintOutcome): End {
  return { state: outcome.state, reason: 'reason' in outcome ? outcome.reason : null };
}

/**
 * Prints what the journal asks for, one job a printer at a time. `PrintStarted` is on disk before the first byte
 * leaves; so after a crash a job that is `sending` may or may not be on paper, is said to be unknown, and is printed
 * again only by a person.
 */
export class PrintConductor {
  readonly #parts: ServerParts;
  readonly #tails = new Map<string, Promise<void>>();
  readonly #torn = new Set<string>();
  #stopped = false;

  constructor(parts: ServerParts) {
    this.#parts = parts;
  }

  /** After a start: what was under way is unknown, what never left is taken up again. */
  async resume(): Promise<void> {
    const { queries } = this.#parts.store;
    for (const job of queries.printJobsInState('sending')) {
      // A piece of it may hang in the printer: it must not head somebody else's paper.
      this.#torn.add(job.deviceId);
      await this.#end(job.id, { state: 'unknown', reason: 'server-restarted' });
    }
    for (const job of queries.printJobsInState('queued'))
      this.#enqueue(job.id, job.deviceId, firstAnswerMsMax);
  }

  committed(events: readonly Recorded[]): void {
    for (const event of events) {
      if (event.type === 'PrintQueued') this.#enqueue(event.payload.jobId, event.payload.deviceId);
      if (event.type === 'PrintMoved') this.#enqueue(event.payload.jobId, event.payload.to);
    }
  }

  /** Waits until what is on its way has ended. Call after the printers were told to stop. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#tails.values());
  }

  #enqueue(jobId: string, deviceId: string, patienceMs = 0): void {
    const before = this.#tails.get(deviceId) ?? Promise.resolve();
    const tail = before
      .then(() => this.#untilReady(deviceId, patienceMs))
      .then(() => this.#print(jobId))
      .catch((error: unknown) =>
        this.#parts.log.error({ err: error, jobId }, 'a print job failed in the program'),
      );
    this.#tails.set(deviceId, tail);
  }

  #othersWait(deviceId: string): boolean {
    const queued = this.#parts.store.queries.printJobsInState('queued');
    return queued.some((one) => one.deviceId === deviceId && one.slip !== 'paper');
  }

  /** Wired, and not in the room: another wiring is being followed. */
  #isBeingHung(deviceId: string): boolean {
    const { hall, devices } = this.#parts;
    const unmade = devices.unmade().some(({ wired }) => wired.id === deviceId);
    return devices.device(deviceId) === null && !unmade && findDevice(hall, deviceId) !== undefined;
  }

  /** Being opened or probed for the first time since the start: its answer is a moment away. */
  #isComingUp(deviceId: string): boolean {
    const printer = this.#parts.devices.driver('receipt-printer', deviceId);
    if (printer === null || printer.statistics().losses > 0) return false;
    return printer.line() === 'opening' || printer.line() === 'probing';
  }

  async #untilReady(deviceId: string, patienceMs: number, hopeful = () => true): Promise<void> {
    const ready = () => this.#parts.devices.printerReadiness(deviceId)?.state === 'ready';
    const end = performance.now() + patienceMs;
    while (!this.#stopped && performance.now() < end && hopeful() && !ready()) await pause(lookAgainMs);
  }

  async #print(jobId: string): Promise<void> {
    if (this.#stopped) return;
    const { store, devices } = this.#parts;
    const job = store.state.printJob(jobId);
    if (job?.state !== 'queued') return;
    // A block of numbered paper lets customers' slips pass: each of its jobs goes to the end, in their order.
    if (job.slip === 'paper' && this.#othersWait(job.deviceId)) return this.#enqueue(jobId, job.deviceId);
    if (this.#isBeingHung(job.deviceId)) await this.#untilReady(job.deviceId, firstAnswerMsMax);
    // A hall opens its door before its printers have answered: the first customer's ticket waits for them too.
    await this.#untilReady(job.deviceId, firstAnswerMsMax, () => this.#isComingUp(job.deviceId));
    const printer = devices.driver('receipt-printer', job.deviceId);
    const problem = this.#problemOf(job, printer !== null);
    const slip = problem ? null : slipOf(job, this.#parts);
    if (problem || slip === null || printer === null) {
      return this.#failed(jobId, problem ?? 'nothing-to-print');
    }
    const readiness = printer.readiness();
    // Asked before anything is begun: the job of a printer without paper need not be begun to be moved.
    if (readiness.state === 'not-ready' && (await this.#moved(jobId, readiness.reason))) return;
    const started = await store.submit(this.#envelope('printStarted'), (context) =>
      recordPrintStarted(jobId, context),
    );
    if (!started.ok || !started.answer) return;
    const document: Slip = this.#torn.has(job.deviceId) ? [{ kind: 'cut' }, ...slip] : slip;
    const outcome = await this.#onPaper(printer, { jobId, document }, job.deviceId);
    if (outcome.state !== 'failed') this.#torn.delete(job.deviceId);
    // A piece of it may hang in the printer, as after a restart.
    if (outcome.state === 'unknown') this.#torn.add(job.deviceId);
    if (outcome.state === 'failed') return this.#failed(jobId, outcome.reason);
    await this.#end(jobId, endOf(outcome));
  }

  /** A printer that is hung elsewhere while a job waits for it takes the job up there. */
  async #onPaper(printer: Printer, job: PrintRequest, deviceId: string): Promise<PrintOutcome> {
    const outcome = await printer.print(job);
    if (outcome.state !== 'failed' || outcome.reason !== 'stopped' || this.#stopped) return outcome;
    if (!findDevice(this.#parts.hall, deviceId)) return outcome;
    await this.#untilReady(deviceId, firstAnswerMsMax);
    const now = this.#parts.devices.driver('receipt-printer', deviceId);
    return now === null || now === printer ? outcome : now.print(job);
  }

  /** Nothing has left: another printer may take it. One that is too late, or has nothing to say, is over. */
  async #failed(jobId: string, reason: string): Promise<void> {
    const mayMove =
      reason !== 'too-late' && reason !== 'nothing-to-print' && (reason !== 'stopped' || !this.#stopped);
    if (mayMove && (await this.#moved(jobId, reason))) return;
    await this.#end(jobId, { state: 'failed', reason });
  }

  async #moved(jobId: string, reason: string): Promise<boolean> {
    const { store, devices } = this.#parts;
    const ready = devices
      .all()
      .map((device) => device.wired.id)
      .filter((id) => devices.printerReadiness(id)?.state === 'ready');
    const outcome = await store.submit(this.#envelope('movePrint'), (context) =>
      movePrint({ jobId, reason, ready }, context),
    );
    return outcome.ok && outcome.answer !== null;
  }

  #problemOf(job: PrintJob, known: boolean): string | null {
    if (!known) return 'not-connected';
    const most = job.slip === 'paper' ? paperQueuedMsMax : queuedMsMax;
    return this.#parts.now() - job.queuedAt > most ? 'too-late' : null;
  }

  async #end(jobId: string, end: End): Promise<void> {
    await this.#parts.store.submit(this.#envelope('printEnded'), (context) =>
      recordPrintEnded({ jobId, ...end }, context),
    );
  }

  #envelope(type: string) {
    return { type, actor: 'server', terminal: 'server', commandId: null, body: null };
  }
}
