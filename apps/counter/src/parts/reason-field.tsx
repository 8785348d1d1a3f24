import { useEffect, useRef } from 'react';
import { type GivenReason, OTHER, reasonProblem } from '../lib/given-reason.ts';
import { useConsoleText } from '../lib/use-console-text.ts';
import type { ConsoleKey } from '../text/zh-cn.ts';
import { Choices } from './choices.tsx';
import { Field } from './field.tsx';

interface ReasonFieldProps {
  readonly reasons: readonly ConsoleKey[];
  readonly given: GivenReason;
  readonly onChange: (given: GivenReason) => void;
  /** The form was sent without a reason. */
  readonly tried: boolean;
}

/** Why an exception is made: a few usual reasons by digit, and one in own words. */
export function ReasonField({ reasons, given, onChange, tried }: ReasonFieldProps) {
  const { t } = useConsoleText();
  const problem = tried ? reasonProblem(given) : null;
  const choices = [
    ...reasons.map((key) => ({ value: key as string, label: t(key) })),
    { value: OTHER, label: t('move.otherReason') },
  ];
  return (
    <>
      <Choices
        legend={t('move.reason')}
        choices={choices}
        value={given.chosen}
        onChange={(chosen) => onChange({ ...given, chosen })}
        problem={problem === 'missing' ? t('move.reasonMissing') : null}
      />
      {given.chosen === OTHER ? (
        <Written given={given} onChange={onChange} wrong={problem === 'unwritten'} />
      ) : null}
    </>
  );
}

interface WrittenProps {
  readonly given: GivenReason;
  readonly onChange: (given: GivenReason) => void;
  readonly wrong: boolean;
}

function Written({ given, onChange, wrong }: WrittenProps) {
  const { t } = useConsoleText();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <Field label={t('move.otherReason')} problem={wrong ? t('move.otherMissing') : null}>
      {(field) => (
        <input
          {...field}
          ref={input}
          maxLength={120}
          value={given.written}
          onChange={(event) => onChange({ ...given, written: event.target.value })}
        />
      )}
    </Field>
  );
}
