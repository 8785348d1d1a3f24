import { calling, StoredHall, serveUntil, signingOn } from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import type { CommandContext } from '../decision.ts';
import { releaseCounter } from './release-counter.ts';

const releasing = (context: CommandContext) => releaseCounter({ counterId: 'counter-1' }, context);

describe('releasing a counter', () => {
  test('without a customer signs its clerk off', async () => {
    const hall = await StoredHall.open();
    await hall.must(signingOn(1));
    expect(await hall.must(releasing)).toEqual({ counterId: 'counter-1', ticketId: null });
    expect(hall.store.state.session('counter-1')).toBeNull();
    expect(await hall.codeOf(signingOn(1))).toBe('accepted');
  });

  test.each(['called', 'serving', 'found', 'checked'] as const)(
    'with a customer %s gives them back to the queue with the time they have waited',
    async (stage) => {
      const hall = await StoredHall.open();
      const { ticketId, visitId } = await serveUntil(hall, stage);
      const { arrivedAt, dueAt } = hall.store.state.ticket(ticketId) ?? {};
      expect(await hall.must(releasing)).toMatchObject({ ticketId });
      const waiting = { state: 'waiting', counterId: null, arrivedAt, dueAt };
      expect(hall.store.state.ticket(ticketId)).toMatchObject(waiting);
      expect(hall.store.state.visit(visitId)?.open).toBe(false);
      await hall.must(signingOn(2));
      expect((await hall.must(calling(2))).ticketId).toBe(ticketId);
    },
  );

  test.each(['ordered', 'shown', 'signed'] as const)(
    'with an order that is %s and not paid is refused: nothing is lost',
    async (stage) => {
      const hall = await StoredHall.open();
      const { ticketId } = await serveUntil(hall, stage);
      expect(await hall.codeOf(releasing)).toBe('visit-has-orders');
      expect(hall.store.state.session('counter-1')?.ticketId).toBe(ticketId);
    },
  );

  test('after the payment finishes the visit', async () => {
    const hall = await StoredHall.open();
    const { ticketId } = await serveUntil(hall, 'paid');
    await hall.must(releasing);
    expect(hall.store.state.ticket(ticketId)?.state).toBe('finished');
    expect(hall.store.state.session('counter-1')).toBeNull();
  });

  test('where nobody is signed on is refused', async () => {
    const hall = await StoredHall.open();
    expect(await hall.codeOf(releasing)).toBe('not-signed-on');
  });
});
