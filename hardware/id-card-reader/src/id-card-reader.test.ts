import { createFakeCable, createFakeTimers } from '@onehall/device-core';
import { describe, expect, test } from 'vitest';
import type { IdCard } from './id-card.ts';
import { createIdCardReader } from './id-card-reader.ts';
import { inventedCard } from './invented-card.ts';
import { createVirtualIdCardReader } from './virtual-id-card-reader.ts';

async function rig() {
  const timers = createFakeTimers();
  const body = createVirtualIdCardReader({ timers, random: () => 0.7 });
  const cable = createFakeCable(body);
  const tapped: number[] = [];
  const reader = createIdCardReader({
    linkFactory: cable.linkFactory,
    timers,
    random: () => 0.5,
    onBytes: (_, bytes) => tapped.push(...bytes),
  });
  const cards: IdCard[] = [];
  const refused: string[] = [];
  reader.onCard((card) => cards.push(card));
  reader.onRefused((why) => refused.push(why));
  reader.start();
  await timers.advance(1_000);
  return { timers, body, cable, reader, cards, refused, tapped };
}

describe('a card reader', () => {
  test('tells a card once, however long it lies there, and again when it is laid on again', async () => {
    const { timers, body, reader, cards } = await rig();
    expect([reader.health(), reader.state()]).toEqual(['answers', 'idle']);
    body.layCard(inventedCard(1));
    await timers.advance(10_000);
    expect(cards.map((card) => card.number)).toEqual([inventedCard(1).number]);
    body.takeCard();
    await timers.advance(1_000);
    body.layCard(inventedCard(1));
    await timers.advance(1_000);
    body.takeCard();
    await timers.advance(1_000);
    body.layCard(inventedCard(2));
    await timers.advance(1_000);
    expect(cards.map((card) => card.name)).toEqual([1, 1, 2].map((seed) => inventedCard(seed).name));
    expect(reader.statistics().own).toEqual({ cards: 3 });
    await reader.stop();
    expect(timers.pending()).toBe(0);
  });

  test.each([
    ['bad-card', 'bad-card'],
    ['read-failed', 'bad-card'],
    ['auth-failed', 'not-authenticated'],
  ])('that meets %s tries again, then says so once', async (fault, why) => {
    const { timers, body, cards, refused } = await rig();
    body.setFault(fault, true);
    body.layCard(inventedCard(1));
    await timers.advance(10_000);
    expect([cards.length, refused]).toEqual([0, [why]]);
    body.setFault(fault, false);
    body.takeCard();
    await timers.advance(1_000);
    body.layCard(inventedCard(1));
    await timers.advance(1_000);
    expect(cards).toHaveLength(1);
  });

  test('refuses a card that contradicts itself', async () => {
    const { timers, body, cards, refused } = await rig();
    body.layCard({ ...inventedCard(1), birthDate: '1960-06-06' });
    await timers.advance(5_000);
    expect([cards.length, refused]).toEqual([0, ['does-not-fit']]);
  });

  test('lets nothing of a person into the log of its traffic', async () => {
    const { timers, body, cards, tapped } = await rig();
    body.layCard(inventedCard(1));
    await timers.advance(5_000);
    expect(cards).toHaveLength(1);
    const seen = tapped.join();
    for (const secret of [cards[0]?.name, cards[0]?.number, cards[0]?.address])
      expect(seen).not.toContain([...Buffer.from(secret ?? '', 'utf16le')].join());
    expect(tapped.length).toBeGreaterThan(1_295);
  });

  test('that falls silent is lost after three missed answers, and reads on when it speaks again', async () => {
    const { timers, body, reader, cards } = await rig();
    body.setFault('silent', true);
    await timers.advance(10_000);
    expect([reader.health(), reader.state()]).toEqual(['not-connected', 'closed']);
    await expect(reader.test()).rejects.toMatchObject({ code: 'link-lost' });
    body.setFault('silent', false);
    body.layCard(inventedCard(3));
    await timers.advance(60_000);
    expect([reader.health(), cards.length]).toEqual(['answers', 1]);
    await reader.test();
  });

  test('whose cable is pulled while it reads tells no card, and reads it after', async () => {
    const { timers, body, cable, cards } = await rig();
    body.setFault('late-answers', true);
    body.layCard(inventedCard(3));
    await timers.advance(300);
    cable.unplug();
    await timers.advance(5_000);
    expect(cards).toHaveLength(0);
    body.setFault('late-answers', false);
    cable.plug();
    await timers.advance(30_000);
    expect(cards).toHaveLength(1);
  });

  test.each(['noise', 'half-frames', 'babbling'] as const)(
    'on a line with %s gives no wrong card',
    async (fault) => {
      const { timers, body, reader, cards } = await rig();
      body.setFault(fault, true);
      body.layCard(inventedCard(4));
      await timers.advance(60_000);
      for (const card of cards) expect(card.number).toBe(inventedCard(4).number);
      await reader.stop();
    },
  );
});
