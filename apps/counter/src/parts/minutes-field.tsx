import { readMinutes } from '../lib/typed-minutes.ts';
import { useConsoleText } from '../lib/use-console-text.ts';
import { Field } from './field.tsx';

interface MinutesFieldProps {
  readonly label: string;
  readonly typed: string;
  readonly onChange: (typed: string) => void;
}

export function MinutesField({ label, typed, onChange }: MinutesFieldProps) {
  const { t } = useConsoleText();
  return (
    <Field label={label} problem={readMinutes(typed) === null ? t('move.minutesWrong') : null}>
      {(field) => (
        <input
          {...field}
          className="cn-input-minutes"
          inputMode="numeric"
          maxLength={4}
          value={typed}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
