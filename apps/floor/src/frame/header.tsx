import type { FloorView } from '@onehall/protocol';
import { Button, Clock, type Connection, Icon, LanguageSwitch, useNow, useSignedIn } from '@onehall/ui';
import type { ReactNode } from 'react';
import { MIN_MS, standingOf } from '../lib/standing.ts';
import { useFloorText } from '../lib/use-floor-text.ts';

const SOON_MS = 5 * MIN_MS;

interface HeaderProps {
  readonly view: FloorView | null;
  readonly connection: Connection;
  /** Opens what the hall knows. */
  readonly knowledge: ReactNode;
  /** Opens the checklists of emergencies. */
  readonly emergency: ReactNode;
}

export function Header({ view, connection, knowledge, emergency }: HeaderProps) {
  const { t, say } = useFloorText();
  const { staff, signOut } = useSignedIn();
  return (
    <header className="fl-head">
      <h1>{view === null ? t('app.title') : say(view.hallName)}</h1>
      {view === null ? null : <Waiting view={view} />}
      <div className="fl-head-end">
        <span className={`fl-live fl-live-${connection}`}>{t(`live.${connection}`)}</span>
        <Clock className="fl-clock" />
        {emergency}
        {knowledge}
        <LanguageSwitch />
        <Button onClick={() => void signOut()} title={staff.workNumber}>
          {t('signIn.signOut')}
        </Button>
      </div>
    </header>
  );
}

function Waiting({ view }: { readonly view: FloorView }) {
  const { t } = useFloorText();
  const now = useNow(5000);
  const standings = view.waiting.map((one) => standingOf(one, now));
  const late = standings.filter((one) => one === 'late').length;
  const risk = standings.filter((one) => one === 'at-risk').length;
  const soon = view.waiting.filter((one) => one.dueAt >= now && one.dueAt < now + SOON_MS).length;
  return (
    <p className="fl-waiting">
      <span>
        <Icon name="people" />
        {t('head.waiting', { n: view.waitingTotal })}
      </span>
      {risk > 0 || soon === 0 ? null : (
        <span className="fl-called">
          <Icon name="clock" />
          {t('head.soon', { n: soon })}
        </span>
      )}
      {risk === 0 ? null : (
        <span className="fl-called">
          <Icon name="clock" />
          {t('head.risk', { n: risk })}
        </span>
      )}
      {late === 0 ? null : (
        <span className="fl-risk">
          <Icon name="alert" />
          {t('head.late', { n: late })}
        </span>
      )}
    </p>
  );
}
