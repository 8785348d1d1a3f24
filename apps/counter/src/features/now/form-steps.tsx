import { routes } from '@onehall/protocol';
import { Button, duration, Icon, RefusalNotice, useCommand, useNow } from '@onehall/ui';
import { useState } from 'react';
import { useKeys } from '../../lib/keys.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { useHold } from '../../lib/use-hold.ts';
import { SettlementLine } from './pay/settlement-line.tsx';
import { StepForm } from './step-form.tsx';
import type { VisitStepProps } from './visit-step-props.ts';

/** Makes the one form and puts it before the customer. */
export function ShowFormStep({ visit, besides }: VisitStepProps) {
  const { t } = useConsoleText();
  const show = useCommand(routes.showForm);
  const hold = useHold();
  const run = async () => hold.after(await show.send({ params: { visitId: visit.visitId } }));
  return (
    <StepForm
      step="form"
      title={t('form.title')}
      phrase={{ words: 'say.form' }}
      main={{ words: 'form.main', busy: show.pending || hold.held }}
      refusal={show.refusal}
      onClear={show.clear}
      onMain={() => void run()}
      besides={besides}
    >
      <p className="cn-calm">{t('form.what')}</p>
      <SettlementLine visit={visit} />
    </StepForm>
  );
}

/** Now it is the customer's turn: a calm chip with the time, and nothing in the way. */
export function SignStep({ visit, besides }: VisitStepProps) {
  const { t } = useConsoleText();
  const show = useCommand(routes.showForm);
  const [since] = useState(() => Date.now());
  const waited = useNow() - since;
  const again = () => void show.send({ params: { visitId: visit.visitId } });
  useKeys([{ key: 'W', enabled: !show.pending, run: again }]);
  return (
    <StepForm
      step="sign"
      title={t('sign.title')}
      phrase={{ words: 'say.sign' }}
      main={null}
      refusal={null}
      onClear={show.clear}
      onMain={() => undefined}
      besides={
        <>
          <Button disabled={show.pending} onClick={again}>
            {t('sign.again')} <kbd>W</kbd>
          </Button>
          <RefusalNotice refusal={show.refusal} onClose={show.clear} />
          {besides}
        </>
      }
    >
      <p className="cn-wait" role="status">
        <span className="cn-chip cn-chip-wait">
          <Icon name="clock" />
          <span aria-hidden="true">{t('sign.waiting', { time: duration(waited) })}</span>
          <span className="oh-hidden">{t('sign.title')}</span>
        </span>
        {t('sign.what')}
      </p>
    </StepForm>
  );
}
