import type { FindingBody } from '@onehall/protocol';
import { type TextTools, yuanSign } from '@onehall/ui';
import type { ManagerKey } from '../../text/zh-cn.ts';

const amounts = [
  'paidFen',
  'ordersFen',
  'bookedFen',
  'amountFen',
  'differenceFen',
  'remittedFen',
  'takenFen',
] as const;
const words = ['ticket', 'prefix', 'number', 'serial'] as const;

/** The figures of a finding in words, for one line of a table. */
export function factsOf({ facts }: FindingBody, t: TextTools<ManagerKey>['t']): string {
  const said = words.flatMap((key) => {
    const value = facts[key] ?? null;
    return value === null || value === '' ? [] : [t(`audit.fact.${key}`, { value })];
  });
  const counted = amounts.flatMap((key) => {
    const value = facts[key];
    return typeof value === 'number' ? [t(`audit.fact.${key}`, { value: yuanSign(value) })] : [];
  });
  return [...said, ...counted].join(' · ');
}

const places: Readonly<Record<FindingBody['subjectKind'], string>> = {
  visit: '#tickets',
  order: '#tickets',
  serial: '#stock',
  invoice: '#documents',
  shift: '#cash',
  opening: '#cash',
  reversal: '#approvals',
};

/** The page on which what was found can be looked at. */
export const placeOf = ({ subjectKind }: FindingBody): string => places[subjectKind];
