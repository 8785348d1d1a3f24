import {
  bytesPerSecond,
  type Cancel,
  type Device,
  DeviceError,
  type DeviceHealth,
  DeviceLine,
  type DeviceOptions,
  type DeviceState,
  type DeviceStatistics,
  type LineLink,
  type LineState,
  type Timers,
  type Transition,
} from '@onehall/device-core';
import { clearAfterError, processId } from './commands.ts';
import { type DrawerPulse, DrawerPulses } from './drawer-pulses.ts';
import { encodeDocument, needsPainter } from './encode.ts';
import type { DrawerPin, PrintDocument } from './print-document.ts';
import type { FailedReason, PrintJob, PrintOutcome, PulseOutcome } from './print-outcome.ts';
import { defaultLimits, type PrintLimits, PrintRun } from './print-run.ts';
import { PrinterCounters } from './printer-counters.ts';
import { chooseProfile, type PrinterProfile, type ProfileChoice } from './printer-profile.ts';
import { type PrinterIdentity, PrinterSession } from './printer-session.ts';
import { type GlyphPainter, loadGlyphPainter } from './raster/glyph-painter.ts';
import { hasCause, type PrinterStatus, type Readiness, readinessOf } from './status.ts';
import { testSlip } from './test-slip.ts';
import { Turns } from './turns.ts';

export interface ReceiptPrinterOptions extends DeviceOptions {
  /** A model by its name, or single fields that are laid over what the printer's own name leads to. */
  readonly profile?: ProfileChoice;
  /** 0 ≤ x < 1: jitter of the back-off, and the first wire id, so that answers to jobs of an earlier run do not match. */
  readonly random: () => number;
  readonly limits?: Partial<PrintLimits>;
  /** Draws what the printer's font lacks; loaded when it is first needed. For tests. */
  readonly loadPainter?: () => Promise<GlyphPainter>;
}

/** A receipt printer that looks after its own line. `stop` ends a job on its way as `unknown`, waiting ones as `failed`. */
export interface ReceiptPrinter extends Device {
  readiness(): Readiness;
  /** Undefined until a printer has answered. */
  identity(): PrinterIdentity | undefined;
  /** What the printer that answered can do; before, what is assumed. */
  profile(): PrinterProfile;
  /** Jobs and pulses that wait, and the one on its way. */
  waiting(): number;
  onReadiness(listener: (readiness: Readiness) => void): void;
  /**
   * Prints in the order of asking; every end is an outcome, and no job is ever printed twice by itself.
   * Rejects only for a bug: a document beyond the limits, or an `onFirstByte` that throws (then nothing was sent).
   */
  print(job: PrintJob): Promise<PrintOutcome>;
  /** Opens a drawer next, before the jobs that wait, never inside one. Never rejects. */
  pulseDrawer(pin: DrawerPin): Promise<PulseOutcome>;
  /** The level of pin 3 of the drawer socket, which both drawers share; undefined while not connected. */
  drawerSensor(): 'high' | 'low' | undefined;
  /** All pulses, those inside a job too. */
  onPulse(listener: (pulse: DrawerPulse) => void): Cancel;
}

const queueMax = 50;
const commandMs = 1_000;
const recoveryMs = 4_000;

/** Makes the driver of one printer; nothing happens before `start`. */
export function createReceiptPrinter(options: ReceiptPrinterOptions): ReceiptPrinter {
  return new PrinterDriver(options);
}

class PrinterDriver implements ReceiptPrinter {
  readonly #options: ReceiptPrinterOptions;
  readonly #line: DeviceLine<PrinterSession>;
  readonly #timers: Timers;
  readonly #limits: PrintLimits;
  readonly #bytesPerSecond: number;
  readonly #counters: PrinterCounters;
  readonly #turns = new Turns();
  readonly #readinessListeners: ((readiness: Readiness) => void)[] = [];
  readonly #pulses: DrawerPulses;
  #session: PrinterSession | undefined;
  #told: Readiness = { state: 'not-ready', reason: 'not-connected' };
  #run: PrintRun | undefined;
  #stopping = true;
  #jobs: number;
  #cutFirst = false;
  #recoveredAt = Number.NEGATIVE_INFINITY;

