import { type ReactNode, useId } from 'react';

export interface Choice<T> {
  readonly value: T;
  readonly label: ReactNode;
  readonly note?: string;
  readonly disabled?: boolean;
}

interface ChoicesProps<T> {
  readonly legend: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of a few, each large enough for a thumb. */
export function Choices<T extends string | number | null>({
  legend,
  choices,
  value,
  onChange,
}: ChoicesProps<T>) {
  const name = useId();
  return (
    <fieldset className="fl-choices">
      <legend>{legend}</legend>
      {choices.map((one) => (
        <label key={String(one.value)} className="fl-choice">
          <input
            type="radio"
            name={name}
            checked={one.value === value}
            disabled={one.disabled}
            onChange={() => onChange(one.value)}
          />
          <span>
            {one.label}
            {one.note === undefined ? null : <small>{one.note}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
