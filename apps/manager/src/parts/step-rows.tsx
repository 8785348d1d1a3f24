import type { TextBody } from '@onehall/protocol';
import { Button, newCommandId } from '@onehall/ui';
import type { ReactNode } from 'react';
import { useManagerText } from '../lib/use-manager-text.ts';
import { WordsField } from './words-field.tsx';
import './step-rows.css';

interface StepRowsProps<Row extends { readonly id: string }> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly most: number;
  readonly words: (row: Row) => TextBody;
  readonly withWords: (row: Row, words: TextBody) => Row;
  /** A new one under an id of its own, without words. */
  readonly made: (id: string) => Row;
  readonly onChange: (rows: readonly Row[]) => void;
  /** What is wrong with a row's words, or with the list (null as its place); null: nothing. */
  readonly problem: (nth: number | null) => string | null;
  /** What else a row says beside its words. */
  readonly more?: (row: Row, change: (row: Row) => void) => ReactNode;
}

/** Steps or points of a list: written in both languages, put in order, added and taken out. */
export function StepRows<Row extends { readonly id: string }>(props: StepRowsProps<Row>) {
  const { label, rows, most, words, withWords, made, onChange, problem, more } = props;
  const { t } = useManagerText();
  const put = (nth: number, row: Row) => onChange(rows.map((one, at) => (at === nth ? row : one)));
  const moveDown = (nth: number) => {
    const [first, second] = rows.slice(nth, nth + 2);
    if (first === undefined || second === undefined) return;
    onChange([...rows.slice(0, nth), second, first, ...rows.slice(nth + 2)]);
  };
  const wrong = problem(null);
  return (
    <fieldset className="mg-steps">
      <legend>{label}</legend>
      <ol>
        {rows.map((row, nth) => (
          <li key={row.id}>
            <WordsField
              label={t('own.step', { n: nth + 1 })}
              value={words(row)}
              onChange={(text) => put(nth, withWords(row, text))}
              problem={problem(nth)}
            />
            <div className="mg-steps-more">{more?.(row, (changed) => put(nth, changed))}</div>
            <span className="mg-steps-acts">
              <Button
                className="mg-small"
                aria-label={t('own.upOne', { n: nth + 1 })}
                disabled={nth === 0}
                onClick={() => moveDown(nth - 1)}
              >
                {t('own.up')}
              </Button>
              <Button
                className="mg-small"
                aria-label={t('own.downOne', { n: nth + 1 })}
                disabled={nth === rows.length - 1}
                onClick={() => moveDown(nth)}
              >
                {t('own.down')}
              </Button>
              <Button
                className="mg-small"
                aria-label={t('own.removeOne', { n: nth + 1 })}
                onClick={() => onChange(rows.filter(({ id }) => id !== row.id))}
              >
                {t('set.remove')}
              </Button>
            </span>
          </li>
        ))}
      </ol>
      {wrong === null ? null : (
        <p className="mg-risk" role="alert">
          {wrong}
        </p>
      )}
      {rows.length >= most ? null : (
        <Button onClick={() => onChange([...rows, made(newCommandId())])}>{t('own.addStep')}</Button>
      )}
    </fieldset>
  );
}
