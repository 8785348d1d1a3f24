import { randomUUID } from 'node:crypto';
import { checkFactsOf, problemsOf, publishedShifts, rosterRulesOf } from '@onehall/application';
import {
  type BusinessDay,
  daysLater,
  daysOfMonth,
  hallDayOf,
  type Refusal,
  type Result,
  type RosterMonth,
  type RosterProblem,
  type RosterShift,
  refuse,
  rosterHalfHours,
  sortedShifts,
  workedShare,
} from '@onehall/domain';
import type { KeptForecast, NeededClerks } from '@onehall/simulator';
import type { ServerParts } from '../parts.ts';
import { forecastOf, loadOf, staffingHallOf } from './roster-data.ts';
import { RosterThread } from './roster-thread.ts';

type Parts = Pick<ServerParts, 'hall' | 'store' | 'now' | 'log'>;

export interface TriedDay {
  readonly day: BusinessDay;
  readonly share: number | null;
  readonly enough: boolean;
  readonly halfHours: readonly {
    readonly minute: number;
    readonly customers: number;
    readonly needed: number;
    readonly there: number;
    readonly share: number | null;
  }[];
}

export interface Proposal {
  readonly id: string;
  readonly state: 'running' | 'done' | 'failed';
  readonly step: 'needs' | 'weeks' | 'kept';
  readonly done: number;
  readonly of: number;
  readonly proposal: {
    readonly month: RosterMonth;
    readonly shifts: readonly RosterShift[];
    readonly problems: readonly RosterProblem[];
    readonly days: readonly TriedDay[];
    readonly share: number;
    readonly greedyWeeks: number;
    readonly tookMs: number;
  } | null;
}

/** How far rest and weeks reach before the first planned day. */
const aroundDays = 8;
/** Proposals that may still be asked for. */
const proposalsKept = 8;

/**
 * Works out rosters beside the hall's work: what days need, a proposal, what edited shifts would keep, past days once more.
 * Proposals have a thread of their own, so that editing answers at once while one is being made. Nothing here is kept: a
 * proposal is what a manager looks at, and keeps or does not.
 */
