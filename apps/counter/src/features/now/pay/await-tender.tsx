import { routes, type VisitView } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand, yuanSign } from '@onehall/ui';
import { type ReactNode, useState } from 'react';
import { useKeys } from '../../../lib/keys.ts';
import { useReadCode } from '../../../lib/reading.tsx';
import { useConsoleText } from '../../../lib/use-console-text.ts';
import { useHold } from '../../../lib/use-hold.ts';
import { Field } from '../../../parts/field.tsx';
import { StepForm } from '../step-form.tsx';
import { PayFigures } from './figures.tsx';
import type { TenderBody } from './tender-kinds.ts';

interface AwaitTenderProps {
  readonly visit: VisitView;
  readonly tender: TenderBody;
  readonly besides: ReactNode;
}

/** A card or code that its own machine has not answered yet: confirmed with its number, or not paid. */
export function AwaitTender({ visit, tender, besides }: AwaitTenderProps) {
  const { t } = useConsoleText();
  const confirm = useCommand(routes.confirmTender);
  const end = useCommand(routes.endTender);
  const hold = useHold();
  const { kind, tenderId } = tender;
  // A balance has no slip: the billing system takes it once the payment is done.
  const [typed, setTyped] = useState(kind === 'balance' ? 'balance' : '');
  const [tried, setTried] = useState(false);
  // Only what is scanned from now on: a code from before this payment was offered pays for nothing.
  useReadCode(kind === 'mobile-payment' ? 'unknown' : null, setTyped, { fresh: true });
  const params = { visitId: visit.visitId, tenderId };
  const reference = typed.normalize('NFKC').trim();
  const busy = confirm.pending || end.pending || hold.held;
  const refuse = () => {
    if (!busy) void end.send({ params, body: { reason: 'not-paid' } });
  };
  useKeys([{ key: 'F8', ofStep: true, run: refuse }]);
  const run = async () => {
    setTried(true);
    if (reference !== '') hold.after(await confirm.send({ params, body: { reference } }));
  };
  const name = t(`tender.kind.${kind}`);
  return (
    <StepForm
      step="pay"
      title={t('tender.waitTitle', { kind: name, amount: yuanSign(tender.amountFen) })}
      phrase={{ words: 'say.tenderWait' }}
      main={{ words: 'tender.confirm', busy }}
      refusal={confirm.refusal}
      onClear={confirm.clear}
      onMain={() => void run()}
      besides={
        <>
          <Button disabled={busy} onClick={refuse}>
            {t('tender.refuse')} <kbd>F8</kbd>
          </Button>
          <RefusalNotice refusal={end.refusal} onClose={end.clear} />
          {besides}
        </>
      }
    >
      <PayFigures visit={visit} />
      {kind === 'balance' ? (
        <p className="cn-calm">{t('tender.referenceHint.balance')}</p>
      ) : (
        <Field
          label={t(`tender.reference.${kind}`)}
          hint={t(`tender.referenceHint.${kind}`)}
          problem={tried && reference === '' ? t('tender.referenceMissing') : null}
        >
          {(field) => (
            <input
              {...field}
              data-first
              className="cn-input-big"
              maxLength={64}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
      )}
    </StepForm>
  );
}
