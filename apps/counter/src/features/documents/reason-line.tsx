import { Button } from '@onehall/ui';
import { useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Field } from '../../parts/field.tsx';
import type { ConsoleKey } from '../../text/zh-cn.ts';

interface ReasonLineProps {
  /** What can be done for this reason, the usual one first. */
  readonly acts: readonly { readonly id: string; readonly words: ConsoleKey }[];
  readonly busy: boolean;
  readonly onGiven: (reason: string, act: string) => void;
}

/** Why, in own words, and what is done for it. */
export function ReasonLine({ acts, busy, onGiven }: ReasonLineProps) {
  const { t } = useConsoleText();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const short = reason.trim().length < 2;
  const run = (act: string) => {
    setTried(true);
    if (!short && !busy) onGiven(reason.trim(), act);
  };
  return (
    <form
      className="cn-docs-reason"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        run(acts[0]?.id ?? '');
      }}
    >
      <Field label={t('docs.reason')} problem={tried && short ? t('docs.reasonMissing') : null}>
        {(field) => (
          <input
            {...field}
            maxLength={120}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <p className="cn-docs-acts">
        {acts.map(({ id, words }, nth) => (
          <Button
            key={id}
            submit={nth === 0}
            aria-disabled={busy}
            {...(nth === 0 ? {} : { onClick: () => run(id) })}
          >
            {t(words)}
          </Button>
        ))}
      </p>
    </form>
  );
}
