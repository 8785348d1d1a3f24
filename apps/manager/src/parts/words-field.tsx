import type { TextBody } from '@onehall/protocol';
import { useId } from 'react';
import { useManagerText } from '../lib/use-manager-text.ts';

interface WordsFieldProps {
  readonly label: string;
  readonly value: TextBody;
  readonly onChange: (value: TextBody) => void;
  readonly problem: string | null;
  /** A few sentences, not a name. */
  readonly long?: boolean;
}

/** A text that people read, in both languages. */
export function WordsField({ label, value, onChange, problem, long = false }: WordsFieldProps) {
  const { t } = useManagerText();
  const id = useId();
  return (
    <fieldset className="mg-words">
      <legend>{label}</legend>
      {(['zh', 'en'] as const).map((language) => {
        const field = {
          id: `${id}-${language}`,
          lang: language === 'zh' ? 'zh-CN' : 'en',
          maxLength: long ? 400 : 120,
          value: value[language],
          onChange: (event: { readonly target: { readonly value: string } }) =>
            onChange({ ...value, [language]: event.target.value }),
        };
        return (
          <label key={language} htmlFor={`${id}-${language}`}>
            <span>{t(`set.${language}`)}</span>
            {long ? <textarea rows={4} {...field} /> : <input {...field} />}
          </label>
        );
      })}
      {problem === null ? null : (
        <p className="mg-risk" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
