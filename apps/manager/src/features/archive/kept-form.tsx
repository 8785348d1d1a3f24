import { clockSeconds, staffDate, useZone, yuanSign } from '@onehall/ui';
import type { ReactNode } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import type { ArchiveKey } from '../../text/archive-zh-cn.ts';
import type { Opened } from './form-sheet.tsx';

/** Signed content never changes: a part of it is known by its place. */
const numbered = <T,>(all: readonly T[]) => all.map((one, nth) => ({ one, nth }));

/** A stroke as a line; a dot is a line to itself, which the round cap draws. */
function pathOf(stroke: readonly (readonly number[])[]): string {
  const [first = [], ...rest] = stroke.map(([x = 0, y = 0]) => [x, y]);
  return `M ${first.join(' ')} ${(rest.length === 0 ? [first] : rest).map((point) => `L ${point.join(' ')}`).join(' ')}`;
}

/** What was signed, exactly: the content that the hash names, and the signature as it was drawn. */
export function KeptForm({ form }: { readonly form: Opened }) {
  const { t, say } = useManagerText();
  const zone = useZone();
  const when = (at: number) => `${staffDate(at, zone)} ${clockSeconds(at, zone)}`;
  const { content } = form;
  return (
    <>
      {form.voidAt === null ? null : (
        <p className="mg-risk" role="status">
          <strong>{t('arch.void')}</strong> · {t('arch.voidAt', { time: when(form.voidAt) })}
        </p>
      )}
      <dl>
        <Fact label="arch.signedAt">{when(form.signedAt)}</Fact>
        <Fact label="arch.ticket">{content.ticketNumber}</Fact>
        <Fact label="arch.clerk">{content.clerkWorkNumber}</Fact>
        <Fact label="arch.customer">{`${content.customer.name} ${content.customer.mobile}`}</Fact>
        <Fact label="arch.document">{content.customer.document}</Fact>
        {content.agent ? <Fact label="arch.agent">{content.agent.name}</Fact> : null}
        <Fact label="arch.total">{yuanSign(content.totalFen)}</Fact>
        {content.payoutFen ? <Fact label="arch.payout">{yuanSign(content.payoutFen)}</Fact> : null}
      </dl>
      <section aria-label={t('arch.items')}>
        <h3>{t('arch.items')}</h3>
        {numbered(content.lines).map(({ one: line, nth }) => (
          <div key={nth} className="mg-form-item">
            <p>
              <span>{say(line.title)}</span>
              <span className="oh-number">{yuanSign(line.amountFen)}</span>
            </p>
            <dl>
              {numbered(line.details).map(({ one: detail, nth: at }) => (
                <Detail key={at} label={say(detail.label)}>
                  {detail.value}
                </Detail>
              ))}
            </dl>
          </div>
        ))}
      </section>
      <section aria-label={t('arch.terms')}>
        <h3>{t('arch.terms')}</h3>
        {content.terms.map((term) => (
          <p key={term.zh}>{say(term)}</p>
        ))}
      </section>
      <Signature form={form} />
    </>
  );
}

function Signature({ form }: { readonly form: Opened }) {
  const { t } = useManagerText();
  const { signature } = form;
  return (
    <section aria-label={t('arch.signature')}>
      <h3>{t('arch.signature')}</h3>
      {signature === null ? null : (
        <svg
          className="mg-form-signature"
          viewBox={`0 0 ${signature.width} ${signature.height}`}
          role="img"
          aria-label={t('arch.signature')}
        >
          <path d={signature.strokes.map(pathOf).join(' ')} />
        </svg>
      )}
      <h3>{t('arch.contentHash')}</h3>
      <p className="mg-form-hash">{form.contentHash}</p>
      <h3>{t('arch.signatureHash')}</h3>
      <p className="mg-form-hash">{form.signatureHash}</p>
    </section>
  );
}

function Fact({ label, children }: { readonly label: ArchiveKey; readonly children: ReactNode }) {
  const { t } = useManagerText();
  return <Detail label={t(label)}>{children}</Detail>;
}

function Detail({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
