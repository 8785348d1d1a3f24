/** Calendar arithmetic on days 'YYYY-MM-DD' and months 'YYYY-MM': the domain has no Date. */

function monthIndex(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 12 + month - 1;
}

function monthOf(index: number): string {
  return `${Math.floor(index / 12)}-${((index % 12) + 1).toString().padStart(2, '0')}`;
}

/** The month that lies `count` months after (or before) the month of a day or month. */
export function monthAfter(dayOrMonth: string, count: number): string {
  return monthOf(monthIndex(dayOrMonth) + count);
}

/** The same day of the month `count` months on; a 31st becomes the 28th, so that every month has it. */
export function dayAfterMonths(day: string, count: number): string {
  const date = Math.min(Number(day.slice(8, 10)), 28);
  return `${monthAfter(day, count)}-${date.toString().padStart(2, '0')}`;
}

/** Months begun between two days; a day after the second gives 0. Used for what remains of a contract. */
export function monthsLeft(from: string, until: string): number {
  if (until <= from) return 0;
  const months = monthIndex(until) - monthIndex(from);
  return until.slice(8, 10) > from.slice(8, 10) ? months + 1 : Math.max(months, 1);
}

/** Whole years between a birthday and a day. */
export function yearsBetween(birthDay: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDay.slice(0, 4));
  return day.slice(5) >= birthDay.slice(5) ? years : years - 1;
}
