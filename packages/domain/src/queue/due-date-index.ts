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
  /** Late: the value just past the due time, as a share of what it was worth when it fell due. */
  readonly lateBase: PerGroup;
  /** Late: what that share gains, evenly, on the way to the cap. */
  readonly lateGain: number;
  /** Past the cap: the value as a share of the weight, however long the service. */
  readonly capBase: number;
  /** Past the cap: how much that grows, evenly, over another way from target to cap. */
  readonly capGrowth: number;
  /** How much a long service counts against a ticket: 0 not at all, 1 in proportion to its mean minutes. */
  readonly workExponent: PerGroup;
}

export const indexConstants: IndexConstants = {
  tauMin: { vip: 7, priority: 8, general: 16 },
  lateBase: { vip: 0.25, priority: 0.06, general: 0.06 },
  lateGain: 0.5,
  capBase: 1.1,
  capGrowth: 1,
  workExponent: { vip: 0.3, priority: 0.3, general: 0.5 },
};

/** The service that counts neither for nor against a ticket: about the mean of a hall's services. */
const typicalServiceMin = 6;
const minuteMs = 60_000;

/** The index of one class and category, with everything that does not depend on the ticket worked out. */
export interface IndexCurve {
  /** Value of serving now a ticket that is due in `slackMs` (negative: late by as much). */
  valueOf(slackMs: number): number;
  /** How late a ticket is as a share of the way from the target to the cap: 0 on time, 1 and more past the cap. */
  latenessOf(slackMs: number): number;
}

/**
 * The due-date index of a class and category: how much calling such a ticket now is worth; a ticket of weight 1 and of
 * a typical service is worth 1 when it falls due. On time, the value grows as the slack runs out; late, it falls to a
 * base and rises again towards the cap; past the cap it is above every ticket of its kind that is not, and grows for
 * ever, so that nobody is forgotten. Of two that are equally urgent the quicker service is worth more.
 */
export function indexCurve(
  customerClass: CustomerClass,
  category: ServiceCategory,
  constants: IndexConstants = indexConstants,
): IndexCurve {
  const { group, weight } = customerClass;
  const { lateGain, capBase, capGrowth } = constants;
  const lateBase = constants.lateBase[group];
  const tauMs = constants.tauMin[group] * minuteMs;
  // A cap that is not beyond its target gets one minute between them.
  const roomMs = Math.max(customerClass.waitCapMin - customerClass.waitTargetMin, 1) * minuteMs;
  const dueValue = weight / (category.meanMinutes / typicalServiceMin) ** constants.workExponent[group];
  // Never below what it was worth on time or on its way to the cap, however short its service is.
  const capValue = Math.max(weight * capBase, dueValue * Math.max(1, lateBase + lateGain));
  return {
    valueOf(slackMs) {
      if (slackMs >= 0) return dueValue * Math.exp(-slackMs / tauMs);
      const lateness = -slackMs / roomMs;
      if (lateness >= 1) return capValue * (1 + capGrowth * (lateness - 1));
      return dueValue * (lateBase + lateGain * lateness);
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
