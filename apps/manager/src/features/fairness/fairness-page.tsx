import { type ReplyOf, routes } from '@onehall/protocol';
import { Button, call, EmptyState, type Refusal, RefusalNotice, refusalOf } from '@onehall/ui';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { percentOf } from '../../lib/share.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { JumpsTable } from './jumps-table.tsx';
import { OvertakenTable } from './overtaken-table.tsx';
import './fairness.css';

export type Fairness = ReplyOf<typeof routes.readFairness>;

function useFairness() {
  const [fairness, setFairness] = useState<Fairness | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [reading, setReading] = useState(false);
  const read = useCallback(async () => {
    setReading(true);
    const answer = await call(routes.readFairness);
    setReading(false);
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') setFairness(answer.value);
  }, []);
  useEffect(() => void read(), [read]);
  return { fairness, refusal, reading, read };
}

/** Whether the queue was fair today: the share in order, who was overtaken by whom, and every exception with its reason. */
export function FairnessPage() {
  const { t } = useManagerText();
  const { fairness, refusal, reading, read } = useFairness();
  if (fairness === null) {
    return refusal === null ? (
      <EmptyState icon="clock" title={t('fair.loading')} />
    ) : (
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
    );
  }
  const again = (
    <Button disabled={reading} onClick={() => void read()}>
      {t('fair.refresh')}
    </Button>
  );
  if (fairness.called === 0) {
    return (
      <section className="mg-panel mg-fill">
        <EmptyState icon="people" title={t('fair.nobody')} what={t('fair.nobodyWhat')}>
          {again}
        </EmptyState>
      </section>
    );
  }
  return (
    <div className="mg-fair">
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      <Share fairness={fairness}>{again}</Share>
      <div className="mg-fair-tables">
        <OvertakenTable overtaken={fairness.overtaken} />
        <JumpsTable jumps={fairness.jumps} />
      </div>
    </div>
  );
}

function Share({ fairness, children }: { readonly fairness: Fairness; readonly children: ReactNode }) {
  const { t } = useManagerText();
  const { called, inOrder } = fairness;
  const percent = percentOf(inOrder, called);
  return (
    <section className="mg-panel" aria-labelledby="mg-fair-share">
      <div className="mg-panel-head">
        <h2 id="mg-fair-share">{t('fair.shareTitle')}</h2>
        {children}
      </div>
      <p className="mg-fair-share">
        <strong className="oh-number">{t('fair.percent', { n: percent })}</strong>
        <span className="mg-bar" aria-hidden="true">
          <i style={{ width: `${percent}%` }} />
        </span>
        <span className="oh-number">{t('fair.share', { n: inOrder, all: called })}</span>
      </p>
    </section>
  );
}
