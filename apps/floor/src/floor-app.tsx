import type { FloorView } from '@onehall/protocol';
import {
  Button,
  Clock,
  type Connection,
  CutOffBanner,
  EmptyState,
  Icon,
  LanguageSwitch,
  refusalKey,
  useLive,
  useNow,
  useSignedIn,
} from '@onehall/ui';
import { Alerts } from './features/alerts/alerts.tsx';
import { Counters } from './features/counters/counters.tsx';
import { PromiseLine } from './features/promise-line/promise-line.tsx';
import { useFloorText } from './lib/use-floor-text.ts';

const SOON_MS = 5 * 60_000;

export function FloorApp() {
  const { t } = useFloorText();
  const live = useLive('floor', null);
  const { view, refused } = live;
  return (
    <div className="fl-page">
      <div className="fl-top">
        <Header view={view} connection={live.connection} />
        <CutOffBanner live={live} />
      </div>
      <main className="fl-main">
        {refused === null ? null : (
          <EmptyState icon="alert" title={t('app.unseen')} what={t(refusalKey(refused))} />
        )}
        {view === null && refused === null ? <EmptyState icon="link" title={t('live.connecting')} /> : null}
        {view === null ? null : (
          <>
            <Alerts alerts={view.alerts} />
            <Counters counters={view.counters} />
            <PromiseLine waiting={view.waiting} total={view.waitingTotal} />
          </>
        )}
      </main>
    </div>
  );
}

interface HeaderProps {
  readonly view: FloorView | null;
  readonly connection: Connection;
}

function Header({ view, connection }: HeaderProps) {
  const { t, say } = useFloorText();
  const { staff, signOut } = useSignedIn();
  return (
    <header className="fl-head">
      <h1>{view === null ? t('app.title') : say(view.hallName)}</h1>
      {view === null ? null : <Waiting view={view} />}
      <div className="fl-head-end">
        <span className={`fl-live fl-live-${connection}`}>{t(`live.${connection}`)}</span>
        <Clock className="fl-clock" />
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
  const late = view.waiting.filter((one) => one.dueAt < now).length;
  const soon = view.waiting.filter((one) => one.dueAt >= now && one.dueAt < now + SOON_MS).length;
  return (
    <p className="fl-waiting">
      <span>
        <Icon name="people" />
        {t('head.waiting', { n: view.waitingTotal })}
      </span>
      {soon === 0 ? null : (
        <span className="fl-called">
          <Icon name="clock" />
          {t('head.soon', { n: soon })}
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
