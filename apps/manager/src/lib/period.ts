/** Business days, both included, as 'YYYY-MM-DD'. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const periodKinds = ['day', 'week', 'month', 'quarter', 'half-year', 'year', 'own'] as const;
export type PeriodKind = (typeof periodKinds)[number];

const dayMs = 86_400_000;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

export function daysOn(day: string, count: number): string {
  return dayOf(at(day) + count * dayMs);
}

function monthOn(day: string, count: number): string {
  const [year = 2000, month = 1] = day.split('-').map(Number);
  return dayOf(Date.UTC(year, month - 1 + count, 1));
}

const monthsOf = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** The period of a kind that a day lies in; weeks begin on Monday. */
export function periodAround(kind: Exclude<PeriodKind, 'own'>, day: string): Period {
  if (kind === 'day') return { from: day, to: day };
  if (kind === 'week') {
    const weekday = (new Date(at(day)).getUTCDay() + 6) % 7;
    return { from: daysOn(day, -weekday), to: daysOn(day, 6 - weekday) };
  }
  const months = monthsOf[kind];
  const month = Number(day.slice(5, 7)) - 1;
  const from = monthOn(day, -(month % months));
  return { from, to: daysOn(monthOn(from, months), -1) };
}

/** What kind of period this is; 'own': none of them. */
export function kindOf({ from, to }: Period): PeriodKind {
  const whole = (['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const).find((kind) => {
    const period = periodAround(kind, from);
    return period.from === from && period.to === to;
  });
  return whole ?? 'own';
}

/** The period before (-1) or after (1): of the same kind, or as many days as there are in it. */
export function stepped(period: Period, way: -1 | 1): Period {
  const kind = kindOf(period);
  if (kind !== 'own') return periodAround(kind, daysOn(way === 1 ? period.to : period.from, way));
  const days = Math.round((at(period.to) - at(period.from)) / dayMs) + 1;
  return { from: daysOn(period.from, way * days), to: daysOn(period.to, way * days) };
}
