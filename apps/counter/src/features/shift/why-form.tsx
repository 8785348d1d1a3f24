import { Button } from '@onehall/ui';
import { useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Field } from '../../parts/field.tsx';

interface WhyFormProps {
  readonly label: string;
  readonly main: string;
  readonly busy: boolean;
  readonly onGiven: (reason: string) => void;
}

/** Why, in own words, and what is done for it. */
export function WhyForm({ label, main, busy, onGiven }: WhyFormProps) {
  const { t } = useConsoleText();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const short = reason.trim().length < 2;
  return (
    <form
      className="cn-shift-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!short && !busy) onGiven(reason.trim());
      }}
    >
      <Field label={label} problem={tried && short ? t('shift.whyMissing') : null}>
        {(field) => (
          <input
            {...field}
            maxLength={120}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <Button submit aria-disabled={busy}>
        {main}
      </Button>
    </form>
  );
}
