import { type PickupSheetBody, routes } from '@onehall/protocol';
import { clockTime, useCommand, useZone } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useCustomerText } from '../../lib/use-customer-text.ts';
import { Signing } from './signing.tsx';
import './form-to-sign.css';

/** A job that was left here is signed for as it is taken away [C19]: what is read is exactly what is signed. */
export function PickupToSign({ sheet }: { readonly sheet: PickupSheetBody }) {
  const { t } = useCustomerText();
  const zone = useZone();
  const sign = useCommand(routes.signPickup);
  const facts = [
    ['pickup.code', sheet.code],
    ['form.customer', sheet.customer],
    ['pickup.by', t(`pickup.by.${sheet.pickedUpBy}`)],
    ['pickup.doneAt', clockTime(sheet.doneAt, zone)],
  ] as const;
  const parts = [
    ['pickup.what', sheet.what],
    ['pickup.goods', sheet.goods],
    ['pickup.note', sheet.note],
  ] as const;
  return (
    <div className="cs-form">
      <article className="cs-paper" aria-label={t('pickup.title')} {...scrollable}>
        <h1>{t('pickup.title')}</h1>
        <dl className="cs-facts">
          {facts.map(([words, value]) => (
            <div key={words}>
              <dt>{t(words)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <dl className="cs-pickup">
          {parts.map(([words, value]) =>
            value === '' ? null : (
              <div key={words}>
                <dt>{t(words)}</dt>
                <dd>{value}</dd>
              </div>
            ),
          )}
        </dl>
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
