import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fact, type Row } from './kit/figures.ts';
import { judgeFolder, withoutJudge } from './kit/judge-scenarios.ts';
import { root } from './kit/server-process.ts';

const policyFile = 'tests/bench/judge-policy.ts';
const seeds = 30;
const msMax = 600_000;

type Goals = Readonly<Record<string, readonly ['<=' | '>=', number]>>;
interface JudgeGoals {
  readonly scenarios: Readonly<Record<string, { readonly must: Goals; readonly stretch: Goals }>>;
}

/** 'cost 4.3 <= 4.9 ok; vip 99.1 >= 98.7 ok; …' → what was measured, by goal, and what was missed. */
function readGoalsLine(line: string) {
  const goals = line
    .replace(/^\s*goals:/, '')
    .split(';')
    .map((part) => part.trim().split(' '));
  const measured = new Map(goals.map(([name, value]) => [name ?? '', Number(value)]));
  const missed = goals.filter((part) => part.at(-1) !== 'ok').map((part) => part.slice(0, 4).join(' '));
  return { measured, missed };
}

const holds = (value: number, [sign, limit]: Goals[string]) =>
  sign === '<=' ? value <= limit : value >= limit;

function hallRows(name: string, line: string, stretch: Goals): Row[] {
  const { measured, missed } = readGoalsLine(line);
  const said = [...measured].map(([goal, value]) => `${goal} ${value}`).join(', ');
  const wished = Object.entries(stretch).map(([goal, limit]) => {
    const kept = holds(measured.get(goal) ?? Number.NaN, limit);
    return `${goal} ${limit.join(' ')} ${kept ? 'kept' : 'not kept'}`;
  });
  return [
    {
      what: `judge ${name}`,
      measured: missed.length === 0 ? said : `${said}; missed: ${missed.join(', ')}`,
      goal: 'every must',
      ok: missed.length === 0,
    },
    fact('  stretch', wished.join(', ')),
  ];
}

/**
 * The order rule before the queue judge that stands beside the repository, on six halls of thirty days each. Where it
 * does not stand there, one row says so: nothing else here needs it.
 */
export async function judgeRows(): Promise<Row[]> {
  const folder = judgeFolder();
  if (folder === null) return [withoutJudge('queue judge')];
  const goals: JudgeGoals = JSON.parse(readFileSync(join(folder, 'scenarios/goals.json'), 'utf8'));
  const args = [join(folder, 'bench.mjs'), '--mod', policyFile, '--pol', 'fcfs', '--seeds', String(seeds)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, timeout: msMax });
  const rows: Row[] = [];
  let hall = '';
  for (const line of stdout.split('\n')) {
    hall = /^(\S+) load /.exec(line)?.[1] ?? hall;
    const scenario = goals.scenarios[hall];
    if (scenario && line.includes('goals:')) rows.push(...hallRows(hall, line, scenario.stretch));
  }
  return rows;
}
