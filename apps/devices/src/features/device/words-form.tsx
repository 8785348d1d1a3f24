import { Button } from '@onehall/ui';
import { useId, useState } from 'react';
import { useDevicesText } from '../../lib/use-devices-text.ts';

interface WordsFormProps {
  readonly label: string;
  readonly hint: string;
  /** What is said when it was sent with too few words. */
  readonly missing: string;
  readonly send: string;
  readonly pending: boolean;
  readonly onSend: (words: string) => void;
  readonly onBack?: () => void;
}

/** A sentence to write down, and one button for it. */
export function WordsForm({ label, hint, missing, send, pending, onSend, onBack }: WordsFormProps) {
  const { t } = useDevicesText();
  const id = useId();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const plain = words.trim();
  const wrong = plain.length < 2;
  return (
    <form
      className="dv-words"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!wrong && !pending) onSend(plain);
      }}
    >
      <div className="oh-field">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          value={words}
          maxLength={120}
          autoComplete="off"
          aria-describedby={`${id}-note`}
          aria-invalid={tried && wrong}
          onChange={(event) => setWords(event.target.value)}
        />
        <p id={`${id}-note`} className={tried && wrong ? 'dv-problem' : 'oh-muted'}>
          {tried && wrong ? missing : hint}
        </p>
      </div>
      <p className="dv-words-end">
        <Button submit disabled={pending}>
          {send}
        </Button>
        {onBack === undefined ? null : (
          <Button look="plain" onClick={onBack}>
            {t('common.cancel')}
          </Button>
        )}
      </p>
    </form>
  );
}
