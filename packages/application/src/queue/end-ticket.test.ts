import { calledAtOne, holding, issuing, leaving, missedAtOne, StoredHall, starting } from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import type { CommandContext } from '../decision.ts';
import { cancelTicket, leaveQueue } from './end-ticket.ts';

const cancelling = (ticketId: string) => (context: CommandContext) =>
  cancelTicket({ ticketId, reason: 'pressed twice' }, context);
const giveUp = (followToken: string) => (context: CommandContext) => leaveQueue({ followToken }, context);

const endedBy = {
  leaving: ['abandoned', leaving],
  cancelling: ['cancelled', cancelling],
} as const;

describe.each(Object.entries(endedBy))('%s', (_, [state, end]) => {
  test('ends a ticket that waits, is called or is held, and frees its counter', async () => {
    const hall = await StoredHall.open();
    const called = await calledAtOne(hall);
    const waiting = await hall.must(issuing());
    const held = await hall.must(issuing());
    await hall.must(holding(held.ticketId));
    for (const { ticketId } of [called, waiting, held]) {
      await hall.must(end(ticketId));
      expect(hall.store.state.ticket(ticketId)).toMatchObject({ state, returnUntil: null });
    }
    expect(hall.store.state.session('counter-1')?.ticketId).toBeNull();
    expect(hall.store.state.waitingGroups(['2026-03-01', '2026-03-01'])).toEqual([]);
  });

  test('is refused for a ticket in service, called in vain, or at its end', async () => {
    const hall = await StoredHall.open();
    expect(await hall.codeOf(end('ghost'))).toBe('ticket-unknown');
    const missed = await missedAtOne(hall);
    expect(await hall.codeOf(end(missed.ticketId))).toBe('ticket-not-now');
    const serving = await calledAtOne(hall);
    await hall.must(starting(serving.ticketId));
    expect(await hall.codeOf(end(serving.ticketId))).toBe('ticket-not-now');
    const { ticketId } = await hall.must(issuing());
    await hall.must(end(ticketId));
    expect(await hall.codeOf(end(ticketId))).toBe('ticket-not-now');
  });
});

describe('giving up on the phone page', () => {
  test('ends the ticket of that address and no other', async () => {
    const hall = await StoredHall.open();
    const mine = await hall.must(issuing());
    const other = await hall.must(issuing());
    expect(await hall.must(giveUp(mine.followToken))).toMatchObject({ number: mine.number });
    expect(hall.store.state.ticket(mine.ticketId)?.state).toBe('abandoned');
    expect(hall.store.state.ticket(other.ticketId)?.state).toBe('waiting');
    expect(hall.events.at(-1)).toMatchObject({ type: 'TicketAbandoned', payload: { reason: 'by-phone' } });
  });

  test('is refused behind an address that is none, and for a ticket that has ended', async () => {
    const hall = await StoredHall.open();
    expect(await hall.codeOf(giveUp('ghost'))).toBe('ticket-unknown');
    const mine = await hall.must(issuing());
    await hall.must(giveUp(mine.followToken));
    expect(await hall.codeOf(giveUp(mine.followToken))).toBe('ticket-not-now');
  });
});
