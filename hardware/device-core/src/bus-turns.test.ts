import { expect, test } from 'vitest';
import { BusTurns } from './bus-turns.ts';

const bus = (...units: number[]) => {
  const turns = new BusTurns(units, { everyMs: 5_000, silentMs: 5_000, silentMsMax: 60_000 });
  turns.restart(0);
  return turns;
};

/** Lets every turn that falls due up to `until` come; `dead` never answer. */
function play(turns: BusTurns, until: number, dead: readonly number[] = []): string[] {
  const heard: string[] = [];
  for (let now = 0; now <= until; now = Math.max(now, turns.nextAt())) {
    for (let unit = turns.next(now); unit !== undefined; unit = turns.next(now)) {
      heard.push(`${now / 1_000} s: ${unit}`);
      turns.begin(unit);
      if (dead.includes(unit)) turns.missed(unit, now);
      else turns.answered(unit, now);
    }
  }
  return heard;
}

test('everybody has a turn at once, and then every five seconds', () => {
  expect(play(bus(1, 2), 10_000)).toEqual(['0 s: 1', '0 s: 2', '5 s: 1', '5 s: 2', '10 s: 1', '10 s: 2']);
});

test('a silent unit is asked twice, then less and less', () => {
  const turns = bus(1);
  expect(play(turns, 300_000, [1])).toEqual(
    [0, 0, 5, 15, 35, 75, 135, 195, 255].map((second) => `${second} s: 1`),
  );
  expect(turns.health(1)).toBe('silent');
});

test('one missed answer is no silence yet', () => {
  const turns = bus(1);
  turns.answered(1, 0);
  turns.missed(1, 5_000);
  expect(turns.health(1)).toBe('answers');
  expect(turns.next(5_000)).toBe(1);
});

test('new content goes before what is merely due, in the order of wanting', () => {
  const turns = bus(1, 2, 3);
  turns.want(3);
  turns.want(2);
  turns.want(3);
  expect(turns.next(0)).toBe(3);
  turns.begin(3);
  expect(turns.next(0)).toBe(2);
});

test('nobody is put off more than five seconds for the sake of new content', () => {
  const turns = bus(1, 2);
  turns.want(2);
  expect(turns.next(5_000)).toBe(2);
  expect(turns.next(5_001)).toBe(1);
});

test('new content does not bring a silent unit forward, and it hears the newest when its turn comes', () => {
  const turns = bus(1, 2);
  turns.missed(1, 0);
  turns.missed(1, 0);
  turns.answered(2, 0);
  turns.want(1);
  expect(turns.next(0)).toBeUndefined();
  expect(turns.isWanted(1)).toBe(true);
  expect(turns.next(5_000)).toBe(1);
});

test('a unit that speaks by itself is no longer silent and has its turn now', () => {
  const turns = bus(1);
  turns.missed(1, 0);
  turns.missed(1, 0);
  turns.spoke(1, 1_000);
  expect([turns.health(1), turns.next(1_000)]).toEqual(['answers', 1]);
});

test('a unit that has no way to answer stays unknown, though it speaks by itself', () => {
  const turns = bus(1);
  turns.told(1, 0);
  turns.spoke(1, 1_000);
  expect([turns.health(1), turns.next(1_000)]).toEqual(['unknown', undefined]);
});

test('what was plugged in anew is not known to answer until it does', () => {
  const turns = bus(1);
  turns.answered(1, 0);
  turns.restart(1_000);
  expect([turns.health(1), turns.next(1_000)]).toEqual(['unknown', 1]);
});
