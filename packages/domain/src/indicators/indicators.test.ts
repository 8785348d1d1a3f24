import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayFacts, TicketFact } from './day-facts.ts';
import { figureOf, indicatorCuts, verdictOf } from './indicator.ts';
import { enterIndicator, explainIndicator } from './indicator-entry.ts';
import { everyOf, periodBefore, pointsOf } from './indicator-periods.ts';
import { checkTargets, targetOf } from './indicator-targets.ts';
import {
  findIndicator,
  type IndicatorId,
  indicatorIds,
  indicators,
  indicatorsOf,
  sumsOfDay,
} from './indicators.ts';
import { at, quietDay, smallDay, ticket } from './small-hall.ts';

/** Hits and base of one indicator; of a part of it where a key is given. */
function counted(facts: DayFacts, indicatorId: IndicatorId, cut: string | null = null, key = '') {
  const found = sumsOfDay(facts).find(
    (one) => one.indicatorId === indicatorId && one.cut === cut && one.key === key,
  );
  return found === undefined ? null : [found.hits, found.base];
}

/** Counted by hand from the facts of the small hall: every measured indicator has its line here. */
const byHand: Readonly<Partial<Record<IndicatorId, readonly [number, number]>>> = {
  // In time: the first and the golden one called at its last minute. Late: two called, and who gave up too late.
  'waits-kept': [2, 5],
  'bookings-kept': [1, 2],
  // Nine to half past ten, of two hours.
  'opening-kept': [90, 120],
  'service-time': [1, 2],
  'one-stop': [3, 4],
  'one-form': [1, 2],
  'no-form': [2, 3],
  identity: [2, 3],
  signed: [2, 3],
  'retention-tried': [2, 3],
  'retention-won': [1, 2],
  ratings: [7, 2],
  rated: [2, 4],
  'records-complete': [3, 4],
  'records-on-time': [2, 4],
  'record-errors': [1, 4],
  'agent-files': [1, 3],
  complaints: [1, 1],
  'complaints-in-time': [1, 2],
  'first-contact': [1, 2],
  'cash-matching': [1, 2],
  'stock-matching': [3, 4],
  'cards-matching': [2, 2],
  'gifts-matching': [0, 1],
  'invoices-matching': [4, 5],
  'assets-matching': [1, 1],
  'within-authority': [1, 2],
  'emergencies-drilled': [3, 8],
  'promotions-in-date': [4, 5],
  'manager-on-floor': [75, 120],
  'notices-read': [2, 3],
  // Of 240 minutes of two devices: 45 of the printer once, though it was reported twice, and 3 of the display.
  equipment: [192, 240],
  'counter-hours': [75 + 60, 0],
  'lever-hours': [45, 0],
};

describe('a small hall, counted by hand', () => {
  it('says of every measured indicator what was counted', () => {
    const measured = indicatorIds.filter((id) => indicators[id].observe !== null);
    expect(Object.keys(byHand).toSorted()).toEqual(measured.toSorted());
    expect(Object.fromEntries(measured.map((id) => [id, counted(smallDay, id)]))).toEqual(byHand);
  });

  it('says it of each clerk, service, hour and class', () => {
    expect(counted(smallDay, 'waits-kept', 'class', 'gold')).toEqual([1, 2]);
    expect(counted(smallDay, 'waits-kept', 'clerk', 'k2')).toEqual([0, 1]);
    expect(counted(smallDay, 'waits-kept', 'clerk', '')).toEqual([0, 1]);
    expect(counted(smallDay, 'waits-kept', 'hour', '10')).toEqual([1, 2]);
    expect(counted(smallDay, 'waits-kept', 'service', 'bills')).toEqual([2, 5]);
    expect(counted(smallDay, 'opening-kept', 'hour', '10')).toEqual([30, 60]);
    expect(counted(smallDay, 'counter-hours', 'hour', '08')).toEqual([15, 0]);
    expect(counted(smallDay, 'equipment', 'hour', '09')).toEqual([75, 120]);
    expect(counted(smallDay, 'record-errors', 'service', '')).toEqual([1, 0]);
    expect(counted(smallDay, 'records-complete', 'service', 'cancellation')).toEqual([2, 2]);
  });

  it('says nothing of a day on which nothing happened but that nobody was there', () => {
    expect(sumsOfDay(quietDay)).toEqual([
      { indicatorId: 'opening-kept', cut: null, key: '', hits: 0, base: 120 },
      { indicatorId: 'opening-kept', cut: 'hour', key: '09', hits: 0, base: 60 },
      { indicatorId: 'opening-kept', cut: 'hour', key: '10', hits: 0, base: 60 },
    ]);
  });

  it('does not hold files against an agent whose day is not over', () => {
    expect(counted({ ...smallDay, over: false }, 'agent-files')).toEqual([1, 2]);
  });

  it('counts an evening past midnight on, and what began before midnight in its first hour', () => {
    const late = ticket({ waitFrom: at(25, 10), dueAt: at(26) });
    const early = ticket({ waitFrom: at(-1), dueAt: at(1) });
    const day = { ...quietDay, tickets: [late, early] };
    expect(counted(day, 'one-stop', 'hour', '25')).toEqual([1, 1]);
    expect(counted(day, 'one-stop', 'hour', '00')).toEqual([1, 1]);
  });
});

