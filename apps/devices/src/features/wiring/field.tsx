import { type ReactNode, useId } from 'react';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | null;
  readonly className?: string;
  readonly children: (field: {
    readonly id: string;
    readonly 'aria-describedby': string;
    readonly 'aria-invalid': boolean;
  }) => ReactNode;
}

/** A labelled field with its hint, or with what is wrong and how to put it right. */
export function Field({ label, hint, problem = null, className = '', children }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = problem ?? hint;
  return (
    <div className={`oh-field ${className}`}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': noteId, 'aria-invalid': problem !== null })}
      {note === undefined ? null : (
        <p id={noteId} className={problem === null ? 'oh-muted' : 'dv-problem'}>
          {note}
        </p>
      )}
    </div>
  );
}

interface PickProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
  readonly problem?: string | null;
}

/** One of a list. */
export function Pick<T extends string>({ label, value, choices, onChange, problem = null }: PickProps<T>) {
  return (
    <Field label={label} problem={problem}>
      {(field) => (
        <select
          {...field}
          value={value}
          onChange={(event) => {
            const chosen = choices.find(([one]) => one === event.target.value);
            if (chosen !== undefined) onChange(chosen[0]);
          }}
        >
          {choices.map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface PartProps {
  readonly title: string;
  /** What the hall said is wrong with this part. */
  readonly problem?: string | null;
  readonly children: ReactNode;
}

/** A part of the form under its heading. */
export function Part({ title, problem = null, children }: PartProps) {
  return (
    <fieldset className="dv-panel dv-part">
      <legend>{title}</legend>
      {children}
      {problem === null ? null : (
        <p className="dv-problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
