import { type InvoiceSegmentBody, routes } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { rangeOf } from './range-of.ts';
import { ReasonLine } from './reason-line.tsx';

interface OfferProps {
  readonly segment: InvoiceSegmentBody;
  readonly onDone: () => void;
}

/** Paper that was laid before the clerk: counted and accepted, or not what was said. */
export function Offer({ segment, onDone }: OfferProps) {
  const { t } = useConsoleText();
  const accept = useCommand(routes.acceptInvoices);
  const dispute = useCommand(routes.disputeInvoices);
  const [objecting, setObjecting] = useState(false);
  const params = { segmentId: segment.segmentId };
  const take = async () => {
    const answer = await accept.send({ params });
    if (answer.kind === 'ok') onDone();
  };
  const object = async (reason: string) => {
    const answer = await dispute.send({ params, body: { reason } });
    if (answer.kind === 'ok') onDone();
  };
  return (
    <li>
      <p className="oh-number">{t('docs.offer', { range: rangeOf(segment), n: segment.left })}</p>
      <p className="cn-docs-acts">
        <Button look="main" data-first disabled={accept.pending} onClick={() => void take()}>
          {t('docs.accept')}
        </Button>
        <Button aria-expanded={objecting} onClick={() => setObjecting(!objecting)}>
          {t('docs.dispute')}
        </Button>
      </p>
      {objecting ? (
        <ReasonLine
          acts={[{ id: 'dispute', words: 'docs.dispute' }]}
          busy={dispute.pending}
          onGiven={(reason) => void object(reason)}
        />
      ) : null}
      <RefusalNotice refusal={accept.refusal ?? dispute.refusal} onClose={accept.clear} />
    </li>
  );
}
