import { causeTexts } from '@onehall/application';
import { businessDayAt, caseSettingsOf, findStaff, monthAfter, type Text } from '@onehall/domain';
import type { CaseMonthGroup, CaseTrend, ReplyOf, routes } from '@onehall/protocol';
import type { CaseGroupRow } from '@onehall/storage-sqlite';
import type { ServerParts } from '../parts.ts';

type Key = 'kind' | 'causeId' | 'departmentId' | 'ownerId';

function sumBy(
  rows: readonly CaseGroupRow[],
  month: string,
  key: Key,
  nameOf: (id: string) => Text,
): CaseMonthGroup[] {
  const groups = new Map<string | null, CaseMonthGroup>();
  for (const row of rows) {
    const id = row[key];
    const now = row.month === month;
    const group = groups.get(id) ?? {
      name: id === null ? null : nameOf(id),
      ...{ cases: 0, before: 0, late: 0, reworks: 0, escalated: 0 },
    };
    groups.set(id, {
      name: group.name,
      cases: group.cases + (now ? row.cases : 0),
      before: group.before + (now ? 0 : row.cases),
      late: group.late + (now ? row.late : 0),
      reworks: group.reworks + (now ? row.reworks : 0),
      escalated: group.escalated + (now ? row.escalated : 0),
    });
  }
  return [...groups.values()].sort((a, b) => b.cases - a.cases || b.before - a.before);
}

const trendMonths = 12;

/** The most frequent first; each with a figure for each month. */
function trendBy(
  rows: readonly CaseGroupRow[],
  months: readonly string[],
  key: Key,
  nameOf: (id: string) => Text,
): CaseTrend['byKind'] {
  const ids = [...new Set(rows.map((row) => row[key]))];
  return ids
    .map((id) => ({
      id,
      name: id === null ? null : nameOf(id),
      cases: perMonth(
        rows.filter((row) => row[key] === id),
        months,
      ),
    }))
    .sort((a, b) => sumOf(b.cases) - sumOf(a.cases));
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, one) => sum + one, 0);

const perMonth = (rows: readonly CaseGroupRow[], months: readonly string[]) =>
  months.map((month) => sumOf(rows.map((row) => (row.month === month ? row.cases : 0))));

const kindTexts: Readonly<Record<string, Text>> = {
  complaint: { zh: '投诉', en: 'Complaints' },
  dissatisfaction: { zh: '不满单', en: 'Dissatisfaction' },
  fault: { zh: '故障申告', en: 'Faults' },
  repair: { zh: '终端维修', en: 'Repairs' },
  suggestion: { zh: '意见建议', en: 'Suggestions' },
};

const asIs = (id: string): Text => ({ zh: id, en: id });

/** A month of cases beside the one before, and the twelve months to it [D7]; null: no such month. */
export function presentCaseMonth(
  parts: ServerParts,
  month: string,
): ReplyOf<typeof routes.readCaseMonth> | null {
  const { hall, store } = parts;
  if (!/^\d{4}-\d{2}$/.test(month) || businessDayAt(`${month}-01`, hall.zone) === null) return null;
  const now = parts.now();
  const months = Array.from({ length: trendMonths }, (_, nth) => monthAfter(month, nth + 1 - trendMonths));
  const begins = (one: string) => businessDayAt(`${one}-01`, hall.zone);
  const all = months.flatMap((one) => {
    const [from, to] = [begins(one), begins(monthAfter(one, 1))];
    return from === null || to === null ? [] : store.cases.groups(from, to, one, now);
  });
  const before = monthAfter(month, -1);
  const rows = all.filter((one) => one.month === month || one.month === before);
  const names = namesOf(parts);
  return {
    month,
    cases: sumOf(perMonth(rows, [month])),
    before: sumOf(perMonth(rows, [before])),
    byKind: sumBy(rows, month, 'kind', names.kind),
    byCause: sumBy(rows, month, 'causeId', names.causeId),
    byDepartment: sumBy(rows, month, 'departmentId', names.departmentId),
    byClerk: sumBy(rows, month, 'ownerId', names.ownerId),
    trend: {
      months,
      cases: perMonth(all, months),
      byKind: trendBy(all, months, 'kind', names.kind),
      byCause: trendBy(all, months, 'causeId', names.causeId),
      byDepartment: trendBy(all, months, 'departmentId', names.departmentId),
      byClerk: trendBy(all, months, 'ownerId', names.ownerId),
    },
  };
}

function namesOf({ hall }: ServerParts): Readonly<Record<Key, (id: string) => Text>> {
  const { departments } = caseSettingsOf(hall);
  return {
    kind: (id) => kindTexts[id] ?? asIs(id),
    causeId: (id) => causeTexts[id as keyof typeof causeTexts] ?? asIs(id),
    departmentId: (id) => departments.find((one) => one.id === id)?.name ?? asIs(id),
    ownerId: (id) => findStaff(hall, id)?.name ?? asIs(id),
  };
}
