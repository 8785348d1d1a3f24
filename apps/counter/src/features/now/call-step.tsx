import { type ConsoleView, routes } from '@onehall/protocol';
import { TicketNumber, useCommand } from '@onehall/ui';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { useHold } from '../../lib/use-hold.ts';
import { StepForm } from './step-form.tsx';

/** Nobody is at the counter: call the one that the queue rule chooses. */
export function CallStep({ view }: { readonly view: ConsoleView }) {
  const { t } = useConsoleText();
  const call = useCommand(routes.callNext);
  const hold = useHold();
  const nobody = view.nextNumber === null && view.queue.length === 0;
  const run = async () => hold.after(await call.send({ params: { counterId: view.counterId } }));
  return (
    <StepForm
      step="call"
      title={t(nobody ? 'call.titleNobody' : 'call.title')}
      phrase={nobody ? null : { words: 'say.call', vars: { counter: view.number } }}
      main={{ words: 'call.main', busy: call.pending || hold.held, disabled: nobody }}
      refusal={call.refusal}
      onClear={call.clear}
      onMain={() => void run()}
    >
      {nobody ? <p className="cn-calm">{t('call.nobody')}</p> : null}
      {view.nextNumber === null ? null : (
        <p className="cn-hero">
          <small>{t('queue.next')}</small>
          <TicketNumber number={view.nextNumber} />
        </p>
      )}
    </StepForm>
  );
}
