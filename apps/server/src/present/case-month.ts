import { causeTexts } from '@onehall/application';
import { businessDayAt, caseSettingsOf, findStaff, monthAfter, type Text } from '@onehall/domain';
import type { CaseMonthGroup, ReplyOf, routes } from '@onehall/protocol';
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

const kindTexts: Readonly<Record<string, Text>> = {
  complaint: { zh: '投诉', en: 'Complaints' },
  dissatisfaction: { zh: '不满单', en: 'Dissatisfaction' },
  fault: { zh: '故障申告', en: 'Faults' },
  repair: { zh: '终端维修', en: 'Repairs' },
  suggestion: { zh: '意见建议', en: 'Suggestions' },
};

const asIs = (id: string): Text => ({ zh: id, en: id });

/** A month of cases beside the one before [D7]; null: no such month. */
export function presentCaseMonth(
  parts: ServerParts,
  month: string,
): ReplyOf<typeof routes.readCaseMonth> | null {
  const { hall, store } = parts;
  if (!/^\d{4}-\d{2}$/.test(month)) return null;
  const begins = (one: string) => businessDayAt(`${one}-01`, hall.zone);
  const [before, from, to] = [begins(monthAfter(month, -1)), begins(month), begins(monthAfter(month, 1))];
  if (before === null || from === null || to === null) return null;
  const now = parts.now();
  const rows = [
    ...store.cases.groups(before, from, monthAfter(month, -1), now),
    ...store.cases.groups(from, to, month, now),
  ];
  const sum = (of: string) => rows.reduce((all, one) => all + (one.month === of ? one.cases : 0), 0);
  const { departments } = caseSettingsOf(hall);
  return {
    month,
    cases: sum(month),
    before: sum(monthAfter(month, -1)),
    byKind: sumBy(rows, month, 'kind', (id) => kindTexts[id] ?? asIs(id)),
    byCause: sumBy(rows, month, 'causeId', (id) => causeTexts[id as keyof typeof causeTexts] ?? asIs(id)),
    byDepartment: sumBy(
      rows,
      month,
      'departmentId',
      (id) => departments.find((one) => one.id === id)?.name ?? asIs(id),
    ),
    byClerk: sumBy(rows, month, 'ownerId', (id) => findStaff(hall, id)?.name ?? asIs(id)),
  };
}
