import { type InvoiceSegmentBody, type ReplyOf, routes } from '@onehall/protocol';
import { Button, EmptyState, Icon, RefusalNotice, useSignedIn } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { PartTabs } from '../../parts/part-tabs.tsx';
import { CountsPart } from './counts-part.tsx';
import { DrawSheet } from './draw-sheet.tsx';
import { RegisterPart } from './register-part.tsx';
import { SegmentSheet } from './segment-sheet.tsx';
import { SegmentsTable } from './segments-table.tsx';
import './documents.css';

export type Invoices = ReplyOf<typeof routes.readInvoices>;

const parts = ['segments', 'register', 'counts'] as const;

/** Numbered invoices [M3]: where each number is, what became of it, and whether the shelf agrees with the book. */
export function DocumentsPage({ part }: { readonly part: string }) {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const { found, refusal, read } = useRead(routes.readInvoices);
  const [drawing, setDrawing] = useState(false);
  const current = parts.find((one) => one === part) ?? 'segments';
  const isKeeper = staff.role === 'stock-keeper';
  return (
    <section className="mg-panel mg-fill" aria-labelledby="mg-documents">
      <div className="mg-panel-head">
        <h2 id="mg-documents">{t('doc.title')}</h2>
        <PartTabs
          page="documents"
          label={t('doc.parts')}
          parts={parts.map((id) => ({ id, name: t(`doc.part.${id}`) }))}
          current={current}
        />
        {isKeeper ? (
          <Button look="main" onClick={() => setDrawing(true)}>
            {t('doc.draw')}
          </Button>
        ) : null}
      </div>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {found === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {found === null ? null : (
        <>
          <Notices invoices={found} />
          <Part part={current} invoices={found} onDone={read} />
        </>
      )}
      {drawing && found !== null ? (
        <DrawSheet
          segments={found.segments}
          onClose={() => setDrawing(false)}
          onDone={() => {
            setDrawing(false);
            void read();
          }}
        />
      ) : null}
    </section>
  );
}

function Notices({ invoices }: { readonly invoices: Invoices }) {
  const { t, say } = useManagerText();
  const low = invoices.holders.filter((one) => one.low);
  const who = low
    .map(({ name, workNumber, left }) => t('doc.lowOne', { name: say(name), number: workNumber, n: left }))
    .join(' · ');
  return (
    <>
      {invoices.numbered ? null : <p className="oh-muted">{t('doc.off')}</p>}
      {invoices.eInvoicesWaiting === 0 ? null : (
        <p className="mg-word mg-pending" role="status">
          <Icon name="clock" />
          {t('doc.eWaiting', { n: invoices.eInvoicesWaiting })}
        </p>
      )}
      {low.length === 0 ? null : (
        <p className="mg-word mg-pending" role="status">
          <Icon name="alert" />
          {t('doc.low', { who })}
        </p>
      )}
    </>
  );
}

interface PartProps {
  readonly part: (typeof parts)[number];
  readonly invoices: Invoices;
  readonly onDone: () => Promise<void>;
}

function Part({ part, invoices, onDone }: PartProps) {
  const { t } = useManagerText();
  const [opened, setOpened] = useState<string | null>(null);
  if (part === 'register') return <RegisterPart today={invoices.today} />;
  if (part === 'counts') return <CountsPart invoices={invoices} onDone={onDone} />;
  if (invoices.segments.length === 0)
    return <EmptyState icon="paper" title={t('doc.none')} what={t('doc.noneWhat')} />;
  const open: InvoiceSegmentBody | undefined = invoices.segments.find((one) => one.segmentId === opened);
  return (
    <>
      <SegmentsTable segments={invoices.segments} onOpen={setOpened} />
      {open === undefined ? null : (
        <SegmentSheet
          segment={open}
          invoices={invoices}
          onClose={() => setOpened(null)}
          onDone={() => {
            setOpened(null);
            void onDone();
          }}
        />
      )}
    </>
  );
}
