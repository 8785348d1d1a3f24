import { type FormEvent, useState } from 'react';
import { Button } from '../components/button.tsx';
import type { RunningKey } from '../text/running.zh.ts';
import { useText } from '../text/use-text.ts';

interface WordsFormProps {
  readonly label: string;
  readonly main: string;
  readonly pending: boolean;
  readonly onSend: (words: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** One line of words and the button that sends them. */
export function WordsForm({ label, main, pending, onSend, onCancel }: WordsFormProps) {
  const { t } = useText<RunningKey>();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const short = words.trim().length < 2;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!short && !pending) void onSend(words.trim());
  };
  return (
    <form className="oh-log-form" noValidate aria-label={main} onSubmit={submit}>
      <label className="oh-field oh-log-words">
        {label}
        <textarea
          rows={2}
          maxLength={500}
          aria-invalid={tried && short}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        {tried && short ? <small className="oh-log-wrong">{t('log.short')}</small> : null}
      </label>
      <div className="oh-log-row">
        <Button look="main" submit aria-disabled={pending}>
          {main}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
