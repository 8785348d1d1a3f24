import type { KioskView, PrintJobBody } from '@onehall/protocol';
import { Button, Icon, MinutesRange, QrCode, TicketNumber, useText } from '@onehall/ui';
import { type ReactNode, useEffect, useState } from 'react';
import type { Arrival, CopiedTicket, IssuedTicket } from '../flow/flow.ts';
import { type Printing, placeOf, printingOf } from '../flow/printing.ts';
import type { KioskKey } from '../text/zh-cn.ts';
import { Ring } from './ring.tsx';

/** A printer that says nothing for so long will not print; the customer is not kept standing. */
const PRINT_PATIENCE_MS = 15_000;
const BACK_AFTER_S = { take: 8, elsewhere: 20, photo: 20 } as const;

const ofTicket = {
  printing: 'done.printing',
  take: 'done.take',
  elsewhere: 'done.elsewhere',
  photo: 'done.photo',
} as const;
const ofCopy = {
  printing: 'found.printing',
  take: 'found.take',
  elsewhere: 'done.elsewhere',
  photo: 'done.photo',
} as const;

function usePatience(printing: Printing): Printing {
  const [tired, setTired] = useState(false);
  useEffect(() => {
    if (printing !== 'printing') return;
    const timer = setTimeout(() => setTired(true), PRINT_PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [printing]);
  return printing === 'printing' && tired ? 'photo' : printing;
}

interface PaperProps {
  readonly title: string;
  readonly ticket: {
    readonly number: string;
    readonly followUrl: string;
    readonly print: PrintJobBody | null;
  };
  readonly words: Readonly<Record<Printing, KioskKey>>;
  readonly view: KioskView | null;
  readonly onFinish: () => void;
  readonly children: ReactNode;
}

/** The number, and what the printer really does; with nothing to print the number itself is the ticket. */
function Paper({ title, ticket, words, view, onFinish, children }: PaperProps) {
  const { t, say } = useText<KioskKey>();
  const printing = usePatience(printingOf(ticket.print, view));
  const place = placeOf(ticket.print, view);
  return (
    <div className="k-done" data-printing={printing}>
      <h1 className="k-lead">{title}</h1>
      <p className="k-done-number" data-testid="number">
        <TicketNumber number={ticket.number} />
      </p>
      {children}
      <div className="k-done-print" role="status" data-testid="print">
        <Icon name={printing === 'photo' ? 'phone' : 'printer'} />
        <span>{t(words[printing], { place: place === null ? '' : say(place) })}</span>
      </div>
      <figure className="k-done-qr">
        <QrCode data={ticket.followUrl} />
        <figcaption>{t('done.scan')}</figcaption>
      </figure>
      <p className="k-done-listen">
        <Icon name="sound" />
        {t('done.listen')}
      </p>
      <nav className="k-bar k-bar-done">
        {printing === 'printing' ? (
          <span />
        ) : (
          <Ring key={printing} seconds={BACK_AFTER_S[printing]} onEnd={onFinish} />
        )}
        <Button onClick={onFinish}>{t('done.finish')}</Button>
      </nav>
    </div>
  );
}

export interface DoneProps {
  readonly ticket: IssuedTicket;
  readonly arrival: Arrival;
  readonly view: KioskView | null;
  readonly onFinish: () => void;
}

const arrivals = { 'in-time': 'done.inTime', late: 'done.late' } as const;

/** A ticket of one's own, and how long it will take. */
export function Done({ ticket, arrival, view, onFinish }: DoneProps) {
  const { t, say } = useText<KioskKey>();
  return (
    <Paper title={t('done.title')} ticket={ticket} words={ofTicket} view={view} onFinish={onFinish}>
      <p className="k-done-what">
        {say(ticket.categoryName)} · {say(ticket.className)}
      </p>
      <p className="k-done-wait">
        {t('check.ahead')} {t('check.people', { n: ticket.peopleAhead })} ·{' '}
        <MinutesRange range={ticket.range} />
      </p>
      {arrival === 'walk-in' ? null : (
        <p className="k-done-arrival" data-arrival={arrival}>
          <Icon name={arrival === 'late' ? 'clock' : 'check'} />
          {t(arrivals[arrival])}
        </p>
      )}
    </Paper>
  );
}

export interface FoundProps {
  readonly copy: CopiedTicket;
  readonly view: KioskView | null;
  readonly onFinish: () => void;
}

/** A lost ticket again: the same number, the same place. */
export function Found({ copy, view, onFinish }: FoundProps) {
  const { t } = useText<KioskKey>();
  return (
    <Paper title={t('found.title')} ticket={copy} words={ofCopy} view={view} onFinish={onFinish}>
      <p className="k-done-wait">{t('found.kept')}</p>
    </Paper>
  );
}
