import type { WaitingTicket } from '@onehall/protocol';
import { describe, expect, it } from 'vitest';
import { layOut, placeOf } from './line-layout.ts';

const now = 1_800_000_000_000;
const room = { lanes: 4, markWidth: 0.05 };

function waiting(index: number, minutesLeft: number): WaitingTicket {
  return {
    ticketId: `ticket-${index}`,
    number: `A${index}`,
    classId: 'general',
    group: 'general',
    categoryId: 'pay',
    categoryName: { zh: '缴费', en: 'Payment' },
    arrivedAt: now + index,
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

describe('the promise line', () => {
  it('puts the promise at a quarter while nobody is more than ten minutes late', () => {
    expect(placeOf(0, 10)).toBe(0.25);
    expect(layOut([waiting(1, 5), waiting(2, -9)], now, room).lateMin).toBe(10);
  });

  it('gives way to those who are very late, but not without end', () => {
    expect(layOut([waiting(1, -12)], now, room).lateMin).toBe(20);
    expect(layOut([waiting(1, -300)], now, room)).toMatchObject({ lateMin: 30, marks: [{ place: 0 }] });
  });

  it('shows everybody once: as a mark that overlaps no other, or in the crowd of their stretch', () => {
    const many = Array.from({ length: 300 }, (_, index) => waiting(index, (index % 60) - 20));
    const { marks, crowds } = layOut(many, now, room);
    expect(marks.length + crowds.reduce((sum, one) => sum + one.tickets.length, 0)).toBe(300);
    for (const a of marks) {
      for (const b of marks) {
        if (a === b || a.lane !== b.lane) continue;
        expect(Math.abs(a.place - b.place)).toBeGreaterThanOrEqual(room.markWidth - 1e-6);
      }
    }
  });

  it('draws those with the shortest promise first when there is no room for all', () => {
    const crowd = Array.from({ length: 40 }, (_, index) => waiting(index, 10));
    const vip = { ...waiting(99, 10), group: 'vip' as const };
    const { marks } = layOut([...crowd, vip], now, room);
    expect(marks.map((mark) => mark.ticket.ticketId)).toContain('ticket-99');
  });

  it('keeps lanes while tickets drift', () => {
    const few = [waiting(1, 3), waiting(2, 3.5), waiting(3, 12), waiting(4, 12.2)];
    const lanesAt = (at: number) => layOut(few, at, room).marks.map((mark) => mark.lane);
    expect(lanesAt(now + 90_000)).toEqual(lanesAt(now));
  });
});
