import { routes, type VisitView } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand, yuanSign } from '@onehall/ui';
import { useState } from 'react';
import { useKeys } from '../../../lib/keys.ts';
import { useConsoleText } from '../../../lib/use-console-text.ts';

/** Money that came by card or code goes back on its own way; pressed twice, since it is the customer's money. */
export function Withdraw({ visit }: { readonly visit: VisitView }) {
  const { t } = useConsoleText();
  const end = useCommand(routes.endTender);
  const [asked, setAsked] = useState(false);
  const last = visit.tenders.findLast((tender) => tender.state === 'confirmed');
  const run = () => {
    if (last === undefined || end.pending) return;
    if (!asked) {
      setAsked(true);
      return;
    }
    setAsked(false);
    const params = { visitId: visit.visitId, tenderId: last.tenderId };
    void end.send({ params, body: { reason: 'given-back' } });
  };
  useKeys([{ key: 'F8', ofStep: true, enabled: last !== undefined, run }]);
  if (last === undefined) return null;
  const words = { kind: t(`tender.kind.${last.kind}`), amount: yuanSign(last.amountFen) };
  return (
    <>
      <Button disabled={end.pending} onClick={run}>
        {asked ? t('tender.withdrawAgain', words) : t('tender.withdraw')} <kbd>F8</kbd>
      </Button>
      <RefusalNotice refusal={end.refusal} onClose={end.clear} />
    </>
  );
}
