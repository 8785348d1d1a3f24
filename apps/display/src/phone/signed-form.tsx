import type { FollowView } from '@onehall/protocol';
import { clockTime, Icon, useText, useZone, yuanSign } from '@onehall/ui';
import type { PapersKey } from '../text/papers-zh-cn.ts';

/** What the customer signed, for whoever holds the ticket: services and amounts, nobody's name or number. */
export function SignedForm({ form }: { readonly form: NonNullable<FollowView['form']> }) {
  const { t, say } = useText<PapersKey>();
  const zone = useZone();
  return (
    <section className="p-form" aria-labelledby="p-form-title">
      <h2 id="p-form-title">
        <Icon name="paper" />
        {t('signed.title')}
      </h2>
      <p className="oh-muted">
        {form.number} · {t('signed.signedAt', { time: clockTime(form.signedAt, zone) })}
      </p>
      <ul aria-label={t('signed.items')}>
        {form.lines.map((line) => (
          <li key={line.lineId}>
            <span>{say(line.title)}</span>
            <span className="oh-number">{yuanSign(line.amountFen)}</span>
          </li>
        ))}
        <li className="p-form-total">
          <span>{t('signed.total')}</span>
          <span className="oh-number">{yuanSign(form.totalFen)}</span>
        </li>
        {form.payoutFen === 0 ? null : (
          <li className="p-form-total">
            <span>{t('signed.payout')}</span>
            <span className="oh-number">{yuanSign(form.payoutFen)}</span>
          </li>
        )}
      </ul>
      <a className="p-form-check" href={form.checkPath}>
        <Icon name="check" />
        {t('signed.check')}
      </a>
      <p className="p-hint">{t('signed.paper')}</p>
    </section>
  );
}
