import type { GivenLineBody, StockLineBody } from '@onehall/protocol';
import { Button, type Refusal, RefusalNotice } from '@onehall/ui';
import { useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Field } from '../../parts/field.tsx';
import { typedPieces } from './typed-pieces.ts';

interface PiecesFormProps {
  readonly line: StockLineBody;
  readonly label: string;
  readonly main: string;
  /** What stands in the field at first. */
  readonly begins: string;
  /** Why, where that must be said. */
  readonly reasoned?: boolean;
  readonly command: {
    readonly pending: boolean;
    readonly refusal: Refusal | null;
    readonly clear: () => void;
  };
  readonly onSend: (line: GivenLineBody, reason: string) => void;
}

/** Some pieces of what is held, and what is done with them. */
export function PiecesForm({
  line,
  label,
  main,
  begins,
  reasoned = false,
  command,
  onSend,
}: PiecesFormProps) {
  const { t } = useConsoleText();
  const [typed, setTyped] = useState(begins);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const pieces = typedPieces(line, typed);
  const short = reasoned && reason.trim().length < 2;
  return (
    <form
      className="cn-stock-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (pieces !== null && !short && !command.pending) onSend(pieces, reason.trim());
      }}
    >
      <Field label={label} problem={tried && pieces === null ? t('stock.givenWrong') : null}>
        {(field) =>
          line.kind === 'counted' ? (
            <input
              {...field}
              inputMode="numeric"
              maxLength={6}
              value={typed}
              autoComplete="off"
              onChange={(event) => setTyped(event.target.value)}
            />
          ) : (
            <textarea
              {...field}
              rows={4}
              maxLength={20_000}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )
        }
      </Field>
      {reasoned ? (
        <Field label={t('stock.reason')} problem={tried && short ? t('stock.reasonMissing') : null}>
          {(field) => (
            <input
              {...field}
              maxLength={120}
              value={reason}
              autoComplete="off"
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      <RefusalNotice refusal={command.refusal} onClose={command.clear} />
      <Button submit aria-disabled={command.pending}>
        {main}
      </Button>
    </form>
  );
}
