import type { CounterBoardView } from '@onehall/protocol';
import {
  Both,
  CutOffBanner,
  EmptyState,
  Icon,
  type IconName,
  TicketNumber,
  useLive,
  useText,
} from '@onehall/ui';
import type { DisplayKey } from '../text/zh-cn.ts';

/** A state is a word, a picture and a colour. */
const pictures: Readonly<Record<CounterBoardView['state'], IconName>> = {
  closed: 'cross',
  free: 'clock',
  calling: 'down',
  serving: 'person',
  'device-fault': 'alert',
};

/** Above one counter: which one it is, who is called to it, what it does, and whether it works. */
export function CounterBoard({ counterId }: { readonly counterId: string }) {
  const { t } = useText<DisplayKey>();
  const live = useLive('counter-board', counterId);
  return (
    <div className="c-board">
      <CutOffBanner live={live} />
      {live.view === null ? (
        <main className="c-empty">
          <EmptyState icon="link" title={t('live.connecting')} />
        </main>
      ) : (
        <Board view={live.view} />
      )}
    </div>
  );
}

function Board({ view }: { readonly view: CounterBoardView }) {
  const { t, both, say } = useText<DisplayKey>();
  const shut = view.state === 'closed' || view.state === 'device-fault';
  return (
    <>
      <header className="c-head">
        <p className="c-number oh-number">{view.number}</p>
        <div>
          <p className="c-name">
            <Both text={both('counter.number', { n: view.number })} />
          </p>
          <p className="c-zone">{say(view.zone)}</p>
        </div>
        {view.clerkWorkNumber === null ? null : (
          <p className="c-clerk">
            <Both text={both('counter.clerk', { n: view.clerkWorkNumber })} />
          </p>
        )}
      </header>
      <main className="c-main" data-state={view.state}>
        {shut || view.ticketNumber === null ? null : (
          <p className="c-ticket" key={view.ticketNumber}>
            <TicketNumber number={view.ticketNumber} />
          </p>
        )}
        <p className="c-state" data-testid="state">
          <Icon name={pictures[view.state]} />
          <Both text={both(`counter.${view.state}`)} />
        </p>
        {shut ? (
          <p className="c-elsewhere">
            <Both text={both('counter.goElsewhere')} />
          </p>
        ) : null}
      </main>
      {view.services.length === 0 ? null : (
        <footer className="c-services">
          <p>{t('counter.services')}</p>
          <ul>
            {view.services.map((service) => (
              <li key={service.zh}>{say(service)}</li>
            ))}
          </ul>
        </footer>
      )}
    </>
  );
}
