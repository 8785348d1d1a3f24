import { describe, expect, it } from 'vitest';
import { type BookingStep, bookingStep, noBooking } from './booking-way.ts';

const walk = (...steps: BookingStep[]) => steps.reduce(bookingStep, noBooking);
const begin: BookingStep = { kind: 'begin', categoryIds: ['sim', 'plan'] };

describe('the way to an appointment', () => {
  it('asks service, day and time, one after another', () => {
    const service = walk(begin);
    expect(service.stage).toBe('service');
    const day = bookingStep(service, { kind: 'service', categoryId: 'sim' });
    expect(day.stage).toBe('day');
    const slot = bookingStep(day, { kind: 'day', businessDay: '2026-11-23' });
    expect(slot.stage).toBe('slot');
    expect(bookingStep(slot, { kind: 'slot', slotAt: 5 })).toMatchObject({
      stage: 'sure',
      categoryId: 'sim',
      businessDay: '2026-11-23',
      slotAt: 5,
    });
  });

  it('does not ask for the service where there is one', () => {
    const day = walk({ kind: 'begin', categoryIds: ['sim'] });
    expect(day).toMatchObject({ stage: 'day', categoryId: 'sim' });
    expect(bookingStep(day, { kind: 'back' }).stage).toBe('closed');
    expect(walk({ kind: 'begin', categoryIds: [] })).toEqual(noBooking);
  });

  it('goes back one question at a time', () => {
    const sure = walk(
      begin,
      { kind: 'service', categoryId: 'sim' },
      { kind: 'day', businessDay: '2026-11-23' },
      { kind: 'slot', slotAt: 5 },
    );
    const stages = [1, 2, 3, 4].map((times) =>
      Array.from({ length: times }).reduce<typeof sure>((way) => bookingStep(way, { kind: 'back' }), sure),
    );
    expect(stages.map((way) => way.stage)).toEqual(['slot', 'day', 'service', 'closed']);
    expect(bookingStep(sure, { kind: 'close' })).toEqual(noBooking);
  });
});
