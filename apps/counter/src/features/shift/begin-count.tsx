import { type MyShift, routes } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand } from '@onehall/ui';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { WhyForm } from './why-form.tsx';

interface BeginCountProps {
  readonly shift: NonNullable<MyShift['shift']>;
  readonly onDone: () => void;
}

/** Before the count: what is still open, each by its name; orders that only wait for billing may be carried over. */
export function BeginCount({ shift, onDone }: BeginCountProps) {
  const { t } = useConsoleText();
  const begin = useCommand(routes.beginShiftCount);
  const { pending, shiftId } = shift;
  const onlyBilling = pending.length > 0 && pending.every((one) => one.kind === 'billing');
  const run = async (carryOverReason: string | null) => {
    const answer = await begin.send({ params: { shiftId }, body: { carryOverReason } });
    if (answer.kind === 'ok') onDone();
  };
  return (
    <div className="cn-shift-begin">
      <p>{t('shift.beginWhat')}</p>
      {pending.length === 0 ? null : (
        <ul className="cn-shift-pending">
          {pending.map((one) => (
            <li key={`${one.kind} ${one.ticketNumber ?? ''}`}>
              {t(`shift.pending.${one.kind}`, { ticket: one.ticketNumber ?? '', n: one.count })}
            </li>
          ))}
        </ul>
      )}
      {pending.length === 0 ? (
        <Button look="main" disabled={begin.pending} onClick={() => void run(null)}>
          {t('shift.begin')}
        </Button>
      ) : null}
      {onlyBilling ? (
        <WhyForm
          label={t('shift.carryWhy')}
          main={t('shift.carryMain')}
          busy={begin.pending}
          onGiven={(reason) => void run(reason)}
        />
      ) : null}
      <RefusalNotice refusal={begin.refusal} onClose={begin.clear} />
    </div>
  );
}
