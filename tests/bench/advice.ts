import type { AdviceName } from '../../packages/simulator/src/advice/advised-day.ts';
import { type SimulatedDay, simulateDays } from '../../packages/simulator/src/scenario/days.ts';
import { meanOfDays } from '../../packages/simulator/src/scenario/measures.ts';
import { atMost, fact, type Row, round } from './kit/figures.ts';
import { judgeFolder, judgeScenario, withoutJudge } from './kit/judge-scenarios.ts';

const names = ['s1-small', 's2-standard', 's4-vipheavy', 's5-skills'];
/** Prices were tuned on days from 4000 on. */
const firstSeed = 3_000;
const days = 10;

interface Outcome {
  readonly cost: number;
  readonly general: number;
  readonly generalMax: number;
  readonly hours: number;
}

function outcomeOf(simulated: readonly SimulatedDay[]): Outcome {
  const of = (value: (day: SimulatedDay) => number) => meanOfDays(simulated.map(value)).mean;
  return {
    cost: of((day) => day.measures.cost),
    general: of((day) => day.measures.general),
    generalMax: of((day) => day.measures.generalMax),
    hours: of((day) => day.extraMinutes / 60),
  };
}

const show = (one: Outcome) =>
  `${round(one.cost, 2)} %, ${round(one.hours)} h, max ${round(one.generalMax, 0)} min`;

/** What following the advice saves, against doing nothing and against the usual rule of thumb [Q8]. */
export async function adviceRows(): Promise<Row[]> {
  const folder = judgeFolder();
  if (folder === null) return [withoutJudge('advice')];
  return names.flatMap((name) => {
    const scenario = judgeScenario(folder, name);
    const start = performance.now();
    const outcome = (advice: AdviceName) =>
      outcomeOf(simulateDays(scenario, { days, seed: firstSeed, rule: 'due-date', advice }));
    const [none, oldest] = [outcome('none'), outcome('oldest')];
    const forecast = outcome('forecast');
    const tookS = (performance.now() - start) / 1_000;
    const left = (100 * forecast.cost) / none.cost;
    return [
      fact(`${name}: no advice; oldest wait > 20 min opens`, `${show(none)}; ${show(oldest)}`),
      atMost('  by forecast: weighted breaches left', left, 30, `${round(left)} % (${show(forecast)})`, '%'),
      atMost(
        '  extra counter hours of those of the oldest wait',
        forecast.hours / oldest.hours,
        0.9,
        `${round(forecast.hours / oldest.hours, 2)}`,
        '',
      ),
      {
        what: '  general customers in time',
        measured: `${round(forecast.general, 2)} % (no advice ${round(none.general)}; ${round(tookS / days)} s a day)`,
        goal: '≥ 98.5 %',
        ok: forecast.general >= 98.5,
      },
    ];
  });
}
