import { type BusinessDay, type RosteredPerson, type WorkContract, weekdayOf } from '@onehall/domain';
import { type ProposeOrder, patternMinutes } from './propose-order.ts';

/** What one person may be given on one day, as places in the rules' patterns. */
export interface Choice {
  readonly person: RosteredPerson;
  readonly day: BusinessDay;
  readonly patterns: readonly number[];
}

/** Everything that contracts and leave allow: the roster is chosen from it. */
export function allowedChoices(order: ProposeOrder, days: readonly BusinessDay[]): Choice[] {
  const away = new Set(order.away.map(({ staffId, day }) => `${staffId} ${day}`));
  return order.people.flatMap((person) =>
    days.flatMap((day) => {
      const { contract, staffId } = person;
      if (away.has(`${staffId} ${day}`) || contract.freeWeekdays.includes(weekdayOf(day))) return [];
      const patterns = order.rules.patterns.flatMap((pattern, nth) => (fits(pattern, contract) ? [nth] : []));
      return patterns.length > 0 ? [{ person, day, patterns }] : [];
    }),
  );
}

function fits(pattern: ProposeOrder['rules']['patterns'][number], contract: WorkContract): boolean {
  return (
    pattern.startMinute >= contract.earliestMinute &&
    pattern.endMinute <= contract.latestMinute &&
    patternMinutes(pattern) <= contract.dayMinutesMax
  );
}

/** What a wish costs where it is not fulfilled; 0: it is, or there is none. */
export function wishCost(order: ProposeOrder, choice: Omit<Choice, 'patterns'>, patternNth: number): number {
  const wish = order.wishes.find((one) => one.staffId === choice.person.staffId && one.day === choice.day);
  if (!wish) return 0;
  const { startMinute, endMinute } = order.rules.patterns[patternNth] ?? { startMinute: 0, endMinute: 0 };
  const { opensMinute, closesMinute } = order.rules.hours;
  if (wish.wants === 'off') return 1;
  const early = startMinute - opensMinute < closesMinute - endMinute || startMinute <= opensMinute;
  return early === (wish.wants === 'early') ? 0 : 0.5;
}
