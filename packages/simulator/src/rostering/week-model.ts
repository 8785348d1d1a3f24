import { type BusinessDay, daysLater, type RosterShift, weekOf, workedMinutes } from '@onehall/domain';
import { allowedChoices, type Choice, wishCost } from './allowed-shifts.ts';
import { LpText } from './lp-text.ts';
import { type ProposeOrder, patternCover, patternMinutes } from './propose-order.ts';

/** A linear programme as text, and what its columns of value 1 mean. */
export interface WeekModel {
  readonly lp: string;
  readonly columns: ReadonlyMap<string, { readonly choice: Choice; readonly pattern: number }>;
}

/** What is missing costs so much a half hour; a clerk beyond the need is worth a little: days stray. */
const cost = {
  spare: 1,
  missing: 8,
  missingMore: 16,
  manager: 60,
  service: 40,
  guide: 2,
  /** An hour of a contract that is not planned. */
  underHour: 1.5,
  wish: 5,
  weekend: 0.6,
  fresh: 0.01,
} as const;
const slotMinutes = 30;

/**
 * One week of the roster as a mixed-integer programme: a column for everybody, day and pattern that their contract allows,
 * rows for the clerks needed, a manager, every service, hours, days, rest. What cannot be kept is missed at a price, so
 * there is always an answer. `before`: shifts that stand already, of days before and of this week.
 */
export function weekModel(
  order: ProposeOrder,
  days: readonly BusinessDay[],
  before: readonly RosterShift[],
): WeekModel {
  const lp = new LpText();
  const columns = new Map<string, { choice: Choice; pattern: number }>();
  const weekends = weekendsWorked(before);
  for (const [nth, choice] of allowedChoices(order, days).entries()) {
    const { staffId } = choice.person;
    for (const pattern of choice.patterns) {
      const name = `x${nth}_${pattern}`;
      columns.set(name, { choice, pattern });
      const weekend = isWeekend(choice.day) ? cost.weekend * (weekends.get(staffId) ?? 0) : 0;
      lp.binary(name, cost.wish * wishCost(order, choice, pattern) + weekend + cost.fresh * ((nth * 7) % 11));
    }
    lp.row(
      choice.patterns.map((pattern) => [1, `x${nth}_${pattern}`]),
      '<=',
      1,
    );
  }
  const all = [...columns].map(([name, column]) => ({ name, ...column }));
  for (const day of days) coverRows(lp, order, day, all);
  for (const person of order.people) {
    const mine = all.filter((one) => one.choice.person.staffId === person.staffId);
    if (mine.length > 0) personRows(lp, order, days, mine, before);
  }
  return { lp: lp.text(), columns };
}

interface Column {
  readonly name: string;
  readonly choice: Choice;
  readonly pattern: number;
}

const isWeekend = (day: BusinessDay) => daysLater(weekOf(day), 5) <= day;

function weekendsWorked(before: readonly RosterShift[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { staffId, day } of before)
    if (isWeekend(day)) found.set(staffId, (found.get(staffId) ?? 0) + 1);
  return found;
}

function coverRows(lp: LpText, order: ProposeOrder, day: BusinessDay, all: readonly Column[]): void {
  const need = order.needs.find((one) => one.day === day)?.clerks ?? [];
  const today = all.filter((one) => one.choice.day === day);
  const atCounters = today.filter((one) => one.choice.person.post === 'counter');
  const leads = today.filter(
    ({ choice: { person } }) => person.post === 'manager' || person.contract.standsIn,
  );
  const guides = today.filter((one) => one.choice.person.post === 'guide');
  const written = new Set<string>();
  /** Half hours in which everybody is there alike say the same: they are one row. */
  const least = (of: readonly Column[], minute: number, key: string, price: number) => {
    const terms = coverTerms(order, of, minute);
    const same = `${key} ${terms.map(([share, name]) => `${share}${name}`).join()}`;
    if (written.has(same)) return;
    written.add(same);
    lp.row([...terms, [1, lp.slack(price, 1)]], '>=', 1);
  };
  for (const { minute, clerks } of need) {
    const wanted = Math.min(clerks, order.counters);
    const slacks: [number, string][] = [
      [1, lp.slack(cost.spare, 1)],
      [1, lp.slack(cost.missing, 1)],
      [1, lp.slack(cost.missingMore, null)],
    ];
    const terms = coverTerms(order, atCounters, minute);
    lp.row([...terms, ...slacks], '>=', wanted + 1);
    lp.row([...terms, [-1, lp.slack(cost.missing, null)]], '<=', order.counters);
    least(leads, minute, 'manager', cost.manager);
    if (guides.length > 0) least(guides, minute, 'guide', cost.guide);
    for (const categoryId of order.categoryIds) {
      const able = atCounters.filter(
        ({ choice: { person } }) => person.categoryIds === null || person.categoryIds.includes(categoryId),
      );
      if (able.length < atCounters.length) least(able, minute, categoryId, cost.service);
    }
  }
}

