import { type ConsoleView, routes } from '@onehall/protocol';
import { Button, clockTime, duration, RefusalNotice, useCommand, useNow, useZone } from '@onehall/ui';
import { useEffect, useRef } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { useHold } from '../../lib/use-hold.ts';
import { useMainKey } from '../../lib/use-main-key.ts';
import { useMendingWords } from './use-mending-words.ts';
import './mending.css';

interface MendingPageProps {
  readonly view: ConsoleView;
  readonly mending: NonNullable<ConsoleView['mending']>;
}

/** A device fault stops the counter [C9]: since when, which device, why, and one button back. */
export function MendingPage({ view, mending }: MendingPageProps) {
  const { t } = useConsoleText();
  const zone = useZone();
  const now = useNow();
  const words = useMendingWords();
  const end = useCommand(routes.endMending);
  const hold = useHold();
  const form = useRef<HTMLFormElement>(null);
  useMainKey(form);
  useEffect(() => form.current?.querySelector<HTMLElement>('button[type="submit"]')?.focus(), []);
  const run = async () => hold.after(await end.send({ params: { counterId: view.counterId } }));
  return (
    <section className="cn-panel cn-now" aria-labelledby="cn-mending" data-step="mending">
      <h2 id="cn-mending">{t('mending.title')}</h2>
      <p className="cn-mending-why">{words(mending)}</p>
      <p className="cn-paused-time oh-number" role="timer">
        {duration(now - mending.since)}
      </p>
      <p>{t('mending.since', { time: clockTime(mending.since, zone) })}</p>
      <p className="oh-muted">
        {view.queue.length === 0 ? t('mending.nobody') : t('mending.waiting', { n: view.queue.length })}
      </p>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!end.pending && !hold.held) void run();
        }}
      >
        <RefusalNotice refusal={end.refusal} onClose={end.clear} />
        <Button
          look="main"
          submit
          className="cn-main-button"
          aria-disabled={end.pending || hold.held}
          data-testid="main"
        >
          {t('mending.main')} <kbd>Enter</kbd>
        </Button>
      </form>
    </section>
  );
}
