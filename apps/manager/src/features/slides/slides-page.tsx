import { routes, type SlideBody } from '@onehall/protocol';
import { Button, EmptyState, RefusalNotice, useSignedIn } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { PartTabs } from '../../parts/part-tabs.tsx';
import { PrintedPart } from './printed-part.tsx';
import { SlideForm } from './slide-form.tsx';
import { SlideList } from './slide-list.tsx';
import './slides.css';

const parts = ['screens', 'printed'] as const;

/** What customers read in the hall while they wait [E6]: on the boards, and on paper. */
export function SlidesPage({ part }: { readonly part: string }) {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const { found, refusal, read } = useRead(routes.readScreenContent);
  const [open, setOpen] = useState<SlideBody | 'new' | null>(null);
  const current = parts.find((one) => one === part) ?? 'screens';
  const mayKeep = staff.role !== 'auditor';
  const done = () => {
    setOpen(null);
    void read();
  };
  return (
    <section className="mg-panel mg-fill" aria-labelledby="mg-slides">
      <div className="mg-panel-head">
        <h2 id="mg-slides">{t('slide.title')}</h2>
        <PartTabs
          page="slides"
          label={t('slide.parts')}
          parts={parts.map((id) => ({ id, name: t(`slide.part.${id}`) }))}
          current={current}
        />
        {mayKeep && current === 'screens' && open === null ? (
          <Button look="main" onClick={() => setOpen('new')}>
            {t('slide.new')}
          </Button>
        ) : null}
      </div>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {found === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {found === null ? null : current === 'printed' ? (
        <PrintedPart content={found} mayKeep={mayKeep} onDone={done} />
      ) : open === null ? (
        <SlideList content={found} mayKeep={mayKeep} onChange={setOpen} onDone={done} />
      ) : (
        <SlideForm
          key={open === 'new' ? 'new' : open.slideId}
          content={found}
          slide={open === 'new' ? null : open}
          onDone={done}
        />
      )}
    </section>
  );
}
