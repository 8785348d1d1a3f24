import type { ClassGroup, CustomerClass, ServiceCategory } from '../hall/hall.ts';

/** What the rule needs to know of a waiting ticket. */
export interface WaitingTicket {
  readonly id: string;
  readonly number: string;
  readonly classId: string;
  readonly categoryId: string;
  readonly arrivedAt: number;
  readonly dueAt: number;
}

type PerGroup = Readonly<Record<ClassGroup, number>>;

/** The numbers of the index, tuned by simulation for halls of 3 to 24 counters. */
export interface IndexConstants {
  /** On time: how many minutes before its due time a ticket's value begins to rise (e-fold). */
  readonly tauMin: PerGroup;
  /** Late: the value just past the due time, as a share of the class's weight. */
  readonly lateBase: PerGroup;
  /** Late: what the value gains until the cap, how late it gains it, and where it stops. */
  readonly lateGain: number;
  readonly lateExponent: number;
  readonly lateCeiling: number;
  /** Past the cap: the value as a share of the weight, and its growth for each further span from target to cap. */
  readonly capBase: number;
  readonly capGrowth: number;
  /** How much a long service counts against a ticket: 0 not at all, 1 in proportion to its mean minutes. */
  readonly workExponent: number;
}

export const indexConstants: IndexConstants = {
  tauMin: { vip: 6.6, priority: 7.4, general: 15.7 },
  lateBase: { vip: 0.84, priority: 0.233, general: 0.101 },
  lateGain: 0.368,
  lateExponent: 4.1,
  lateCeiling: 1.2,
  capBase: 0.6,
  capGrowth: 0.01,
  workExponent: 0.5,
};

const minuteMs = 60_000;

/** The index of one class and category, with everything that does not depend on the ticket worked out. */
export interface IndexCurve {
  /** Value of serving now a ticket that is due in `slackMs` (negative: late by as much). */
  valueOf(slackMs: number): number;
  /** How late a ticket is as a share of the way from the target to the cap: 0 on time, 1 and more past the cap. */
  latenessOf(slackMs: number): number;
}

/**
 * The due-date index of a class and category: how much calling such a ticket now is worth. On time, the value grows as
 * the slack runs out; late, it falls to a base and rises again towards the firm cap; past the cap it stays above every
 * ticket of its kind that is not, so that nobody is forgotten. Quick services win ties of urgency.
 */
export function indexCurve(
  customerClass: CustomerClass,
  category: ServiceCategory,
  constants: IndexConstants = indexConstants,
): IndexCurve {
  const { group, weight } = customerClass;
  const { lateGain, lateExponent, lateCeiling, capGrowth } = constants;
  const tauMs = constants.tauMin[group] * minuteMs;
  const lateBase = constants.lateBase[group];
  const work = category.meanMinutes ** constants.workExponent;
  const roomMs = Math.max(customerClass.waitCapMin - customerClass.waitTargetMin, 1) * minuteMs;
  const scale = weight / work;
  // Never below what the ticket was worth on time or on its way to the cap, however short its service is.
  const highestBefore = Math.max(1, Math.min(lateCeiling, lateBase + lateGain));
  const capScale = Math.max(weight * constants.capBase, scale * highestBefore);
  return {
    valueOf(slackMs) {
      if (slackMs >= 0) return scale * Math.exp(-slackMs / tauMs);
      const lateness = -slackMs / roomMs;
      if (lateness >= 1) return capScale * (1 + capGrowth * lateness);
      return scale * Math.min(lateCeiling, lateBase + lateGain * lateness ** lateExponent);
    },
    latenessOf: (slackMs) => Math.max(0, -slackMs / roomMs),
  };
}

/** The due-date index of one ticket at `now`, without a unit: only its order counts. See `indexCurve`. */
export function dueDateIndex(
  ticket: WaitingTicket,
  customerClass: CustomerClass,
  category: ServiceCategory,
  now: number,
): number {
  return indexCurve(customerClass, category).valueOf(ticket.dueAt - now);
}
