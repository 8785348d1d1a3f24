import { routes } from '@onehall/protocol';
import { Button, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useKeys } from '../../lib/keys.ts';
import { isMobile, plainMobile } from '../../lib/mobile-input.ts';
import { useReadCode } from '../../lib/reading.tsx';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { useHold } from '../../lib/use-hold.ts';
import { Field } from '../../parts/field.tsx';
import { StepForm } from './step-form.tsx';
import type { VisitStepProps } from './visit-step-props.ts';

/** The look-up by number; each one is journalled [C12]. */
export function FindStep({
  visit,
  besides,
  onFound,
  onParty,
}: VisitStepProps & { readonly onFound: () => void }) {
  const { t } = useConsoleText();
  const find = useCommand(routes.findSubscriber);
  const hold = useHold();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  useReadCode('mobile', setTyped);
  const mobile = plainMobile(typed);
  const run = async (acceptUnseen: boolean) => {
    const fits = isMobile(mobile);
    setWrong(!fits);
    if (!fits) return;
    const answer = await find.send({ params: { visitId: visit.visitId }, body: { mobile, acceptUnseen } });
    hold.after(answer);
    if (answer.kind === 'ok') onFound();
  };
  // The billing system does not answer: who only pays in need not wait for it [C9].
  const unseen = find.refusal?.code === 'billing-unavailable';
  useKeys(unseen ? [{ key: 'V', ofStep: true, enabled: !find.pending, run: () => void run(true) }] : []);
  return (
    <StepForm
      step="find"
      title={t('find.title')}
      phrase={{ words: 'say.find' }}
      main={{ words: 'find.main', busy: find.pending || hold.held }}
      refusal={find.refusal}
      onClear={find.clear}
      onMain={() => void run(false)}
      besides={
        <>
          {unseen ? (
            <Button disabled={find.pending} onClick={() => void run(true)}>
              {t('find.unseen')} <kbd>V</kbd>
            </Button>
          ) : null}
          <Button onClick={() => onParty('person')}>
            {t('find.person')} <kbd>I</kbd>
          </Button>
          {besides}
        </>
      }
    >
      <Field
        label={t('find.mobile')}
        hint={t('find.hint')}
        problem={wrong && !isMobile(mobile) ? t('find.wrong') : null}
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
