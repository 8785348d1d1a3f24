import type { FindingBody } from '@onehall/protocol';
import { yuanSign } from '../format/money.ts';
import type { FindingKey } from '../text/findings.zh.ts';
import type { Vars } from '../text/use-text.ts';

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
export function findingFacts(
  { facts }: Pick<FindingBody, 'facts'>,
  t: (key: FindingKey, vars?: Vars) => string,
): string {
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
