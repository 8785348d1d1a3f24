import { type AdviceGiven, type MinutesRange, type PauseForecast, rangeOutward } from '@onehall/domain';
import { alarmAtChance } from '@onehall/simulator';
import type { ServerParts } from '../parts.ts';
import { type Advice, AdviceBoard } from './advice-board.ts';
import { AlarmBell } from './alarm-bell.ts';
import { HallArrivals } from './arrivals.ts';
import { ForecastWorker } from './forecast-worker.ts';
import type { BandPoint, Foreseen, WaitOf } from './messages.ts';
import { plannedDayOf, snapshotOf } from './snapshot.ts';

/** After a change the hall is looked at again at most this often, and without one this seldom. */
const refreshMsMin = 1_000;
const refreshMsMax = 15_000;
/** Every half minute the levers are weighed [Q8]. */
const adviceMs = 30_000;
/** The next hour is drawn anew this often. */
const bandMs = 15_000;
/** What a slot can hold follows the hall's history, which moves slowly. */
const capacityMs = 3_600_000;
/** More appointments a slot than this are not tried. */
const perSlotMost = 12;
/** A forecast older than this is not shown as one. */
const staleMs = 60_000;
/** A question asked at a press is answered within this, or by the rule alone. */
const pressMs = 1_500;

/**
 * What the hall knows of its next hour. One set of futures, made new after each change (at most once a second) in a
 * thread of its own, answers for every ticket, kiosk tile and phone page; no command ever waits for it. Where the thread
 * is dead, the screens say so and the queue goes on by the pure rule.
 */
export class ForecastDesk {
  readonly #parts: ServerParts;
  readonly #worker: ForecastWorker;
  readonly #arrivals: HallArrivals;
  #foreseen: Foreseen | null = null;
  #byTicket = new Map<string, WaitOf>();
  #byArrival = new Map<string, WaitOf>();
  readonly #board: AdviceBoard;
  readonly #bell: AlarmBell;
  #band: readonly BandPoint[] = [];
  #capacity: number | null = null;
  #timers: NodeJS.Timeout[] = [];
  #dirty = true;
  #lookedAt = 0;
  #looking = false;
  #seed = 1;
  #wasAlarmed = false;
  onChanged: () => void = () => {};

  constructor(parts: ServerParts) {
    this.#parts = parts;
    this.#worker = new ForecastWorker(parts.log);
    this.#arrivals = new HallArrivals(parts);
    this.#board = new AdviceBoard(parts);
    this.#bell = new AlarmBell(parts);
    this.#worker.onLife = (alive) => this.#lived(alive);
  }

