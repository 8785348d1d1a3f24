import { type ReactNode, useId } from 'react';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | null;
  readonly children: (field: {
    readonly id: string;
    readonly 'aria-describedby': string;
    readonly 'aria-invalid': boolean;
  }) => ReactNode;
}

/** A labelled field with its hint, or with what is wrong and how to put it right. */
export function Field({ label, hint, problem = null, children }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  return (
    <div className="oh-field cn-field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': noteId, 'aria-invalid': problem !== null })}
      <p
        id={noteId}
        className={problem === null ? 'oh-muted' : 'cn-field-problem'}
        role={problem === null ? undefined : 'alert'}
      >
        {problem ?? hint}
      </p>
    </div>
  );
}
