import { type ApprovalWanted, routes } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand } from '@onehall/ui';
import { useEffect, useId, useRef, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';

interface RefuseFormProps {
  readonly wanted: ApprovalWanted;
  readonly onClose: () => void;
}

const least = 2;

/** A no has its reason: the clerk must say something to the customer. */
export function RefuseForm({ wanted, onClose }: RefuseFormProps) {
  const { t } = useManagerText();
  const refuse = useCommand(routes.refuseApproval);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const missing = tried && reason.trim().length < least;
  useEffect(() => input.current?.focus(), []);
  const run = async () => {
    setTried(true);
    if (reason.trim().length < least) {
      input.current?.focus();
      return;
    }
    const { approvalId, contentHash } = wanted;
    const answer = await refuse.send({ params: { approvalId }, body: { contentHash, reason } });
    if (answer.kind === 'ok') onClose();
  };
  return (
    <form
      className="mg-approval-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <label htmlFor={id}>{t('approve.why')}</label>
      <textarea
        id={id}
        ref={input}
        rows={2}
        maxLength={200}
        value={reason}
        aria-invalid={missing}
        aria-describedby={`${id}-note`}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void run();
        }}
      />
      <p id={`${id}-note`} className={missing ? 'mg-risk' : 'oh-muted'} role={missing ? 'alert' : undefined}>
        {t(missing ? 'approve.whyMissing' : 'approve.whyHint')}
      </p>
      <RefusalNotice refusal={refuse.refusal} onClose={refuse.clear} />
      <p className="mg-approval-moves">
        <Button look="main" submit disabled={refuse.pending}>
          {t('approve.refuseYes')} <kbd>Enter</kbd>
        </Button>
        <Button onClick={onClose}>
          {t('approve.back.no')} <kbd>Esc</kbd>
        </Button>
      </p>
    </form>
  );
}