  start(): void {
    this.#worker.start();
    const every = (ms: number, work: () => void) => {
      const timer = setInterval(work, ms);
      timer.unref();
      this.#timers.push(timer);
    };
    every(refreshMsMin, () => void this.#look());
    every(adviceMs, () => this.#try(() => this.#advise()));
    every(bandMs, () => this.#try(() => this.#drawBand()));
    every(capacityMs, () => this.#try(() => this.#measureCapacity()));
    this.#try(() => this.#look().then(() => this.#drawBand()));
    this.#try(() => this.#measureCapacity());
  }

  async stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await this.#worker.stop();
  }

  /** Something happened that the futures depend on. */
  changed(): void {
    this.#dirty = true;
  }

  settingsChanged(): void {
    this.#dirty = true;
    this.#try(() => this.#measureCapacity());
  }

  /** null: nobody has looked ahead lately. */
  foreseen(): Foreseen | null {
    const found = this.#foreseen;
    return found && Math.abs(this.#parts.now() - found.at) < staleMs ? found : null;
  }

  get alive(): boolean {
    return this.#worker.alive;
  }

  alarmed(): boolean {
    return (this.foreseen()?.alarm ?? 0) >= alarmAtChance;
  }

  estimateOf(ticketId: string): (WaitOf & { readonly at: number }) | null {
    const foreseen = this.foreseen();
    const wait = this.#byTicket.get(ticketId);
    return foreseen && wait ? { at: foreseen.at, ...wait } : null;
  }

  /** The range that a customer who came now is told [Q1]; null: nothing honest can be said from futures. */
  rangeFor(categoryId: string, classId: string): MinutesRange | null {
    const wait = this.foreseen() && this.#byArrival.get(`${classId} ${categoryId}`);
    return wait ? rangeOutward(wait.low, wait.high) : null;
  }

  advice(): readonly Advice[] {
    return this.foreseen() ? this.#board.standing() : [];
  }

  /** The advice behind an id, as it was given; null: unknown, or too long ago. */
  adviceGiven(adviceId: string): AdviceGiven | null {
    return this.#board.given(adviceId);
  }

  /** Appointments a slot that the simulator says the hall can keep; null: it has not said yet. */
  get capacity(): number | null {
    return this.#capacity;
  }

  /** The waits of the coming hour; empty while nobody can look ahead. */
  band(): readonly BandPoint[] {
    return this.foreseen() ? this.#band : [];
  }

  /** What a pause asked for now would break [Q7]; null: nobody can look ahead in time. */
  async pauseForecast(counterId: string, minutes: number): Promise<PauseForecast | null> {
    const snapshot = snapshotOf(this.#parts, this.#arrivals);
    const late = new Promise<null>((resolve) => {
      setTimeout(resolve, pressMs, null).unref();
    });
    const question = { kind: 'pause', snapshot, seed: this.#nextSeed(), counterId, minutes } as const;
    return Promise.race([this.#worker.ask(question), late]);
  }

  /** For tests of a hall that cannot look ahead. */
  async kill(): Promise<void> {
    await this.#worker.kill();
  }

  /** Looking ahead may fail; the hall goes on without. */
  #try(work: () => Promise<void>): void {
    work().catch((error: unknown) => this.#parts.log.error({ err: error }, 'a look ahead failed'));
  }

  #nextSeed(): number {
    this.#seed = (this.#seed + 1) % 1_000_000;
    return this.#seed;
  }

  async #look(): Promise<void> {
    const sinceMs = performance.now() - this.#lookedAt;
    if (this.#looking || (!this.#dirty && sinceMs < refreshMsMax)) return;
    this.#looking = true;
    this.#dirty = false;
    this.#lookedAt = performance.now();
    try {
      const snapshot = snapshotOf(this.#parts, this.#arrivals);
      const foreseen = await this.#worker.ask({ kind: 'foresee', snapshot, seed: this.#nextSeed() });
      if (foreseen) this.#keep(foreseen);
    } catch (error) {
      this.#parts.log.error({ err: error }, 'the hall could not be described to its futures');
    } finally {
      this.#looking = false;
    }
  }

  #keep(foreseen: Foreseen): void {
    this.#foreseen = foreseen;
    this.#byTicket = new Map(foreseen.tickets.map((one) => [one.ticketId, one]));
    this.#byArrival = new Map(foreseen.arrivals.map((one) => [`${one.classId} ${one.categoryId}`, one]));
    // A hall that has just come into danger does not wait for the next half minute.
    if (this.alarmed() && !this.#wasAlarmed) this.#try(() => this.#advise());
    this.#wasAlarmed = this.alarmed();
    this.#try(() => this.#bell.hear(foreseen.alarm));
    this.onChanged();
  }

  async #drawBand(): Promise<void> {
    if (this.#worker.busy > 1) return;
    const snapshot = snapshotOf(this.#parts, this.#arrivals);
    const band = await this.#worker.ask({ kind: 'next-hour', snapshot, seed: this.#nextSeed() });
    if (band === null) return;
    this.#band = band;
    this.onChanged();
  }

  async #advise(): Promise<void> {
    if (this.#worker.busy > 1) return;
    const snapshot = snapshotOf(this.#parts, this.#arrivals);
    const levers = await this.#worker.ask({ kind: 'advise', snapshot, seed: this.#nextSeed() });
    if (levers === null) return;
    this.#board.put(levers);
    this.onChanged();
  }

  async #measureCapacity(): Promise<void> {
    const { queue, categories } = this.#parts.hall;
    if (queue.appointmentClassId === null) return;
    const capacity = await this.#worker.ask({
      kind: 'capacity',
      snapshot: plannedDayOf(this.#parts, this.#arrivals),
      seed: this.#nextSeed(),
      appointmentClassId: queue.appointmentClassId,
      slotMinutes: queue.appointments.slotMinutes,
      perSlotMax: Math.min(queue.appointments.perSlot * categories.length, perSlotMost),
    });
    if (capacity !== null) this.#capacity = capacity;
  }

  #lived(alive: boolean): void {
    this.#dirty = true;
    if (!alive) {
      this.#foreseen = null;
      this.#board.clear();
    }
    this.onChanged();
  }
}
