import { type InvoiceSegmentBody, routes } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { useSteadyNow } from '../../lib/use-steady-now.ts';
import { Field } from '../../parts/field.tsx';
import type { ConsoleKey } from '../../text/zh-cn.ts';

interface BlankFormProps {
  readonly segments: readonly InvoiceSegmentBody[];
  readonly onDone: () => void;
}

type Typed = Readonly<Record<'first' | 'last' | 'toldTo' | 'reason', string>>;

const begins: Typed = { first: '', last: '', toldTo: '', reason: '' };
const labels = {
  first: 'docs.number',
  last: 'docs.last',
  reason: 'docs.reason',
  toldTo: 'docs.toldTo',
} as const;
const hints: Partial<Record<keyof Typed, ConsoleKey>> = {
  last: 'docs.lastHint',
  toldTo: 'docs.toldToHint',
};

type Problems = Partial<Record<keyof Typed, ConsoleKey>>;

const isNumber = (typed: string) => /^\d{1,12}$/.test(typed.trim());

function problemsOf(typed: Typed, act: 'spoil' | 'lose'): Problems {
  return {
    ...(isNumber(typed.first) ? {} : { first: 'docs.numberMissing' }),
    ...(act === 'spoil' || isNumber(typed.last) ? {} : { last: 'docs.numberMissing' }),
    ...(typed.reason.trim().length < 2 ? { reason: 'docs.reasonMissing' } : {}),
    ...(act === 'lose' && typed.toldTo.trim().length < 2 ? { toldTo: 'docs.toldMissing' } : {}),
  };
}

/** Blank paper that is spoiled or gone: the numbers are registered, and never used again. */
export function BlankForm({ segments, onDone }: BlankFormProps) {
  const { t } = useConsoleText();
  const spoil = useCommand(routes.voidInvoice);
  const lose = useCommand(routes.loseInvoices);
  const nowFor = useSteadyNow();
  const [typed, setTyped] = useState(begins);
  const [problems, setProblems] = useState<Problems>({});
  const run = async (act: 'spoil' | 'lose') => {
    const wrong = problemsOf(typed, act);
    setProblems(wrong);
    if (Object.keys(wrong).length > 0 || spoil.pending || lose.pending) return;
    const first = Number(typed.first);
    const last = Number(typed.last);
    const holding = segments.find((one) => first >= one.first && first <= one.last);
    const of = { prefix: holding?.prefix ?? '', reason: typed.reason.trim() };
    const lostAt = nowFor(JSON.stringify(typed));
    const answer =
      act === 'spoil'
        ? await spoil.send({ body: { ...of, number: first } })
        : await lose.send({ body: { ...of, first, last, lostAt, toldTo: typed.toldTo.trim() } });
    if (answer.kind !== 'ok') return;
    setTyped(begins);
    onDone();
  };
  return (
    <details className="cn-docs-blank">
      <summary>{t('docs.spoil')}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void run('spoil');
        }}
      >
        {(Object.keys(labels) as (keyof Typed)[]).map((name) => {
          const problem = problems[name];
          const hint = hints[name];
          return (
            <Field
              key={name}
              label={t(labels[name])}
              problem={problem === undefined ? null : t(problem)}
              {...(hint === undefined ? {} : { hint: t(hint) })}
            >
              {(field) => (
                <input
                  {...field}
                  maxLength={name === 'reason' ? 120 : 60}
                  value={typed[name]}
                  onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
                />
              )}
            </Field>
          );
        })}
        <RefusalNotice
          refusal={spoil.refusal ?? lose.refusal}
          onClose={() => {
            spoil.clear();
            lose.clear();
          }}
        />
        <p className="cn-docs-acts">
          <Button submit>{t('docs.spoilMain')}</Button>
          <Button onClick={() => void run('lose')}>{t('docs.loseMain')}</Button>
        </p>
      </form>
    </details>
  );
}
