import { type ManagerView, routes } from '@onehall/protocol';
import { EmptyState, RefusalNotice } from '@onehall/ui';
import { useEffect } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { PartTabs } from '../../parts/part-tabs.tsx';
import { DayPart } from './day-part.tsx';
import { DrawersPart } from './drawers-part.tsx';
import { HandsPart } from './hands-part.tsx';
import type { PartProps } from './part-props.ts';
import { SettlementPart } from './settlement-part.tsx';
import { VaultPart } from './vault-part.tsx';
import './cash.css';

const parts = ['drawers', 'hands', 'vault', 'settlement', 'day'] as const;
type PartName = (typeof parts)[number];

/** Counts and transfers come from other people. */
const againMs = 4_000;

interface CashPageProps {
  readonly view: ManagerView;
  readonly part: string;
}

/** Expected against counted, everywhere the hall has money, and what the day still waits for [M6]. */
export function CashPage({ view, part }: CashPageProps) {
  const { t } = useManagerText();
  const { found, refusal, read } = useRead(routes.readCash);
  const current = parts.find((one) => one === part) ?? 'drawers';
  // What clerks do with their drawers is seen within this time, whatever else moves in the hall.
  useEffect(() => {
    const timer = setInterval(() => void read(), againMs);
    return () => clearInterval(timer);
  }, [read]);
  return (
    <section className="mg-panel mg-fill" aria-labelledby="mg-cash">
      <div className="mg-panel-head">
        <h2 id="mg-cash">{t('cash.title', { day: found?.businessDay ?? view.businessDay })}</h2>
        <PartTabs
          page="cash"
          label={t('cash.parts')}
          parts={parts.map((id) => ({ id, name: t(`cash.part.${id}`) }))}
          current={current}
        />
      </div>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {found === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {found === null ? null : (
        <section className="mg-scroll mg-cash" {...scrollable} aria-label={t(`cash.part.${current}`)}>
          <Part part={current} view={found} onDone={read} />
        </section>
      )}
    </section>
  );
}

function Part({ part, ...props }: PartProps & { readonly part: PartName }) {
  switch (part) {
    case 'drawers':
      return <DrawersPart {...props} />;
    case 'hands':
      return <HandsPart {...props} />;
    case 'vault':
      return <VaultPart {...props} />;
    case 'settlement':
      return <SettlementPart {...props} />;
    case 'day':
      return <DayPart {...props} />;
  }
}
