import { routes } from '@onehall/protocol';
import { Button, Money, useCommand, yuan, yuanSign } from '@onehall/ui';
import { useState } from 'react';
import { likelyTendered } from '../../lib/change-notes.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { useHold } from '../../lib/use-hold.ts';
import { readYuan, typedYuan, type YuanInput } from '../../lib/yuan-input.ts';
import { Field } from '../../parts/field.tsx';
import type { ConsoleKey } from '../../text/zh-cn.ts';
import { ChangeToGive } from './change-to-give.tsx';
import type { Phrase } from './prompt.tsx';
import { StepForm } from './step-form.tsx';
import type { VisitStepProps } from './visit-step-props.ts';

function problemOf(input: YuanInput, tried: boolean): ConsoleKey | null {
  if (input.kind === 'wrong') return 'pay.notAmount';
  if (input.kind === 'too-much') return 'pay.tooMuch';
  return input.kind === 'empty' && tried ? 'pay.notAmount' : null;
}

/** Announced cash [C7]: the phrase follows what is typed, so that the clerk reads it out while counting. */
function phraseFor(dueFen: number, tenderedFen: number | null): Phrase {
  if (tenderedFen === null || tenderedFen < dueFen) return { words: 'say.pay', vars: { due: yuan(dueFen) } };
  const vars = { received: yuan(tenderedFen), change: yuan(tenderedFen - dueFen) };
  return { words: tenderedFen === dueFen ? 'say.payExact' : 'say.payChange', vars };
}

export function PayStep({ visit, besides }: VisitStepProps) {
  const { t } = useConsoleText();
  const take = useCommand(routes.takeCash);
  const hold = useHold();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const dueFen = visit.totalFen;
  const input = readYuan(typed);
  const tenderedFen = input.kind === 'amount' ? input.fen : null;
  const problem = problemOf(input, tried);
  const run = async () => {
    setTried(true);
    if (tenderedFen === null || tenderedFen < dueFen) return;
    hold.after(await take.send({ params: { visitId: visit.visitId }, body: { tenderedFen } }));
  };
  return (
    <StepForm
      step="pay"
      title={t('pay.title')}
      phrase={phraseFor(dueFen, tenderedFen)}
      main={{ words: 'pay.main', busy: take.pending || hold.held }}
      refusal={take.refusal}
      onClear={take.clear}
      besides={besides}
      onMain={() => void run()}
    >
      <p className="cn-due">
        {t('pay.due')} <Money fen={dueFen} />
      </p>
      <Field label={t('pay.received')} problem={problem === null ? null : t(problem)}>
        {(field) => (
          <input
            {...field}
            data-first
            className="cn-input-money"
            inputMode="decimal"
            maxLength={14}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <div className="cn-quick">
        {likelyTendered(dueFen).map((fen) => (
          <Button key={fen} onClick={() => setTyped(typedYuan(fen))}>
            {fen === dueFen ? t('pay.exact') : yuanSign(fen)}
          </Button>
        ))}
      </div>
      {tenderedFen !== null && tenderedFen < dueFen ? (
        <p className="cn-missing" role={tried ? 'alert' : undefined}>
          {t('pay.missing', { amount: yuanSign(dueFen - tenderedFen) })}
        </p>
      ) : (
        <ChangeToGive changeFen={tenderedFen === null ? null : tenderedFen - dueFen} />
      )}
    </StepForm>
  );
}
