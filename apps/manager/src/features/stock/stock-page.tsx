import { routes } from '@onehall/protocol';
import { EmptyState, Icon, RefusalNotice } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { PartTabs } from '../../parts/part-tabs.tsx';
import { CountsPart } from './counts-part.tsx';
import { DaysPart } from './days-part.tsx';
import { HandoverPart } from './handover-part.tsx';
import { NowPart } from './now-part.tsx';
import { OpenPart } from './open-part.tsx';
import { PricesPart } from './prices-part.tsx';
import { ReadyPart } from './ready-part.tsx';
import type { PartProps } from './stock-words.ts';
import { SupplyPart } from './supply-part.tsx';
import './stock.css';

const parts = ['now', 'supply', 'handover', 'open', 'counts', 'ready', 'prices', 'days'] as const;

/** What the hall holds, in whose hands, and everything of it that waits for somebody [M4, M7]. */
export function StockPage({ part }: { readonly part: string }) {
  const { t } = useManagerText();
  const { found, refusal, read } = useRead(routes.readStock);
  const current = parts.find((one) => one === part) ?? 'now';
  return (
    <section className="mg-panel mg-fill" aria-labelledby="mg-stock">
      <div className="mg-panel-head">
        <h2 id="mg-stock">{t('st.title')}</h2>
        <PartTabs
          page="stock"
          label={t('st.parts')}
          parts={parts.map((id) => ({ id, name: t(`st.part.${id}`) }))}
          current={current}
        />
      </div>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {found === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {found === null ? null : (
        <>
          <Low view={found} />
          <section className="mg-scroll mg-stock" {...scrollable} aria-label={t(`st.part.${current}`)}>
            <Part part={current} view={found} onDone={read} />
          </section>
        </>
      )}
    </section>
  );
}

function Low({ view }: Pick<PartProps, 'view'>) {
  const { t, say } = useManagerText();
  const low = view.articles.filter((one) => one.low);
  if (low.length === 0) return null;
  const between = t('st.between');
  return (
    <p className="mg-word mg-pending" role="status">
      <Icon name="alert" />
      {t('st.low', { what: low.map((one) => `${say(one.name)} ${one.held ?? 0}`).join(between) })}
    </p>
  );
}

function Part({ part, ...props }: PartProps & { readonly part: (typeof parts)[number] }) {
  switch (part) {
    case 'now':
      return <NowPart {...props} />;
    case 'supply':
      return <SupplyPart {...props} />;
    case 'handover':
      return <HandoverPart {...props} />;
    case 'open':
      return <OpenPart {...props} />;
    case 'counts':
      return <CountsPart {...props} />;
    case 'ready':
      return <ReadyPart {...props} />;
    case 'prices':
      return <PricesPart {...props} />;
    case 'days':
      return <DaysPart today={props.view.today} />;
  }
}
