import { useEffect, useRef } from 'react';
import { useConsoleText } from '../../../lib/use-console-text.ts';
import { readYuan, type YuanInput } from '../../../lib/yuan-input.ts';
import { Field } from '../../../parts/field.tsx';
import type { ConsoleKey } from '../../../text/zh-cn.ts';

function problemOf(input: YuanInput, tried: boolean): ConsoleKey | null {
  if (input.kind === 'wrong') return 'pay.notAmount';
  if (input.kind === 'too-much') return 'pay.tooMuch';
  return input.kind === 'empty' && tried ? 'pay.notAmount' : null;
}

interface CashFieldProps {
  readonly typed: string;
  /** The main button was pressed: an empty field is now a problem. */
  readonly tried: boolean;
  readonly onTyped: (typed: string) => void;
}

/** The cash on the counter as one amount: keyed once, shown and said everywhere [C7]. */
export function CashField({ typed, tried, onTyped }: CashFieldProps) {
  const { t } = useConsoleText();
  const input = useRef<HTMLInputElement>(null);
  // Back from the table of notes: typing goes on here.
  useEffect(() => {
    if (!document.activeElement?.closest('[data-drawer]')) input.current?.focus();
  }, []);
  const problem = problemOf(readYuan(typed), tried);
  return (
    <Field label={t('pay.received')} problem={problem === null ? null : t(problem)}>
      {(field) => (
        <input
          {...field}
          ref={input}
          data-first
          className="cn-input-money"
          inputMode="decimal"
          maxLength={14}
          value={typed}
          onChange={(event) => onTyped(event.target.value)}
        />
      )}
    </Field>
  );
}
