import { type ReplyOf, routes } from '@onehall/protocol';
import { call, type Refusal, RefusalNotice, refusalOf } from '@onehall/ui';
import { useCallback, useEffect, useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Drawer } from '../../parts/drawer.tsx';
import { BlankForm } from './blank-form.tsx';
import { InHand } from './in-hand.tsx';
import { NewestNumbers } from './newest-numbers.tsx';
import { Offer } from './offer.tsx';
import './documents.css';

type Mine = ReplyOf<typeof routes.readMyInvoices>;

/** The clerk's numbered invoices [M3]: to accept, in hand, used last, spoiled and lost. */
export function DocumentsDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useConsoleText();
  const { mine, refusal, read } = useMine();
  const offers = mine?.segments.filter((one) => one.state === 'offered') ?? [];
  const inHand = mine?.segments.filter((one) => one.state !== 'offered') ?? [];
  const again = () => void read();
  return (
    <Drawer name="documents" title={t('docs.title')} what={t('docs.what')} onClose={onClose}>
      <div className="cn-docs" {...scrollable}>
        <RefusalNotice refusal={refusal} onRetry={again} />
        {mine === null && refusal === null ? <p role="status">{t('docs.loading')}</p> : null}
        {offers.length === 0 ? null : (
          <section aria-labelledby="cn-docs-offers">
            <h3 id="cn-docs-offers">{t('docs.offers')}</h3>
            <ul>
              {offers.map((one) => (
                <Offer key={one.segmentId} segment={one} onDone={again} />
              ))}
            </ul>
          </section>
        )}
        {mine === null ? null : (
          <>
            <InHand segments={inHand} onDone={again} />
            <NewestNumbers numbers={mine.newest} onDone={again} />
            {mine.left === 0 ? null : <BlankForm segments={inHand} onDone={again} />}
          </>
        )}
      </div>
    </Drawer>
  );
}

function useMine() {
  const [mine, setMine] = useState<Mine | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = useCallback(async () => {
    const answer = await call(routes.readMyInvoices);
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') setMine(answer.value);
  }, []);
  useEffect(() => void read(), [read]);
  return { mine, refusal, read };
}
