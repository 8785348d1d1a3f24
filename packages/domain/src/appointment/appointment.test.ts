import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultQueueSettings } from '../hall/queue-settings.ts';
import { type Appointment, checkInOf, mayBook, mayCancelAppointment, slotsOf } from './appointment.ts';

const minuteMs = 60_000;
const { appointments: settings } = defaultQueueSettings;
const opensAt = 1_000 * minuteMs;
const question = {
  opensAt,
  lastAt: opensAt + 60 * minuteMs,
  now: 0,
  settings,
  capacity: null as number | null,
  taken: new Map<number, number>(),
  takenOfAll: new Map<number, number>(),
};
const appointment = (change: Partial<Appointment> = {}): Appointment => ({
  id: 'a1',
  code: '123456',
  businessDay: '2026-03-02',
  categoryId: 'plan',
  slotAt: opensAt,
  classId: 'gold',
  subscriberId: null,
  state: 'booked',
  ...change,
});
const day = '2026-03-02';
const codeOf = (result: { ok: boolean; refusal?: { code: string }; value?: unknown }) =>
  result.ok ? result.value : result.refusal?.code;

describe('the slots of a day', () => {
  test('from opening to the last ticket, each as many as the hall allows', () => {
    const slots = slotsOf(question);
    expect(slots.map((one) => (one.slotAt - opensAt) / minuteMs)).toEqual([0, 15, 30, 45]);
    expect(slots.every((one) => one.free === settings.perSlot && one.taken === 0)).toBe(true);
  });

  test('slots that have begun are gone', () => {
    expect(slotsOf({ ...question, now: opensAt }).map((one) => one.slotAt)).not.toContain(opensAt);
    expect(slotsOf({ ...question, now: question.lastAt })).toEqual([]);
  });

  test('never more than the hall can keep', () => {
    expect(slotsOf({ ...question, capacity: 1 }).every((one) => one.free === 1)).toBe(true);
    expect(slotsOf({ ...question, capacity: 0 }).every((one) => one.free === 0)).toBe(true);
    const others = new Map([[opensAt, 2]]);
    expect(slotsOf({ ...question, capacity: 3, takenOfAll: others }).map((one) => one.free)).toEqual([
      1, 2, 2, 2,
    ]);
  });

  test('booking until it is refused fills each slot exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), (perSlot, capacity) => {
        const taken = new Map<number, number>();
        const slots = () =>
          slotsOf({ ...question, taken, takenOfAll: taken, capacity, settings: { ...settings, perSlot } });
        let booked = 0;
        while (mayBook(slots(), opensAt).ok && booked < 20) {
          booked += 1;
          taken.set(opensAt, booked);
        }
        expect(booked).toBe(Math.min(perSlot, capacity));
      }),
    );
  });

  test('a time that is no slot is refused, and so is a full one', () => {
    const slots = slotsOf({ ...question, taken: new Map([[opensAt, settings.perSlot]]) });
    expect(codeOf(mayBook(slots, opensAt + 1))).toBe('slot-unknown');
    expect(codeOf(mayBook(slots, opensAt))).toBe('slot-full');
    expect(mayBook(slots, opensAt + 15 * minuteMs).ok).toBe(true);
  });
});

describe('checking in', () => {
  const { earlyMinutes, lateMinutes } = settings;
  test.each([
    [-earlyMinutes - 1, 'appointment-early'],
    [-earlyMinutes, { kind: 'in-time' }],
    [0, { kind: 'in-time' }],
    [lateMinutes, { kind: 'in-time' }],
    [lateMinutes + 1, { kind: 'late' }],
  ])('%i minutes from the slot', (minutes, expected) => {
    expect(codeOf(checkInOf(appointment(), settings, day, opensAt + minutes * minuteMs))).toEqual(expected);
  });

  test.each([
    [{ state: 'arrived' }, 'appointment-used'],
    [{ state: 'cancelled' }, 'appointment-used'],
    [{ state: 'missed' }, 'appointment-missed'],
    [{ businessDay: '2026-03-01' }, 'appointment-missed'],
  ] as const)('%o', (change, code) => {
    expect(codeOf(checkInOf(appointment(change), settings, day, opensAt))).toBe(code);
  });

  test('too early says from when', () => {
    expect(checkInOf(appointment(), settings, day, 0)).toMatchObject({
      refusal: { facts: { from: opensAt - earlyMinutes * minuteMs, slotAt: opensAt } },
    });
  });
});

test.each(['booked', 'arrived', 'cancelled', 'missed'] as const)(
  'a %s appointment may be given back: only a booked one',
  (state) => {
    expect(mayCancelAppointment(appointment({ state })).ok).toBe(state === 'booked');
  },
);
