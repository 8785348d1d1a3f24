import type { WaitingTicket } from '@onehall/protocol';
import { describe, expect, it } from 'vitest';
import { countByGroup, layOut, percentOf } from './queue-line.ts';

const now = 1_800_000_000_000;

function waiting(index: number, minutesLeft: number): WaitingTicket {
  return {
    ticketId: `ticket-${index}`,
    number: `A${index}`,
    classId: 'general',
    group: index % 2 === 0 ? 'general' : 'vip',
    categoryId: 'payment',
    categoryName: { zh: '缴费', en: 'Payment' },
    arrivedAt: now - 60_000,
    dueAt: now + minutesLeft * 60_000,
    state: 'waiting',
    estimate: null,
    wants: null,
    prepared: null,
    preAccepted: null,
    returnUntil: null,
    holdReason: null,
    broken: false,
  };
}

describe('the promise line of the console', () => {
  it('puts the promise at a quarter, late ones left of it, and keeps everybody on the line', () => {
    expect(percentOf(0)).toBe(25);
    expect(percentOf(30)).toBe(100);
    expect(percentOf(500)).toBe(100);
    expect(percentOf(-500)).toBe(0);
  });

  it('draws in lanes without overlap and counts those that do not fit', () => {
    const crowd = Array.from({ length: 60 }, (_, index) => waiting(index, 12));
    const { marks, hidden } = layOut(crowd, now, 2);
    expect(marks).toHaveLength(3);
    expect(new Set(marks.map((mark) => mark.lane)).size).toBe(3);
    expect(hidden).toBe(57);
  });

  it('counts each class', () => {
    expect(countByGroup([waiting(0, 1), waiting(1, 2), waiting(2, 3)])).toEqual({
      vip: 1,
      priority: 0,
      general: 2,
    });
  });
});
