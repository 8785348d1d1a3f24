import { Button, type Refusal, RefusalNotice } from '@onehall/ui';
import type { ReactNode } from 'react';
import { useFloorText } from './use-floor-text.ts';

interface CommandFormProps {
  /** Left out where the sheet is called so already. */
  readonly title?: string;
  /** What will follow, said before it is done. */
  readonly what?: string;
  /** The words of the button that does it. */
  readonly send: string;
  readonly ready: boolean;
  readonly command: {
    readonly pending: boolean;
    readonly refusal: Refusal | null;
    readonly clear: () => void;
  };
  readonly onSend: () => void;
  readonly onBack: () => void;
  readonly children?: ReactNode;
}

/** Asks for what one action needs, does it, and says a refusal where the finger is. */
export function CommandForm(props: CommandFormProps) {
  const { t } = useFloorText();
  const { title, what, send, ready, command, onSend, onBack, children } = props;
  return (
    <form
      className="fl-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !command.pending) onSend();
      }}
    >
      <div className="fl-form-body">
        {title === undefined ? null : <h3>{title}</h3>}
        {what === undefined ? null : <p>{what}</p>}
        {children}
      </div>
      <RefusalNotice refusal={command.refusal} onClose={command.clear} />
      <p className="fl-form-end">
        <Button icon="back" onClick={onBack}>
          {t('common.back')}
        </Button>
        <Button look="main" submit disabled={!ready || command.pending}>
          {command.pending ? t('common.loading') : send}
        </Button>
      </p>
    </form>
  );
}
