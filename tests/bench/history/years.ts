import { type BusinessDay, businessDayOf, type Hall } from '@onehall/domain';
import type { HallFile } from '@onehall/protocol';
import { openHallStore } from '@onehall/storage-sqlite';
import { firstStart } from '../../../apps/server/src/first-start.ts';
import { hallOf } from '../../../apps/server/src/hall-loader.ts';
import { HistoryBook } from './history-book.ts';
import { writeDay } from './history-day.ts';

const dayMs = 86_400_000;
const daysAYear = 365;

export interface YearsPlan {
  readonly folder: string;
  readonly file: HallFile;
  readonly seed: number;
  /** May be a part of one: 7 / 365 is a week. */
  readonly years: number;
  readonly visitsPerDay: number;
  /** Visits of the last day, which is counted and handed in, its books open; 0: the last day is like any other. */
  readonly lastDayVisits: number;
  readonly clerks: number;
  /** An instant of the day after the last. */
  readonly until: number;
  readonly told?: (days: number, rows: number) => void;
}

export interface Years {
  readonly hall: Hall;
  readonly days: number;
  readonly rows: number;
  readonly headHash: string;
  /** The last day, and when its last row was written. */
  readonly lastDay: BusinessDay;
  readonly endsAt: number;
}

/** Makes a data folder (which must be new) and fills it with the days of a hall: the same for the same seed. */
export async function writeYears(plan: YearsPlan): Promise<Years> {
  const { folder, file, years, until, lastDayVisits, visitsPerDay, clerks } = plan;
  const hall = hallOf(file);
  const days = Math.max(1, Math.round(years * daysAYear));
  const store = openHallStore({ folder, hall, now: () => until - (days + 1) * dayMs });
  // Not as a demo hall: whose first stock lies offered to somebody.
  await firstStart(store, { ...file, demo: false });
  store.close();
  const book = HistoryBook.toFill(folder, hall, plan.seed);
  let lastDay: BusinessDay = '';
  try {
    for (let day = 0; day < days; day += 1) {
      const isLast = lastDayVisits > 0 && day === days - 1;
      const businessDay = businessDayOf(until - (days - day) * dayMs, hall.zone);
      const visits = isLast ? lastDayVisits : visitsPerDay;
      book.together(() => writeDay(book, { hall, businessDay, visits, clerks, closes: !isLast }));
      lastDay = businessDay;
      plan.told?.(day + 1, book.rows);
    }
    return { hall, days, rows: book.rows, headHash: book.headHash, lastDay, endsAt: book.now };
  } finally {
    book.close();
  }
}
