import { type FollowView, routes } from '@onehall/protocol';
import { Button, Icon, RefusalNotice, useCommand, useText } from '@onehall/ui';
import { type FormEvent, useState } from 'react';
import type { DisplayKey } from '../text/zh-cn.ts';
import { typedWords, wordsMost } from './typed-words.ts';

interface RatingWordsProps {
  readonly token: string;
  readonly state: NonNullable<FollowView['ratingWords']>;
}

/** Who has rated at the counter may say more about it here, once [Q12]: the counter's screen has no keyboard. */
export function RatingWords({ token, state }: RatingWordsProps) {
  const { t } = useText<DisplayKey>();
  const add = useCommand(routes.addRatingWords);
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const [sent, setSent] = useState(false);
  if (state === 'kept' || sent) {
    return (
      <section className="p-form" role="status">
        <h2>
          <Icon name="check" />
          {t('words.thanks')}
        </h2>
        <p>{t('words.thanksWhat')}</p>
      </section>
    );
  }
  const run = async () => {
    const said = words.trim();
    setMissing(said === '');
    if (said === '') document.getElementById('p-words')?.focus();
    if (said === '' || add.pending) return;
    const answer = await add.send({ params: { token }, body: { words: said } });
    if (answer.kind === 'ok') setSent(true);
  };
  return (
    <form
      className="p-form p-write"
      noValidate
      aria-label={t('words.title')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void run();
      }}
    >
      <h2>{t('words.title')}</h2>
      <div className="oh-field">
        <label htmlFor="p-words">{t('words.what')}</label>
        <textarea
          id="p-words"
          rows={3}
          maxLength={wordsMost}
          aria-invalid={missing}
          aria-describedby="p-words-note p-words-left"
          value={words}
          onChange={(event) => setWords(typedWords(event.target.value))}
        />
        <p id="p-words-note" className="p-wrong" role={missing ? 'alert' : undefined}>
          {missing ? t('words.missing') : ''}
        </p>
        <p id="p-words-left" className="p-hint oh-number">
          {t('words.left', { n: wordsMost - words.length })}
        </p>
      </div>
      <p className="p-hint">{t('words.who')}</p>
      <RefusalNotice refusal={add.refusal} onClose={add.clear} />
      <Button look="main" submit className="p-wide" aria-disabled={add.pending}>
        {t('words.send')}
      </Button>
    </form>
  );
}
