import { type ArticleBody, routes } from '@onehall/protocol';
import { call, type Refusal, refusalOf } from '@onehall/ui';
import { useEffect, useState } from 'react';

/** Typing settles before the hall is asked. */
const SETTLE_MS = 200;

interface Found {
  readonly articles: readonly ArticleBody[] | null;
  readonly refusal: Refusal | null;
  readonly again: () => void;
}

/** Articles with the words typed; with nothing typed those about the service in hand. */
export function useArticles(typed: string, serviceId: string | null): Found {
  const [articles, setArticles] = useState<readonly ArticleBody[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [round, setRound] = useState(0);
  const wanted = typed.trim();
  useEffect(() => {
    let gone = false;
    const ask = async () => {
      if (wanted === '' && serviceId === null) {
        setArticles([]);
        return;
      }
      const answer =
        wanted === ''
          ? await call(routes.readServiceArticles, { params: { serviceId: serviceId ?? '' } })
          : await call(routes.searchArticles, { params: { typed: wanted } });
      // An answer to what is no longer typed is no answer.
      if (gone) return;
      setRefusal(refusalOf(answer));
      if (answer.kind === 'ok') setArticles(answer.value.articles);
    };
    const timer = setTimeout(() => void ask(), wanted === '' || round > 0 ? 0 : SETTLE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [wanted, serviceId, round]);
  return { articles, refusal, again: () => setRound(round + 1) };
}
