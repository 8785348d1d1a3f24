import type { WaitingTicket } from '@onehall/protocol';
import { Button, EmptyState, Sheet, useNow } from '@onehall/ui';
import { useMemo, useState } from 'react';
import { useFloorText } from '../../lib/use-floor-text.ts';
import { Drawing } from './drawing.tsx';
import { layOut } from './line-layout.ts';

const REDRAW_MS = 5000;
const LANES = 3;
/** 60 px of a line that is some 1080 px long. */
const MARK_WIDTH = 0.056;
const groups = ['vip', 'priority', 'general'] as const;

interface PromiseLineProps {
  readonly waiting: readonly WaitingTicket[];
  readonly total: number;
  readonly courtesyClassId: string | null;
  readonly openTicketId: string | null;
  readonly onOpen: (ticketId: string) => void;
}

/** Our picture: who waits, by the minutes left; zero is the promise, red lies beyond. One look tells who will be late. */
export function PromiseLine(props: PromiseLineProps) {
  const { waiting, total, courtesyClassId, openTicketId, onOpen } = props;
  const { t } = useFloorText();
  const now = useNow(REDRAW_MS);
  const layout = useMemo(() => layOut(waiting, now, { lanes: LANES, markWidth: MARK_WIDTH }), [waiting, now]);
  const [crowd, setCrowd] = useState<readonly WaitingTicket[]>([]);
  if (waiting.length === 0) return <EmptyState icon="people" title={t('line.empty')} />;
  return (
    <div className="fl-line">
      <p className="fl-legend">
        {groups.map((group) => (
          <span key={group}>
            <i className={`fl-shape fl-shape-${group}`} aria-hidden="true" />
            {t(`class.${group}`)}
          </span>
        ))}
        {courtesyClassId === null ? null : <span>{t('line.courtesy')}</span>}
        <span>{t('line.riskLegend')}</span>
      </p>
      <Drawing
        layout={layout}
        now={now}
        courtesyClassId={courtesyClassId}
        openTicketId={openTicketId}
        onOpen={onOpen}
        onCrowd={setCrowd}
      />
      {total > waiting.length ? (
        <p className="oh-muted">{t('line.beyond', { shown: waiting.length, all: total })}</p>
      ) : null}
      {crowd.length === 0 ? null : (
        <Sheet title={t('line.crowd', { n: crowd.length })} onClose={() => setCrowd([])}>
          <div className="fl-crowd-list">
            {crowd.map((ticket) => (
              <Button
                key={ticket.ticketId}
                onClick={() => {
                  setCrowd([]);
                  onOpen(ticket.ticketId);
                }}
              >
                <i className={`fl-shape fl-shape-${ticket.group}`} aria-hidden="true" />
                {ticket.number}
              </Button>
            ))}
          </div>
        </Sheet>
      )}
    </div>
  );
}