function coverTerms(order: ProposeOrder, of: readonly Column[], minute: number): [number, string][] {
  return of.flatMap(({ name, pattern }) => {
    const shape = order.rules.patterns[pattern];
    const share = shape ? patternCover(shape, minute, slotMinutes) : 0;
    return share > 0 ? [[Math.round(share * 1000) / 1000, name] as [number, string]] : [];
  });
}

function personRows(
  lp: LpText,
  order: ProposeOrder,
  days: readonly BusinessDay[],
  mine: readonly Column[],
  before: readonly RosterShift[],
): void {
  const person = mine[0]?.choice.person;
  if (!person) return;
  const { staffId, contract } = person;
  const own = before.filter((one) => one.staffId === staffId);
  for (const week of new Set(days.map(weekOf))) {
    const inWeek = mine.filter((one) => weekOf(one.choice.day) === week);
    const standing = own.filter((one) => weekOf(one.day) === week);
    const planned = days.filter((day) => weekOf(day) === week).length + standing.length;
    // Of a week that reaches out of the plan only its part is given out.
    const part = Math.min(1, planned / 7);
    const has = standing.reduce((sum, one) => sum + workedMinutes(one) - one.overtimeMinutes, 0);
    const daysLeft = Math.max(0, Math.ceil(contract.daysPerWeekMax * part - 1e-9) - standing.length);
    const hours = inWeek.map(({ name, pattern }) => {
      const shape = order.rules.patterns[pattern];
      return [(shape ? patternMinutes(shape) : 0) / 60, name] as [number, string];
    });
    const most = Math.max(0, contract.weekMinutes - has) / 60;
    lp.row(
      inWeek.map(({ name }) => [1, name]),
      '<=',
      daysLeft,
    );
    lp.row(hours, '<=', most);
    lp.row(
      [...hours, [1, lp.slack(cost.underHour, null)]],
      '>=',
      Math.max(0, (contract.weekMinutes * part - has) / 60),
    );
  }
  rowOfDays(lp, order, days, mine, own);
  restRows(lp, order, mine, own);
}

/** Nobody works longer in a row than the rules say, counted from the days before. */
function rowOfDays(
  lp: LpText,
  { rules }: ProposeOrder,
  days: readonly BusinessDay[],
  mine: readonly Column[],
  own: readonly RosterShift[],
): void {
  for (const last of days) {
    const window = Array.from({ length: rules.daysInRowMax + 1 }, (_, back) => daysLater(last, -back));
    const worked = own.filter((one) => window.includes(one.day)).length;
    const terms = mine
      .filter((one) => window.includes(one.choice.day))
      .map(({ name }) => [1, name] as [number, string]);
    if (worked + new Set(mine.map((one) => one.choice.day)).size <= rules.daysInRowMax) continue;
    lp.row(terms, '<=', Math.max(0, rules.daysInRowMax - worked));
  }
}

const dayMinutes = 1440;

function restRows(
  lp: LpText,
  { rules }: ProposeOrder,
  mine: readonly Column[],
  own: readonly RosterShift[],
): void {
  const startOf = ({ pattern }: Column) => rules.patterns[pattern]?.startMinute ?? 0;
  for (const late of mine) {
    const end = rules.patterns[late.pattern]?.endMinute ?? 0;
    const next = daysLater(late.choice.day, 1);
    const early = mine.filter(
      (one) => one.choice.day === next && startOf(one) + dayMinutes - end < rules.restMinutes,
    );
    if (early.length > 0)
      lp.row([[1, late.name], ...early.map(({ name }) => [1, name] as [number, string])], '<=', 1);
  }
  for (const one of mine) {
    const shift = own.find(({ day }) => daysLater(day, 1) === one.choice.day);
    if (shift && startOf(one) + dayMinutes - shift.endMinute < rules.restMinutes)
      lp.row([[1, one.name]], '<=', 0);
  }
}
