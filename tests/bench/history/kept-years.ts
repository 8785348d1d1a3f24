import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HallFile } from '@onehall/protocol';
import { migrationsFolder } from '../../../packages/storage-sqlite/src/hall-store.ts';
import { temporaryFolder, wideHall } from '../kit/bench-hall.ts';
import { writeYears, type Years } from './years.ts';

const seed = 20_261;
const dayMs = 86_400_000;
export const clerks = 6;
export const yearsOfHistory = 5;
export const closedDayVisits = 2_000;
/** A hall of six counters; more may be asked for, which takes the longer to write. */
export const visitsPerDay = Number(process.env['ONEHALL_BENCH_VISITS'] ?? 100);

/** The hall of these benches: six counters, a clerk each, and nothing that needs paper. */
export function yearsHall(): HallFile {
  const file = wideHall(clerks);
  const demo = file.staff.filter((one) => !one.id.startsWith('bench-') && one.role !== 'clerk');
  return {
    ...file,
    // The bench's clerks are the hall's: they worked all these years.
    staff: [...file.staff.filter((one) => one.id.startsWith('bench-')), ...demo],
    invoices: { numbered: false, electronic: false },
    vaultOpeningFen: 5_000_000,
  };
}

export interface KeptYears extends Omit<Years, 'hall'> {
  readonly folder: string;
}

/** Yesterday is the last day, so that a server by the real clock finds it over. */
const midday = () => Math.floor(Date.now() / dayMs) * dayMs + dayMs / 6;

/** Which tables and which plan: a file that was written by another program or day is of no use. */
function nameOf(plan: object): string {
  const hash = createHash('sha256').update(JSON.stringify(plan));
  for (const name of readdirSync(migrationsFolder).toSorted())
    hash.update(readFileSync(new URL(name, migrationsFolder)));
  return `years-${hash.digest('hex').slice(0, 12)}`;
}

/**
 * The data folder of a hall whose last day of 2,000 visits waits for its close, after `years` of others. It is written
 * once a run; kept for later ones of the same day where ONEHALL_BENCH_HISTORY names a folder for it. Nobody writes into
 * it: copy it first.
 */
export async function keptYears(years: number): Promise<KeptYears> {
  const until = midday();
  const plan = { seed, years, visitsPerDay, lastDayVisits: closedDayVisits, clerks, until };
  const shelf = process.env['ONEHALL_BENCH_HISTORY'];
  const kept = shelf === undefined ? null : join(shelf, nameOf(plan));
  if (kept !== null && existsSync(join(kept, 'years.json')))
    return { ...(JSON.parse(readFileSync(join(kept, 'years.json'), 'utf8')) as KeptYears), folder: kept };
  const folder = kept === null ? temporaryFolder() : `${kept}.part`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const started = performance.now();
  const { hall: _hall, ...made } = await writeYears({ ...plan, folder, file: yearsHall() });
  console.error(
    `  ${made.days} days, ${made.rows} rows in ${Math.round((performance.now() - started) / 1_000)} s`,
  );
  writeFileSync(join(folder, 'years.json'), JSON.stringify(made));
  if (kept !== null) renameSync(folder, kept);
  return { ...made, folder: kept ?? folder };
}
