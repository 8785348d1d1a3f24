import type { NotesBody } from '@onehall/protocol';
import { Button, NotesCount, readTypedNotes, type TypedNotes } from '@onehall/ui';
import { type ReactNode, useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';

interface CountFormProps {
  readonly title: string;
  readonly main: string;
  readonly busy: boolean;
  /** An empty drawer is a count too. */
  readonly mayBeEmpty?: boolean;
  readonly children?: ReactNode;
  readonly onCounted: (notes: NotesBody[]) => void;
}

/** Cash counted piece by piece, and the one thing that is done with it. */
export function CountForm({ title, main, busy, mayBeEmpty = false, children, onCounted }: CountFormProps) {
  const { t } = useConsoleText();
  const [typed, setTyped] = useState<TypedNotes>({});
  const [tried, setTried] = useState(false);
  const { notes, wrong } = readTypedNotes(typed);
  const missing = notes.length === 0 && !mayBeEmpty;
  return (
    <form
      className="cn-shift-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!missing && !wrong && !busy) onCounted(notes);
      }}
    >
      <NotesCount
        title={title}
        typed={typed}
        onChange={setTyped}
        problem={tried && missing ? t('shift.nothing') : null}
      />
      {children}
      <Button look="main" submit aria-disabled={busy}>
        {main}
      </Button>
    </form>
  );
}
