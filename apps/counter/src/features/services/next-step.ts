import type { PartyMode } from '../../lib/party-mode.ts';

/** What helps against a refusal: another service first, or something about the customer. */
export type NextStep =
  | {
      readonly kind: 'service';
      readonly serviceId: string;
      readonly words: 'pay' | 'retain';
    }
  | {
      readonly kind: 'party';
      readonly mode: PartyMode;
      readonly words: 'identify' | 'find' | 'person' | 'copy';
    };

const party = (mode: PartyMode, words: 'identify' | 'find' | 'person' | 'copy'): NextStep => ({
  kind: 'party',
  mode,
  words,
});

const steps: Readonly<Record<string, NextStep>> = {
  'identity-missing': party('document', 'identify'),
  'password-not-enough': party('document', 'identify'),
  'holder-must-come': party('document', 'identify'),
  'holder-unchanged': party('person', 'person'),
  'subscriber-missing': party('line', 'find'),
  'document-copy-missing': party('copy', 'copy'),
  arrears: { kind: 'service', serviceId: 'bill-payment', words: 'pay' },
  'retention-first': { kind: 'service', serviceId: 'retention', words: 'retain' },
};

export function nextStepFor(code: string): NextStep | null {
  return steps[code] ?? null;
}

/** Refusals about a field that is still to be filled in: its own place says that, in its turn. */
const ofFields: readonly string[] = [
  'field-missing',
  'field-malformed',
  'choice-unknown',
  'amount-invalid',
  'nothing-changed',
  'serials-missing',
];

export function isOfField(code: string): boolean {
  return ofFields.includes(code);
}
