import { routes, type VisitView } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useKeys } from '../../../lib/keys.ts';
import { useConsoleText } from '../../../lib/use-console-text.ts';
import './pay.css';

/** Something is paid and something given back: only then can the one be set off against the other. */
function hasBothWays(visit: VisitView): boolean {
  const amounts = visit.orders.flatMap((order) =>
    order.prices.length > 0 ? order.prices.map((price) => price.amountFen) : [order.amountFen],
  );
  return amounts.some((fen) => fen > 0) && amounts.some((fen) => fen < 0);
}

/** Refunds set off, or kept apart as the customer likes; after the signature the change asks for a new one, and says so. */
export function SettlementLine({ visit }: { readonly visit: VisitView }) {
  const { t } = useConsoleText();
  const choose = useCommand(routes.chooseSettlement);
  const [asked, setAsked] = useState(false);
  const signed = visit.form?.state === 'signed';
  const taken = visit.tenders.some((tender) => tender.state === 'confirmed');
  const may = hasBothWays(visit) && !taken && visit.payment === null;
  const other = visit.settlement === 'net' ? 'apart' : 'net';
  const change = () => {
    if (choose.pending) return;
    if (signed && !asked) {
      setAsked(true);
      return;
    }
    setAsked(false);
    const body = { settlement: other, voidsSignature: signed } as const;
    void choose.send({ params: { visitId: visit.visitId }, body });
  };
  useKeys([{ key: 'F9', ofStep: true, enabled: may, run: change }]);
  if (!hasBothWays(visit)) return null;
  return (
    <div className="cn-settle">
      <span>{t(`settle.${visit.settlement}`)}</span>
      {may ? (
        <Button onClick={change}>
          {t(other === 'net' ? 'settle.toNet' : 'settle.toApart')} <kbd>F9</kbd>
        </Button>
      ) : null}
      {asked ? <p role="alert">{t('settle.void')}</p> : null}
      <RefusalNotice refusal={choose.refusal} onClose={choose.clear} />
    </div>
  );
}
