import type { MinutesRange as Range, TextBody } from '@onehall/protocol';
import { useEffect, useState } from 'react';
import { clockTime } from '../format/clock.ts';
import { minutesText } from '../format/minutes.ts';
import { yuanSign } from '../format/money.ts';
import { useZone } from '../server/use-hall.ts';
import { useText } from '../text/use-text.ts';

/** A ticket number: tabular, one piece, never cut. */
export function TicketNumber({
  number,
  className = '',
}: {
  readonly number: string;
  readonly className?: string;
}) {
  return <span className={`oh-number ${className}`}>{number}</span>;
}

/** Whole fen as ￥86.00. */
export function Money({ fen, className = '' }: { readonly fen: number; readonly className?: string }) {
  return <span className={`oh-number ${className}`}>{yuanSign(fen)}</span>;
}

/** “约 8–15 分钟”, or what there is to say when there is no range. */
export function MinutesRange({ range }: { readonly range: Range | null }) {
  const { t } = useText();
  const { key, vars } = minutesText(range);
  return <span className="oh-minutes">{t(key, vars)}</span>;
}

/** Milliseconds now, moving on every `everyMs`. */
export function useNow(everyMs = 1000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** The hall's clock, HH:MM. */
export function Clock({ className = '' }: { readonly className?: string }) {
  const zone = useZone();
  const time = clockTime(useNow(), zone);
  return (
    <time className={`oh-number ${className}`} dateTime={time}>
      {time}
    </time>
  );
}

/** A text in both languages, the first one leading; for screens that everybody reads at once. */
export function Both({ text, className = '' }: { readonly text: TextBody; readonly className?: string }) {
  const { language } = useText();
  const zh = (
    <span lang="zh-CN" className={language === 'zh' ? 'oh-both-first' : 'oh-both-second'}>
      {text.zh}
    </span>
  );
  const en = (
    <span lang="en" className={language === 'en' ? 'oh-both-first' : 'oh-both-second'}>
      {text.en}
    </span>
  );
  return (
    <span className={`oh-both ${className}`}>
      {language === 'en' ? en : zh} {language === 'en' ? zh : en}
    </span>
  );
}
