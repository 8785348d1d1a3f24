import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readScenario } from '../../../packages/simulator/src/scenario/read-scenario.ts';
import type { Scenario } from '../../../packages/simulator/src/scenario/scenario.ts';
import { fact, type Row } from './figures.ts';
import { root } from './server-process.ts';

/** Where a queue judge may lie: beside the repository, or beside the folder that holds this working copy. */
const places = ['../shared/queue-judge', '../../shared/queue-judge'];

/** The folder of the queue judge; null: it does not lie beside this repository. */
export function judgeFolder(): string | null {
  return places.map((place) => join(root, place)).find((folder) => existsSync(folder)) ?? null;
}

/** One of the judge's scenarios, read as ours. */
export function judgeScenario(folder: string, name: string): Scenario {
  return readScenario(JSON.parse(readFileSync(join(folder, 'scenarios', `${name}.json`), 'utf8')));
}

export function withoutJudge(what: string): Row {
  return fact(what, 'not measured: no queue judge beside this repository');
}
