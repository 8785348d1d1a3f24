import { expect, test } from 'vitest';
import { CardPresence } from './card-presence.ts';

test('a card that goes on being found is dealt with once', () => {
  const presence = new CardPresence();
  expect(presence.found()).toBe(true);
  expect(presence.dealtWith('a')).toBe(true);
  expect([presence.found(), presence.found()]).toEqual([false, false]);
});

test('one look without it is no removal; the same card is not another', () => {
  const presence = new CardPresence();
  presence.found();
  presence.dealtWith('a');
  presence.notFound();
  expect([presence.found(), presence.dealtWith('a')]).toEqual([true, false]);
  presence.notFound();
  expect([presence.found(), presence.dealtWith('b')]).toEqual([true, true]);
});

test('taken off and laid on again the same card is a new one', () => {
  const presence = new CardPresence();
  presence.found();
  presence.dealtWith('a');
  presence.notFound();
  presence.notFound();
  expect([presence.found(), presence.dealtWith('a')]).toEqual([true, true]);
});

test('a card that was given up is not tried again until it was taken off', () => {
  const presence = new CardPresence();
  presence.found();
  expect(presence.dealtWith(null)).toBe(true);
  expect(presence.found()).toBe(false);
  presence.notFound();
  presence.notFound();
  expect(presence.found()).toBe(true);
});
