// npm run bench [-- --only issue,share,helper,bytes,board,choose,judge,start,simulate,estimate,advice,print,lines,visit,cases,close,indicators,roster,scale]: measures
// the hall against its promises. It measures and does not gate:
// exit code 0 unless it could not run. Everything runs on this machine, bounded in count and time.
import { execFileSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { adviceRows } from './advice.ts';
import { boardPaintRows } from './board-paint.ts';
import { caseRows } from './cases.ts';
import { chooseRows } from './choose.ts';
import { closeRows } from './close.ts';
import { firstByteRows } from './first-byte.ts';
import { estimateRows } from './foresee.ts';
import { indicatorRows } from './indicators.ts';
import { issueAndCallRows, sharedCommitRows } from './issue-and-call.ts';
import { judgeRows } from './judge.ts';
import { temporaryFolder } from './kit/bench-hall.ts';
import { type Row, table } from './kit/figures.ts';
import { root } from './kit/server-process.ts';
import { lineRows } from './lines.ts';
import { printRows } from './print.ts';
import { rosterRows } from './roster.ts';
import { scaleRows } from './scale.ts';
import { simulateRows } from './simulate.ts';
import { startRows } from './start-time.ts';
import { visitRows } from './visits.ts';
import { writeHelperRows } from './write-helper.ts';

const parts: Readonly<Record<string, () => Promise<Row[]>>> = {
  issue: issueAndCallRows,
  share: sharedCommitRows,
  helper: writeHelperRows,
  bytes: firstByteRows,
  board: boardPaintRows,
  choose: chooseRows,
  judge: judgeRows,
  start: startRows,
  simulate: simulateRows,
  estimate: estimateRows,
  advice: adviceRows,
  print: printRows,
  lines: lineRows,
  visit: visitRows,
  cases: caseRows,
  close: closeRows,
  indicators: indicatorRows,
  roster: rosterRows,
  scale: scaleRows,
};

const tmpfsMagic = 0x01021994;

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}

function header(): string {
  const processors = cpus();
  const onDisk = statfsSync(temporaryFolder()).type !== tmpfsMagic;
  const lines = [
    `commit ${commit()}, Node ${process.versions.node}, ${processors.length} × ${processors[0]?.model.trim()}`,
    'Client, devices and browser share these cores with the server. Ratios compare figures of this run.',
  ];
  if (!onDisk)
    lines.push('CAUTION: the data lies in memory; set ONEHALL_BENCH_FOLDER to a folder on a disk.');
  return lines.join('\n');
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const chosen = values.only?.split(',') ?? Object.keys(parts);
  const unknown = chosen.find((name) => !(name in parts));
  if (unknown !== undefined)
    throw new Error(`--only ${unknown}: choose from ${Object.keys(parts).join(', ')}`);
  console.log(`${header()}\n`);
  const rows: Row[] = [];
  for (const name of chosen) {
    const start = performance.now();
    rows.push(...((await parts[name]?.()) ?? []));
    console.error(`  ${name}: ${Math.round((performance.now() - start) / 1_000)} s`);
  }
  console.log(`\n${table(rows)}`);
  const missed = rows.filter((row) => row.ok === false).length;
  console.log(`\n${rows.filter((row) => row.ok === true).length} ok, ${missed} MISSED`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
