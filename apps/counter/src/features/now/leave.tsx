import { routes, type VisitView } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useKeys } from '../../lib/keys.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';

const reasons = ['changed-mind', 'not-enough-money', 'refused-to-sign', 'left', 'other'] as const;

/** Something was ordered, nothing is paid, and the customer will not go on: void it, with the reason. */
export function Leave({ visit }: { readonly visit: VisitView }) {
  const { t } = useConsoleText();
  const abandon = useCommand(routes.abandonVisit);
  const [asking, setAsking] = useState(false);
  const enabled = visit.orders.length > 0 && visit.payment === null;
  useKeys([{ key: 'L', enabled, run: () => setAsking((was) => !was) }]);
  if (!enabled) return null;
  const leave = (reason: (typeof reasons)[number]) =>
    void abandon.send({ params: { visitId: visit.visitId }, body: { reason } });
  return (
    <>
      <Button aria-expanded={asking} onClick={() => setAsking(!asking)}>
        {t('leave.title')} <kbd>L</kbd>
      </Button>
      {asking ? (
        <fieldset className="cn-leave">
          <legend>{t('leave.why')}</legend>
          {reasons.map((reason) => (
            <Button key={reason} disabled={abandon.pending} onClick={() => leave(reason)}>
              {t(`leave.${reason}`)}
            </Button>
          ))}
        </fieldset>
      ) : null}
      <RefusalNotice refusal={abandon.refusal} onClose={abandon.clear} />
    </>
  );
}
