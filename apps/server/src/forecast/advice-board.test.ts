import { StoredHall, signingOn } from '@onehall/testing';
import { expect, test } from 'vitest';
import { AdviceBoard } from './advice-board.ts';

test('advice goes away the moment that somebody does without it what it asked for', async () => {
  const hall = await StoredHall.open();
  const board = new AdviceBoard({ store: hall.store, now: hall.clock.now });
  const open = (counterId: string) =>
    ({ kind: 'open-counter', counterId, minutes: 30, promisesKept: 3 }) as const;
  board.put([open('counter-1'), open('counter-2')]);
  const [first] = board.standing();
  await hall.must(signingOn(1));
  expect(board.standing().map((one) => one.counterId)).toEqual(['counter-2']);
  // A finger that was on its way is told what happened, by the lever's own refusal.
  expect(board.given(first?.id ?? '')).toMatchObject({ promisesKept: 3 });
});
