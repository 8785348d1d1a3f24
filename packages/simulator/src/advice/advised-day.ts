import type { HallRun } from '../engine/hall-run.ts';
import { liveSnapshot } from '../scenario/live-snapshot.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { diversion, type Lever, leverMinutes, openedPlan } from './lever.ts';
import { type Prices, weighLevers } from './weigh-levers.ts';

const minuteMs = 60_000;

/** How a simulated duty manager decides, every five minutes. */
export type AdviceName = 'none' | 'oldest' | 'forecast';

/** The rule of thumb of many halls: when somebody waits so long, one more counter opens for an hour. */
const oldestWaitMin = 20;
const oldestOpensMin = 60;

const leversAtOnce = 3;

/** What the levers took from others. */
export interface LeverLedger {
  extraMinutes: number;
  readonly pulled: Record<Lever['kind'], number>;
}

export interface AdvisedControl {
  readonly control: (run: HallRun) => void;
  readonly ledger: LeverLedger;
}

export interface AdvisedOrder {
  readonly seed: number;
  /** The load that was forecast for the day. */
  readonly load: number;
  readonly prices?: Prices;
}

/** A duty manager for one simulated day. */
export function advisedControl(scenario: Scenario, name: AdviceName, order: AdvisedOrder): AdvisedControl {
  const ledger: LeverLedger = {
    extraMinutes: 0,
    pulled: {
      'hold-breaks': 0,
      'divert-self-service': 0,
      'end-pause': 0,
      'lend-counter': 0,
      'open-counters': 0,
    },
  };
  const decide = (run: HallRun) => {
    const lever = name === 'oldest' ? byOldestWait(scenario, run) : byForecast(scenario, run, order);
    if (!lever) return false;
    ledger.pulled[lever.kind] += 1;
    if (lever.kind === 'open-counters') ledger.extraMinutes += lever.minutes * lever.counterIds.length;
    pull(scenario, run, lever);
    return true;
  };
  const control = (run: HallRun) => {
    // What one lever leaves to save is weighed again; the rule of thumb knows one lever and pulls it once.
    for (let pulled = 0; pulled < (name === 'oldest' ? 1 : leversAtOnce) && decide(run); pulled += 1);
  };
  return { control: name === 'none' ? () => undefined : control, ledger };
}

function byOldestWait(scenario: Scenario, run: HallRun): Lever | null {
  const arrivals = run.queues.all().map((index) => run.start.customers[index]?.arrivedAt ?? run.now);
  if (run.now - Math.min(...arrivals, run.now) <= oldestWaitMin * minuteMs) return null;
  const open = new Set(run.counters.filter(({ plan }) => plan.closesAt > run.now).map(({ plan }) => plan.id));
  const spare = scenario.spares.find((plan) => !open.has(plan.id));
  return spare ? { kind: 'open-counters', counterIds: [spare.id], minutes: oldestOpensMin } : null;
}

/** Breaks of simulated days are meals: nobody is called back from them. */
const kinds = ['hold-breaks', 'divert-self-service', 'open-counters'] as const;

function byForecast(scenario: Scenario, run: HallRun, { seed, load, prices }: AdvisedOrder): Lever | null {
  const advice = weighLevers(liveSnapshot(scenario, run, load), {
    seed: seed + run.now / minuteMs,
    kinds,
    ...(prices ? { prices } : {}),
  });
  const best = advice.levers.find(
    ({ lever, worth, canWait }) => worth > 0 && !canWait && !isPulled(run, lever),
  );
  return best?.lever ?? null;
}

function isPulled(run: HallRun, lever: Lever): boolean {
  if (lever.kind === 'divert-self-service') return (run.diversion?.until ?? 0) > run.now;
  if (lever.kind === 'hold-breaks') return run.counters.some((one) => one.heldUntil > run.now);
  return false;
}

function pull(scenario: Scenario, run: HallRun, lever: Lever): void {
  if (lever.kind === 'hold-breaks')
    for (const counter of run.counters) counter.heldUntil = run.now + leverMinutes * minuteMs;
  if (lever.kind === 'divert-self-service') run.diversion = diversion(scenario.model, run.now);
  if (lever.kind !== 'open-counters') return;
  for (const id of lever.counterIds) {
    const plan = scenario.spares.find((one) => one.id === id);
    if (plan) run.addCounter(openedPlan(plan, run.now, lever.minutes));
  }
}
