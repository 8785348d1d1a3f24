import { type CaseLessonBody, type ReplyOf, routes } from '@onehall/protocol';
import { call, newCommandId, type Refusal, refusalOf } from '@onehall/ui';
import { useCallback, useEffect, useState } from 'react';

export type Guide = ReplyOf<typeof routes.readCaseGuide>;
export type MyCases = ReplyOf<typeof routes.readCases>['cases'];

/** What can be asked and named; read once when the drawer opens. */
export function useCaseGuide() {
  const [guide, setGuide] = useState<Guide | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = useCallback(async () => {
    const answer = await call(routes.readCaseGuide);
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') setGuide(answer.value);
  }, []);
  useEffect(() => void read(), [read]);
  return { guide, refusal, read };
}

/** The clerk's own open cases, and what waits for somebody: drafts, and what customers wrote on their phones. */
export function useMyCases() {
  const [cases, setCases] = useState<MyCases | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = useCallback(async () => {
    const of = (filter: string) => call(routes.readCases, { params: { filter, kind: 'all' } });
    const answers = await Promise.all([of('drafts'), of('unowned'), of('mine')]);
    setRefusal(answers.map(refusalOf).find((one) => one !== null) ?? null);
    const found = answers.map((one) => (one.kind === 'ok' ? one.value.cases : null));
    if (found.every((one) => one !== null)) setCases(found.flat());
  }, []);
  useEffect(() => void read(), [read]);
  return { cases, refusal, read };
}

const waitMs = 500;
const least = 4;

/** What the library knows about what is being written down [D7]; asked when the typing rests. */
export function useSimilar(told: string): readonly CaseLessonBody[] {
  const [lessons, setLessons] = useState<readonly CaseLessonBody[]>([]);
  useEffect(() => {
    if (told.trim().length < least) {
      setLessons([]);
      return;
    }
    let gone = false;
    const timer = window.setTimeout(async () => {
      const body = { commandId: newCommandId(), told: told.trim() };
      const answer = await call(routes.readSimilarLessons, { body });
      if (!gone && answer.kind === 'ok') setLessons(answer.value.lessons);
    }, waitMs);
    return () => {
      gone = true;
      window.clearTimeout(timer);
    };
  }, [told]);
  return lessons;
}
