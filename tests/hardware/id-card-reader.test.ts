import {
  createIdCardReader,
  createVirtualIdCardReader,
  type IdCard,
  inventedCard,
} from '@onehall/id-card-reader';
import { expect, test } from 'vitest';
import { afterTest, plugIn, quickRetry, until, useRig } from './rig.ts';

useRig();

test('a card laid on is read over a real serial port, before and after the cable was out', async () => {
  const body = createVirtualIdCardReader();
  const port = await plugIn(body);
  const reader = createIdCardReader({
    address: { kind: 'serial', path: port.path, baudRate: 115_200 },
    random: Math.random,
    retry: quickRetry,
  });
  afterTest(() => reader.stop());
  const cards: IdCard[] = [];
  const listeners: (() => void)[] = [];
  reader.onCard((card) => {
    cards.push(card);
    for (const listener of listeners) listener();
  });
  const untilCards = (count: number) =>
    until(
      (check) => listeners.push(check),
      () => cards.length === count,
    );
  reader.start();
  body.layCard(inventedCard(1));
  await untilCards(1);
  await port.unplug();
  await until(
    (check) => reader.onChange(check),
    () => reader.health() === 'not-connected',
  );
  body.layCard(inventedCard(2));
  await port.plug();
  await untilCards(2);
  expect(cards.map((card) => card.number)).toEqual([inventedCard(1).number, inventedCard(2).number]);
});
