import { routes } from '@onehall/protocol';
import { useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useReadCode } from '../../lib/reading.tsx';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { useHold } from '../../lib/use-hold.ts';
import { Field } from '../../parts/field.tsx';
import { StepForm } from './step-form.tsx';
import type { VisitStepProps } from './visit-step-props.ts';

const MOBILE = /^1[3-9]\d{9}$/;

function plainMobile(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/^\+?86/, '')
    .replaceAll(/[\s-]/g, '');
}

/** The look-up by number; each one is journalled [C12]. */
export function FindStep({ visit, besides, onFound }: VisitStepProps & { readonly onFound: () => void }) {
  const { t } = useConsoleText();
  const find = useCommand(routes.findSubscriber);
  const hold = useHold();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  useReadCode('mobile', setTyped);
  const mobile = plainMobile(typed);
  const run = async () => {
    const fits = MOBILE.test(mobile);
    setWrong(!fits);
    if (!fits) return;
    const answer = await find.send({ params: { visitId: visit.visitId }, body: { mobile } });
    hold.after(answer);
    if (answer.kind === 'ok') onFound();
  };
  return (
    <StepForm
      step="find"
      title={t('find.title')}
      phrase={{ words: 'say.find' }}
      main={{ words: 'find.main', busy: find.pending || hold.held }}
      refusal={find.refusal}
      onClear={find.clear}
      onMain={() => void run()}
      besides={besides}
    >
      <Field
        label={t('find.mobile')}
        hint={t('find.hint')}
        problem={wrong && !MOBILE.test(mobile) ? t('find.wrong') : null}
      >
        {(field) => (
          <input
            {...field}
            data-first
            className="cn-input-big"
            inputMode="tel"
            maxLength={20}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
    </StepForm>
  );
}