export class RosterDesk {
  readonly #parts: Parts;
  readonly #proposing: RosterThread;
  readonly #looking: RosterThread;
  readonly #proposals = new Map<string, Proposal>();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#proposing = new RosterThread(parts.log);
    this.#looking = new RosterThread(parts.log);
  }

  async stop(): Promise<void> {
    await Promise.all([this.#proposing.stop(), this.#looking.stop()]);
  }

  /** Ends both threads, as a fault would: for tests of what happens then. */
  async kill(): Promise<void> {
    await Promise.all([this.#proposing.kill(), this.#looking.kill()]);
  }

  /** The thread that past days are replayed in. */
  get looking(): RosterThread {
    return this.#looking;
  }

  proposal(id: string): Proposal | null {
    return this.#proposals.get(id) ?? null;
  }

  /** Begins a proposal of the days of a month that are still to come. Refusals: month-past, roster-busy. */
  begin(month: RosterMonth, seed: number): Result<{ proposalId: string }, Refusal> {
    const today = hallDayOf(this.#parts.now(), this.#parts.hall);
    if (month < today.slice(0, 7)) return refuse('month-past');
    if ([...this.#proposals.values()].some((one) => one.state === 'running')) return refuse('roster-busy');
    const id = randomUUID();
    for (const old of [...this.#proposals.keys()].slice(0, Math.max(0, this.#proposals.size - proposalsKept)))
      this.#proposals.delete(old);
    this.#proposals.set(id, { id, state: 'running', step: 'needs', done: 0, of: 1, proposal: null });
    this.#propose(id, month, seed).catch((error: unknown) => {
      this.#parts.log.error({ err: error }, 'a proposal failed');
      this.#step(id, { state: 'failed' });
    });
    return { ok: true, value: { proposalId: id } };
  }

  /** Days with these shifts: what is needed, who is there, what the simulator foresees. null: the thread is dead. */
  async tryDays(
    shifts: readonly RosterShift[],
    days: readonly BusinessDay[],
    thread = this.#looking,
    progress: (step: 'needs' | 'kept', done: number, of: number) => void = () => {},
  ): Promise<TriedDay[] | null> {
    const { hall } = this.#parts;
    const context = this.#parts.store.context();
    const month = days[0]?.slice(0, 7);
    if (month === undefined) return [];
    const rules = rosterRulesOf(context);
    const { people, closedDays } = checkFactsOf(month, context);
    const forecast = forecastOf(this.#parts, days);
    const staffing = staffingHallOf(this.#parts);
    const open = forecast.days.filter(({ day }) => !closedDays.has(day));
    const loads = open.map((day) => ({ day: day.day, load: loadOf(day, forecast.dayCv, rules) }));
    const needs = await thread.ask(
      {
        kind: 'needs',
        hall: staffing,
        days: loads,
        keepShare: rules.keepShare,
        clerksMost: hall.counters.length,
      },
      (done, of) => progress('needs', done, of),
    );
    const kept = await thread.ask(
      {
        kind: 'kept',
        hall: staffing,
        days: loads.map(({ day, load }) => ({
          day,
          load,
          rostered: {
            shifts: shifts.filter((one) => one.day === day),
            people,
            counters: hall.counters,
            closesMinute: rules.hours.closesMinute,
          },
        })),
      },
      (done, of) => progress('kept', done, of),
    );
    if (needs === null || kept === null) return null;
    return open.map((day, nth) =>
      triedDay({
        day,
        need: needs[nth],
        kept: kept[nth],
        shifts: shifts.filter((one) => one.day === day.day),
        atCounters: new Set(people.flatMap((one) => (one.post === 'counter' ? [one.staffId] : []))),
        hours: rules.hours,
      }),
    );
  }

  #step(id: string, change: Partial<Proposal>): void {
    const before = this.#proposals.get(id);
    if (before) this.#proposals.set(id, { ...before, ...change });
  }

  async #propose(id: string, month: RosterMonth, seed: number): Promise<void> {
    const beganAt = performance.now();
    const { hall, store, now } = this.#parts;
    const context = store.context();
    const today = hallDayOf(now(), hall);
    const all = daysOfMonth(month);
    const facts = checkFactsOf(month, context);
    const days = all.filter((day) => day >= today && !facts.closedDays.has(day));
    const first = days[0] ?? all[0] ?? today;
    const past = (store.state.publishedRoster(month)?.shifts ?? []).filter(({ day }) => day < today);
    const tried = await this.tryDays([], days, this.#proposing, (_, done, of) =>
      this.#step(id, { step: 'needs', done, of }),
    );
    if (tried === null) return this.#step(id, { state: 'failed' });
    const proposed = await this.#proposing.ask(
      {
        kind: 'propose',
        order: {
          rules: facts.rules,
          people: facts.people,
          counters: hall.counters.length,
          categoryIds: hall.categories
            .filter((one) => hall.counters.some((counter) => counter.categoryIds.includes(one.id)))
            .map((one) => one.id),
          wishes: wishesOf(this.#parts, month),
          away: facts.leaves.flatMap(({ staffId, from, to }) =>
            days.filter((day) => day >= from && day <= to).map((day) => ({ staffId, day })),
          ),
          around: [
            ...publishedShifts(context, daysLater(first, -aroundDays), daysLater(first, -1)),
            ...facts.around.filter(({ day }) => day > (all.at(-1) ?? day)),
          ],
          seed,
        },
        needs: tried.map(({ day, halfHours }) => ({
          day,
          clerks: halfHours.map(({ minute, needed }) => ({ minute, clerks: needed })),
        })),
      },
      (done, of) => this.#step(id, { step: 'weeks', done, of }),
    );
    if (proposed === null) return this.#step(id, { state: 'failed' });
    const shifts = sortedShifts([...past, ...proposed.shifts]);
    const kept = await this.tryDays(shifts, days, this.#proposing, (step, done, of) =>
      this.#step(id, { step: step === 'needs' ? 'kept' : step, done, of }),
    );
    if (kept === null) return this.#step(id, { state: 'failed' });
    const proposal = {
      month,
      shifts,
      problems: problemsOf(month, shifts, store.context()),
      days: kept,
      share: shareOfDays(kept),
      greedyWeeks: proposed.greedyWeeks,
      tookMs: Math.round(performance.now() - beganAt),
    };
    this.#step(id, { state: 'done', proposal });
  }
}

/** The desk of a hall as its managers have set it: read anew wherever it is used. */
export function rosterDeskOf(store: Parts['store'], now: Parts['now'], log: Parts['log']): RosterDesk {
  return new RosterDesk({
    get hall() {
      return store.hall();
    },
    store,
    now,
    log,
  });
}

/** Wishes that stand, of the days of a month. */
export function wishesOf({ store }: Pick<Parts, 'store'>, month: RosterMonth) {
  const days = daysOfMonth(month);
  return store.state
    .rosterRequests(null, days[0] ?? '', days.at(-1) ?? '')
    .flatMap(({ staffId, state, ask }) =>
      ask.kind === 'wish' && state === 'asked' ? [{ staffId, day: ask.day, wants: ask.wants }] : [],
    );
}

/** Promises kept over days, each by its customers. */
export function shareOfDays(days: readonly TriedDay[]): number {
  let came = 0;
  let kept = 0;
  for (const { share, halfHours } of days) {
    const customers = halfHours.reduce((sum, one) => sum + one.customers, 0);
    came += customers;
    kept += customers * (share ?? 0);
  }
  return came > 0 ? kept / came : 1;
}

function triedDay({
  day,
  need,
  kept,
  shifts,
  atCounters,
  hours,
}: {
  readonly day: ReturnType<typeof forecastOf>['days'][number];
  readonly need: NeededClerks | undefined;
  readonly kept: KeptForecast | undefined;
  readonly shifts: readonly RosterShift[];
  readonly atCounters: ReadonlySet<string>;
  readonly hours: Parameters<typeof rosterHalfHours>[0];
}): TriedDay {
  const clerks = shifts.filter((one) => atCounters.has(one.staffId));
  const needed = new Map(need?.byHalfHour.map((one) => [one.minute, one.clerks]));
  const keptOf = new Map(kept?.halfHours.map((one) => [one.minute, one.kept / Math.max(1, one.came)]));
  const customers = new Map(day.byHalfHour.map((one) => [one.minute, one.customers]));
  return {
    day: day.day,
    share: clerks.length === 0 ? null : (kept?.share ?? null),
    enough: need?.enough ?? true,
    halfHours: rosterHalfHours(hours).map(({ from, to }) => ({
      minute: from,
      customers: Math.round((customers.get(from) ?? 0) * 10) / 10,
      needed: needed.get(from) ?? 0,
      there: Math.round(clerks.reduce((sum, one) => sum + workedShare(one, from, to), 0) * 100) / 100,
      share: clerks.length === 0 ? null : (keptOf.get(from) ?? null),
    })),
  };
}
