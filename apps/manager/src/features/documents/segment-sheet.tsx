import { type InvoiceSegmentBody, routes } from '@onehall/protocol';
import { Button, RefusalNotice, Sheet, staffDate, useCommand, useSignedIn, useZone } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';
import type { Invoices } from './documents-page.tsx';
import { LoseForm, SpoilForm } from './exception-forms.tsx';
import { rangeOf } from './segment-words.ts';

interface SegmentSheetProps {
  readonly segment: InvoiceSegmentBody;
  readonly invoices: Invoices;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One segment, and what the stock keeper can do about it in the state it is in. */
export function SegmentSheet(props: SegmentSheetProps) {
  const { segment, onClose } = props;
  const { t, say } = useManagerText();
  const { staff } = useSignedIn();
  const zone = useZone();
  const facts = [
    [t('doc.state'), t(`doc.state.${segment.state}`)],
    [t('doc.with'), segment.with === null ? '–' : `${say(segment.with.name)} ${segment.with.workNumber}`],
    [t('doc.next'), segment.nextPrinted ?? '–'],
    [t('doc.left'), String(segment.left)],
    [t('doc.reference'), segment.reference],
    [t('doc.drawnAt'), staffDate(segment.drawnAt, zone)],
    ...(segment.dispute === null ? [] : [[t('doc.dispute'), segment.dispute]]),
  ];
  return (
    <Sheet title={rangeOf(segment)} onClose={onClose}>
      <dl className="mg-facts">
        {facts.map(([name, value]) => (
          <div key={name} className="mg-fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {staff.role === 'stock-keeper' ? <Acts {...props} /> : null}
    </Sheet>
  );
}

function Acts(props: SegmentSheetProps) {
  const { t } = useManagerText();
  const { segment, onDone } = props;
  switch (segment.state) {
    case 'in-stock':
      return (
        <>
          <OfferForm {...props} />
          <SpoilForm segment={segment} onDone={onDone} />
          <LoseForm segment={segment} today={props.invoices.today} onDone={onDone} />
        </>
      );
    case 'offered':
    case 'disputed':
      return <WithdrawForm {...props} />;
    case 'returning':
      return <TakeBack {...props} />;
    default:
      return <p className="oh-muted">{t('doc.nothingToDo')}</p>;
  }
}

function OfferForm({ segment, invoices, onDone }: SegmentSheetProps) {
  const { t, say } = useManagerText();
  const offer = useCommand(routes.offerInvoices);
  const people = invoices.holders.map(({ staffId, name, workNumber, left }) => ({
    id: staffId,
    name: `${say(name)} ${workNumber} · ${t('doc.left')} ${left}`,
  }));
  return (
    <ActForm
      title={t('doc.offer')}
      fields={[
        { name: 'to', label: t('doc.to'), kind: 'choice', options: people },
        {
          name: 'pieces',
          label: t('doc.pieces'),
          kind: 'whole',
          hint: t('doc.piecesHint', { n: segment.left }),
          begins: String(segment.left),
        },
      ]}
      main={t('doc.offerMain')}
      pending={offer.pending}
      refusal={offer.refusal}
      onClose={offer.clear}
      onSend={async ({ to, pieces }) => {
        const params = { segmentId: segment.segmentId };
        const answer = await offer.send({ params, body: { to, pieces: Number(pieces) } });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}

function WithdrawForm({ segment, onDone }: SegmentSheetProps) {
  const { t } = useManagerText();
  const withdraw = useCommand(routes.withdrawInvoices);
  return (
    <ActForm
      fields={[{ name: 'note', label: t('doc.note'), least: 2 }]}
      main={t(segment.state === 'disputed' ? 'doc.settle' : 'doc.withdraw')}
      pending={withdraw.pending}
      refusal={withdraw.refusal}
      onClose={withdraw.clear}
      onSend={async ({ note }) => {
        const answer = await withdraw.send({ params: { segmentId: segment.segmentId }, body: { note } });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}

function TakeBack({ segment, onDone }: SegmentSheetProps) {
  const { t } = useManagerText();
  const take = useCommand(routes.takeBackInvoices);
  const refuse = useCommand(routes.disputeInvoiceReturn);
  const params = { segmentId: segment.segmentId };
  const run = async () => {
    const answer = await take.send({ params });
    if (answer.kind === 'ok') onDone();
  };
  return (
    <>
      <div className="mg-act">
        <p>{t('doc.takeBackWhat', { n: segment.left })}</p>
        <RefusalNotice refusal={take.refusal} onClose={take.clear} />
        <Button look="main" icon="check" disabled={take.pending} onClick={() => void run()}>
          {t('doc.takeBack')}
        </Button>
      </div>
      <ActForm
        fields={[{ name: 'reason', label: t('doc.reason'), least: 2 }]}
        main={t('doc.refuseBack')}
        look="quiet"
        pending={refuse.pending}
        refusal={refuse.refusal}
        onClose={refuse.clear}
        onSend={async ({ reason }) => {
          const answer = await refuse.send({ params, body: { reason } });
          if (answer.kind === 'ok') onDone();
          return answer.kind === 'ok';
        }}
      />
    </>
  );
}
