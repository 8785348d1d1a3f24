import { describe, expect, it } from 'vitest';
import { everything, fits, type TicketRow } from './filter.ts';

const ticket: TicketRow = {
  ticketId: 'ticket-1',
  number: 'A012',
  classId: 'general',
  group: 'general',
  categoryId: 'pay',
  categoryName: { zh: '缴费', en: 'Payment' },
  arrivedAt: 0,
  dueAt: 1,
  state: 'finished',
  className: { zh: '普通', en: 'General' },
  calledAt: null,
  counterNumber: null,
  waitMs: null,
  withinTarget: null,
  rating: null,
  print: null,
  estimate: null,
  wants: null,
  prepared: null,
  preAccepted: null,
  returnUntil: null,
  holdReason: null,
  broken: false,
};

describe('the filter over tickets', () => {
  it('finds part of a number, in small letters and wide ones too', () => {
    expect(fits(ticket, everything)).toBe(true);
    expect(fits(ticket, { ...everything, number: 'a01' })).toBe(true);
    expect(fits(ticket, { ...everything, number: 'Ａ０１２' })).toBe(true);
    expect(fits(ticket, { ...everything, number: 'B' })).toBe(false);
  });

  it('joins its conditions', () => {
    expect(fits(ticket, { number: '012', classId: 'general', state: 'finished' })).toBe(true);
    expect(fits(ticket, { number: '012', classId: 'diamond', state: 'finished' })).toBe(false);
    expect(fits(ticket, { number: '012', classId: 'general', state: 'waiting' })).toBe(false);
  });
});
