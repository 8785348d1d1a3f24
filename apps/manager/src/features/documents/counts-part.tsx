import { type ReplyOf, routes } from '@onehall/protocol';
import { clockTime, EmptyState, Icon, staffDate, useCommand, useSignedIn, useZone } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';
import type { Invoices } from './documents-page.tsx';
import { rangeOf } from './segment-words.ts';

type Count = ReplyOf<typeof routes.readInvoices>['counts'][number];

interface CountsPartProps {
  readonly invoices: Invoices;
  readonly onDone: () => Promise<void>;
}

/** Blank paper as it lies there, against the book [M3]. */
export function CountsPart({ invoices, onDone }: CountsPartProps) {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  return (
    <section className="mg-scroll mg-two" {...scrollable} aria-label={t('doc.part.counts')}>
      {staff.role === 'stock-keeper' ? <CountForm invoices={invoices} onDone={onDone} /> : null}
      <div>
        <h3>{t('doc.counts')}</h3>
        {invoices.counts.length === 0 ? <EmptyState icon="paper" title={t('doc.countsNone')} /> : null}
        <ul className="mg-counted">
          {invoices.counts.map((one) => (
            <li key={one.countId}>
              <CountRow count={one} onDone={onDone} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function CountForm({ invoices, onDone }: CountsPartProps) {
  const { t } = useManagerText();
  const count = useCommand(routes.countInvoices);
  const stock = invoices.segments.filter((one) => ['in-stock', 'offered', 'disputed'].includes(one.state));
  if (stock.length === 0) return <EmptyState icon="paper" title={t('doc.countEmpty')} />;
  return (
    <div>
      <p className="oh-muted">{t('doc.countWhat')}</p>
      <ActForm
        key={stock.map((one) => one.segmentId).join(' ')}
        title={t('doc.count')}
        fields={[
          ...stock.map((one) => ({
            name: one.segmentId,
            label: t('doc.countOf', { range: rangeOf(one) }),
            kind: 'whole' as const,
            most: 6,
          })),
          {
            name: 'explanation',
            label: t('doc.explanation'),
            hint: t('doc.explanationHint'),
            optional: true,
            most: 200,
          },
        ]}
        main={t('doc.countMain')}
        pending={count.pending}
        refusal={count.refusal}
        onClose={count.clear}
        onSend={async (values) => {
          const found = stock.map(({ segmentId }) => ({ segmentId, pieces: Number(values[segmentId]) }));
          const answer = await count.send({ body: { found, explanation: values['explanation'] ?? '' } });
          if (answer.kind === 'ok') await onDone();
          return answer.kind === 'ok';
        }}
      />
    </div>
  );
}

function CountRow({ count, onDone }: { readonly count: Count; readonly onDone: () => Promise<void> }) {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const zone = useZone();
  const open = count.differences > 0 && count.confirmedBy === null;
  return (
    <article>
      <p className="oh-muted">
        {staffDate(count.at, zone)} {clockTime(count.at, zone)} · {t('doc.by', { who: count.by })}
      </p>
      <p className={count.differences === 0 ? 'mg-word mg-kept' : 'mg-word mg-risk'}>
        <Icon name={count.differences === 0 ? 'check' : 'alert'} />
        {count.differences === 0
          ? t('doc.countSame', { n: count.counted })
          : t('doc.countDiffers', { n: count.differences })}
      </p>
      {count.explanation === '' ? null : <p>{count.explanation}</p>}
      {count.confirmedBy === null ? null : (
        <p>{t('doc.countConfirmed', { who: count.confirmedBy, words: count.secondExplanation ?? '' })}</p>
      )}
      {open && staff.role === 'stock-keeper' ? <p className="mg-pending">{t('doc.countWaits')}</p> : null}
      {open && staff.role !== 'stock-keeper' ? <ConfirmForm count={count} onDone={onDone} /> : null}
    </article>
  );
}

function ConfirmForm({ count, onDone }: { readonly count: Count; readonly onDone: () => Promise<void> }) {
  const { t } = useManagerText();
  const confirm = useCommand(routes.confirmInvoiceCount);
  return (
    <ActForm
      fields={[{ name: 'explanation', label: t('doc.explanation'), least: 2 }]}
      main={t('doc.confirm')}
      pending={confirm.pending}
      refusal={confirm.refusal}
      onClose={confirm.clear}
      onSend={async ({ explanation }) => {
        const answer = await confirm.send({ params: { countId: count.countId }, body: { explanation } });
        if (answer.kind === 'ok') await onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}
