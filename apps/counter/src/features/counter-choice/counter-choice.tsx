import { type ReplyOf, routes } from '@onehall/protocol';
import {
  Button,
  EmptyState,
  LanguageSwitch,
  RefusalNotice,
  useCommand,
  useHall,
  useSignedIn,
} from '@onehall/ui';
import type { ReactNode } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import './counter-choice.css';

export type SignedOn = ReplyOf<typeof routes.signOn>;

const LAST_COUNTER = 'onehall.console.counter';

interface CounterChoiceProps {
  /** The counter this page stood at before. */
  readonly hint: string | null;
  readonly onSignedOn: (signedOn: SignedOn) => void;
  /** What comes before a counter: notices that must be read. */
  readonly first: ReactNode;
  /** The clerk's shift: without one there is nothing to sign on with. */
  readonly children: ReactNode;
}

/** Signing on: one press on a counter; this desk's usual one comes first under the finger. */
export function CounterChoice({ hint, first, onSignedOn, children }: CounterChoiceProps) {
  const { t, say } = useConsoleText();
  const { staff, signOut } = useSignedIn();
  const hall = useHall();
  const signOn = useCommand(routes.signOn);
  const usual = hint ?? localStorage.getItem(LAST_COUNTER);
  const choose = async (counterId: string) => {
    const answer = await signOn.send({ params: { counterId } });
    if (answer.kind !== 'ok') return;
    localStorage.setItem(LAST_COUNTER, counterId);
    onSignedOn(answer.value);
  };
  return (
    <main className="cn-choice">
      <header className="cn-choice-head">
        <span>
          {say(staff.name)} {staff.workNumber}
        </span>
        <LanguageSwitch />
        <Button onClick={() => void signOut()}>{t('signIn.signOut')}</Button>
      </header>
      {first}
      <h1>{t('choice.title')}</h1>
      <p className="oh-muted">{t('choice.what')}</p>
      <RefusalNotice refusal={signOn.refusal} onClose={signOn.clear} />
      {hall === null ? <EmptyState icon="link" title={t('choice.loading')} /> : null}
      {hall?.counters.length === 0 ? <EmptyState icon="people" title={t('choice.none')} /> : null}
      <ul className="cn-choice-list">
        {hall?.counters.map((counter) => (
          <li key={counter.id}>
            <Button
              look={counter.id === usual ? 'main' : 'quiet'}
              className="cn-choice-counter"
              autoFocus={counter.id === usual}
              disabled={signOn.pending}
              onClick={() => void choose(counter.id)}
            >
              <strong>{t('choice.counter', { number: counter.number })}</strong>
              <small>{say(counter.zone)}</small>
              {counter.id === usual ? <small>{t('choice.last')}</small> : null}
            </Button>
          </li>
        ))}
      </ul>
      <section className="cn-choice-shift" aria-labelledby="cn-choice-shift">
        <h2 id="cn-choice-shift">{t('shift.title')}</h2>
        {children}
      </section>
    </main>
  );
}
