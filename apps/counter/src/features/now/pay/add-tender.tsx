import { routes, type VisitView } from '@onehall/protocol';
import { Button, useCommand, yuan, yuanSign } from '@onehall/ui';
import { type ReactNode, useState } from 'react';
import { useKeys } from '../../../lib/keys.ts';
import { useConsoleText } from '../../../lib/use-console-text.ts';
import { useHold } from '../../../lib/use-hold.ts';
import { readYuan, typedYuan } from '../../../lib/yuan-input.ts';
import { Choices } from '../../../parts/choices.tsx';
import { Field } from '../../../parts/field.tsx';
import type { Phrase } from '../prompt.tsx';
import { StepForm } from '../step-form.tsx';
import { PayFigures } from './figures.tsx';
import { payingLines, type TenderKindBody } from './tender-kinds.ts';

const sayings: Readonly<Record<TenderKindBody, Phrase['words']>> = {
  'bank-card': 'say.tenderCard',
  'mobile-payment': 'say.tenderMobile',
  balance: 'say.tenderBalance',
};

interface AddTenderProps {
  readonly visit: VisitView;
  readonly kind: TenderKindBody;
  readonly besides: ReactNode;
  readonly onDone: () => void;
}

/** How much the customer pays this way; the rest of what is due stands there already. */
export function AddTender({ visit, kind, besides, onDone }: AddTenderProps) {
  const { t } = useConsoleText();
  const offer = useCommand(routes.offerTender);
  const hold = useHold();
  const lines = payingLines(visit);
  const [typed, setTyped] = useState(typedYuan(visit.cashDueFen));
  const [partyId, setPartyId] = useState(
    lines.find((one) => one.current)?.partyId ?? lines[0]?.partyId ?? null,
  );
  useKeys([{ key: 'F8', ofStep: true, run: onDone }]);
  const input = readYuan(typed);
  const amountFen = input.kind === 'amount' && input.fen > 0 ? input.fen : null;
  const tooMuch = amountFen !== null && amountFen > visit.cashDueFen;
  const lineMissing = kind === 'balance' && partyId === null;
  const problem = tooMuch
    ? t('tender.tooMuch', { amount: yuanSign(visit.cashDueFen) })
    : amountFen === null
      ? t('pay.notAmount')
      : null;
  const run = async () => {
    if (amountFen === null || tooMuch || lineMissing) return;
    const body = { kind, amountFen, partyId: kind === 'balance' ? partyId : null };
    const answer = await offer.send({ params: { visitId: visit.visitId }, body });
    hold.after(answer);
    if (answer.kind === 'ok') onDone();
  };
  return (
    <StepForm
      step="pay"
      title={t('tender.addTitle', { kind: t(`tender.kind.${kind}`) })}
      phrase={{ words: sayings[kind], vars: { amount: amountFen === null ? '…' : yuan(amountFen) } }}
      main={{ words: `tender.offer.${kind}`, busy: offer.pending || hold.held, disabled: lineMissing }}
      refusal={offer.refusal}
      onClear={offer.clear}
      onMain={() => void run()}
      besides={
        <>
          <Button onClick={onDone}>
            {t('tender.back')} <kbd>F8</kbd>
          </Button>
          {besides}
        </>
      }
    >
      <PayFigures visit={visit} />
      <Field
        label={t('tender.amount')}
        hint={t('tender.most', { amount: yuanSign(visit.cashDueFen) })}
        problem={typed === '' ? null : problem}
      >
        {(field) => (
          <input
            {...field}
            data-first
            className="cn-input-money"
            inputMode="decimal"
            maxLength={14}
            value={typed}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      {lineMissing ? <p className="cn-missing">{t('tender.noLine')}</p> : null}
      {kind === 'balance' && lines.length > 1 ? (
        <Choices
          legend={t('tender.line')}
          value={partyId}
          onChange={setPartyId}
          choices={lines.map((line) => ({
            value: line.partyId,
            label: `${line.maskedMobile} ${line.maskedName}`,
          }))}
        />
      ) : null}
    </StepForm>
  );
}
