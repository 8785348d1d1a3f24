import { type Period, periodAround } from '../../lib/period.ts';

/** What is looked at: which days, and which indicator of them; '': all. */
export interface IndicatorPlace extends Period {
  readonly indicatorId: string;
}

const isDay = (text: string | undefined): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '');

/** Reads the part of the address after the page's name; what is missing is all of this month. */
export function placeOf(part: string, today: string): IndicatorPlace {
  const [from, to, indicatorId = ''] = part.split('~');
  const range = isDay(from) && isDay(to) ? { from, to } : periodAround('month', today);
  return { ...range, indicatorId };
}

/** The address of a place: a link, a bookmark, and what a reload keeps. */
export function addressOf({ from, to, indicatorId }: IndicatorPlace): string {
  return `#indicators/${from}~${to}${indicatorId === '' ? '' : `~${indicatorId}`}`;
}
