import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AskingFacts,
  daysOfAsk,
  grantedChange,
  mayAgreeSwap,
  mayAskRoster,
  mayDecideRequest,
  mayWithdrawRequest,
  type RequestState,
  type RosterAsk,
  type RosterRequest,
} from './roster-request.ts';
import { type RosterShift, workedMinutes } from './roster-shift.ts';

const [day, next] = ['2026-12-08', '2026-12-09'];
const shift = (staffId: string, on = day, change: Partial<RosterShift> = {}): RosterShift => ({
  day: on,
  staffId,
  startMinute: 510,
  endMinute: 1050,
  breaks: [{ startMinute: 720, minutes: 60 }],
  overtimeMinutes: 0,
  ...change,
});
const facts = (change: Partial<AskingFacts> = {}): AskingFacts => ({
  today: '2026-12-01',
  shifts: [shift('a'), shift('b', next)],
  balanceMinutes: 0,
  standing: [],
  colleagueKnown: true,
  ...change,
});
const request = (ask: RosterAsk, state: RequestState = 'asked'): RosterRequest => ({
  id: 'r',
  staffId: 'a',
  ask,
  state,
  note: '',
});
const swap: RosterAsk = { kind: 'swap', day, withStaffId: 'b', theirDay: next };
const leave = (kind: 'annual' | 'time-off', to = day): RosterAsk => ({
  kind: 'leave',
  from: day,
  to,
  leave: kind,
});
const overtime = (startMinute: number, endMinute: number): RosterAsk => ({
  kind: 'overtime',
  day,
  startMinute,
  endMinute,
});
const wish: RosterAsk = { kind: 'wish', day, wants: 'off' };
const codeOf = (result: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
  result.ok ? 'ok' : result.refusal?.code;

describe('asking', () => {
  test.each([
    ['ok', wish, {}],
    ['ok', leave('annual'), {}],
    ['ok', swap, {}],
    ['ok', overtime(1050, 1110), {}],
    ['malformed-request', leave('annual', '2026-12-07'), {}],
    ['malformed-request', leave('annual', '2027-12-07'), {}],
    ['malformed-request', { ...wish, day: '2026-02-30' }, {}],
    ['malformed-request', overtime(1110, 1050), {}],
    ['day-past', wish, { today: next }],
    ['request-twice', wish, { standing: [request({ ...wish, wants: 'late' })] }],
    ['request-twice', leave('annual', next), { standing: [request(leave('annual'))] }],
    ['ok', leave('annual'), { standing: [request(wish)] }],
    ['request-twice', swap, { standing: [request(swap)] }],
    [
      'ok',
      { ...swap, day: next, theirDay: day },
      { standing: [request(swap)], shifts: [shift('a', next), shift('b')] },
    ],
    ['staff-unknown', swap, { colleagueKnown: false }],
    ['staff-unknown', { ...swap, withStaffId: 'a' }, {}],
    ['swap-shift-missing', swap, { shifts: [shift('a')] }],
    ['balance-short', leave('time-off'), { balanceMinutes: 479 }],
    ['ok', leave('time-off'), { balanceMinutes: 480 }],
  ] as [string, RosterAsk, Partial<AskingFacts>][])('answers %s', (code, ask, change) => {
    expect(codeOf(mayAskRoster('a', ask, facts(change)))).toBe(code);
  });

  test('concerns the days from the earlier to the later', () => {
    expect(daysOfAsk({ ...swap, day: next, theirDay: day })).toEqual([day, next]);
    expect(daysOfAsk(swap)).toEqual([day, next]);
    expect(daysOfAsk(overtime(0, 1))).toEqual([day, day]);
  });
});

describe('who may say what', () => {
  test('a colleague agrees to a swap with them, once', () => {
    expect(codeOf(mayAgreeSwap(request(swap), 'b'))).toBe('ok');
    expect(codeOf(mayAgreeSwap(request(swap), 'c'))).toBe('request-unknown');
    expect(codeOf(mayAgreeSwap(request(wish), 'b'))).toBe('request-unknown');
    expect(codeOf(mayAgreeSwap(request(swap, 'agreed'), 'b'))).toBe('request-decided');
  });

  test('whoever asked takes it back while nobody has decided', () => {
    expect(codeOf(mayWithdrawRequest(request(wish), 'a'))).toBe('ok');
    expect(codeOf(mayWithdrawRequest(request(swap, 'agreed'), 'a'))).toBe('ok');
    expect(codeOf(mayWithdrawRequest(request(wish), 'b'))).toBe('request-unknown');
    expect(codeOf(mayWithdrawRequest(request(wish, 'refused'), 'a'))).toBe('request-decided');
  });

  test('a manager decides for others, what is open, a swap that is agreed', () => {
    expect(codeOf(mayDecideRequest(request(leave('annual')), 'm', true))).toBe('ok');
    expect(codeOf(mayDecideRequest(request(leave('annual')), 'a', true))).toBe('own-request');
    expect(codeOf(mayDecideRequest(request(wish), 'm', true))).toBe('request-decided');
    expect(codeOf(mayDecideRequest(request(swap), 'm', true))).toBe('swap-not-agreed');
    expect(codeOf(mayDecideRequest(request(swap), 'm', false))).toBe('ok');
    expect(codeOf(mayDecideRequest(request(swap, 'agreed'), 'm', true))).toBe('ok');
    expect(codeOf(mayDecideRequest(request(swap, 'agreed'), 'b', true))).toBe('own-request');
    expect(codeOf(mayDecideRequest(request(swap, 'approved'), 'm', true))).toBe('request-decided');
  });
});

describe('granted', () => {
  const granted = (ask: RosterAsk, shifts: readonly RosterShift[]) => {
    const result = grantedChange(request(ask), shifts);
    if (!result.ok) return result.refusal.code;
    return result.value;
  };

  test('a wish changes nothing, leave takes the shifts away, time off its minutes too', () => {
    const shifts = [shift('a'), shift('a', next), shift('b')];
    expect(granted(wish, shifts)).toEqual({ shifts, balanceMinutes: 0 });
    expect(granted(leave('annual'), shifts)).toEqual({ shifts: shifts.slice(1), balanceMinutes: 0 });
    expect(granted(leave('time-off'), shifts)).toEqual({ shifts: shifts.slice(1), balanceMinutes: -480 });
  });

  test('a swap gives each the other’s shift, and is refused where it does not fit any more', () => {
    expect(granted(swap, [shift('a'), shift('b', next)])).toEqual({
      shifts: [shift('b'), shift('a', next)],
      balanceMinutes: 0,
    });
    expect(granted(swap, [shift('a')])).toBe('swap-shift-missing');
    expect(granted(swap, [shift('a'), shift('a', next), shift('b', next)])).toBe('swap-overlaps');
    expect(granted(swap, [shift('a'), shift('b'), shift('b', next)])).toBe('swap-overlaps');
    // Of one day the two only change places.
    expect(
      granted({ ...swap, theirDay: day }, [shift('a'), shift('b', day, { endMinute: 990 })]),
    ).toMatchObject({
      shifts: [
        { staffId: 'a', endMinute: 990 },
        { staffId: 'b', endMinute: 1050 },
      ],
    });
  });

  test('overtime lengthens the shift, with the time between as a break, or is a shift by itself', () => {
    expect(granted(overtime(1080, 1140), [shift('a')])).toEqual({
      shifts: [
        shift('a', day, {
          endMinute: 1140,
          breaks: [
            { startMinute: 720, minutes: 60 },
            { startMinute: 1050, minutes: 30 },
          ],
          overtimeMinutes: 60,
        }),
      ],
      balanceMinutes: 60,
    });
    expect(granted(overtime(450, 510), [shift('a')])).toMatchObject({
      shifts: [{ startMinute: 450, endMinute: 1050 }],
    });
    expect(granted(overtime(420, 480), [shift('a')])).toMatchObject({
      shifts: [{ startMinute: 420, breaks: [{ startMinute: 480, minutes: 30 }, { startMinute: 720 }] }],
    });
    expect(granted(overtime(1000, 1100), [shift('a')])).toBe('overtime-overlaps');
    expect(granted(overtime(600, 700), [])).toMatchObject({ shifts: [{ overtimeMinutes: 100, breaks: [] }] });
  });

  test('overtime is worked to the minute, and the balance moves by it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 300 }), (start, length) => {
        const before = shift('a');
        const result = grantedChange(request(overtime(start, start + length)), [before]);
        const overlaps = start < before.endMinute && before.startMinute < start + length;
        expect(result.ok).toBe(!overlaps);
        if (!result.ok) return;
        const [after] = result.value.shifts;
        expect(after && workedMinutes(after)).toBe(workedMinutes(before) + length);
        expect(result.value.balanceMinutes).toBe(length);
      }),
    );
  });
});
