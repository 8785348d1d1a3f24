import type { ServiceField } from '@onehall/protocol';
import { useConsoleText } from '../../lib/use-console-text.ts';
import type { Entry, EntryProblem } from './field-entry.ts';

export interface FieldProps {
  readonly field: ServiceField;
  readonly entry: Entry;
  readonly onEntry: (entry: Entry) => void;
  readonly problem: EntryProblem | null;
}

/** What is wrong with a field, in words that say how to put it right. */
export function useProblemWords() {
  const { t } = useConsoleText();
  return ({ kind, least, most }: ServiceField, problem: EntryProblem | null): string | null => {
    if (problem === null) return null;
    if (problem === 'missing') return t('svc.missing');
    if (problem === 'out-of-range') {
      const [from, to] = kind === 'amount' ? [least / 100, most / 100] : [least, most];
      return t('svc.range', { least: from, most: to });
    }
    switch (kind) {
      case 'day':
      case 'month':
      case 'amount':
      case 'password':
        return t(`svc.wrong.${kind}`);
      default:
        return t('svc.wrong');
    }
  };
}
