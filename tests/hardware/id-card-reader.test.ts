import {
  createIdCardReader,
  createVirtualIdCardReader,
  type IdCard,
  type IdCardReaderOptions,
  inventedCard,
} from '@onehall/id-card-reader';
import { expect, test } from 'vitest';
import { afterTest, plugIn, quickRetry, until, useRig } from './rig.ts';

useRig();

/** The status byte of a look that found nothing. */
const noCard = 0x80;

async function readerRig(options: Partial<IdCardReaderOptions> = {}) {
  const device = createVirtualIdCardReader({ random: Math.random });
  const port = await plugIn(device);
  const reader = createIdCardReader({
    address: { kind: 'serial', path: port.path, baudRate: 115_200 },
    random: Math.random,
    retry: quickRetry,
    mode: 'on',
    ...options,
  });
  afterTest(() => reader.stop());
  const numbers: string[] = [];
  reader.onCard(({ number }) => numbers.push(number));
  reader.start();
  const untilHealth = (health: string) =>
    until(
      (check) => reader.onChange(check),
      () => reader.health() === health,
    );
  const nextCard = () => new Promise<IdCard>((resolve) => void reader.onCard(resolve));
  await untilHealth('answers');
  return { device, port, reader, numbers, untilHealth, nextCard };
}

test('cards laid on one after another are read, each once', async () => {
  const looked: (() => void)[] = [];
  let misses = 0;
  const { device, reader, numbers, nextCard } = await readerRig({
    onBytes: (direction, bytes) => {
      misses = direction === 'in' && bytes[9] === noCard ? misses + 1 : misses;
      for (const listener of looked) listener();
    },
  });
  for (const seed of [1, 2, 3]) {
    const next = nextCard();
    device.layCard(inventedCard(seed));
    const card = await next;
    device.takeCard();
    const before = misses;
    await until(
      (check) => void looked.push(check),
      () => misses >= before + 2,
    );
    expect([card.name, card.address, card.validUntil]).toEqual([
      inventedCard(seed).name,
      inventedCard(seed).address,
      inventedCard(seed).validUntil,
    ]);
  }
  expect(numbers).toEqual([1, 2, 3].map((seed) => inventedCard(seed).number));
  expect(reader.statistics()).toMatchObject({ framesBad: 0, timeouts: 0, own: { cards: 3 } });
});

test('an unplug is noticed, and after the replug the card that lies there is read', async () => {
  const { device, port, reader, numbers, untilHealth, nextCard } = await readerRig();
  await port.unplug();
  await untilHealth('not-connected');
  device.layCard(inventedCard(1));
  const next = nextCard();
  await port.plug();
  await next;
  expect([numbers, reader.statistics().losses]).toEqual([[inventedCard(1).number], 1]);
});

test('a card that cannot be read is told with the reason', async () => {
  const { device, reader, numbers } = await readerRig();
  device.setFault('auth-failed', true);
  const failure = new Promise<string>((resolve) => void reader.onFailure(resolve));
  device.layCard(inventedCard(1));
  expect([await failure, numbers]).toEqual(['card-not-authentic', []]);
});

test.each(['half-frames', 'late-answers', 'silent'])(
  'with the fault %s no card comes, the line is lost, and both come back',
  async (fault) => {
    const { device, numbers, untilHealth, nextCard } = await readerRig();
    device.setFault(fault, true);
    device.layCard(inventedCard(1));
    await untilHealth('not-connected');
    expect(numbers).toEqual([]);
    device.setFault(fault, false);
    const next = nextCard();
    device.layCard(inventedCard(2));
    expect((await next).number).toBe(inventedCard(2).number);
  },
);

test('between babble the card is read, and nothing that is shown of the traffic holds it', async () => {
  const shown: Uint8Array[] = [];
  const { device, nextCard } = await readerRig({ onBytes: (_, bytes) => shown.push(bytes) });
  device.setFault('babbling', true);
  const next = nextCard();
  device.layCard(inventedCard(1));
  const { number, name } = await next;
  const traffic = Buffer.concat(shown);
  expect(traffic.includes(Buffer.from('AAAAAA96690508000090', 'hex'))).toBe(true);
  for (const secret of [number.slice(6, 14), name])
    expect(traffic.includes(Buffer.from(secret, 'utf16le'))).toBe(false);
});
