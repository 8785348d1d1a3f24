import { useId, useRef } from 'react';
import { useKeys } from '../lib/keys.ts';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface ChoicesProps<T extends string> {
  readonly legend: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly problem?: string | null;
}

/** One of a few: by arrows, by a click, or by its digit, which also brings the focus here so that Enter goes on. */
export function Choices<T extends string>({ legend, choices, value, onChange, problem }: ChoicesProps<T>) {
  const name = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  const choose = (index: number, chosen: T) => {
    onChange(chosen);
    group.current?.querySelectorAll<HTMLElement>('input[type="radio"]')[index]?.focus();
  };
  useKeys(choices.map((one, index) => ({ key: String(index + 1), run: () => choose(index, one.value) })));
  return (
    <fieldset ref={group} className="cn-choices cn-choices-wide" aria-describedby={`${name}-problem`}>
      <legend>{legend}</legend>
      {choices.map((one, index) => (
        <label key={one.value} className="cn-choice-row">
          <input
            type="radio"
            name={name}
            checked={one.value === value}
            onChange={() => onChange(one.value)}
          />
          <span>{one.label}</span>
          <kbd>{index + 1}</kbd>
        </label>
      ))}
      {problem ? (
        <p id={`${name}-problem`} className="cn-field-problem" role="alert">
          {problem}
        </p>
      ) : null}
    </fieldset>
  );
}
