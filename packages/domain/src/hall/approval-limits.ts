/** What is bound by limits and may wait for a manager [M5]. */
export const approvalKinds = [
  'refund',
  'waiver',
  'granted-credit',
  'price-change',
  'void',
  'late-correction',
  'debt-left',
] as const;
export type ApprovalKind = (typeof approvalKinds)[number];

/** Whose word is enough, from the counter up; the head office is asked by telephone or letter. */
export const approvalLevels = ['clerk', 'duty-manager', 'branch-manager', 'head-office'] as const;
export type ApprovalLevel = (typeof approvalLevels)[number];

/** What may be done at a level: one event, and all of one kind of one clerk on one business day. Whole fen. */
export interface Limit {
  readonly eachFen: number;
  readonly dayFen: number;
}

/** Levels that have a limit; past the last of them stands the head office. */
export const limitedLevels = ['clerk', 'dutyManager', 'branchManager'] as const;
export type LimitedLevel = (typeof limitedLevels)[number];
export type KindLimits = Readonly<Record<LimitedLevel, Limit>>;

const levelOf: Readonly<Record<LimitedLevel, ApprovalLevel>> = {
  clerk: 'clerk',
  dutyManager: 'duty-manager',
  branchManager: 'branch-manager',
};

/** Rules of approval that the branch manager sets. */
export interface ApprovalSettings {
  /** A request that nobody in the hall has answered for so long expires. */
  readonly waitMinutesMax: number;
  /** The same for one that was sent up to the head office. */
  readonly headOfficeMinutesMax: number;
  readonly limits: Readonly<Record<ApprovalKind, KindLimits>>;
}

const limits = (
  clerk: readonly [number, number],
  dutyManager: readonly [number, number],
  branchManager: readonly [number, number],
): KindLimits => {
  const limit = ([eachFen, dayFen]: readonly [number, number]): Limit => ({ eachFen, dayFen });
  return { clerk: limit(clerk), dutyManager: limit(dutyManager), branchManager: limit(branchManager) };
};

/** Until the branch manager sets the hall's own: what is given away always asks, what is given back asks when large. */
export const defaultApprovals: ApprovalSettings = {
  waitMinutesMax: 30,
  headOfficeMinutesMax: 480,
  limits: {
    refund: limits([20_000, 100_000], [100_000, 500_000], [500_000, 2_000_000]),
    waiver: limits([0, 0], [5_000, 20_000], [50_000, 200_000]),
    'granted-credit': limits([0, 0], [5_000, 20_000], [50_000, 200_000]),
    'price-change': limits([0, 0], [10_000, 50_000], [100_000, 500_000]),
    void: limits([20_000, 60_000], [200_000, 1_000_000], [1_000_000, 5_000_000]),
    'late-correction': limits([0, 0], [20_000, 100_000], [200_000, 1_000_000]),
    'debt-left': limits([0, 0], [5_000, 20_000], [100_000, 500_000]),
  },
};

/** Something that is bound by limits: which kind, and how much of it. */
export interface LimitedAmount {
  readonly kind: ApprovalKind;
  readonly amountFen: number;
}

/** The limit that an amount passes, and whose it is. */
export interface PassedLimit {
  readonly by: 'each' | 'day';
  readonly level: ApprovalLevel;
  readonly limitFen: number;
}

/** Whose word an amount needs, and the highest limit below that it passes; null: it passes none. */
export interface Weighed {
  readonly level: ApprovalLevel;
  readonly passed: PassedLimit | null;
}

/**
 * Whose word an amount needs, when so much of its kind has been given by the clerk on the day already [M5]: the first
 * level where neither the one event nor the sum of the day passes the limit. Amounts in whole fen.
 */
export function weighAmount(
  settings: ApprovalSettings,
  { kind, amountFen }: LimitedAmount,
  cumulatedFen: number,
): Weighed {
  let passed: PassedLimit | null = null;
  for (const name of limitedLevels) {
    const { eachFen, dayFen } = settings.limits[kind][name];
    const level = levelOf[name];
    if (amountFen > eachFen) passed = { by: 'each', level, limitFen: eachFen };
    else if (cumulatedFen + amountFen > dayFen) passed = { by: 'day', level, limitFen: dayFen };
    else return { level, passed };
  }
  return { level: 'head-office', passed };
}

export function isAtLeast(level: ApprovalLevel, least: ApprovalLevel): boolean {
  return approvalLevels.indexOf(level) >= approvalLevels.indexOf(least);
}

/** The higher of two levels. */
export function higherLevel(a: ApprovalLevel, b: ApprovalLevel): ApprovalLevel {
  return isAtLeast(a, b) ? a : b;
}

/** Who is asked after this one; null: there is nobody above. */
export function levelAbove(level: ApprovalLevel): ApprovalLevel | null {
  return approvalLevels[approvalLevels.indexOf(level) + 1] ?? null;
}

/**
 * Whether limits hang together: a day holds at least one event, and nobody may do less than who is below them. The field
 * is 'refund.dutyManager.dayFen'; problems: below-event, below-lower-level. null: they do.
 */
export function limitsProblem(settings: ApprovalSettings): { field: string; problem: string } | null {
  for (const kind of approvalKinds) {
    let below: Limit = { eachFen: 0, dayFen: 0 };
    for (const name of limitedLevels) {
      const limit = settings.limits[kind][name];
      const at = `${kind}.${name}`;
      if (limit.dayFen < limit.eachFen) return { field: `${at}.dayFen`, problem: 'below-event' };
      if (limit.eachFen < below.eachFen) return { field: `${at}.eachFen`, problem: 'below-lower-level' };
      if (limit.dayFen < below.dayFen) return { field: `${at}.dayFen`, problem: 'below-lower-level' };
      below = limit;
    }
  }
  return null;
}
