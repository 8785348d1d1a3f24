import { type NotesBody, routes, type TransferView } from '@onehall/protocol';
import { RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { CountForm } from './count-form.tsx';
import { WhyForm } from './why-form.tsx';

interface OfferToMeProps {
  readonly offer: TransferView;
  readonly onDone: () => void;
}

/** Cash that somebody laid before the clerk: counted without being told how much it should be. */
export function OfferToMe({ offer, onDone }: OfferToMeProps) {
  const { t, say } = useConsoleText();
  const take = useCommand(routes.takeTransfer);
  const dispute = useCommand(routes.disputeTransfer);
  const [counted, setCounted] = useState<NotesBody[]>([]);
  const params = { transferId: offer.transferId };
  const count = async (notes: NotesBody[]) => {
    setCounted(notes);
    const answer = await take.send({ params, body: { notes } });
    if (answer.kind === 'ok') onDone();
  };
  const sendBack = async (reason: string) => {
    const countedFen = counted.reduce((sum, one) => sum + one.fen * one.count, 0);
    const answer = await dispute.send({ params, body: { countedFen, reason } });
    if (answer.kind === 'ok') onDone();
  };
  const differs = take.refusal?.code === 'transfer-count-differs';
  return (
    <li>
      <p>
        <strong>{t(`shift.kind.${offer.kind}`)}</strong>{' '}
        {t('shift.from', { name: say(offer.offeredBy.name), workNumber: offer.offeredBy.workNumber })}
      </p>
      <CountForm
        title={t('shift.countIt')}
        main={t('shift.take')}
        busy={take.pending}
        onCounted={(notes) => void count(notes)}
      />
      <RefusalNotice refusal={take.refusal ?? dispute.refusal} onClose={take.clear} />
      {differs ? (
        <WhyForm
          label={t('shift.whyDiffers')}
          main={t('shift.sendBack')}
          busy={dispute.pending}
          onGiven={(reason) => void sendBack(reason)}
        />
      ) : null}
    </li>
  );
}
