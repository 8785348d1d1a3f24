import { routes } from '@onehall/protocol';
import {
  Button,
  clockTime,
  duration,
  Icon,
  RefusalNotice,
  useCommand,
  useSignedIn,
  useZone,
} from '@onehall/ui';
import { useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import type { TicketRow } from './filter.ts';

const columns = [
  'number',
  'state',
  'class',
  'category',
  'arrived',
  'waited',
  'counter',
  'rating',
  'print',
] as const;
const doubtful: readonly string[] = ['unconfirmed', 'unknown', 'failed'];

export function TicketsTable({ tickets }: { readonly tickets: readonly TicketRow[] }) {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const reprint = useCommand(routes.reprint);
  // Printed again on this page: the view tells of the new print, until then nobody asks for a third.
  const [asked, setAsked] = useState<readonly string[]>([]);
  const mayReprint = staff.role !== 'auditor' && !reprint.pending;
  const again = async (jobId: string) => {
    const answer = await reprint.send({ params: { jobId } });
    if (answer.kind === 'ok') setAsked((before) => [...before, jobId]);
  };
  return (
    <>
      <RefusalNotice refusal={reprint.refusal} onClose={reprint.clear} />
      <section className="mg-scroll" {...scrollable} aria-label={t('tickets.title')}>
        <table className="mg-table">
          <thead>
            <tr>
              {columns.map((one) => (
                <th key={one} scope="col" className={one === 'arrived' || one === 'waited' ? 'mg-right' : ''}>
                  {t(`tickets.${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tickets.map((one) => (
              <Row
                key={one.ticketId}
                ticket={one}
                onReprint={
                  mayReprint && !asked.includes(one.print?.jobId ?? '')
                    ? (jobId: string) => void again(jobId)
                    : null
                }
              />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

interface RowProps {
  readonly ticket: TicketRow;
  readonly onReprint: ((jobId: string) => void) | null;
}

function Row({ ticket, onReprint }: RowProps) {
  const { t, say } = useManagerText();
  const zone = useZone();
  const { print, rating, withinTarget, waitMs } = ticket;
  return (
    <tr>
      <th scope="row" className="oh-number mg-strong">
        {ticket.number}
      </th>
      <td>{t(`state.${ticket.state}`)}</td>
      <td>
        <span className={`mg-class mg-class-${ticket.group}`}>{say(ticket.className)}</span>
      </td>
      <td>{say(ticket.categoryName)}</td>
      <td className="mg-right">{clockTime(ticket.arrivedAt, zone)}</td>
      <td className="mg-right">
        {waitMs === null ? (
          '–'
        ) : (
          <span className={`mg-word mg-end ${withinTarget === false ? 'mg-risk' : ''}`}>
            {duration(waitMs)}
            {withinTarget === null ? null : (
              <small>{t(withinTarget ? 'tickets.kept' : 'tickets.late')}</small>
            )}
          </span>
        )}
      </td>
      <td>{ticket.counterNumber ?? '–'}</td>
      <td className={rating !== null && rating <= 2 ? 'mg-risk' : ''}>
        {rating === null ? '–' : `${rating} / 5`}
      </td>
      <td>
        {print === null ? (
          '–'
        ) : (
          <span className={`mg-word ${doubtful.includes(print.state) ? 'mg-risk' : ''}`}>
            {doubtful.includes(print.state) ? <Icon name="alert" /> : null}
            {t(`print.${print.state}`)}
            {doubtful.includes(print.state) && onReprint !== null ? (
              <Button className="mg-small" onClick={() => onReprint(print.jobId)}>
                {t('tickets.again')}
              </Button>
            ) : null}
          </span>
        )}
      </td>
    </tr>
  );
}
