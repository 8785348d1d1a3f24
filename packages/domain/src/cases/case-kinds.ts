import type { CaseKind } from '../hall/case-settings.ts';

/** What it is about [D3]. */
export type CaseTopic = 'network' | 'billing' | 'data' | 'other';
export const caseTopics: readonly CaseTopic[] = ['network', 'billing', 'data', 'other'];

/** How it reached us [D11]; `rating` is a bad one at the counter, `page` the customer's phone. */
export type CaseChannel = 'counter' | 'desk' | 'call' | 'letter' | 'page' | 'rating' | 'hotline' | 'province';

/** The first letters of a number: a reader of the register knows the kind by them. */
const prefixes: Readonly<Record<CaseKind, string>> = {
  complaint: 'TS',
  dissatisfaction: 'BM',
  fault: 'GZ',
  repair: 'WX',
  suggestion: 'YJ',
};
export const caseKinds = Object.keys(prefixes) as readonly CaseKind[];

/** 'TS2026-0001': gapless within a kind and a year of the hall's calendar. */
export function caseNumber(kind: CaseKind, year: string, serial: number): string {
  return `${prefixes[kind]}${year}-${serial.toString().padStart(4, '0')}`;
}

/** What lay behind it, as it was verified [D3, D7]. */
export type CaseCause =
  | 'coverage'
  | 'congestion'
  | 'network-fault'
  | 'billing-error'
  | 'system-fault'
  | 'unasked-service'
  | 'third-party'
  | 'wrong-information'
  | 'attitude'
  | 'wait'
  | 'process'
  | 'device-fault'
  | 'own-handset'
  | 'bill-misread'
  | 'rule-unwelcome'
  | 'other';

/** Whether the cause is ours: then it counts as a complaint, whether or not the customer is content [D3]. */
const causeIsOurs: Readonly<Record<CaseCause, boolean>> = {
  coverage: true,
  congestion: true,
  'network-fault': true,
  'billing-error': true,
  'system-fault': true,
  'unasked-service': true,
  'third-party': true,
  'wrong-information': true,
  attitude: true,
  wait: true,
  process: true,
  'device-fault': true,
  'own-handset': false,
  'bill-misread': false,
  'rule-unwelcome': false,
  other: false,
};
export const caseCauses = Object.keys(causeIsOurs) as readonly CaseCause[];

/**
 * What a case counts as in the figures [D3]: by its verified cause; one of the customer's own who accepts the
 * explanation is a dissatisfaction record (不满单). Faults, repairs and suggestions are what they are.
 */
export function countsAs(one: {
  readonly kind: CaseKind;
  readonly causeId: CaseCause | null;
  readonly accepted: boolean | null;
}): CaseKind {
  if (one.kind !== 'complaint' && one.kind !== 'dissatisfaction') return one.kind;
  if (one.causeId !== null && causeIsOurs[one.causeId]) return 'complaint';
  return one.kind === 'dissatisfaction' || (one.causeId !== null && one.accepted === true)
    ? 'dissatisfaction'
    : 'complaint';
}
