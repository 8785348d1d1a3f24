import { type PickupSheetBody, routes } from '@onehall/protocol';
import { clockTime, useCommand, useZone } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useCustomerText } from '../../lib/use-customer-text.ts';
import { FactList } from '../../parts/fact-list.tsx';
import { Signing } from './signing.tsx';
import './form-to-sign.css';

/** A job that was left here is signed for as it is taken away [C19]: what is read is exactly what is signed. */
export function PickupToSign({ sheet }: { readonly sheet: PickupSheetBody }) {
  const { t } = useCustomerText();
  const zone = useZone();
  const sign = useCommand(routes.signPickup);
  const facts = [
    [t('pickup.code'), sheet.code],
    [t('form.customer'), sheet.customer],
    [t('pickup.by'), t(`pickup.by.${sheet.pickedUpBy}`)],
    [t('pickup.doneAt'), clockTime(sheet.doneAt, zone)],
  ] as const;
  const parts = [
    [t('pickup.what'), sheet.what],
    [t('pickup.goods'), sheet.goods],
    [t('pickup.note'), sheet.note],
  ] as const;
  return (
    <div className="cs-form">
      <article className="cs-paper" aria-label={t('pickup.title')} {...scrollable}>
        <h1>{t('pickup.title')}</h1>
        <FactList facts={facts} />
        <FactList className="cs-pickup" facts={parts} />
      </article>
      <p className="cs-form-total">{t('pickup.terms')}</p>
      <Signing
        pending={sign.pending}
        refusal={sign.refusal}
        onClear={sign.clear}
        onSign={async (signature) => {
          const body = { contentHash: sheet.contentHash, signature };
          return (await sign.send({ params: { jobId: sheet.jobId }, body })).kind === 'ok';
        }}
      />
    </div>
  );
}
