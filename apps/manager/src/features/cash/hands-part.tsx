import { type CashView, routes, type TransferView } from '@onehall/protocol';
import {
  Button,
  clockTime,
  EmptyState,
  RefusalNotice,
  useCommand,
  useSignedIn,
  useZone,
  yuanSign,
} from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { CountAct } from './count-act.tsx';
import type { PartProps } from './part-props.ts';

/** Cash between two people: floats to give out, drops and last counts to take in, change to bring. */
export function HandsPart({ view, onDone }: PartProps) {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  if (staff.role === 'auditor') return <Underway view={view} />;
  const toMe = view.transfers.filter((one) => one.to === null);
  const others = view.transfers.filter((one) => one.to !== null);
  return (
    <div className="mg-cash-columns">
      <section aria-labelledby="mg-cash-take">
        <h3 id="mg-cash-take">{t('cash.toTake')}</h3>
        {toMe.length + view.asks.length === 0 ? (
          <EmptyState icon="check" title={t('cash.nothingToTake')} />
        ) : null}
        {toMe.map((one) => (
          <TakeIn key={one.transferId} transfer={one} onDone={onDone} />
        ))}
        {view.asks.map((one) => (
          <Change key={one.askId} ask={one} onDone={onDone} />
        ))}
        {others.map((one) => (
          <NotTaken key={one.transferId} transfer={one} onDone={onDone} />
        ))}
      </section>
      <GiveFloat view={view} onDone={onDone} />
    </div>
  );
}

function Underway({ view }: Pick<PartProps, 'view'>) {
  const { t, say } = useManagerText();
  if (view.transfers.length === 0) return <EmptyState icon="check" title={t('cash.nothingToTake')} />;
  return (
    <ul className="mg-cash-list">
      {view.transfers.map((one) => (
        <li key={one.transferId}>
          {t(`cash.kind.${one.kind}`)} · {say(one.offeredBy.name)} {one.offeredBy.workNumber}
        </li>
      ))}
    </ul>
  );
}

interface TransferProps {
  readonly transfer: TransferView;
  readonly onDone: () => Promise<void>;
}

/** Counted without being told how much it should be, as the clerk counted it. */
function TakeIn({ transfer, onDone }: TransferProps) {
  const { t, say } = useManagerText();
  const zone = useZone();
  const take = useCommand(routes.takeTransfer);
  const dispute = useCommand(routes.disputeTransfer);
  const [countedFen, setCountedFen] = useState(0);
  const params = { transferId: transfer.transferId };
  return (
    <article className="mg-cash-card">
      <h4>
        {t(`cash.kind.${transfer.kind}`)} · {say(transfer.offeredBy.name)} {transfer.offeredBy.workNumber}{' '}
        <small className="oh-muted">{clockTime(transfer.offeredAt, zone)}</small>
      </h4>
      <CountAct
        title={t('cash.countIn')}
        main={t('cash.take')}
        command={take}
        onSend={async (notes) => {
          setCountedFen(notes.reduce((sum, one) => sum + one.fen * one.count, 0));
          const answer = await take.send({ params, body: { notes } });
          if (answer.kind === 'ok') await onDone();
          return answer.kind === 'ok';
        }}
      />
      {take.refusal?.code === 'transfer-count-differs' ? (
        <ActForm
          fields={[{ name: 'reason', label: t('cash.whyDiffers'), least: 2 }]}
          main={t('cash.sendBack')}
          look="quiet"
          pending={dispute.pending}
          refusal={dispute.refusal}
          onClose={dispute.clear}
          onSend={async ({ reason }) => {
            const answer = await dispute.send({ params, body: { countedFen, reason: reason.trim() } });
            if (answer.kind === 'ok') await onDone();
            return answer.kind === 'ok';
          }}
        />
      ) : null}
    </article>
  );
}

function NotTaken({ transfer, onDone }: TransferProps) {
  const { t, say } = useManagerText();
  const withdraw = useCommand(routes.withdrawTransfer);
  const run = async () => {
    const body = { reason: t('cash.withdrawn') };
    const answer = await withdraw.send({ params: { transferId: transfer.transferId }, body });
    if (answer.kind === 'ok') await onDone();
  };
  return (
    <article className="mg-cash-card">
      <p>
        {t('cash.waitsFor', {
          kind: t(`cash.kind.${transfer.kind}`),
          amount: transfer.amountFen === null ? '' : yuanSign(transfer.amountFen),
          name: transfer.to === null ? '' : say(transfer.to.name),
        })}
      </p>
      {transfer.from === null ? (
        <Button disabled={withdraw.pending} onClick={() => void run()}>
          {t('cash.withdraw')}
        </Button>
      ) : null}
      <RefusalNotice refusal={withdraw.refusal} onClose={withdraw.clear} />
    </article>
  );
}

interface ChangeProps {
  readonly ask: CashView['asks'][number];
  readonly onDone: () => Promise<void>;
}

function Change({ ask, onDone }: ChangeProps) {
  const { t, say } = useManagerText();
  const answerIt = useCommand(routes.answerChange);
  const pieces = (notes: readonly { readonly fen: number; readonly count: number }[]) =>
    notes.map(({ fen, count }) => `${yuanSign(fen)} × ${count}`).join('  ');
  const run = async (refusedWhy: string | null) => {
    const answer = await answerIt.send({ params: { askId: ask.askId }, body: { refusedWhy } });
    if (answer.kind === 'ok') await onDone();
  };
  return (
    <article className="mg-cash-card">
      <h4>
        {t('cash.kind.change')} · {say(ask.clerk.name)} {ask.clerk.workNumber}
      </h4>
      <p>{t('cash.bring', { notes: pieces(ask.notes) })}</p>
      <p>{t('cash.against', { notes: pieces(ask.backNotes) })}</p>
      <p className="mg-cash-acts">
        <Button look="main" disabled={answerIt.pending} onClick={() => void run(null)}>
          {t('cash.bringMain')}
        </Button>
        <Button disabled={answerIt.pending} onClick={() => void run(t('cash.noChange'))}>
          {t('cash.noChange')}
        </Button>
      </p>
      <RefusalNotice refusal={answerIt.refusal} onClose={answerIt.clear} />
    </article>
  );
}

function GiveFloat({ view, onDone }: PartProps) {
  const { t, say } = useManagerText();
  const { staff } = useSignedIn();
  const offer = useCommand(routes.offerFromVault);
  const clerks = view.clerks.filter((one) => one.staffId !== staff.staffId);
  const [clerkId, setClerkId] = useState(clerks[0]?.staffId ?? '');
  const running = view.shifts.some((one) => one.clerk.staffId === clerkId && one.state !== 'closed');
  return (
    <section aria-labelledby="mg-cash-give">
      <h3 id="mg-cash-give">{t('cash.give')}</h3>
      <CountAct
        title={t(running ? 'cash.topUp' : 'cash.giveFloat', { usual: yuanSign(view.floatFen) })}
        main={t('cash.giveMain')}
        command={offer}
        onSend={async (notes) => {
          const kind = running ? 'top-up' : 'float';
          const answer = await offer.send({ body: { kind, clerkId, notes } });
          if (answer.kind === 'ok') await onDone();
          return answer.kind === 'ok';
        }}
      >
        <label className="oh-field">
          {t('cash.giveTo')}
          <select value={clerkId} onChange={(event) => setClerkId(event.target.value)}>
            {clerks.map((one) => (
              <option key={one.staffId} value={one.staffId}>
                {say(one.name)} {one.workNumber}
              </option>
            ))}
          </select>
        </label>
      </CountAct>
    </section>
  );
}
