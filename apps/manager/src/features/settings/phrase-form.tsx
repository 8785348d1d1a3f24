import { type PhraseBody, routes } from '@onehall/protocol';
import { Button, Icon, RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import type { ManagerKey } from '../../text/zh-cn.ts';
import { useSettingsPlace } from './settings-context.ts';

interface PhraseFormProps {
  readonly id: string;
  readonly title: string;
  /** What counts now; of the row above where this one has no words of its own. */
  readonly phrase: PhraseBody;
  readonly own: boolean;
  readonly onSaved: () => void;
}

const problems: Readonly<Record<string, ManagerKey>> = {
  empty: 'problem.empty',
  'too-long': 'phrase.tooLong',
  'placeholder-unknown': 'phrase.unknown',
  'placeholder-missing': 'phrase.missing',
};

/** One phrase in both languages; what is filled in is checked by the hall when it is saved. */
export function PhraseForm({ id, title, phrase, own, onSaved }: PhraseFormProps) {
  const { t } = useManagerText();
  const place = useSettingsPlace();
  const change = useCommand(routes.changeSetting);
  const [words, setWords] = useState(phrase.words);
  const [saved, setSaved] = useState(false);
  const dirty = words.zh !== phrase.words.zh || words.en !== phrase.words.en;
  const mayReset =
    own &&
    (phrase.usual === null || phrase.usual.zh !== phrase.words.zh || phrase.usual.en !== phrase.words.en);
  const save = async (value: PhraseBody['words'] | null) => {
    const answer = await change.send({ body: { setting: { area: 'phrase', id, value } } });
    if (answer.kind !== 'ok') return;
    if (value === null && phrase.usual !== null) setWords(phrase.usual);
    setSaved(true);
    place.onSaved(answer.value);
    onSaved();
  };
  const refused = change.refusal?.code === 'setting-invalid' ? change.refusal.facts : null;
  const problem = (field: 'zh' | 'en') => {
    const key = refused?.['field'] === field ? problems[String(refused['problem'])] : undefined;
    return key === undefined ? null : t(key, { name: `{${String(refused?.['name'] ?? '')}}` });
  };
  return (
    <form
      className="mg-panel mg-setting"
      noValidate
      data-setting={`phrase:${id}`}
      onSubmit={(event) => {
        event.preventDefault();
        void save(words);
      }}
    >
      <div className="mg-panel-head">
        <h3>{title}</h3>
      </div>
      {own ? null : <p className="oh-muted">{t('phrase.inherited')}</p>}
      <fieldset className="mg-phrase-words" disabled={!place.mayEdit} aria-label={title}>
        {(['zh', 'en'] as const).map((language) => (
          <label key={language}>
            <span>{t(`set.${language}`)}</span>
            <textarea
              lang={language === 'zh' ? 'zh-CN' : 'en'}
              rows={3}
              maxLength={200}
              value={words[language]}
              aria-invalid={problem(language) !== null}
              onChange={(event) => {
                setWords({ ...words, [language]: event.target.value });
                setSaved(false);
                change.clear();
              }}
            />
            {problem(language) === null ? null : (
              <small className="mg-risk" role="alert">
                {problem(language)}
              </small>
            )}
          </label>
        ))}
      </fieldset>
      {phrase.may.length === 0 ? null : (
        <p className="oh-muted">
          {t('phrase.may', { names: phrase.may.map((name) => `{${name}}`).join(' ') })}
          {phrase.must.length === 0
            ? ''
            : ` ${t('phrase.must', { names: phrase.must.map((name) => `{${name}}`).join(' ') })}`}
        </p>
      )}
      {refused === null ? <RefusalNotice refusal={change.refusal} onClose={change.clear} /> : null}
      {place.mayEdit ? (
        <div className="mg-setting-end">
          <Button look="main" submit disabled={change.pending || !dirty}>
            {t('set.save')}
          </Button>
          <Button disabled={!dirty} onClick={() => setWords(phrase.words)}>
            {t('set.undo')}
          </Button>
          {mayReset ? (
            <Button disabled={change.pending} onClick={() => void save(null)}>
              {t('phrase.reset')}
            </Button>
          ) : null}
          <p role="status" className={saved ? 'mg-word mg-kept' : ''}>
            {saved ? <Icon name="check" /> : null}
            {saved ? t('phrase.saved') : ''}
          </p>
        </div>
      ) : null}
    </form>
  );
}