  constructor(options: ReceiptPrinterOptions) {
    this.#options = options;
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#bytesPerSecond = bytesPerSecond(options.address ?? { kind: 'tcp', host: '', port: 0 });
    this.#jobs = Math.floor(options.random() * 1_000_000);
    this.#line = new DeviceLine(options, {
      probe: (link) => this.#probe(link),
      online: (link, session) => this.#online(link, session),
    });
    this.#timers = this.#line.timers;
    this.#counters = new PrinterCounters(this.#line.statistics);
    this.#pulses = new DrawerPulses({
      turns: this.#turns,
      timers: this.#timers,
      alive: () => this.#alive(),
      ready: () => this.#readySession(),
      counters: this.#counters,
    });
  }

  start(): void {
    this.#stopping = false;
    this.#line.start();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#run?.abandon();
    await this.#line.stop();
    await this.#turns.whenIdle();
  }

  line(): LineState {
    return this.#line.state;
  }

  state(): DeviceState {
    const session = this.#alive();
    if (!session) return 'closed';
    if (readinessOf(session.status).state === 'not-ready') return 'error';
    return this.#turns.depth > 0 ? 'busy' : 'idle';
  }

  health(): DeviceHealth {
    return this.#alive() ? 'answers' : 'not-connected';
  }

  statistics(): DeviceStatistics {
    return this.#line.readStatistics();
  }

  retryNow(): void {
    this.#line.retryNow();
  }

  async test(): Promise<void> {
    const { maker, model } = this.identity() ?? { maker: '', model: '' };
    const name = `${maker} ${model} · ${this.profile().name}`.trim();
    const outcome = await this.print({ jobId: 'test', document: testSlip(name) });
    if (outcome.state === 'confirmed' || outcome.state === 'processed') return;
    const reason = 'reason' in outcome ? outcome.reason : outcome.state;
    throw new DeviceError('not-ready', `the printer printed no test slip: ${reason}`);
  }

  readiness(): Readiness {
    const session = this.#alive();
    return session ? readinessOf(session.status) : { state: 'not-ready', reason: 'not-connected' };
  }

  identity(): PrinterIdentity | undefined {
    return this.#session?.identity;
  }

  profile(): PrinterProfile {
    return this.#session?.profile ?? this.#profileOf({ maker: '', model: '' });
  }

  waiting(): number {
    return this.#turns.depth;
  }

  drawerSensor(): 'high' | 'low' | undefined {
    const session = this.#alive();
    return session && (session.status.drawerPinHigh ? 'high' : 'low');
  }

  onReadiness(listener: (readiness: Readiness) => void): void {
    this.#readinessListeners.push(listener);
  }

  onTransition(listener: (transition: Transition) => void): void {
    this.#line.onTransition(listener);
  }

  onChange(listener: () => void): Cancel {
    return this.#line.onChange(listener);
  }

  onPulse(listener: (pulse: DrawerPulse) => void): Cancel {
    return this.#pulses.onPulse(listener);
  }

  async print(job: PrintJob): Promise<PrintOutcome> {
    if (this.#turns.depth >= queueMax) return { state: 'failed', reason: 'queue-full' };
    const { end } = this.#turns.ask(() => this.#printNow(job), 'plain');
    this.#line.changed();
    const outcome = await end;
    this.#counters.ended(outcome);
    return outcome;
  }

  async pulseDrawer(pin: DrawerPin): Promise<PulseOutcome> {
    if (this.#turns.depth >= queueMax) return { state: 'failed', reason: 'queue-full' };
    return this.#pulses.pulse(pin);
  }

  #alive(): PrinterSession | undefined {
    return this.#session?.link.alive ? this.#session : undefined;
  }

  #profileOf(named: { readonly maker: string; readonly model: string }): PrinterProfile {
    return chooseProfile(named, this.#options.profile);
  }

  async #probe(link: LineLink): Promise<PrinterSession> {
    const session = new PrinterSession(link, {
      profileOf: (named) => this.#profileOf(named),
      bytesPerSecond: this.#bytesPerSecond,
      timers: this.#timers,
      statistics: this.#line.statistics,
    });
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
    this.#counters.saw(session.status);
    this.#clearStaleError(session);
    this.#tellReadiness();
    this.#line.changed();
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
    // Before the question about the status: its answer must be fresh when the first byte leaves.
    const painter = await this.#painterFor(job.document);
    const session = await this.#readySession();
    if (typeof session === 'string') return { state: 'failed', reason: session };
    const encoded = encodeDocument(job.document, session.profile, painter);
    const run = new PrintRun({
      session,
      encoded,
      wireId: processId(++this.#jobs),
      cutFirst: this.#cutFirst,
      bytesPerSecond: this.#bytesPerSecond,
      limits: this.#limits,
      timers: this.#timers,
    });
    this.#run = run;
    try {
      job.onFirstByte?.();
      this.#pulses.tell(encoded.pulses, 'sent');
      run.start();
      const outcome = await run.outcome;
      this.#cutFirst = mayBeTorn(outcome, session);
      this.#counters.printed(outcome, { ...encoded, copy: job.copy ?? 0 });
      return outcome;
    } finally {
      this.#run = undefined;
      this.#pulses.tell(encoded.pulses, 'over');
      this.#line.changed();
    }
  }

  async #painterFor(document: PrintDocument): Promise<GlyphPainter | undefined> {
    if (!needsPainter(document)) return undefined;
    // Without canvas on this machine the name is printed with its mark, and reported.
    return (this.#options.loadPainter ?? loadGlyphPainter)().catch(() => undefined);
  }

  /** Asks the printer itself: the last heart-beat is up to 2 s old. */
  async #readySession(): Promise<PrinterSession | FailedReason> {
    if (this.#stopping) return 'stopped';
    const session = this.#alive();
    if (!session) return 'not-connected';
    try {
      await session.refresh();
      // One noisy byte must not turn a customer away: a printer that is really not ready says so twice.
      if (readinessOf(session.status).state === 'not-ready') await session.refresh();
      const readiness = readinessOf(session.status);
      if (readiness.state === 'not-ready') return readiness.reason;
      if (!session.identity) await session.identify();
      await session.settle();
    } catch {
      if (this.#stopping) return 'stopped';
      return session.link.alive ? 'no-answer' : 'not-connected';
    }
    return this.#stopping ? 'stopped' : session;
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
