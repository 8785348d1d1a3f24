// npm run simulate -- --scenario FILE [--days 30] [--seed 1000] [--load L] [--rule due-date|strict|first-come]
//   [--advice none|oldest|forecast] [--json]: days of an invented hall, measured, with 95 % intervals over the days.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { AdviceName } from '../src/advice/advised-day.ts';
import type { RuleName } from '../src/engine/rule.ts';
import { simulateDays } from '../src/scenario/days.ts';
import { type MeanOfDays, type MeasureName, meanOfDays } from '../src/scenario/measures.ts';
import { readScenario } from '../src/scenario/read-scenario.ts';

const rules: readonly RuleName[] = ['due-date', 'strict', 'first-come'];
const advices: readonly AdviceName[] = ['none', 'oldest', 'forecast'];

const units: Readonly<Record<MeasureName, string>> = {
  cost: '% weighted breaches',
  vip: '% VIPs in time',
  priority: '% priority in time',
  general: '% general in time',
  vipP99: 'min, VIP wait P99',
  generalP90: 'min, general wait P90',
  generalP99: 'min, general wait P99',
  generalMax: 'min, general wait, longest of a day',
  abandoned: '% gone when called',
  utilisation: '% of staffed time at work',
  fairness: 'Jain index of general waits',
  customers: 'customers a day',
};

function oneOf<Name extends string>(option: string, value: string | undefined, names: readonly Name[]): Name {
  const found = names.find((name) => name === value);
  if (found === undefined) throw new Error(`--${option}: choose from ${names.join(', ')}`);
  return found;
}

function whole(option: string, value: string | undefined): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) throw new Error(`--${option} is a whole number`);
  return number;
}

function main(): void {
  const { values } = parseArgs({
    options: {
      scenario: { type: 'string' },
      days: { type: 'string', default: '30' },
      seed: { type: 'string', default: '1000' },
      load: { type: 'string' },
      rule: { type: 'string', default: 'due-date' },
      advice: { type: 'string', default: 'none' },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.scenario === undefined) throw new Error('--scenario FILE is missing');
  const scenario = readScenario(JSON.parse(readFileSync(values.scenario, 'utf8')));
  const order = {
    days: whole('days', values.days),
    seed: whole('seed', values.seed),
    load: values.load === undefined ? scenario.load : Number(values.load),
    rule: oneOf('rule', values.rule, rules),
    advice: oneOf('advice', values.advice, advices),
  };
  const days = simulateDays(scenario, order);
  const names = Object.keys(units) as MeasureName[];
  const means = new Map(
    names.map((name): [MeasureName, MeanOfDays] => [
      name,
      meanOfDays(days.map(({ measures }) => measures[name])),
    ]),
  );
  const worst = Math.max(...days.map(({ measures }) => measures.generalMax));
  const extraHours = meanOfDays(days.map((day) => day.extraMinutes / 60));
  if (values.json) {
    const measures = Object.fromEntries(means);
    console.log(JSON.stringify({ scenario: scenario.name, ...order, measures, worst, extraHours }, null, 2));
    return;
  }
  console.log(`${scenario.name}: ${order.days} days from seed ${order.seed}, load ${order.load}`);
  console.log(`rule ${order.rule}, advice ${order.advice}; mean of the days ± half of the 95 % interval\n`);
  const line = (name: string, { mean, halfWidth }: MeanOfDays, unit: string) =>
    console.log(
      `${name.padEnd(12)} ${mean.toFixed(2).padStart(8)} ± ${halfWidth.toFixed(2).padEnd(7)} ${unit}`,
    );
  for (const [name, mean] of means) line(name, mean, units[name]);
  console.log(
    `${'worst'.padEnd(12)} ${worst.toFixed(2).padStart(8)}           min, general wait, longest of all days`,
  );
  if (order.advice !== 'none') line('extra', extraHours, 'hours of spare counters a day');
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
