import { routes } from '@onehall/protocol';
import { call, clockTime, useZone } from '@onehall/ui';
import { useEffect, useState } from 'react';
import { useFloorText } from '../../lib/use-floor-text.ts';
import { type WhyNotYet, whySentences } from './why-words.ts';

const AGAIN_MS = 10_000;

/** Why the ticket is not called yet, asked again while the sheet is open. */
export function Why({ ticketId }: { readonly ticketId: string }) {
  const { t, say, language } = useFloorText();
  const zone = useZone();
  const why = useWhy(ticketId);
  const clock = (at: number) => clockTime(at, zone);
  const comma = language === 'en' ? '; ' : '、';
  return (
    <section className="fl-why" aria-label={t('why.title')}>
      <h3>{t('why.title')}</h3>
      {why === null ? (
        <p className="oh-muted">{t('why.loading')}</p>
      ) : (
        whySentences(why, { t, say, clock, comma }).map((sentence) => <p key={sentence}>{sentence}</p>)
      )}
    </section>
  );
}

function useWhy(ticketId: string): WhyNotYet | null {
  const [why, setWhy] = useState<WhyNotYet | null>(null);
  useEffect(() => {
    let here = true;
    const ask = async () => {
      const answer = await call(routes.whyNotYet, { params: { ticketId } });
      if (here && answer.kind === 'ok') setWhy(answer.value);
    };
    void ask();
    const timer = setInterval(() => void ask(), AGAIN_MS);
    return () => {
      here = false;
      clearInterval(timer);
    };
  }, [ticketId]);
  return why;
}
