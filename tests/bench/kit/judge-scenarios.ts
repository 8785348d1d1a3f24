import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readScenario } from '../../../packages/simulator/src/scenario/read-scenario.ts';
import type { Scenario } from '../../../packages/simulator/src/scenario/scenario.ts';
import { fact, type Row } from './figures.ts';
import { root } from './server-process.ts';

/** The folder of the queue judge: beside the repository, or where ONEHALL_JUDGE_FOLDER says; null: not there. */
export function judgeFolder(): string | null {
  const folder = process.env['ONEHALL_JUDGE_FOLDER'] ?? join(root, '../shared/queue-judge');
  return existsSync(folder) ? folder : null;
}

/** One of the judge's scenarios, read as ours. */
export function judgeScenario(folder: string, name: string): Scenario {
  return readScenario(JSON.parse(readFileSync(join(folder, 'scenarios', `${name}.json`), 'utf8')));
}

export function withoutJudge(what: string): Row {
  return fact(what, 'not measured: no queue judge beside this repository');
}
