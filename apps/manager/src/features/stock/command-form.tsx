import type { Refusal } from '@onehall/ui';
import { useState } from 'react';
import { type ActField, ActForm } from '../../parts/act-form.tsx';

interface CommandFormProps<Name extends string> {
  readonly command: {
    readonly pending: boolean;
    readonly refusal: Refusal | null;
    readonly clear: () => void;
  };
  readonly fields: readonly ActField<Name>[];
  readonly title?: string;
  readonly main: string;
  readonly look?: 'main' | 'quiet';
  /** Sends what was typed; null: it cannot be read, and `wrong` says so. */
  readonly send: (values: Readonly<Record<Name, string>>) => Promise<{ readonly kind: string }> | null;
  readonly wrong?: string;
  readonly onDone: () => Promise<void> | void;
}

/** One act of the stock: fields, a button, what the hall says; the page is read again when it is done. */
export function CommandForm<Name extends string>(props: CommandFormProps<Name>) {
  const { command, fields, title, main, look, send, wrong = '', onDone } = props;
  const [misread, setMisread] = useState(false);
  return (
    <div className="mg-stock-form">
      <ActForm
        {...(title === undefined ? {} : { title })}
        {...(look === undefined ? {} : { look })}
        fields={fields}
        main={main}
        pending={command.pending}
        refusal={command.refusal}
        onClose={command.clear}
        onSend={async (values) => {
          const sent = send(values);
          setMisread(sent === null);
          if (sent === null) return false;
          const answer = await sent;
          if (answer.kind === 'ok') await onDone();
          return answer.kind === 'ok';
        }}
      />
      {misread ? (
        <p className="mg-risk" role="alert">
          {wrong}
        </p>
      ) : null}
    </div>
  );
}
