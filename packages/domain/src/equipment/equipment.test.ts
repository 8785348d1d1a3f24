import { describe, expect, test } from 'vitest';
import { availabilityOf, downtimeOf, openMsIn } from './downtime.ts';
import { type Fault, giveRepair, isRepairOverdue, markRepaired, remindRepair, tryRepair } from './repair.ts';

const hour = 3_600_000;
/** 22 November 2026, 00:00 in Shanghai. */
const midnight = Date.UTC(2026, 10, 21, 16);
const hall = { zone: 'Asia/Shanghai', hours: { opensMinute: 9 * 60, closesMinute: 19 * 60 } };
const at = (hours: number) => midnight + hours * hour;
const day = { from: at(0), to: at(24) };

describe('downtime', () => {
  test('counts opening hours and no nights', () => {
    expect(openMsIn({ from: at(8), to: at(20) }, hall)).toBe(10 * hour);
    expect(openMsIn({ from: at(18), to: at(34) }, hall)).toBe(2 * hour);
    expect(openMsIn({ from: at(20), to: at(32) }, hall)).toBe(0);
    expect(openMsIn({ from: at(12), to: at(12) }, hall)).toBe(0);
  });

  test('is added up by thing and cause, what stands still counted until now', () => {
    const rows = downtimeOf(
      [
        { thingId: 'printer', cause: 'part', downSince: at(10), upAt: at(11) },
        { thingId: 'printer', cause: 'part', downSince: at(13), upAt: at(14) },
        { thingId: 'kiosk', cause: null, downSince: at(-5), upAt: null },
      ],
      day,
      hall,
      at(12),
    );
    expect(rows).toEqual([
      { thingId: 'kiosk', cause: null, faults: 1, downMs: 3 * hour },
      { thingId: 'printer', cause: 'part', faults: 2, downMs: hour },
    ]);
  });

  test('of equal length stands in the order of names', () => {
    const both = ['b', 'a'].map((thingId) => ({ thingId, cause: null, downSince: at(10), upAt: at(11) }));
    expect(downtimeOf(both, day, hall, at(24)).map(({ thingId }) => thingId)).toEqual(['a', 'b']);
    expect(downtimeOf(both.reverse(), day, hall, at(24)).map(({ thingId }) => thingId)).toEqual(['a', 'b']);
  });

  test('makes an availability of all things together, and faults that overlap count once', () => {
    const down = [
      { thingId: 'printer', cause: null, downSince: at(12), upAt: at(14) },
      { thingId: 'printer', cause: null, downSince: at(13), upAt: at(14) },
    ];
    expect(availabilityOf(down, 2, day, hall, at(24))).toBe(9_000);
    expect(availabilityOf([], 2, day, hall, at(24))).toBe(10_000);
    expect(availabilityOf([], 0, day, hall, at(24))).toBeNull();
    expect(availabilityOf([], 2, day, hall, at(3))).toBeNull();
  });
});

describe('a repair', () => {
  const fault: Fault = {
    id: 'f1',
    thingId: 'printer',
    thing: 'device',
    source: 'hand',
    state: 'reported',
    downSince: 0,
    upAt: null,
    givenTo: null,
    promisedOn: null,
    overdueAt: null,
  };
  const given: Fault = { ...fault, state: 'given', givenTo: 'maker', promisedOn: '2026-11-20' };
  const closed: Fault = { ...fault, state: 'closed' };
  const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
    result.ok ? 'ok' : result.refusal?.code;

  test('is given, reminded, done and tried, each in its time', () => {
    const order = { givenTo: 'maker', promisedOn: '2026-11-22', by: 'w1' };
    expect(codeOf(giveRepair(fault, order, '2026-11-22'))).toBe('ok');
    expect(codeOf(giveRepair(fault, order, '2026-11-23'))).toBe('promise-past');
    expect(codeOf(giveRepair(closed, order, '2026-11-22'))).toBe('fault-closed');
    expect(codeOf(remindRepair(fault, { note: 'called', by: 'w1' }))).toBe('repair-not-given');
    expect(codeOf(remindRepair(given, { note: 'called', by: 'w1' }))).toBe('ok');
    expect(codeOf(remindRepair(closed, { note: 'called', by: 'w1' }))).toBe('fault-closed');
    const done = { how: 'a new cutter', cause: 'part', by: 'w1' } as const;
    expect(codeOf(markRepaired(given, done))).toBe('ok');
    expect(codeOf(markRepaired({ ...given, state: 'repaired' }, done))).toBe('fault-repaired');
    expect(codeOf(markRepaired(closed, done))).toBe('fault-closed');
    const tried = { works: true, note: '', by: 'k1' };
    expect(codeOf(tryRepair(given, tried))).toBe('repair-untried');
    expect(codeOf(tryRepair({ ...given, state: 'repaired' }, tried))).toBe('ok');
    expect(codeOf(tryRepair(closed, tried))).toBe('fault-closed');
  });

  test('is overdue from the day after its promise, once, and not when it is done', () => {
    expect(isRepairOverdue(given, '2026-11-20')).toBe(false);
    expect(isRepairOverdue(given, '2026-11-21')).toBe(true);
    expect(isRepairOverdue({ ...given, overdueAt: 1 }, '2026-11-21')).toBe(false);
    expect(isRepairOverdue({ ...given, state: 'repaired' }, '2026-11-21')).toBe(false);
    expect(isRepairOverdue(fault, '2026-11-21')).toBe(false);
  });
});
