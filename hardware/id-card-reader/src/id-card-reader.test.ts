import { inspect } from 'node:util';
import { createFakeCable, createFakeTimers, DeviceError } from '@onehall/device-core';
import { expect, test } from 'vitest';
import { encodeCommand } from './frames.ts';
import type { IdCard } from './id-card.ts';
import { createIdCardReader, type IdCardReaderOptions } from './id-card-reader.ts';
import type { CardFailure } from './sam-session.ts';
import { inventedCard } from './virtual/invented-card.ts';
import { createVirtualIdCardReader, type VirtualReaderOptions } from './virtual/virtual-reader.ts';

/** Numbers that look thrown, and are the same each time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function wired(options: Partial<IdCardReaderOptions> = {}, model: VirtualReaderOptions = {}) {
  const timers = createFakeTimers();
  const device = createVirtualIdCardReader({ timers, random: dice(11), ...model });
  const cable = createFakeCable(device);
  const seen: { readonly direction: 'in' | 'out'; readonly bytes: Uint8Array }[] = [];
  const reader = createIdCardReader({
    linkFactory: cable.linkFactory,
    timers,
    random: () => 0,
    mode: 'on',
    onBytes: (direction, bytes) => seen.push({ direction, bytes }),
    ...options,
  });
  const cards: IdCard[] = [];
  const failures: CardFailure[] = [];
  reader.onCard((card) => cards.push(card));
  reader.onFailure((why) => failures.push(why));
  reader.start();
  await timers.advance(500);
  const sent = (command: 'find' | 'read' | 'state') =>
    cable.written.filter((bytes) => Buffer.compare(bytes, encodeCommand(command)) === 0).length;
  return { timers, device, cable, reader, cards, failures, seen, sent };
}

const numbers = (cards: readonly IdCard[]) => cards.map(({ number }) => number);

test('a card laid on is read, with its fields in words and without its photo', async () => {
  const { reader, device, timers, cards } = await wired();
  expect([reader.health(), reader.state(), reader.samId()]).toEqual([
    'answers',
    'idle',
    '05.01-20180101-0000000001-0000000002',
  ]);
  const invented = inventedCard(7);
  device.layCard(invented);
  await timers.advance(400);
  const [card] = cards;
  expect(cards).toHaveLength(1);
  expect([card?.name, card?.number, card?.sex, card?.birthDay, card?.address]).toEqual([
    invented.name,
    invented.number,
    invented.sex,
    invented.birthDay,
    invented.address,
  ]);
  expect([card?.issuer, card?.validFrom, card?.validUntil, card?.photo]).toEqual([
    invented.issuer,
    invented.validFrom,
    invented.validUntil,
    null,
  ]);
});

test('the photo comes along only where it is wanted', async () => {
  const { device, timers, cards } = await wired({ wantPhoto: true });
  device.layCard({ ...inventedCard(7), photo: new Uint8Array(1_024).fill(9) });
  await timers.advance(400);
  expect(cards[0]?.photo).toEqual(new Uint8Array(1_024).fill(9));
});

test.each([false, true])(
  'one laying-on is one card, also for a reader that finds it again (%s)',
  async (findsAgain) => {
    const { device, timers, cards } = await wired({}, { findsAgain });
    device.layCard(inventedCard(1));
    await timers.advance(20_000);
    expect(cards).toHaveLength(1);
    device.takeCard();
    await timers.advance(2_000);
    device.layCard(inventedCard(1));
    await timers.advance(2_000);
    device.layCard(inventedCard(2));
    device.takeCard();
    await timers.advance(2_000);
    device.layCard(inventedCard(2));
    await timers.advance(2_000);
    expect(numbers(cards)).toEqual([1, 1, 2].map((seed) => inventedCard(seed).number));
  },
);

test('while it is off it looks at no card and keeps its heart-beat', async () => {
  const { reader, device, timers, cards, sent } = await wired({ mode: 'off' });
  device.layCard(inventedCard(1));
  await timers.advance(60_000);
  expect([cards.length, sent('find'), sent('read')]).toEqual([0, 0, 0]);
  expect(sent('state')).toBeGreaterThanOrEqual(6);
  reader.enable();
  await timers.advance(400);
  expect(cards).toHaveLength(1);
  reader.disable();
  device.takeCard();
  device.layCard(inventedCard(2));
  await timers.advance(5_000);
  expect([cards.length, reader.mode()]).toEqual([1, 'off']);
});

test('armed once it reads one card, and looks no more', async () => {
  const { reader, device, timers, cards, sent } = await wired({ mode: 'off' });
  reader.arm();
  await timers.advance(1_000);
  device.layCard(inventedCard(1));
  await timers.advance(800);
  const looks = sent('find');
  device.layCard(inventedCard(2));
  await timers.advance(5_000);
  expect([numbers(cards), reader.mode(), sent('find')]).toEqual([[inventedCard(1).number], 'off', looks]);
});

test.each([
  ['bad-card', 'card-unknown'],
  ['read-failed', 'read-failed'],
  ['auth-failed', 'card-not-authentic'],
])('a card with the fault %s is tried three times and given up as %s', async (fault, why) => {
  const { reader, device, timers, cards, failures, sent } = await wired();
  device.setFault(fault, true);
  device.layCard(inventedCard(1));
  await timers.advance(10_000);
  expect([failures, sent('read'), cards.length]).toEqual([[why], 3, 0]);
  device.setFault(fault, false);
  await timers.advance(2_000);
  expect(cards).toHaveLength(0);
  device.takeCard();
  await timers.advance(1_000);
  device.layCard(inventedCard(1));
  await timers.advance(1_000);
  expect([cards.length, failures.length, reader.statistics().own]).toEqual([
    1,
    1,
    { cards: 1, cardsFailed: 1 },
  ]);
});

test('a card whose contents contradict each other is no card', async () => {
  const { device, timers, cards, failures } = await wired();
  const invented = inventedCard(1);
  device.layCard({ ...invented, sex: invented.sex === 'male' ? 'female' : 'male' });
  await timers.advance(2_000);
  expect([cards.length, failures]).toEqual([0, ['contradicts-itself']]);
});

test('no traffic that is shown ever holds what stands on a card', async () => {
  const { device, timers, cards, seen } = await wired();
  for (let seed = 0; seed < 20; seed += 1) {
    device.setFault('half-frames', seed % 5 === 4);
    device.setFault('noise', seed % 5 === 3);
    device.layCard(inventedCard(seed));
    await timers.advance(3_000);
  }
  expect(cards.length).toBeGreaterThan(8);
  const shown = Buffer.concat(seen.filter(({ direction }) => direction === 'in').map(({ bytes }) => bytes));
  expect(shown.includes(Buffer.from('AAAAAA96690508000090', 'hex'))).toBe(true);
  expect(Math.max(...seen.map(({ bytes }) => bytes.length))).toBeLessThanOrEqual(27);
  for (const { number, name, address } of Array.from({ length: 20 }, (_, seed) => inventedCard(seed)))
    for (const secret of [number.slice(6, 14), name, address.slice(0, 4)])
      expect(shown.includes(Buffer.from(secret, 'utf16le'))).toBe(false);
});

test('no error and no step of the line holds what stands on a card', async () => {
  const { reader, device, cable, timers } = await wired();
  const said: string[] = [];
  reader.onTransition((transition) => said.push(inspect(transition)));
  device.layCard(inventedCard(1));
  await timers.advance(400);
  device.setFault('half-frames', true);
  device.layCard(inventedCard(1));
  await timers.advance(10_000);
  cable.unplug();
  await timers.advance(100);
  await reader.test().catch((error: unknown) => said.push(inspect(error)));
  expect(said.length).toBeGreaterThan(3);
  const { name, number, address } = inventedCard(1);
  for (const secret of [name, number, address]) expect(said.join('\n')).not.toContain(secret);
});

test('a reader that falls silent is lost after three questions, and found again', async () => {
  const { reader, device, timers } = await wired();
  device.setFault('silent', true);
  await timers.advance(2_500);
  expect(reader.health()).toBe('answers');
  await timers.advance(3_000);
  expect([reader.health(), reader.state()]).toEqual(['not-connected', 'closed']);
  device.setFault('silent', false);
  await timers.advance(20_000);
  expect([reader.health(), reader.statistics().losses]).toEqual(['answers', 1]);
});

test('a read without an answer gives the line up; the answer that comes late is nobody’s', async () => {
  const { reader, device, cable, timers, cards, failures } = await wired();
  const held: Uint8Array[] = [];
  let send: (bytes: Uint8Array) => void = () => undefined;
  const plugged = device.plugged.bind(device);
  device.plugged = (to) => {
    send = to;
    plugged((bytes) => (bytes.length > 1_000 ? held.push(Uint8Array.from(bytes)) : to(bytes)));
  };
  cable.unplug();
  cable.plug();
  await timers.advance(1_000);
  device.layCard(inventedCard(1));
  await timers.advance(4_500);
  expect([reader.health(), reader.statistics().losses]).toEqual(['answers', 1]);
  await timers.advance(400);
  expect([reader.statistics().losses, held.length]).toEqual([2, 1]);
  device.takeCard();
  await timers.advance(5_000);
  const [late] = held;
  if (late) send(late);
  await timers.advance(2_000);
  expect([reader.health(), cards, failures]).toEqual(['answers', [], []]);
});

test('answers that are always late are none', async () => {
  const { reader, device, timers, cards } = await wired();
  device.setFault('late-answers', true);
  device.layCard(inventedCard(1));
  await timers.advance(60_000);
  expect([reader.health(), cards]).toEqual(['not-connected', []]);
});

test('over a noisy line only right cards come', async () => {
  const { reader, device, timers, cards } = await wired();
  device.setFault('noise', true);
  const laid: string[] = [];
  for (let seed = 0; seed < 30; seed += 1) {
    device.layCard(inventedCard(seed));
    laid.push(inventedCard(seed).number);
    await timers.advance(5_000);
    device.takeCard();
    await timers.advance(2_000);
  }
  expect(numbers(cards).filter((number) => !laid.includes(number))).toEqual([]);
  expect(reader.statistics().framesBad).toBeGreaterThan(10);
});

test('a reader that babbles between its answers is read all the same', async () => {
  const { device, timers, cards } = await wired();
  device.setFault('babbling', true);
  device.layCard(inventedCard(1));
  await timers.advance(3_000);
  expect(numbers(cards)).toEqual([inventedCard(1).number]);
});

test('an unplug while a card lies there is seen; after the replug the card is read', async () => {
  const { reader, device, cable, timers, cards } = await wired();
  cable.unplug();
  await timers.advance(0);
  expect(reader.health()).toBe('not-connected');
  device.layCard(inventedCard(1));
  cable.plug();
  await timers.advance(2_000);
  expect([reader.health(), numbers(cards)]).toEqual(['answers', [inventedCard(1).number]]);
});

test('a test asks for the number of the SAM', async () => {
  const { reader, device, timers } = await wired({ mode: 'off' });
  const good = reader.test();
  await timers.advance(0);
  await good;
  device.setFault('silent', true);
  const silent = reader.test().catch((error: unknown) => error instanceof DeviceError && error.code);
  await timers.advance(1_500);
  expect(await silent).toBe('timeout');
});

test('a stopped reader leaves no timer', async () => {
  const { reader, device, timers } = await wired();
  device.layCard(inventedCard(1));
  await reader.stop();
  await timers.advance(0);
  expect([timers.pending(), reader.state()]).toEqual([0, 'closed']);
});