const someTicket: fc.Arbitrary<TicketFact> = fc.record({
  categoryId: fc.constantFrom('bills', 'new', 'sim'),
  classId: fc.constantFrom('general', 'gold'),
  clerkId: fc.constantFrom('k1', 'k2', ''),
  waitFrom: fc.integer({ min: at(8), max: at(12) }),
  dueAt: fc.integer({ min: at(8), max: at(12) }),
  firstCalledAt: fc.option(fc.integer({ min: at(8), max: at(13) })),
  endedAt: fc.option(fc.integer({ min: at(8), max: at(13) })),
  broken: fc.boolean(),
  served: fc.boolean(),
  counters: fc.integer({ min: 0, max: 3 }),
  rating: fc.option(fc.integer({ min: 1, max: 5 })),
  booked: fc.boolean(),
});
const someSpan = fc
  .tuple(fc.integer({ min: at(7), max: at(13) }), fc.integer({ min: 0, max: 5 * 3_600_000 }))
  .map(([fromAt, length]) => ({ fromAt, untilAt: fromAt + length }));
const someDay: fc.Arbitrary<DayFacts> = fc
  .record({
    tickets: fc.array(someTicket),
    stays: fc.array(
      fc
        .tuple(someSpan, fc.constantFrom('k1', 'k2'))
        .map(([span, clerkId]) => ({ ...span, clerkId, counterId: 'c' })),
    ),
    faults: fc.array(
      fc.tuple(someSpan, fc.constantFrom('d1', 'd2')).map(([span, deviceId]) => ({ ...span, deviceId })),
    ),
    levers: fc.array(someSpan),
  })
  .map((change) => ({ ...smallDay, ...change }));

describe('of any day', () => {
  it('the parts of every cut make the whole', () => {
    fc.assert(
      fc.property(someDay, (facts) => {
        const sums = sumsOfDay(facts);
        for (const whole of sums.filter(({ cut }) => cut === null)) {
          for (const cut of indicators[whole.indicatorId].cuts) {
            const parts = sums.filter((one) => one.indicatorId === whole.indicatorId && one.cut === cut);
            expect(parts.reduce((sum, { hits }) => sum + hits, 0)).toBe(whole.hits);
            expect(parts.reduce((sum, { base }) => sum + base, 0)).toBe(whole.base);
          }
        }
      }),
    );
  });

  it('a share lies between nothing and all, but for errors, of which a record may have many', () => {
    fc.assert(
      fc.property(someDay, (facts) => {
        for (const { indicatorId, cut, hits, base } of sumsOfDay(facts)) {
          if (cut !== null || indicators[indicatorId].unit !== 'share') continue;
          expect(hits).toBeGreaterThanOrEqual(0);
          expect(hits).toBeLessThanOrEqual(base);
        }
      }),
    );
  });
});

describe('the table of indicators', () => {
  it('names each in both languages, with its formula, its source and only cuts that there are', () => {
    for (const id of indicatorIds) {
      const { name, formula, source, cuts, aim, target } = indicators[id];
      for (const words of [name.zh, name.en, formula.zh, formula.en, source]) expect(words).not.toBe('');
      expect(indicatorCuts).toEqual(expect.arrayContaining([...cuts]));
      if (aim === null) expect(target).toBeNull();
    }
    expect(indicatorsOf('cases')).toEqual(['complaints', 'complaints-in-time', 'first-contact']);
    expect(findIndicator('ghost')).toBeNull();
    expect(findIndicator('ratings')).toBe('ratings');
  });
});

