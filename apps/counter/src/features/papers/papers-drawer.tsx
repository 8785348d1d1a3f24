import { type ReplyOf, routes, type VisitView } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Drawer } from '../../parts/drawer.tsx';
import { ReversalList } from '../../parts/reversal-list.tsx';
import { GivenPaper } from './given-paper.tsx';
import './papers.css';

type Papers = ReplyOf<typeof routes.listPapers>['papers'];

interface PapersDrawerProps {
  readonly visit: VisitView;
  readonly onClose: () => void;
}

/**
 * Papers for the customer at the counter: of this visit, and, once they have proved who they are, of earlier ones.
 * Whatever is given out a second time is a numbered copy [C3].
 */
export function PapersDrawer({ visit, onClose }: PapersDrawerProps) {
  const { t } = useConsoleText();
  const list = useCommand(routes.listPapers);
  const [papers, setPapers] = useState<Papers | null>(null);
  const look = async () => {
    const answer = await list.send({ params: { visitId: visit.visitId } });
    if (answer.kind === 'ok') setPapers(answer.value.papers);
  };
  const { form, payment } = visit;
  const earlier = (papers ?? []).filter((paper) => paper.documentId !== form?.documentId);
  return (
    <Drawer name="papers" title={t('papers.title')} what={t('papers.what')} onClose={onClose}>
      <section aria-label={t('papers.now')}>
        <h3>{t('papers.now')}</h3>
        {form === null || form.state !== 'signed' ? (
          <p className="oh-muted">{t('papers.unsigned')}</p>
        ) : (
          <GivenPaper
            documentId={form.documentId}
            visitId={payment === null ? null : visit.visitId}
            first
            name={t('papers.form', { version: form.version })}
          />
        )}
        {payment === null ? null : <Reversals visit={visit} visitId={visit.visitId} />}
      </section>
      <section aria-label={t('papers.earlier')}>
        <h3>{t('papers.earlier')}</h3>
        {papers === null ? (
          <Button disabled={list.pending} onClick={() => void look()}>
            {t(list.pending ? 'papers.looking' : 'papers.look')}
          </Button>
        ) : earlier.length === 0 ? (
          <p className="oh-muted">{t('papers.none')}</p>
        ) : (
          <ul className="cn-papers-list">
            {earlier.map((paper) => (
              <li key={paper.documentId}>
                <GivenPaper
                  documentId={paper.documentId}
                  visitId={paper.receipt === null ? null : paper.visitId}
                  name={`${paper.businessDay} ${paper.ticketNumber}`}
                  fen={paper.totalFen}
                />
                <Reversals visit={visit} visitId={paper.visitId} />
              </li>
            ))}
          </ul>
        )}
        <RefusalNotice refusal={list.refusal} onClose={list.clear} />
      </section>
    </Drawer>
  );
}

/** What of a paid visit may be reversed: a level below its papers. */
function Reversals({ visit, visitId }: { readonly visit: VisitView; readonly visitId: string }) {
  const { t } = useConsoleText();
  const [open, setOpen] = useState(false);
  return open ? (
    <ReversalList visitId={visitId} changed={visit} />
  ) : (
    <Button onClick={() => setOpen(true)}>{t('reverse.open')}</Button>
  );
}
