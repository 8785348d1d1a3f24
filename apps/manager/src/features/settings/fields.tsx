import { type ReactNode, useId, useState } from 'react';
import { clockOfMinute, minuteOfClock } from './clock-minute.ts';
import { numberOf } from './typed-number.ts';

export { CheckList, Toggle } from '../../parts/check-list.tsx';
export { WordsField } from '../../parts/words-field.tsx';

interface LabelledProps {
  readonly label: string;
  readonly hint?: string;
  readonly problem: string | null;
  readonly children: (field: {
    readonly id: string;
    readonly 'aria-describedby': string;
    readonly 'aria-invalid': boolean;
  }) => ReactNode;
}

function Labelled({ label, hint, problem, children }: LabelledProps) {
  const id = useId();
  const noteId = `${id}-note`;
  return (
    <div className="oh-field mg-field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': noteId, 'aria-invalid': problem !== null })}
      <p
        id={noteId}
        className={problem === null ? 'oh-muted' : 'mg-risk'}
        role={problem ? 'alert' : undefined}
      >
        {problem ?? hint}
      </p>
    </div>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly unit?: string;
  readonly hint?: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly problem: string | null;
}

/** A number with its unit. It keeps what was typed; what is no number is NaN, which the schema refuses. */
export function NumberField({ label, unit, hint, value, onChange, problem }: NumberFieldProps) {
  const [typed, setTyped] = useState(String(value));
  return (
    <Labelled label={label} problem={problem} {...(hint === undefined ? {} : { hint })}>
      {(field) => (
        <span className="mg-unit">
          <input
            {...field}
            inputMode="decimal"
            maxLength={8}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              onChange(numberOf(event.target.value));
            }}
          />
          {unit}
        </span>
      )}
    </Labelled>
  );
}

/** A time of the day, kept as minutes after midnight. */
export function TimeField({ label, hint, value, onChange, problem }: Omit<NumberFieldProps, 'unit'>) {
  const [typed, setTyped] = useState(clockOfMinute(value));
  return (
    <Labelled label={label} problem={problem} {...(hint === undefined ? {} : { hint })}>
      {(field) => (
        <input
          {...field}
          className="mg-time"
          maxLength={5}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(minuteOfClock(event.target.value));
          }}
        />
      )}
    </Labelled>
  );
}

interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (value: string) => void;
  readonly problem: string | null;
}

export function SelectField({ label, value, options, onChange, problem }: SelectFieldProps) {
  return (
    <Labelled label={label} problem={problem}>
      {(field) => (
        <select {...field} value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
