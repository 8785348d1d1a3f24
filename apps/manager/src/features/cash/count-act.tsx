import type { NotesBody } from '@onehall/protocol';
import {
  Button,
  NotesCount,
  type Refusal,
  RefusalNotice,
  readTypedNotes,
  type TypedNotes,
} from '@onehall/ui';
import { type ReactNode, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';

interface CountActProps {
  readonly title: string;
  readonly main: string;
  readonly command: {
    readonly pending: boolean;
    readonly refusal: Refusal | null;
    readonly clear: () => void;
  };
  readonly begins?: TypedNotes;
  /** Nothing is a count too. */
  readonly mayBeEmpty?: boolean;
  readonly children?: ReactNode;
  /** True: it was done, and the table begins anew. */
  readonly onSend: (notes: NotesBody[]) => Promise<boolean>;
}

/** An act with cash: counted piece by piece, then done. */
export function CountAct({
  title,
  main,
  command,
  begins = {},
  mayBeEmpty = false,
  children,
  onSend,
}: CountActProps) {
  const { t } = useManagerText();
  const [typed, setTyped] = useState<TypedNotes>(begins);
  const [tried, setTried] = useState(false);
  const { notes, wrong } = readTypedNotes(typed);
  const submit = async () => {
    setTried(true);
    if ((notes.length === 0 && !mayBeEmpty) || wrong || command.pending || !(await onSend(notes))) return;
    setTyped(begins);
    setTried(false);
  };
  return (
    <form
      className="mg-cash-form"
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {children}
      <NotesCount
        title={title}
        typed={typed}
        onChange={setTyped}
        problem={tried && notes.length === 0 && !mayBeEmpty ? t('cash.nothing') : null}
      />
      <RefusalNotice refusal={command.refusal} onClose={command.clear} />
      <Button look="main" submit aria-disabled={command.pending}>
        {main}
      </Button>
    </form>
  );
}
