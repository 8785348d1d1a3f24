import { constants, copyFileSync, cpSync, statSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { closeBooks, runAudit } from '@onehall/application';
import { drawerAccount } from '@onehall/domain';
import { hallOf } from '../../apps/server/src/hall-loader.ts';
import { CashQueries } from '../../packages/storage-sqlite/src/queries/cash-queries.ts';
import { HistoryBook, server, staffAt } from './history/history-book.ts';
import {
  clerks,
  closedDayVisits,
  type KeptYears,
  keptYears,
  visitsPerDay,
  yearsHall,
  yearsOfHistory,
} from './history/kept-years.ts';
import { temporaryFolder } from './kit/bench-hall.ts';
import { atMost, fact, median, type Row, round } from './kit/figures.ts';

const rehearsals = 5;
const drawerReads = 60;
const closeMsMax = 2_000;
const auditMsMax = 5_000;
const drawerMsMax = 50;
const timesMax = 1.5;
const minuteMs = 60_000;

interface Measured {
  readonly auditMs: number[];
  readonly closeMs: number[];
  readonly drawerMs: number[];
  readonly anyDrawerMs: number[];
}

/** A copy that may be written into: nobody writes into the years themselves. */
export function copyOfYears({ folder }: KeptYears): string {
  const copy = temporaryFolder();
  for (const name of ['hall.sqlite', 'hall.key'])
    copyFileSync(join(folder, name), join(copy, name), constants.COPYFILE_FICLONE);
  cpSync(join(folder, 'years.json'), join(copy, 'years.json'));
  return copy;
}

export function saidOf(years: KeptYears): string {
  const gigabytes = statSync(join(years.folder, 'hall.sqlite')).size / 1024 ** 3;
  return `${years.days} days, ${years.rows.toLocaleString('en')} rows, ${round(gigabytes)} GB`;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** A hall's file as the server opens it, in which a day is audited and closed again and again, and taken back. */
class DayToClose {
  readonly #book: HistoryBook;
  readonly #cash: CashQueries;
  readonly #years: KeptYears;
  readonly #shifts: readonly { readonly id: string; readonly openedAt: number }[];
  readonly measured: Measured = { auditMs: [], closeMs: [], drawerMs: [], anyDrawerMs: [] };

  constructor(years: KeptYears) {
    this.#years = years;
    this.#book = HistoryBook.asInService(copyOfYears(years), hallOf(yearsHall()), 1);
    this.#book.now = years.endsAt + minuteMs;
    this.#cash = new CashQueries(this.#book.prepare);
    this.#shifts = this.#book
      .prepare('SELECT id, opened_at AS openedAt FROM shift ORDER BY opened_seq')
      .all() as { id: string; openedAt: number }[];
  }

  rehearse(): void {
    const { lastDay: businessDay } = this.#years;
    const by = 'm001';
    this.#book.rehearse(() => {
      this.measured.auditMs.push(
        timed(() =>
          this.#book.decide(server, 'audit', (context) => runAudit({ businessDay, by: 'system' }, context)),
        ),
      );
      this.measured.closeMs.push(
        timed(() =>
          this.#book.decide(staffAt(by), 'closeBooks', (context) =>
            closeBooks({ businessDay, by, note: null }, context),
          ),
        ),
      );
    });
  }

  /** What a drawer of the last day held in the middle of it, piece by piece, and by the books. */
  drawer(nth: number): void {
    this.measured.drawerMs.push(this.#lookInto(this.#shifts.at(-1 - (nth % clerks))));
  }

  /** The same of drawers of all these years, whose pages nobody has read for long. */
  anyDrawer(nth: number): void {
    this.measured.anyDrawerMs.push(
      this.#lookInto(this.#shifts[Math.floor((this.#shifts.length * nth) / drawerReads)]),
    );
  }

  #lookInto(shift: { readonly id: string; readonly openedAt: number } | undefined): number {
    if (shift === undefined) throw new Error('there is no shift');
    const at = shift.openedAt + 4 * 60 * minuteMs;
    const { state } = this.#book;
    let heldFen = 0;
    const ms = timed(() => {
      const { id: accountId } = drawerAccount(shift.id);
      heldFen = state.balanceAt(accountId, this.#cash.seqOfAccountAt(accountId, at));
      state.drawerNotesUntil(shift.id, at);
    });
    if (heldFen <= 0) throw new Error('a drawer at work holds something');
    return ms;
  }

  close(): void {
    this.#book.close();
  }
}

function goalRows(what: string, ms: { today: number[]; years: number[] }, limit: number): Row[] {
  const [today, years] = [median(ms.today), median(ms.years)];
  const worst = Math.max(...ms.years);
  return [
    atMost(
      `${what}, first day of the hall`,
      today,
      limit,
      `${round(today)} ms (median of ${ms.today.length})`,
    ),
    atMost(`  after ${yearsOfHistory} years`, years, limit, `${round(years)} ms (worst ${round(worst)})`),
    // What takes less than a millisecond is not slower for anybody.
    atMost(
      '  years against first day',
      Math.max(years, 1) / Math.max(today, 1),
      timesMax,
      `${round(years / today, 2)} ×`,
      '×',
    ),
  ];
}

/** A day of 2,000 visits is audited and closed, and drawers of the past are looked into: today, and in five years. */
export async function closeRows(): Promise<Row[]> {
  const [first, later] = [await keptYears(0), await keptYears(yearsOfHistory)];
  const halls = { today: new DayToClose(first), years: new DayToClose(later) };
  // Turn by turn, so that what else the machine does falls on both.
  for (let nth = 0; nth < rehearsals; nth += 1) for (const hall of Object.values(halls)) hall.rehearse();
  for (let nth = 0; nth < drawerReads; nth += 1) for (const hall of Object.values(halls)) hall.drawer(nth);
  for (let nth = 0; nth < drawerReads; nth += 1) halls.years.anyDrawer(nth);
  const any = halls.years.measured.anyDrawerMs;
  const of = (key: keyof Measured) => ({
    today: halls.today.measured[key],
    years: halls.years.measured[key],
  });
  const rows = [
    fact(`history of ${yearsOfHistory} years, ${visitsPerDay} visits a day`, saidOf(later)),
    ...goalRows(`day close, ${closedDayVisits} visits`, of('closeMs'), closeMsMax),
    ...goalRows('full audit of that day', of('auditMs'), auditMsMax),
    ...goalRows('a drawer of that day at a past moment', of('drawerMs'), drawerMsMax),
    atMost(
      `  a drawer of any day of ${yearsOfHistory} years`,
      median(any),
      drawerMsMax,
      `${round(median(any))} ms (worst ${round(Math.max(...any))} of ${any.length})`,
    ),
    fact(
      '  load of the machine over 1, 5, 15 minutes',
      `${loadavg()
        .map((one) => round(one))
        .join(', ')} on ${cpus().length} processors`,
    ),
  ];
  for (const hall of Object.values(halls)) hall.close();
  return rows;
}
