import { routes } from '@onehall/protocol';
import { Money, useCommand, yuan } from '@onehall/ui';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { useHold } from '../../lib/use-hold.ts';
import { StepForm } from './step-form.tsx';
import type { VisitStepProps } from './visit-step-props.ts';

/** What most customers come for: one Enter takes it, without looking for it. */
const serviceId = 'bill-payment';

/** What the customer wants: the bill that is due by one key, everything else from the list of services. */
export function AcceptStep(props: VisitStepProps) {
  const dueFen = props.visit.subscriber?.dueFen ?? 0;
  return dueFen > 0 ? <AcceptBill {...props} dueFen={dueFen} /> : <AcceptAny {...props} />;
}

/** Everything on an order is filled in from the record [C1]. */
function AcceptBill({ visit, besides, dueFen }: VisitStepProps & { readonly dueFen: number }) {
  const { t } = useConsoleText();
  const add = useCommand(routes.addOrder);
  const hold = useHold();
  const run = async () =>
    hold.after(await add.send({ params: { visitId: visit.visitId }, body: { serviceId } }));
  const vars = { name: visit.subscriber?.maskedName ?? '', amount: yuan(dueFen) };
  return (
    <StepForm
      step="accept"
      title={t('accept.title')}
      phrase={{ words: 'say.accept', vars }}
      main={{ words: 'accept.main', busy: add.pending || hold.held }}
      refusal={add.refusal}
      onClear={add.clear}
      onMain={() => void run()}
      besides={besides}
    >
      <p className="cn-hero">
        <small>{t(`accept.${serviceId}`)}</small>
        <Money fen={dueFen} />
      </p>
      <p className="cn-calm">{t('accept.addWhat')}</p>
    </StepForm>
  );
}

function AcceptAny({ visit, besides, onAdd }: VisitStepProps) {
  const { t } = useConsoleText();
  return (
    <StepForm
      step="accept"
      title={t('accept.title')}
      phrase={{ words: visit.subscriber === null ? 'say.acceptAny' : 'say.acceptNothing' }}
      main={{ words: 'accept.add', busy: false }}
      refusal={null}
      onClear={() => undefined}
      onMain={onAdd}
      besides={besides}
    >
      {visit.subscriber === null ? null : <p className="cn-calm">{t('accept.nothing')}</p>}
      <p className="cn-calm">{t('accept.addWhat')}</p>
    </StepForm>
  );
}
