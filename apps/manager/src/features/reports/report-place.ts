import { daysOn, type Period } from '../../lib/period.ts';

/** What is looked at: which report, of which days, and whether only the entries behind one figure. */
export interface ReportPlace extends Period {
  readonly reportId: string;
  /** 'column=value', or '-': all of it. */
  readonly only: string;
}

const isDay = (text: string | undefined): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '');

/** Reads the part of the address after the page's name; what is missing is the day report of the last week. */
export function placeOf(part: string, today: string): ReportPlace {
  const [reportId = '', from, to, only = '-'] = part.split('~');
  const range = isDay(from) && isDay(to) ? { from, to } : { from: daysOn(today, -6), to: today };
  return { reportId: reportId === '' ? 'day' : reportId, ...range, only: decoded(only) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '-';
  }
}

/** The address of a place: a link, a bookmark, and what a reload keeps. */
export function addressOf({ reportId, from, to, only }: ReportPlace): string {
  const part = only === '-' ? '' : `~${encodeURIComponent(only)}`;
  return `#reports/${reportId}~${from}~${to}${part}`;
}
