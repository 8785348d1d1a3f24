import { routes } from '@onehall/protocol';
import { Money, useCommand, yuan } from '@onehall/ui';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { useHold } from '../../lib/use-hold.ts';
import { StepForm } from './step-form.tsx';
import type { VisitStepProps } from './visit-step-props.ts';

/** The services a clerk can take today. Everything on an order is filled in from the record [C1]. */
const serviceId = 'bill-payment';

export function AcceptStep({ visit, besides }: VisitStepProps) {
  const { t } = useConsoleText();
  const add = useCommand(routes.addOrder);
  const hold = useHold();
  const dueFen = visit.subscriber?.dueFen ?? 0;
  const nothing = dueFen <= 0;
  const run = async () =>
    hold.after(await add.send({ params: { visitId: visit.visitId }, body: { serviceId } }));
  const vars = { name: visit.subscriber?.maskedName ?? '', amount: yuan(dueFen) };
  return (
    <StepForm
      step="accept"
      title={t('accept.title')}
      phrase={nothing ? { words: 'say.acceptNothing' } : { words: 'say.accept', vars }}
      main={{ words: 'accept.main', busy: add.pending || hold.held, disabled: nothing }}
      refusal={add.refusal}
      onClear={add.clear}
      onMain={() => void run()}
      besides={besides}
    >
      {nothing ? (
        <p className="cn-calm">{t('accept.nothing')}</p>
      ) : (
        <p className="cn-hero">
          <small>{t(`accept.${serviceId}`)}</small>
          <Money fen={dueFen} />
        </p>
      )}
    </StepForm>
  );
}
