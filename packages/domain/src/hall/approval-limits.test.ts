import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ApprovalSettings,
  approvalKinds,
  approvalLevels,
  defaultApprovals,
  isAtLeast,
  levelAbove,
  limitsProblem,
  weighAmount,
} from './approval-limits.ts';

const refund = (amountFen: number, cumulatedFen = 0) =>
  weighAmount(defaultApprovals, { kind: 'refund', amountFen }, cumulatedFen);

describe('whose word an amount needs', () => {
  test.each([
    [20_000, 0, 'clerk', null],
    [20_001, 0, 'duty-manager', { by: 'each', level: 'clerk', limitFen: 20_000 }],
    [100, 100_000, 'duty-manager', { by: 'day', level: 'clerk', limitFen: 100_000 }],
    [100, 99_900, 'clerk', null],
    [100_001, 0, 'branch-manager', { by: 'each', level: 'duty-manager', limitFen: 100_000 }],
    [1, 500_000, 'branch-manager', { by: 'day', level: 'duty-manager', limitFen: 500_000 }],
    [500_001, 0, 'head-office', { by: 'each', level: 'branch-manager', limitFen: 500_000 }],
    [1, 2_000_000, 'head-office', { by: 'day', level: 'branch-manager', limitFen: 2_000_000 }],
  ] as const)('%i fen after %i: %s', (amountFen, cumulatedFen, level, passed) => {
    expect(refund(amountFen, cumulatedFen)).toEqual({ level, passed });
  });

  test('grows with the amount and with what was given before, never shrinks', () => {
    const fen = fc.integer({ min: 0, max: 3_000_000 });
    fc.assert(
      fc.property(fen, fen, fen, fen, (a, b, c, d) => {
        const less = refund(Math.min(a, b), Math.min(c, d)).level;
        const more = refund(Math.max(a, b), Math.max(c, d)).level;
        expect(isAtLeast(more, less)).toBe(true);
      }),
    );
  });

  test('no split into small pieces brings more past a level than its limit of the day', () => {
    const pieces = fc.array(fc.integer({ min: 1, max: 60_000 }), { maxLength: 200 });
    fc.assert(
      fc.property(pieces, (amounts) => {
        let given = 0;
        const atLevel = new Map<string, number>();
        for (const amountFen of amounts) {
          const { level } = refund(amountFen, given);
          // What a level lets through, with everything given before it, is within the level's day.
          const dayFen = { clerk: 100_000, 'duty-manager': 500_000, 'branch-manager': 2_000_000 };
          if (level !== 'head-office') expect(given + amountFen).toBeLessThanOrEqual(dayFen[level]);
          given += amountFen;
          atLevel.set(level, (atLevel.get(level) ?? 0) + amountFen);
        }
        expect(atLevel.get('clerk') ?? 0).toBeLessThanOrEqual(100_000);
      }),
    );
  });

  test('goes up level by level to the head office', () => {
    expect(approvalLevels.map(levelAbove)).toEqual(['duty-manager', 'branch-manager', 'head-office', null]);
  });
});

describe('limits', () => {
  const changed = (change: (limits: ApprovalSettings['limits']) => ApprovalSettings['limits']) =>
    limitsProblem({ ...defaultApprovals, limits: change(defaultApprovals.limits) });

  test('that come with the program hang together, for every kind', () => {
    expect(limitsProblem(defaultApprovals)).toBeNull();
    expect(Object.keys(defaultApprovals.limits).sort()).toEqual([...approvalKinds].sort());
  });

  test('hold at least one event a day, and no level does less than the one below it', () => {
    const { refund: kind } = defaultApprovals.limits;
    const small = { eachFen: 20_000, dayFen: 19_999 };
    expect(changed((limits) => ({ ...limits, refund: { ...kind, clerk: small } }))).toEqual({
      field: 'refund.clerk.dayFen',
      problem: 'below-event',
    });
    const less = { eachFen: 19_999, dayFen: 100_000 };
    expect(changed((limits) => ({ ...limits, refund: { ...kind, dutyManager: less } }))).toEqual({
      field: 'refund.dutyManager.eachFen',
      problem: 'below-lower-level',
    });
    const shorter = { eachFen: 20_000, dayFen: 99_999 };
    expect(changed((limits) => ({ ...limits, refund: { ...kind, dutyManager: shorter } }))).toEqual({
      field: 'refund.dutyManager.dayFen',
      problem: 'below-lower-level',
    });
  });
});
