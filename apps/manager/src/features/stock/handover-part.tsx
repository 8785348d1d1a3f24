import { routes, type StockTransferView } from '@onehall/protocol';
import { Button, clockTime, EmptyState, RefusalNotice, staffDate, useCommand, useZone } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { CommandForm } from './command-form.tsx';
import { type PartProps, useStockRole, useStockWords } from './stock-words.ts';

/** What lies between two people: offered and not yet taken, or disputed. */
export function HandoverPart({ view, onDone }: PartProps) {
  const { t } = useManagerText();
  if (view.transfers.length === 0)
    return <EmptyState icon="check" title={t('st.transferNone')} what={t('st.transferNoneWhat')} />;
  return (
    <ul className="mg-stock-cards">
      {view.transfers.map((transfer) => (
        <li key={transfer.transferId}>
          <Transfer transfer={transfer} view={view} onDone={onDone} />
        </li>
      ))}
    </ul>
  );
}

interface TransferProps extends PartProps {
  readonly transfer: StockTransferView;
}

function Transfer({ transfer, view, onDone }: TransferProps) {
  const { t } = useManagerText();
  const { placeName, linesText } = useStockWords(view);
  const { keeps } = useStockRole();
  const zone = useZone();
  const { from, to, state, reason, offeredAt } = transfer;
  const serials = transfer.lines.flatMap((one) => one.serials);
  return (
    <article className="mg-stock-card">
      <p className="mg-word">
        <strong>{t('st.move', { from: placeName(from), to: placeName(to) })}</strong>
        <span className={state === 'disputed' ? 'mg-risk' : 'mg-pending'}>
          {state === 'disputed'
            ? t('st.transfer.disputed', { reason: reason ?? '' })
            : t('st.transfer.offered')}
        </span>
        <span className="oh-muted oh-number">
          {staffDate(offeredAt, zone)} {clockTime(offeredAt, zone)}
        </span>
      </p>
      <p>{linesText(transfer.lines)}</p>
      {serials.length === 0 ? null : (
        <details>
          <summary>{t('st.serial')}</summary>
          <small className="oh-muted mg-stock-serials">{serials.join(' ')}</small>
        </details>
      )}
      {keeps && to === 'stockroom' && state === 'offered' ? (
        <TakeForms transfer={transfer} onDone={onDone} />
      ) : null}
      {keeps && from === 'stockroom' ? <WithdrawButton transfer={transfer} onDone={onDone} /> : null}
    </article>
  );
}

function TakeForms({ transfer, onDone }: Omit<TransferProps, 'view'>) {
  const { t } = useManagerText();
  const answer = useCommand(routes.answerStock);
  const dispute = useCommand(routes.answerStock);
  const params = { transferId: transfer.transferId };
  const take = async () => {
    const taken = await answer.send({ params, body: { answer: 'take' } });
    if (taken.kind === 'ok') await onDone();
  };
  return (
    <>
      <RefusalNotice refusal={answer.refusal} onClose={answer.clear} />
      <p>
        <Button look="main" aria-disabled={answer.pending} onClick={() => void take()}>
          {t('st.take')}
        </Button>
      </p>
      <details>
        <summary>{t('st.dispute')}</summary>
        <CommandForm
          command={dispute}
          look="quiet"
          fields={[{ name: 'reason', label: t('st.reason'), least: 2 }]}
          main={t('st.dispute')}
          send={({ reason }) => dispute.send({ params, body: { answer: 'dispute', reason } })}
          onDone={onDone}
        />
      </details>
    </>
  );
}

function WithdrawButton({ transfer, onDone }: Omit<TransferProps, 'view'>) {
  const { t } = useManagerText();
  const withdraw = useCommand(routes.withdrawStock);
  const back = async () => {
    const done = await withdraw.send({ params: { transferId: transfer.transferId } });
    if (done.kind === 'ok') await onDone();
  };
  return (
    <>
      <RefusalNotice refusal={withdraw.refusal} onClose={withdraw.clear} />
      <p>
        <Button aria-disabled={withdraw.pending} onClick={() => void back()}>
          {t('st.withdraw')}
        </Button>
      </p>
    </>
  );
}
