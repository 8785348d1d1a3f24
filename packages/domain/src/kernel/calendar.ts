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

/** Every month from that of one day to that of another; counted, because '10000-01' as text comes before '9999-12'. */
export function monthsBetween(from: string, to: string): string[] {
  const [first, last] = [monthIndex(from), monthIndex(to)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, nth) => monthOf(first + nth));
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

/** Days from 1970-01-01 to a day, by the civil calendar (H. Hinnant); null: there is no such day. */
export function dayNumber(day: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!parts) return null;
  const [year = 0, month = 0, date = 0] = parts.slice(1).map(Number);
  if (month < 1 || month > 12 || date < 1) return null;
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const number =
    era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
  // A 30th of February counts on into March, and reads as another day.
  return dayOfNumber(number) === day ? number : null;
}

/** The day so many days after 1970-01-01, years 0 to 9999. */
export function dayOfNumber(number: number): string {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const date = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const two = (part: number) => part.toString().padStart(2, '0');
  return `${year.toString().padStart(4, '0')}-${two(month)}-${two(date)}`;
}
