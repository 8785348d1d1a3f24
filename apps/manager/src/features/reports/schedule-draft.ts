import type { ReplyOf, ReportScheduleBody, routes } from '@onehall/protocol';

export type ShownSchedule = ReplyOf<typeof routes.readReports>['schedules'][number];

/** A schedule as it is set, without what came of it. */
export function settingOf(shown: ShownSchedule): ReportScheduleBody {
  const { id, reportIds, formats, every, minute, folder, language, keepDays, since } = shown;
  return { id, reportIds, formats, every, minute, folder, language, keepDays, since };
}

/** What a new one begins with: the day's books, every evening, from today on. */
export function newSchedule(id: string, today: string): ReportScheduleBody {
  return {
    id,
    reportIds: ['day', 'postings'],
    formats: ['xlsx'],
    every: 'day',
    minute: 20 * 60 + 30,
    folder: 'finance',
    language: 'zh',
    keepDays: 0,
    since: today,
  };
}

export const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** null: no time of the day. */
export function minuteOf(time: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
}

/** Letters, digits and Chinese characters: nothing that leads out of the folder above it. */
export const isFolder = (folder: string): boolean =>
  /^[\p{Script=Han}A-Za-z0-9][\p{Script=Han}A-Za-z0-9_-]{0,39}$/u.test(folder);

/** With it where it is not in the list, or without; an order of its own, so that the same choice is the same setting. */
export function toggled<T>(all: readonly T[], chosen: readonly T[], one: T): T[] {
  return all.filter((each) => (each === one ? !chosen.includes(one) : chosen.includes(each)));
}
