import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleName } from '../../packages/simulator/src/engine/rule.ts';
import { simulateDays } from '../../packages/simulator/src/scenario/days.ts';
import { meanOfDays } from '../../packages/simulator/src/scenario/measures.ts';
import { temporaryFolder } from './kit/bench-hall.ts';
import { type Row, round } from './kit/figures.ts';
import { judgeFolder, judgeScenario, withoutJudge } from './kit/judge-scenarios.ts';

const names = ['s1-small', 's2-standard', 's5-skills'];
const days = 30;
const firstSeed = 1_000;
/** The judge's names of the same rules; its example module is the due-date index. */
const rules: Readonly<Record<string, RuleName>> = {
  MODULE: 'due-date',
  strict: 'strict',
  fcfs: 'first-come',
};
const compared = { cost: 'cost', vip: 'vip', gen: 'general' } as const;

/** A line of the judge's JSON: scenario, rule, and [mean, half width] of each measure. */
interface Judged {
  readonly n: string;
  readonly p: string;
  readonly cost: readonly [number, number];
  readonly vip: readonly [number, number];
  readonly gen: readonly [number, number];
}

function judge(folder: string): Judged[] {
  const out = join(temporaryFolder(), 'judged.json');
  const options = ['--mod', './example-policy.mjs', '--pol', 'strict,fcfs', '--scen', names.join(',')];
  execFileSync(process.execPath, ['bench.mjs', ...options, '--seeds', `${days}`, '--json', out], {
    cwd: folder,
  });
  return JSON.parse(readFileSync(out, 'utf8')) as Judged[];
}

/** Our simulator against the judge's, which shares no code with it: the same halls and rules, each with days of its own. */
export async function simulateRows(): Promise<Row[]> {
  const folder = judgeFolder();
  if (folder === null) return [withoutJudge('agreement with the judge')];
  return judge(folder).map((theirs) => {
    const rule = rules[theirs.p] ?? 'first-come';
    const scenario = judgeScenario(folder, theirs.n);
    const ours = simulateDays(scenario, { days, seed: firstSeed, rule });
    const pairs = Object.entries(compared).map(([key, measure]) => {
      const { mean, halfWidth } = meanOfDays(ours.map((day) => day.measures[measure]));
      const [other, otherWidth] = theirs[key as keyof typeof compared];
      const text = `${measure} ${round(mean)} ± ${round(halfWidth)} / ${round(other)} ± ${round(otherWidth)}`;
      return { text, ok: Math.abs(mean - other) <= halfWidth + otherWidth };
    });
    return {
      what: `${theirs.n}, ${rule}: ours / the judge's`,
      measured: pairs.map((one) => one.text).join(', '),
      goal: 'intervals meet',
      ok: pairs.every((one) => one.ok),
    };
  });
}
