import { expect, test } from 'vitest';
import { TrafficLog } from './traffic-log.ts';

const say = (log: TrafficLog, at: number, text: string) => log.add(at, 'out', new TextEncoder().encode(text));

test('what repeats all day is shown once in half a minute, and what is new at once', () => {
  const log = new TrafficLog();
  expect([say(log, 0, 'ask'), say(log, 400, 'ask'), say(log, 500, 'A012'), say(log, 800, 'ask')]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect(say(log, 30_001, 'ask')).toBe(true);
  expect(log.entries().map((entry) => entry.meaning)).toEqual(['ask', 'A012', 'ask']);
});

test('it keeps the newest forty', () => {
  const log = new TrafficLog();
  for (let nth = 0; nth < 300; nth += 1) say(log, nth, `ticket ${nth}`);
  expect(log.entries()).toHaveLength(40);
  expect(log.entries().at(-1)?.meaning).toBe('ticket 299');
});

test('what a scanner reads leaves its length and nothing else', () => {
  const log = new TrafficLog({ secretIn: true });
  const code = new TextEncoder().encode('13900001111\r');
  expect([log.add(0, 'in', code), log.add(1, 'in', code)]).toEqual([true, true]);
  expect(log.entries()).toEqual(
    [0, 1].map((at) => ({ at, direction: 'in', hex: '••', meaning: '12 bytes' })),
  );
});
