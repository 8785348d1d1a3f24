import type { FollowView } from '@onehall/protocol';
import { Icon, QrCode, useText } from '@onehall/ui';
import type { PapersKey } from '../text/papers-zh-cn.ts';

/** The invoice without paper of what was paid; while its issuer is silent, that it will come here. */
export function EInvoice({ invoice }: { readonly invoice: NonNullable<FollowView['eInvoice']> }) {
  const { t } = useText<PapersKey>();
  return (
    <section className="p-form" aria-labelledby="p-e-invoice">
      <h2 id="p-e-invoice">
        <Icon name="paper" />
        {t('eInvoice.title')}
      </h2>
      {invoice.issued === null ? (
        <p>{t('eInvoice.waiting')}</p>
      ) : (
        <>
          <p className="oh-number p-e-number">{invoice.issued.number}</p>
          <QrCode className="p-e-code" data={invoice.issued.verifyUrl} />
          <a className="p-form-check" href={invoice.issued.verifyUrl}>
            <Icon name="check" />
            {t('eInvoice.check')}
          </a>
        </>
      )}
    </section>
  );
}
