import { type CustomerScreenView, routes } from '@onehall/protocol';
import { Icon, Money, useCommand } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useCustomerText } from '../../lib/use-customer-text.ts';
import { Signing } from './signing.tsx';
import './form-to-sign.css';

type Form = NonNullable<CustomerScreenView['form']>;

interface FormToSignProps {
  readonly visitId: string;
  readonly form: Form;
}

/** One form, one signature [C3]: what is read here is exactly what the hash in the signature names. */
export function FormToSign({ visitId, form }: FormToSignProps) {
  const { t } = useCustomerText();
  const sign = useCommand(routes.signForm);
  return (
    <div className="cs-form">
      <FormContent form={form} />
      <p className="cs-form-total">
        {t('form.total')} <Money fen={form.content.totalFen} />
      </p>
      <Signing
        pending={sign.pending}
        refusal={sign.refusal}
        onClear={sign.clear}
        onSign={async (signature) => {
          const body = { contentHash: form.contentHash, signature };
          return (await sign.send({ params: { visitId }, body })).kind === 'ok';
        }}
      />
    </div>
  );
}

function FormContent({ form }: { readonly form: Form }) {
  const { t, say } = useCustomerText();
  const { content } = form;
  const facts = [
    ['form.customer', content.customer.name],
    ['form.mobile', content.customer.mobile],
    ['form.document', content.customer.document],
    ['form.number', content.ticketNumber],
    ['form.day', content.businessDay],
  ] as const;
  return (
    <article className="cs-paper" aria-label={t('form.title')} {...scrollable}>
      <h1>{t('form.title')}</h1>
      <dl className="cs-facts">
        {facts.map(([words, value]) => (
          <div key={words}>
            <dt>{t(words)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ol className="cs-form-lines">
        {content.lines.map((line) => (
          <li key={`${line.title.zh} ${line.details.map((one) => one.value).join(' ')}`}>
            <details>
              <summary>
                <span>
                  {say(line.title)} <small>{t('form.details')}</small>
                </span>
                <Money fen={line.amountFen} />
                <Icon name="down" />
              </summary>
              <dl className="cs-facts">
                {line.details.map((detail) => (
                  <div key={`${detail.label.zh} ${detail.value}`}>
                    <dt>{say(detail.label)}</dt>
                    <dd>{detail.value}</dd>
                  </div>
                ))}
              </dl>
            </details>
          </li>
        ))}
      </ol>
      <ul className="cs-terms">
        {content.terms.map((term) => (
          <li key={term.zh}>{say(term)}</li>
        ))}
      </ul>
      <p className="cs-code oh-number">
        {t('form.code', { version: form.version, hash: form.contentHash.slice(0, 16) })}
      </p>
    </article>
  );
}
