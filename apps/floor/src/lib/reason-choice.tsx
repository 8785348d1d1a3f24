import { Choices } from './choices.tsx';
import { type ReasonKey, reasonKeys } from './reasons.ts';
import { useFloorText } from './use-floor-text.ts';

export interface ChosenReason {
  readonly key: ReasonKey | 'own' | null;
  readonly own: string;
}
export const noReason: ChosenReason = { key: null, own: '' };

interface ReasonChoiceProps {
  readonly for_: keyof typeof reasonKeys;
  readonly value: ChosenReason;
  readonly onChange: (value: ChosenReason) => void;
}

/** The usual reasons to tap, and a line for another one. What is kept is one language, so that it can be counted. */
export function ReasonChoice({ for_, value, onChange }: ReasonChoiceProps) {
  const { t } = useFloorText();
  return (
    <>
      <Choices<ReasonKey | 'own' | null>
        legend={t('form.reason')}
        value={value.key}
        onChange={(key) => onChange({ ...value, key })}
        choices={[
          ...reasonKeys[for_].map((key) => ({ value: key, label: t(`why.${key}`) })),
          { value: 'own', label: t('why.own') },
        ]}
      />
      {value.key === 'own' ? (
        <label className="oh-field">
          {t('form.ownReason')}
          <input
            value={value.own}
            maxLength={120}
            onChange={(event) => onChange({ ...value, own: event.target.value })}
          />
        </label>
      ) : null}
    </>
  );
}

/** The words to keep, or null while there are none: at least two characters. */
export function useReasonWords(): (chosen: ChosenReason) => string | null {
  const { both } = useFloorText();
  return ({ key, own }) => {
    if (key === null) return null;
    if (key !== 'own') return both(`why.${key}`).zh;
    return own.trim().length < 2 ? null : own.trim();
  };
}

/** A reason as this reader reads it: the usual ones in the language of the screen, others as they were written. */
export function useReasonSaid(): (written: string) => string {
  const { t, both } = useFloorText();
  return (written) => {
    const known = Object.values(reasonKeys)
      .flat()
      .find((key) => both(`why.${key}`).zh === written);
    return known === undefined ? written : t(`why.${known}`);
  };
}
