import { type PhraseBody, routes, type TextBody } from '@onehall/protocol';
import { call, type Vars } from '@onehall/ui';
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { filledIn, phraseAt } from './phrase-at.ts';

/** What the hall says at its steps, by phrase id, with the row that each service follows. */
export interface HallPhrases {
  readonly words: ReadonlyMap<string, PhraseBody>;
  readonly rows: Readonly<Record<string, string>>;
  /** The customer with whom they were read. */
  readonly readFor: string | null;
}

interface Said {
  readonly phrases: HallPhrases | null;
  readonly serviceId: string | null;
}

const SaidContext = createContext<Said>({ phrases: null, serviceId: null });

interface PhrasesProps {
  /** The service in hand: its own words come first, then those of its row. */
  readonly serviceId: string | null;
  /** The customer at the counter: with each, what managers have written since is read. */
  readonly ticketId: string | null;
  readonly children: ReactNode;
}

/** Brings the hall's phrases [C8] to the prompts. Until they have come, the words of the page stand in. */
export function Phrases({ serviceId, ticketId, children }: PhrasesProps) {
  const [phrases, setPhrases] = useState<HallPhrases | null>(null);
  useEffect(() => {
    let gone = false;
    void call(routes.readPhrases).then((answer) => {
      if (gone || answer.kind !== 'ok') return;
      const { phrases: all, rows } = answer.value;
      setPhrases({ words: new Map(all.map((one) => [one.id, one])), rows, readFor: ticketId });
    });
    return () => {
      gone = true;
    };
  }, [ticketId]);
  const said = useMemo(() => ({ phrases, serviceId }), [phrases, serviceId]);
  return <SaidContext value={said}>{children}</SaidContext>;
}

export function useHallPhrases(): HallPhrases | null {
  return use(SaidContext).phrases;
}

/** The phrase of a step for the service in hand, filled in; null: the hall has none that can be said with these facts. */
export function usePhrase(step: string, vars: Vars): TextBody | null {
  const { phrases, serviceId } = use(SaidContext);
  const words = phrases === null ? null : phraseAt(phrases, serviceId, step);
  if (words === null) return null;
  const [zh, en] = [filledIn(words.zh, vars), filledIn(words.en, vars)];
  return zh === null || en === null ? null : { zh, en };
}
