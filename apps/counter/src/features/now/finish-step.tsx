import { routes } from '@onehall/protocol';
import { useCommand } from '@onehall/ui';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { useHold } from '../../lib/use-hold.ts';
import { ChangeToGive } from './change-to-give.tsx';
import { StepForm } from './step-form.tsx';
import type { VisitStepProps } from './visit-step-props.ts';

/** Change and receipt are handed over; then goodbye. */
export function FinishStep({ visit, ticket }: VisitStepProps) {
  const { t } = useConsoleText();
  const finish = useCommand(routes.finishTicket);
  const hold = useHold();
  const run = async () => hold.after(await finish.send({ params: { ticketId: ticket.ticketId } }));
  const { payment } = visit;
  return (
    <StepForm
      step="finish"
      title={t('finish.title')}
      phrase={{ words: payment === null ? 'say.finishPlain' : 'say.finish' }}
      main={{ words: 'finish.main', busy: finish.pending || hold.held }}
      refusal={finish.refusal}
      onClear={finish.clear}
      onMain={() => void run()}
    >
      {payment === null ? null : <ChangeToGive compact changeFen={payment.changeFen + payment.payoutFen} />}
    </StepForm>
  );
}
