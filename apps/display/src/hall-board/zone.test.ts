import type { BoardCall } from '@onehall/protocol';
import { describe, expect, it } from 'vitest';
import { closedGroups } from './closed-counters.ts';
import { keepCalls } from './recent-calls.ts';
import { inZone, type Zone, zoneOf } from './zone.ts';

const [a, b] = [
  { zh: 'A区', en: 'Zone A' },
  { zh: 'B区', en: 'Zone B' },
];
const hall = {
  counters: [
    { id: 'c1', number: '1', zone: a },
    { id: 'c2', number: '2', zone: b },
    { id: 'c3', number: '3', zone: a },
  ],
};
const zone = (wanted: string): Zone => {
  const found = zoneOf(wanted, hall);
  if (found === null || found === 'unknown') throw new Error(`${wanted} should be a zone`);
  return found;
};
const call = (
  seq: number,
  counterId: string,
  ticketNumber = `A${String(seq).padStart(3, '0')}`,
): BoardCall => ({
  seq,
  ticketNumber,
  counterId,
  counterNumber: counterId.slice(1),
  zone: counterId === 'c2' ? b : a,
  group: 'general',
  calledAt: seq * 1000,
  recalls: 0,
});
const seqs = (calls: readonly BoardCall[]) => calls.map((one) => one.seq);

describe('a board for a zone', () => {
  it('is found by the name of the zone in either language', () => {
    expect(zone('A区').counterIds).toEqual(new Set(['c1', 'c3']));
    expect(zone(' zone b ').counterIds).toEqual(new Set(['c2']));
    expect(zoneOf(null, hall)).toBeNull();
    expect(zoneOf('', hall)).toBeNull();
    expect(zoneOf('C区', hall)).toBe('unknown');
  });

  it('shows and says the calls of its counters only', () => {
    const calls = [{ counterId: 'c1' }, { counterId: 'c2' }];
    expect(inZone(zone('B区'), calls)).toEqual([{ counterId: 'c2' }]);
    expect(inZone(null, calls)).toEqual(calls);
  });

  it('keeps its last four, however many the other zone calls', () => {
    const quiet = zone('B区');
    const first = keepCalls([], [call(3, 'c2'), call(2, 'c1'), call(1, 'c2')], quiet);
    expect(seqs(first)).toEqual([3, 1]);
    const busy = Array.from({ length: 8 }, (_, index) => call(20 - index, 'c1'));
    expect(seqs(keepCalls(first, busy, quiet))).toEqual([3, 1]);
    expect(seqs(keepCalls(first, busy, null))).toEqual([20, 19, 18, 17]);
  });

  it('lets a recall take the place of the call before it', () => {
    const first = keepCalls([], [call(2, 'c2', 'A002'), call(1, 'c2', 'A001')], null);
    expect(seqs(keepCalls(first, [call(5, 'c2', 'A001'), call(2, 'c2', 'A002')], null))).toEqual([5, 2]);
    // Called anew in another zone, it is none of ours any more.
    expect(seqs(keepCalls(first, [call(6, 'c1', 'A001')], zone('B区')))).toEqual([2]);
  });

  it('forgets calls of a day that is over', () => {
    const known = [call(9, 'c2')];
    expect(keepCalls(known, [], null)).toEqual([]);
    expect(seqs(keepCalls(known, [call(3, 'c2')], null))).toEqual([3]);
    const hoursLater = { ...call(10, 'c1'), calledAt: 9000 + 4 * 3_600_000 };
    expect(keepCalls(known, [hoursLater], zone('B区'))).toEqual([]);
  });
});

describe('why counters do not serve', () => {
  it('is grouped by reason and time, those back first leading, those not opened last', () => {
    const closed = (number: string, pause: 'meal' | 'fault' | null, backAt: number | null) => ({
      counterId: `c${number}`,
      number,
      pause,
      backAt,
    });
    const groups = closedGroups([
      closed('1', null, null),
      closed('2', 'fault', null),
      closed('3', 'meal', 500),
      closed('4', null, null),
      closed('5', 'meal', 500),
      closed('6', 'meal', 300),
    ]);
    expect(groups.map((group) => [group.pause, group.numbers.join(' ')])).toEqual([
      ['meal', '6'],
      ['meal', '3 5'],
      ['fault', '2'],
      [null, '1 4'],
    ]);
  });
});
