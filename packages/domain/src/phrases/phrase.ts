import { catalogue, findService } from '../catalogue/catalogue.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { Text } from '../kernel/text.ts';

/** Rows of the table of steps at the counter [C8, Appendix 1]; `any`: what is said where no row says otherwise. */
export const phraseKinds = [
  'any',
  'payment',
  'prepayment',
  'acceptance',
  'goods',
  'consultation',
  'query',
  'complaint',
] as const;
export type PhraseKind = (typeof phraseKinds)[number];

/** Every step that has a phrase, with what may be filled in and, of that, what must be said [C7]. */
export const phraseSteps = {
  call: { may: ['counter'], must: [] },
  arrive: { may: ['number'], must: [] },
  find: { may: [], must: [] },
  'check-document': { may: [], must: [] },
  documentRefused: { may: [], must: [] },
  accept: { may: ['name', 'due'], must: [] },
  acceptNothing: { may: ['name'], must: [] },
  form: { may: [], must: [] },
  sign: { may: [], must: [] },
  pay: { may: ['due'], must: ['due'] },
  payRest: { may: ['paid', 'due'], must: ['due'] },
  payChange: { may: ['received', 'change'], must: ['received', 'change'] },
  payExact: { may: ['received'], must: ['received'] },
  payDone: { may: ['paid'], must: [] },
  payout: { may: ['payout'], must: ['payout'] },
  tenderCard: { may: ['amount'], must: ['amount'] },
  tenderMobile: { may: ['amount'], must: ['amount'] },
  tenderBalance: { may: ['amount'], must: ['amount'] },
  tenderWait: { may: [], must: [] },
  finish: { may: [], must: [] },
  finishPlain: { may: [], must: [] },
  about: { may: [], must: [] },
  elsewhere: { may: ['counter'], must: [] },
  interrupt: { may: [], must: [] },
  fault: { may: [], must: [] },
  elderly: { may: [], must: [] },
  calm: { may: [], must: [] },
} as const satisfies Readonly<Record<string, { may: readonly string[]; must: readonly string[] }>>;
export type PhraseStep = keyof typeof phraseSteps;

export const phraseStepNames = Object.keys(phraseSteps) as readonly PhraseStep[];

/** Said at no step of a visit but whenever the moment comes; shown where a clerk looks for words. */
export const momentSteps: readonly PhraseStep[] = ['elsewhere', 'interrupt', 'fault', 'elderly', 'calm'];

/** A phrase of a row, or of one service: 'payment.pay', 'sim-replacement.about'. */
export type PhraseId = `${string}.${PhraseStep}`;

const kinds: Readonly<Record<string, PhraseKind>> = {
  'bill-payment': 'payment',
  prepayment: 'prepayment',
  'handset-sale': 'goods',
  'prepaid-card-sale': 'goods',
  'value-added-sale': 'goods',
  consultation: 'consultation',
  retention: 'consultation',
  complaint: 'complaint',
  'fault-report': 'complaint',
};

/** The row of a service: queries sign nothing, all others not named are acceptances. */
export function phraseKindOf(serviceId: string): PhraseKind {
  const named = kinds[serviceId];
  if (named !== undefined) return named;
  return findService(serviceId)?.signs === false ? 'query' : 'acceptance';
}

/** The step of a phrase id; null: there is no such row, service or step. */
export function stepOfPhrase(id: string): PhraseStep | null {
  const dot = id.indexOf('.');
  const [owner, step] = [id.slice(0, dot), id.slice(dot + 1)];
  const known =
    (phraseKinds as readonly string[]).includes(owner) || catalogue.some((one) => one.id === owner);
  return known && Object.hasOwn(phraseSteps, step) ? (step as PhraseStep) : null;
}

/** What is filled in in a phrase, in the order it stands there. */
export function placeholdersOf(words: string): string[] {
  return [...words.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}

const lengthMax = 160;

/**
 * Whether a phrase can be said: short enough for a prompt, nothing filled in that the step does not know, and no amount
 * left out that must be said aloud [C7]. Refusal: setting-invalid {field: 'zh' or 'en', problem: 'empty', 'too-long',
 * 'placeholder-unknown' or 'placeholder-missing', name}.
 */
export function checkPhrase(step: PhraseStep, value: Text): Result<Text, Refusal> {
  const { may, must }: { may: readonly string[]; must: readonly string[] } = phraseSteps[step];
  for (const field of ['zh', 'en'] as const) {
    const words = value[field].trim();
    const invalid = (problem: string, name = '') => refuse('setting-invalid', { field, problem, name });
    if (words === '') return invalid('empty');
    if (words.length > lengthMax) return invalid('too-long');
    const used = placeholdersOf(words);
    const stranger = used.find((name) => !may.includes(name));
    if (stranger !== undefined) return invalid('placeholder-unknown', stranger);
    const missing = must.find((name) => !used.includes(name));
    if (missing !== undefined) return invalid('placeholder-missing', missing);
    // A brace that opens nothing would be read out as it stands.
    if (/[{}]/.test(words.replaceAll(/\{[^{}]*\}/g, ''))) return invalid('placeholder-unknown', '{');
  }
  return accept(value);
}

/** A manager's change of a phrase; null: the usual words again. Refusals: setting-unknown, those of checkPhrase. */
export function checkPhraseSetting(id: string, value: Text | null): Result<Text | null, Refusal> {
  const step = stepOfPhrase(id);
  if (step === null) return refuse('setting-unknown', { area: 'phrase', id });
  return value === null ? accept(null) : checkPhrase(step, value);
}
