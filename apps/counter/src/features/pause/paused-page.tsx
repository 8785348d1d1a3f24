import { type ConsoleView, routes } from '@onehall/protocol';
import { Button, clockTime, duration, Icon, RefusalNotice, useCommand, useNow, useZone } from '@onehall/ui';
import { useEffect, useRef } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { useHold } from '../../lib/use-hold.ts';
import { useMainKey } from '../../lib/use-main-key.ts';
import './pause.css';

interface PausedPageProps {
  readonly view: ConsoleView;
  readonly pause: NonNullable<ConsoleView['pause']>;
}

/** The counter is closed for a while: how long already, until when, and one button back. */
export function PausedPage({ view, pause }: PausedPageProps) {
  const { t } = useConsoleText();
  const zone = useZone();
  const now = useNow();
  const resume = useCommand(routes.resumeCounter);
  const hold = useHold();
  const form = useRef<HTMLFormElement>(null);
  useMainKey(form);
  useEffect(() => form.current?.querySelector<HTMLElement>('button[type="submit"]')?.focus(), []);
  const run = async () => hold.after(await resume.send({ params: { counterId: view.counterId } }));
  const over = now - pause.until;
  const planned = { from: clockTime(pause.since, zone), until: clockTime(pause.until, zone) };
  return (
    <section className="cn-panel cn-now" aria-labelledby="cn-paused" data-step="paused">
      <h2 id="cn-paused">{t('paused.title', { kind: t(`pause.${pause.kind}`) })}</h2>
      {view.wanted ? (
        <p className="cn-paused-wanted" role="alert" data-testid="wanted">
          <Icon name="people" /> {t('notice.wanted')}
        </p>
      ) : null}
      <p className="cn-paused-time oh-number" role="timer">
        {duration(now - pause.since)}
      </p>
      <p>{t('paused.planned', planned)}</p>
      {over > 0 ? (
        <p className="cn-paused-over">
          <Icon name="alert" /> {t('paused.over', { time: duration(over) })}
        </p>
      ) : null}
      <p className="oh-muted">
        {view.queue.length === 0 ? t('paused.nobody') : t('paused.waiting', { n: view.queue.length })}
      </p>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!resume.pending && !hold.held) void run();
        }}
      >
        <RefusalNotice refusal={resume.refusal} onClose={resume.clear} />
        <Button
          look="main"
          submit
          className="cn-main-button"
          aria-disabled={resume.pending || hold.held}
          data-testid="main"
        >
          {t('paused.main')} <kbd>Enter</kbd>
        </Button>
      </form>
    </section>
  );
}
