import { chooseNextTicket, compileQueueRule, type WaitingTicket } from '@onehall/domain';
import { hallOf } from '../../apps/server/src/hall-loader.ts';
import { demoHall } from './kit/bench-hall.ts';
import { fact, p95AtMost, percentile, type Row, round } from './kit/figures.ts';

const hall = hallOf(demoHall);
const minuteMs = 60_000;
const now = 1_700_000_000_000;
const waitingCount = 200;
const limitMs = 5;
const warmUps = 200;
const choices = 2_000;

/** Two hundred people of every class and category; a third of them late, some past their cap. */
function crowd(): WaitingTicket[] {
  return Array.from({ length: waitingCount }, (_, index) => {
    const one = hall.classes[index % hall.classes.length];
    const category = hall.categories[index % hall.categories.length];
    const arrivedAt = now - (index % 70) * minuteMs;
    return {
      id: `ticket-${index}`,
      number: `A${1_000 + index}`,
      classId: one?.id ?? '',
      categoryId: category?.id ?? '',
      arrivedAt,
      dueAt: arrivedAt + (one?.waitTargetMin ?? 0) * minuteMs,
    };
  });
}

function timesMs(choose: () => WaitingTicket | null): number[] {
  for (let turn = 0; turn < warmUps; turn += 1) choose();
  return Array.from({ length: choices }, () => {
    const start = performance.now();
    choose();
    return performance.now() - start;
  });
}

/** One choice with 200 waiting, none left out: what the rule costs before the database narrows the crowd to its heads. */
export async function chooseRows(): Promise<Row[]> {
  const { classes, categories } = hall;
  const waiting = crowd();
  const counter = { categoryIds: categories.map((one) => one.id), dedicatedClassIds: [] };
  const rule = compileQueueRule(hall);
  const plain = timesMs(() => chooseNextTicket({ counter, waiting, classes, categories, now }));
  const compiled = timesMs(() => rule.choose({ counter, waiting, now }));
  return [
    p95AtMost(`one choice with ${waitingCount} waiting`, plain, limitMs),
    fact('  compiled once, as the simulator asks', `p50 ${round(percentile(compiled, 0.5) * 1_000)} µs`),
  ];
}
