import { describe, expect, it } from 'vitest';
import { checkInWords } from './check-in-words.ts';

const words = (code: string, facts: Record<string, string | number> = {}) =>
  checkInWords({ code, facts }, 'Asia/Shanghai');

describe('why an appointment cannot be checked in', () => {
  it('names its time and from when, on the clock of the hall', () => {
    const slotAt = Date.UTC(2026, 10, 22, 7, 0);
    expect(words('appointment-early', { slotAt, from: slotAt - 900_000 })).toEqual({
      key: 'checkIn.early',
      vars: { slot: '15:00', from: '14:45' },
    });
    expect(words('appointment-early')).toBeNull();
  });

  it('tells a used one from a cancelled one', () => {
    expect(words('appointment-used', { state: 'arrived' })?.key).toBe('checkIn.used');
    expect(words('appointment-used', { state: 'cancelled' })?.key).toBe('checkIn.cancelled');
  });

  it('leaves everything else to the common sentences', () => {
    expect(words('appointment-unknown')?.key).toBe('checkIn.unknown');
    expect(words('appointment-missed')?.key).toBe('checkIn.missed');
    expect(words('offline')).toBeNull();
    expect(words('hall-closed')).toBeNull();
  });
});
