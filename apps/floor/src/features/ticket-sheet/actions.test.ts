import type { WaitingTicket } from '@onehall/protocol';
import { describe, expect, it } from 'vitest';
import { actions, actionsFor } from './actions.ts';

const name = { zh: '缴费', en: 'Bills' };
const hall = {
  courtesyClassId: 'courtesy',
  categories: [
    { id: 'pay', name, papers: [], selfService: true },
    { id: 'new', name, papers: [name], selfService: false },
  ],
  classes: [
    { id: 'general', name, group: 'general' as const, waitTargetMin: 30 },
    { id: 'courtesy', name, group: 'priority' as const, waitTargetMin: 15 },
  ],
};
const ticket = (change: Partial<WaitingTicket>): WaitingTicket => ({
  ticketId: 'ticket-1',
  number: 'A012',
  classId: 'general',
  group: 'general',
  categoryId: 'pay',
  categoryName: name,
  arrivedAt: 0,
  dueAt: 0,
  state: 'waiting',
  estimate: null,
  wants: null,
  prepared: null,
  preAccepted: null,
  returnUntil: null,
  holdReason: null,
  broken: false,
  ...change,
});

describe('what may be done with a ticket', () => {
  it('is everything but coming back while it waits', () => {
    expect(actionsFor(ticket({}), hall)).toEqual(actions.filter((one) => one !== 'back'));
  });

  it('offers self-service only where it does that service', () => {
    expect(actionsFor(ticket({ categoryId: 'new' }), hall)).not.toContain('self-service');
  });

  it('offers courtesy only where the hall has it and the ticket has not', () => {
    expect(actionsFor(ticket({ classId: 'courtesy' }), hall)).not.toContain('courtesy');
    expect(actionsFor(ticket({}), { ...hall, courtesyClassId: null })).not.toContain('courtesy');
  });

  it('brings back who is held or missed the call, and moves neither', () => {
    expect(actionsFor(ticket({ state: 'noShow' }), hall)).toEqual(['back']);
    const held = actionsFor(ticket({ state: 'held' }), hall);
    expect(held).toContain('back');
    expect(held).toContain('papers');
    expect(held).not.toContain('move');
  });
});