describe('a figure against its target', () => {
  it.each([
    ['share', 'at-least', 95, [19, 20], 95, 'kept'],
    ['share', 'at-least', 95, [18, 20], 90, 'missed'],
    ['share', 'at-least', 99.9, [999, 1_000], 99.9, 'kept'],
    ['share', 'at-least', null, [1, 2], 50, 'no-target'],
    ['share', 'at-least', 100, [0, 0], null, 'nothing'],
    ['permille', 'below', 1, [1, 1_000], 1, 'missed'],
    ['permille', 'below', 1, [1, 1_001], 1_000 / 1_001, 'kept'],
    ['permille', 'below', 1, [2, 0], null, 'nothing'],
    ['score', 'at-least', 4.5, [9, 2], 4.5, 'kept'],
    ['count', null, null, [3, 3], 3, 'no-target'],
    ['hours', null, null, [90, 0], 1.5, 'no-target'],
    ['hours', 'at-least', 2, [90, 0], 1.5, 'missed'],
  ] as const)('%s %s %s of %s is %s: %s', (unit, aim, target, [hits, base], figure, verdict) => {
    expect(figureOf(unit, { hits, base })).toBe(figure);
    expect(verdictOf({ unit, aim }, target, { hits, base })).toBe(verdict);
  });

  it('takes the hall’s target, or the usual one', () => {
    expect(targetOf(undefined, 'ratings')).toBe(4.5);
    const targets = [
      { indicatorId: 'ratings', target: 4 },
      { indicatorId: 'identity', target: null },
    ];
    expect(targetOf({ targets }, 'ratings')).toBe(4);
    expect(targetOf({ targets }, 'identity')).toBeNull();
    expect(checkTargets({ targets })).toEqual({ ok: true, value: null });
  });

  it.each([
    [[{ indicatorId: 'ghost', target: 1 }], 'unknown'],
    [[{ indicatorId: 'complaints', target: 1 }], 'no-target'],
    [[{ indicatorId: 'ratings', target: 5.1 }], 'too-high'],
    [
      [
        { indicatorId: 'ratings', target: 4 },
        { indicatorId: 'ratings', target: 5 },
      ],
      'twice',
    ],
  ])('refuses targets %j: %s', (targets, problem) => {
    const field = `targets.${targets.length - 1}.indicatorId`;
    expect(checkTargets({ targets })).toMatchObject({
      refusal: { code: 'setting-invalid', facts: { field, problem } },
    });
  });
});

describe('what is entered by hand', () => {
  const entry = {
    entryId: 'e',
    indicatorId: 'mystery-visits',
    businessDay: '2026-03-01',
    hits: 3,
    base: 4,
    source: 'sheet 7',
    note: '',
    by: 'd001',
  };

  it('is kept of an indicator that the hall cannot count', () => {
    expect(enterIndicator(entry, '2026-03-01')).toEqual({
      ok: true,
      value: { type: 'IndicatorEntered', payload: entry },
    });
  });

  it.each([
    [{ indicatorId: 'ghost' }, 'indicator-unknown'],
    [{ indicatorId: 'ratings' }, 'indicator-measured'],
    [{ businessDay: '2026-02-30' }, 'malformed-request'],
    [{ businessDay: '2026-03-02' }, 'day-to-come'],
    [{ hits: 5 }, 'indicator-entry-wrong'],
  ])('with %j is refused: %s', (change, code) => {
    expect(enterIndicator({ ...entry, ...change }, '2026-03-01')).toMatchObject({ refusal: { code } });
  });

  it('is explained by a manager, of an indicator that there is', () => {
    const reason = {
      reasonId: 'r',
      indicatorId: 'ratings',
      from: '2026-03-01',
      to: '2026-03-31',
      reason: 'r',
      by: 'm',
    };
    expect(explainIndicator(reason)).toMatchObject({ value: { type: 'IndicatorExplained' } });
    expect(explainIndicator({ ...reason, indicatorId: 'ghost' })).toMatchObject({
      refusal: { code: 'indicator-unknown' },
    });
  });
});

describe('periods of indicators', () => {
  it.each([
    ['2026-03-01', '2026-03-01', 'day', '2026-02-28', '2026-02-28'],
    ['2026-03-02', '2026-03-08', 'week', '2026-02-23', '2026-03-01'],
    ['2026-03-01', '2026-03-31', 'month', '2026-02-01', '2026-02-28'],
    ['2026-01-01', '2026-03-31', 'quarter', '2025-10-01', '2025-12-31'],
    ['2026-07-01', '2026-12-31', 'half-year', '2026-01-01', '2026-06-30'],
    ['2026-01-01', '2026-12-31', 'year', '2025-01-01', '2025-12-31'],
    ['2026-03-03', '2026-03-05', null, '2026-02-28', '2026-03-02'],
  ])('%s to %s is a %s, and is compared with %s to %s', (from, to, every, before, until) => {
    expect(everyOf({ from, to })).toBe(every);
    expect(periodBefore({ from, to })).toEqual({ from: before, to: until });
  });

  it('are drawn by days, weeks or months that lie side by side', () => {
    expect(pointsOf({ from: '2026-03-30', to: '2026-04-01' }).map(({ from }) => from)).toEqual([
      '2026-03-30',
      '2026-03-31',
      '2026-04-01',
    ]);
    const weeks = pointsOf({ from: '2026-01-01', to: '2026-03-31' });
    expect(weeks[0]).toEqual({ from: '2026-01-01', to: '2026-01-04' });
    expect(weeks.at(-1)).toEqual({ from: '2026-03-30', to: '2026-03-31' });
    expect(pointsOf({ from: '2026-01-01', to: '2026-12-31' })).toHaveLength(12);
  });
});
