import type { ConsoleView } from '@onehall/protocol';
import { Button, clockTime, Icon, useNow, useZone } from '@onehall/ui';
import { useKeys } from '../../lib/keys.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { type ActionName, actionsOf } from './actions.ts';
import './actions.css';

interface ActionBarProps {
  readonly view: ConsoleView;
  readonly open: ActionName | null;
  readonly onOpen: (name: ActionName | null) => void;
  /** When this page called the duty manager; null: it did not. */
  readonly calledAt: number | null;
}

/** Everything beside the main job: the same place, the same keys, whatever happens. */
export function ActionBar({ view, open, onOpen, calledAt }: ActionBarProps) {
  const { t } = useConsoleText();
  const actions = actionsOf(view);
  const press = (name: ActionName) => onOpen(open === name ? null : name);
  useKeys(actions.map(({ name, key, enabled }) => ({ key, enabled, run: () => press(name) })));
  const aside = view.aside.length;
  return (
    <div className="cn-actions" role="toolbar" aria-label={t('move.title')}>
      {actions
        .filter(({ place }) => place === 'desk')
        .map(({ name, key, words, enabled }) => (
          <Button
            key={name}
            disabled={!enabled}
            aria-expanded={open === name}
            data-action={name}
            onClick={() => press(name)}
          >
            {name === 'aside' && aside > 0 ? t('move.asideCount', { n: aside }) : t(words)} <kbd>{key}</kbd>
          </Button>
        ))}
      <div className="cn-actions-end">
        <Chips view={view} />
        {calledAt === null ? null : <Called key={calledAt} at={calledAt} />}
      </div>
    </div>
  );
}

const CALLED_SHOWN_MS = 5 * 60_000;
const REDRAW_MS = 10_000;

/** The duty manager has been told; after a while it is no news any more. */
function Called({ at }: { readonly at: number }) {
  const { t } = useConsoleText();
  const zone = useZone();
  if (useNow(REDRAW_MS) - at > CALLED_SHOWN_MS) return null;
  return (
    <span className="cn-chip cn-chip-done" role="status" data-testid="manager-called">
      <Icon name="check" />
      {t('manager.called', { time: clockTime(at, zone) })}
    </span>
  );
}

/** The next planned break, until when the counter is lent out, and that the manager wants the clerk to stay. */
function Chips({ view }: { readonly view: ConsoleView }) {
  const { t } = useConsoleText();
  const zone = useZone();
  const { nextBreak, lentUntil } = view;
  return (
    <>
      {view.wanted && view.pause === null ? (
        <strong className="cn-chip cn-chip-wait" role="alert" data-testid="wanted">
          <Icon name="alert" />
          {t('notice.wantedWorking')}
        </strong>
      ) : null}
      {nextBreak === null ? null : (
        <span className="cn-chip" data-testid="next-break">
          <Icon name="clock" />
          {t('notice.break', {
            kind: t(`pause.${nextBreak.kind}`),
            time: clockTime(nextBreak.startsAt, zone),
            n: nextBreak.minutes,
          })}
          {nextBreak.moved === 0 ? null : <b>{t('notice.moved', { n: nextBreak.moved })}</b>}
        </span>
      )}
      {lentUntil === null ? null : (
        <span className="cn-chip cn-chip-wait" data-testid="lent-until">
          <Icon name="people" />
          {t('notice.lent', { time: clockTime(lentUntil, zone) })}
        </span>
      )}
    </>
  );
}
