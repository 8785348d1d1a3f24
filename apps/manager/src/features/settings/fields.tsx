import type { TextBody } from '@onehall/protocol';
import { type ReactNode, useId, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { clockOfMinute, minuteOfClock } from './clock-minute.ts';
import { numberOf } from './typed-number.ts';

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

interface WordsFieldProps {
  readonly label: string;
  readonly value: TextBody;
  readonly onChange: (value: TextBody) => void;
  readonly problem: string | null;
  /** A few sentences, not a name. */
  readonly long?: boolean;
}

/** A text that people read, in both languages. */
export function WordsField({ label, value, onChange, problem, long = false }: WordsFieldProps) {
  const { t } = useManagerText();
  const id = useId();
  return (
    <fieldset className="mg-words">
      <legend>{label}</legend>
      {(['zh', 'en'] as const).map((language) => {
        const field = {
          id: `${id}-${language}`,
          lang: language === 'zh' ? 'zh-CN' : 'en',
          maxLength: long ? 400 : 120,
          value: value[language],
          onChange: (event: { readonly target: { readonly value: string } }) =>
            onChange({ ...value, [language]: event.target.value }),
        };
        return (
          <label key={language} htmlFor={`${id}-${language}`}>
            <span>{t(`set.${language}`)}</span>
            {long ? <textarea rows={4} {...field} /> : <input {...field} />}
          </label>
        );
      })}
      {problem === null ? null : (
        <p className="mg-risk" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
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

interface CheckListProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: TextBody }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
  readonly problem: string | null;
}

/** Some of a list; what was chosen stays in the order of the list. */
export function CheckList({ label, options, chosen, onChange, problem }: CheckListProps) {
  const { say } = useManagerText();
  const toggle = (id: string, on: boolean) =>
    onChange(options.map((one) => one.id).filter((one) => (one === id ? on : chosen.includes(one))));
  return (
    <fieldset className="mg-checks">
      <legend>{label}</legend>
      {options.map((one) => (
        <Toggle
          key={one.id}
          label={say(one.name)}
          on={chosen.includes(one.id)}
          onChange={(on) => toggle(one.id, on)}
        />
      ))}
      {problem === null ? null : (
        <p className="mg-risk" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

export function Toggle({ label, on, onChange }: ToggleProps) {
  return (
    <label className="mg-check">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
