import type { FollowView } from '@onehall/protocol';
import { clockTime, Icon, MinutesRange, useNow, useText, useZone } from '@onehall/ui';
import type { DisplayKey } from '../text/zh-cn.ts';
import { overWords } from './over-words.ts';

interface Props {
  readonly view: FollowView;
}

/** Where the ticket stands, in the words of whoever holds it. */
export function StateWords({ view }: Props) {
  if (view.state === 'called') return <Called view={view} />;
  return view.state === 'waiting' ? <Wait view={view} /> : <Over view={view} />;
}

function Called({ view }: Props) {
  const { t, say } = useText<DisplayKey>();
  const zone = useZone();
  return (
    <section className="p-called" role="alert">
      <p>
        <Icon name="sound" />
        {view.counterNumber === null
          ? t('phone.calledNoCounter')
          : t('phone.called', { n: view.counterNumber })}
      </p>
      {view.counterNumber === null ? null : <p className="p-counter oh-number">{view.counterNumber}</p>}
      <p>
        {view.zone === null ? null : `${say(view.zone)} · `}
        {view.calledAt === null ? null : t('phone.calledAt', { time: clockTime(view.calledAt, zone) })}
      </p>
    </section>
  );
}

function Wait({ view }: Props) {
  const { t } = useText<DisplayKey>();
  const zone = useZone();
  return (
    <dl className="p-wait">
      <div>
        <dt>{t('phone.ahead')}</dt>
        <dd>{t('phone.people', { n: view.peopleAhead })}</dd>
      </div>
      <div>
        <dt>{t('phone.wait')}</dt>
        <dd className="p-minutes">
          <MinutesRange range={view.range} />
        </dd>
        {view.range === null || view.estimatedAt === null ? null : (
          <dd className="p-updated" data-testid="updated">
            {t('phone.updated', { time: clockTime(view.estimatedAt, zone) })}
          </dd>
        )}
      </div>
    </dl>
  );
}

function Over({ view }: Props) {
  const { t } = useText<DisplayKey>();
  const zone = useZone();
  const words = overWords(view, useNow(10_000));
  if (words === null) return null;
  const time = view.returnUntil === null ? '' : clockTime(view.returnUntil, zone);
  return (
    <section className="p-over" data-look={words.look} data-state={view.state} role="status">
      <p>
        <Icon name={words.icon} />
        {t(words.title)}
      </p>
      {words.what === null ? null : <p>{t(words.what, { time })}</p>}
      {view.state === 'serving' && view.counterNumber !== null ? (
        <p>{t('phone.servingWhere', { n: view.counterNumber })}</p>
      ) : null}
    </section>
  );
}
