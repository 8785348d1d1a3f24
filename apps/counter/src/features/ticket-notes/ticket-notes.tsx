import type { ConsoleView } from '@onehall/protocol';
import { clockTime, useZone } from '@onehall/ui';
import type { ReactNode } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import './ticket-notes.css';

type Ticket = NonNullable<ConsoleView['ticket']>;

/** What the hall knows of this ticket before the customer speaks: several services, a time, a wish, papers seen. */
export function TicketNotes({ ticket }: { readonly ticket: Ticket }) {
  const { t, say } = useConsoleText();
  const zone = useZone();
  const { alsoCategoryNames, bookedFor, jump, prepared } = ticket;
  const papers = prepared?.papersSeen ?? [];
  const note = prepared?.note ?? '';
  const several = alsoCategoryNames.length > 0;
  if (!several && bookedFor === null && jump === null && papers.length === 0 && note === '') return null;
  return (
    <section className="cn-panel cn-notes" aria-labelledby="cn-notes" {...scrollable}>
      <h2 id="cn-notes">{t('note.title')}</h2>
      <dl>
        {several ? (
          <Note label={t('note.services')}>
            {[ticket.categoryName, ...alsoCategoryNames].map(say).join(' · ')}
          </Note>
        ) : null}
        {bookedFor === null ? null : (
          <Note label={t('note.booked')}>
            <strong className="oh-number">{clockTime(bookedFor, zone)}</strong>
          </Note>
        )}
        {jump === null ? null : (
          <Note label={t('note.jump')}>
            {jump.overtaken === 0
              ? jump.reason
              : t('note.jumpOver', { reason: jump.reason, n: jump.overtaken })}
          </Note>
        )}
        {papers.length === 0 ? null : (
          <Note label={t('note.papers')}>
            <ul className="cn-notes-papers">
              {papers.map((paper) => (
                <li key={paper.zh}>{say(paper)}</li>
              ))}
            </ul>
          </Note>
        )}
        {note === '' ? null : <Note label={t('note.note')}>{note}</Note>}
      </dl>
    </section>
  );
}

function Note({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
