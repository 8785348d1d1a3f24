import { Choices } from './choices.tsx';
import { useFloorText } from './use-floor-text.ts';

interface MinuteChoiceProps {
  readonly of: readonly number[];
  readonly value: number;
  readonly onChange: (minutes: number) => void;
}

export function MinuteChoice({ of, value, onChange }: MinuteChoiceProps) {
  const { t } = useFloorText();
  return (
    <Choices
      legend={t('form.minutes')}
      value={value}
      onChange={onChange}
      choices={of.map((n) => ({ value: n, label: t('form.minutesOf', { n }) }))}
    />
  );
}
