import { type FallbackPaperBody, type ReplyOf, routes } from '@onehall/protocol';
import { Button, clockTime, EmptyState, RefusalNotice, useSignedIn, useZone, yuanSign } from '@onehall/ui';
import { useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { BlockList, PrintBlock } from './blocks.tsx';
import { PaperSheet } from './paper-sheet.tsx';

export type Papers = ReplyOf<typeof routes.readFallbackPapers>;

const columns = ['number', 'state', 'written', 'what', 'taken'] as const;

/** Numbered paper: printed before it is needed, keyed in afterwards, each number accounted for. */
export function PapersPart() {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const { found, refusal, read } = useRead(routes.readFallbackPapers);
  const [opened, setOpened] = useState<string | null>(null);
  if (found === null)
    return refusal === null ? (
      <EmptyState icon="clock" title={t('act.loading')} />
    ) : (
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
    );
  const open = found.papers.find(({ paperId }) => paperId === opened);
  const mayAct = staff.role !== 'auditor';
  return (
    <div className="mg-em-papers">
      <div className="mg-em-blocks">
        {mayAct ? <PrintBlock papers={found} onDone={read} /> : null}
        <BlockList blocks={found.blocks} mayPrint={mayAct} printers={found.printers} onDone={read} />
      </div>
      {found.papers.length === 0 ? (
        <EmptyState icon="paper" title={t('pad.none')} what={t('pad.noneWhat')} />
      ) : (
        <section className="mg-scroll" {...scrollable} aria-label={t('pad.papers')}>
          <table className="mg-table">
            <thead>
              <tr>
                {columns.map((one) => (
                  <th key={one} scope="col" className={one === 'taken' ? 'mg-right' : ''}>
                    {t(`pad.${one}`)}
                  </th>
                ))}
                {mayAct ? <th scope="col">{t('pad.act')}</th> : null}
              </tr>
            </thead>
            <tbody>
              {found.papers.map((paper) => (
                <Row key={paper.paperId} paper={paper} mayAct={mayAct} onOpen={setOpened} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {open === undefined ? null : (
        <PaperSheet
          key={open.paperId}
          paper={open}
          papers={found}
          onClose={() => setOpened(null)}
          onDone={() => {
            setOpened(null);
            void read();
          }}
        />
      )}
    </div>
  );
}

interface RowProps {
  readonly paper: FallbackPaperBody;
  readonly mayAct: boolean;
  readonly onOpen: (paperId: string) => void;
}

function Row({ paper, mayAct, onOpen }: RowProps) {
  const { t, say } = useManagerText();
  const zone = useZone();
  const waits = paper.state === 'open' || paper.state === 'missing' || paper.toComplete;
  return (
    <tr>
      <th scope="row" className="oh-number">
        {paper.label}
        {paper.drill ? <span className="mg-em-drill"> {t('pad.isDrill')}</span> : null}
      </th>
      <td className={waits ? 'mg-risk' : ''}>
        {t(`pad.state.${paper.state}`)}
        {paper.toComplete ? ` · ${t('pad.toComplete')}` : ''}
      </td>
      <td className="oh-number">{paper.writtenAt === null ? '' : clockTime(paper.writtenAt, zone)}</td>
      <td>
        {paper.categoryName === null ? '' : say(paper.categoryName)} {paper.clerk} {paper.reason}
      </td>
      <td className="mg-right oh-number">{paper.takenFen === 0 ? '' : yuanSign(paper.takenFen)}</td>
      {mayAct ? (
        <td>
          {waits ? (
            <Button
              aria-label={t('pad.actOn', { number: paper.label })}
              onClick={() => onOpen(paper.paperId)}
            >
              {t('pad.act')}
            </Button>
          ) : null}
        </td>
      ) : null}
    </tr>
  );
}
