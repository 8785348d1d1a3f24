import type { KioskView } from '@onehall/protocol';
import { Button, Icon, MinutesRange, QrCode, TicketNumber, useText } from '@onehall/ui';
import { useEffect, useRef, useState } from 'react';
import type { IssuedTicket } from '../flow/flow.ts';
import { type Printing, printingOf } from '../flow/printing.ts';
import type { KioskKey } from '../text/zh-cn.ts';

/** A printer that says nothing for so long will not print; the customer is not kept standing. */
const PRINT_PATIENCE_MS = 15_000;
const BACK_AFTER_S = { take: 8, photo: 20 } as const;

const words = { printing: 'done.printing', take: 'done.take', photo: 'done.photo' } as const;

function usePatience(printing: Printing): Printing {
  const [tired, setTired] = useState(false);
  useEffect(() => {
    if (printing !== 'printing') return;
    const timer = setTimeout(() => setTired(true), PRINT_PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [printing]);
  return printing === 'printing' && tired ? 'photo' : printing;
}

function Ring({ seconds, onEnd }: { readonly seconds: number; readonly onEnd: () => void }) {
  const { t } = useText<KioskKey>();
  const [left, setLeft] = useState(seconds);
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  useEffect(() => {
    const endsAt = Date.now() + seconds * 1000;
    const timer = setInterval(() => {
      const rest = Math.ceil((endsAt - Date.now()) / 1000);
      setLeft(Math.max(0, rest));
      if (rest <= 0) end.current();
    }, 200);
    return () => clearInterval(timer);
  }, [seconds]);
  return (
    <div className="k-ring">
      <svg viewBox="0 0 40 40" aria-hidden="true">
        <circle className="k-ring-ground" cx="20" cy="20" r="17" />
        <circle
          className="k-ring-left"
          cx="20"
          cy="20"
          r="17"
          pathLength={seconds}
          strokeDasharray={`${left} ${seconds}`}
        />
        <text x="20" y="26" textAnchor="middle">
          {left}
        </text>
      </svg>
      <span>{t('done.back', { n: left })}</span>
    </div>
  );
}

export interface DoneProps {
  readonly ticket: IssuedTicket;
  readonly view: KioskView | null;
  readonly onFinish: () => void;
}

/** The number, and what the printer really does; with nothing to print the number itself is the ticket. */
export function Done({ ticket, view, onFinish }: DoneProps) {
  const { t, say } = useText<KioskKey>();
  const printing = usePatience(printingOf(ticket, view));
  return (
    <div className="k-done" data-printing={printing}>
      <h1 className="k-lead">{t('done.title')}</h1>
      <p className="k-done-number" data-testid="number">
        <TicketNumber number={ticket.number} />
      </p>
      <p className="k-done-what">
        {say(ticket.categoryName)} · {say(ticket.className)}
      </p>
      <p className="k-done-wait">
        {t('check.ahead')} {t('check.people', { n: ticket.peopleAhead })} ·{' '}
        <MinutesRange range={ticket.range} />
      </p>
      <div className="k-done-print" role="status" data-testid="print">
        <Icon name={printing === 'photo' ? 'phone' : 'printer'} />
        <span>{t(words[printing])}</span>
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
