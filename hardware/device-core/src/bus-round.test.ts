import { expect, test } from 'vitest';
import { BusRound, type TurnOutcome } from './bus-round.ts';
import { BusTurns } from './bus-turns.ts';
import { DeviceError } from './device-error.ts';
import { createFakeCable } from './fake-link.ts';
import { LineLink } from './line-link.ts';
import { createFakeTimers } from './timers.ts';

async function going(visit: (unit: number) => Promise<TurnOutcome>) {
  const timers = createFakeTimers();
  const cable = createFakeCable({
    plugged: () => undefined,
    unplugged: () => undefined,
    receive: () => undefined,
  });
  const link = new LineLink(cable.linkFactory(), 1);
  await link.open();
  const turns = new BusTurns([1, 2], { everyMs: 5_000, silentMs: 5_000, silentMsMax: 60_000 });
  const seen: string[] = [];
  const round = new BusRound({
    ...{ link, timers, turns, gapMs: 4 },
    visit: (unit) => {
      seen.push(`${timers.now()}: ${unit}`);
      return visit(unit);
    },
    visited: () => undefined,
  });
  return { timers, cable, link, turns, seen, round };
}

test('turns follow each other with a gap between, and new content wakes a quiet bus', async () => {
  const { timers, seen, turns, round } = await going(async () => 'answered');
  await timers.advance(1_000);
  expect(seen).toEqual(['0: 1', '4: 2']);
  turns.want(2);
  round.wake();
  await timers.advance(0);
  expect(seen.at(-1)).toBe('1000: 2');
});

test('a wish during the gap waits for its end', async () => {
  const { timers, seen, turns, round } = await going(async () => 'answered');
  await timers.advance(2);
  turns.want(2);
  round.wake();
  await timers.advance(1);
  expect(seen).toEqual(['0: 1']);
  await timers.advance(1);
  expect(seen).toEqual(['0: 1', '4: 2']);
});

test('what a turn cannot bear ends the link, and the round with it', async () => {
  const { timers, link, seen } = await going(() => Promise.reject(new DeviceError('timeout', 'stuck')));
  await timers.advance(60_000);
  expect([link.alive, seen, timers.pending()]).toEqual([false, ['0: 1'], 0]);
});

test('an unplugged bus is left alone, and no timer stays', async () => {
  const { timers, cable, seen } = await going(async () => 'told');
  await timers.advance(100);
  cable.unplug();
  await timers.advance(60_000);
  expect([seen.length, timers.pending()]).toEqual([2, 0]);
});

test('of the units behind an unplugged bus nothing is known', async () => {
  const { timers, cable, turns } = await going(async () => 'answered');
  await timers.advance(100);
  expect(turns.health(1)).toBe('answers');
  cable.unplug();
  expect(turns.health(1)).toBe('unknown');
});
