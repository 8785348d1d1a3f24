import { type CustomerScreenView, routes } from '@onehall/protocol';
import { Money, useCommand } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useCustomerText } from '../../lib/use-customer-text.ts';
import { FactList } from '../../parts/fact-list.tsx';
import { OpeningLines } from '../../parts/opening-lines.tsx';
import { relationKey } from './relation-key.ts';
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
  const { content } = form;
  return (
    <div className="cs-form">
      <FormContent form={form} />
      <div className="cs-form-sums">
        <p className="cs-form-total">
          {t('form.total')} <Money fen={content.totalFen} />
        </p>
        {content.payoutFen ? (
          <p className="cs-form-total cs-total-back">
            {t('form.payout')} <Money fen={content.payoutFen} />
          </p>
        ) : null}
      </div>
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
  const { agent } = content;
  const facts = [
    [t('form.hall'), say(content.hall)],
    [t('form.customer'), content.customer.name],
    [t('form.mobile'), content.customer.mobile],
    [t('form.document'), content.customer.document],
    [t('form.agent'), agent == null ? null : `${agent.name} · ${t(relationKey(agent.relation))}`],
    [t('form.number'), content.ticketNumber],
    [t('form.day'), content.businessDay],
    [t('form.clerk'), content.clerkWorkNumber],
  ] as const;
  return (
    <article className="cs-paper" aria-label={t('form.title')} {...scrollable}>
      <h1>{t('form.title')}</h1>
      <FactList facts={facts} />
      <OpeningLines
        className="cs-form-lines"
        touch={t('form.details')}
        lines={content.lines.map(({ title, amountFen, details }) => ({
          key: `${title.zh} ${details.map((one) => one.value).join(' ')}`,
          name: title,
          amountFen,
          details,
        }))}
      />
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
