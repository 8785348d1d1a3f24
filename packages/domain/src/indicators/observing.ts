import type { DayFacts } from './day-facts.ts';
import type { Observation } from './indicator.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;

/** The hour of the day that an instant lies in, '09'; after midnight '24' and more, so that an evening is one. */
export function hourKey(at: number, { midnight }: Pick<DayFacts, 'midnight'>): string {
  return Math.max(Math.floor((at - midnight) / hourMs), 0)
    .toString()
    .padStart(2, '0');
}

interface Span {
  readonly fromAt: number;
  readonly untilAt: number;
}

/** Whole minutes of a span by the hour that they lie in: cut at minutes, so that the parts make the whole. */
export function minutesByHour(
  { fromAt, untilAt }: Span,
  facts: Pick<DayFacts, 'midnight'>,
): { readonly hour: string; readonly minutes: number }[] {
  const parts: { hour: string; minutes: number }[] = [];
  const last = Math.floor(untilAt / minuteMs);
  for (let from = Math.floor(fromAt / minuteMs); from < last; ) {
    const sinceMidnight = from - Math.floor(facts.midnight / minuteMs);
    const next = Math.min(last, from + 60 - (((sinceMidnight % 60) + 60) % 60));
    parts.push({ hour: hourKey(from * minuteMs, facts), minutes: next - from });
    from = next;
  }
  return parts;
}

/** Spans laid over one another, as one; and kept to what lies within another. */
export function unitedWithin(spans: readonly Span[], within: Span): Span[] {
  const united: { fromAt: number; untilAt: number }[] = [];
  for (const { fromAt, untilAt } of [...spans].sort((a, b) => a.fromAt - b.fromAt)) {
    const from = Math.max(fromAt, within.fromAt);
    const until = Math.min(untilAt, within.untilAt);
    if (until <= from) continue;
    const last = united.at(-1);
    if (last !== undefined && from <= last.untilAt) last.untilAt = Math.max(last.untilAt, until);
    else united.push({ fromAt: from, untilAt: until });
  }
  return united;
}

/** Minutes of the opening hours that these spans cover, of all of them, hour by hour. */
export function minutesThere(
  spans: readonly Span[],
  facts: Pick<DayFacts, 'midnight' | 'opensAt' | 'openUntil'>,
): Observation[] {
  const open = { fromAt: facts.opensAt, untilAt: facts.openUntil };
  return [
    ...minutesByHour(open, facts).map(({ hour, minutes }) => ({ hits: 0, base: minutes, hour })),
    ...unitedWithin(spans, open)
      .flatMap((span) => minutesByHour(span, facts))
      .map(({ hour, minutes }) => ({ hits: minutes, base: 0, hour })),
  ];
}
