import type { CounterPlan, HallModel } from '../engine/model.ts';

/** An invented hall and the days it may have. Instants are ms from the opening of the day. */
export interface Scenario {
  readonly name: string;
  readonly model: HallModel;
  readonly horizonMs: number;
  /** By class: how its customers come. */
  readonly crowds: readonly ClassCrowd[];
  /** Share of the day's customers by slot of equal length, adding up to 1. */
  readonly profile: readonly number[];
  /** How far a whole day, and a slot, strays from the forecast: deviation / mean. */
  readonly dayCv: number;
  readonly slotCv: number;
  readonly noShow: { readonly share: number; readonly minutes: number };
  readonly serviceMinMax: number;
  /** Expected work / staffed minutes of the whole day. */
  readonly load: number;
  readonly counters: readonly CounterPlan[];
  /** Counters that nobody is planned for; a lever may open them. */
  readonly spares: readonly CounterPlan[];
  /** What really happens and no forecast knows. Windows are ms. */
  readonly surprises: Surprises;
}

export interface ClassCrowd {
  /** Of all customers. */
  readonly share: number;
  /** By category: what this class comes for, adding up to 1. */
  readonly mix: readonly number[];
  /** They come some minutes before a time that was agreed, and their wait counts from that time. */
  readonly appointment: boolean;
}

export interface Surprises {
  readonly rates: readonly { readonly from: number; readonly to: number; readonly times: number }[];
  readonly slow: readonly { readonly from: number; readonly to: number; readonly times: number }[];
  readonly bursts: readonly Burst[];
}

/** A coach arrives: so many of one class within a few minutes. `categoryIndex` -1: they want what their class wants. */
export interface Burst {
  readonly at: number;
  readonly withinMs: number;
  readonly count: number;
  readonly classIndex: number;
  readonly categoryIndex: number;
}

const minuteMs = 60_000;

/** How many customers a day of this load is expected to bring. */
export function expectedCustomers(scenario: Scenario, load: number): number {
  const { share, minutes } = scenario.noShow;
  const staffedMin = scenario.counters.reduce((sum, plan) => {
    const breaks = plan.breaks.reduce((all, one) => all + (one.fixed ? 0 : one.lastsMs), 0);
    const open = Math.min(plan.closesAt, scenario.horizonMs) - plan.opensAt - breaks;
    return sum + (open / minuteMs) * plan.speed;
  }, 0);
  const meanMin = scenario.crowds.reduce((sum, crowd) => {
    const mean = scenario.model.categories.reduce(
      (all, category, index) => all + category.meanMinutes * (crowd.mix[index] ?? 0),
      0,
    );
    return sum + crowd.share * ((1 - share) * mean + share * minutes);
  }, 0);
  return (load * staffedMin) / meanMin;
}
