import type { CounterBoardView } from '@onehall/protocol';
import {
  Both,
  CutOffBanner,
  EmptyState,
  Icon,
  PublicNotices,
  TicketNumber,
  useLive,
  useText,
} from '@onehall/ui';
import type { DisplayKey } from '../text/zh-cn.ts';
import { boardState, pictures } from './board-state.ts';
import { Why } from './why.tsx';

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

function Head({ view }: { readonly view: CounterBoardView }) {
  const { both, say } = useText<DisplayKey>();
  return (
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
  );
}

/** What is done here [Q9], and how to praise or complain about whom the board names [Q15]. */
function Foot({ view }: { readonly view: CounterBoardView }) {
  const { t, both, say } = useText<DisplayKey>();
  const praise = both('counter.praise');
  if (view.services.length === 0 && view.clerkWorkNumber === null) return null;
  return (
    <footer className="c-services">
      {view.services.length === 0 ? null : (
        <div>
          <p>{t('counter.services')}</p>
          <ul>
            {view.services.map((service) => (
              <li key={service.zh}>{say(service)}</li>
            ))}
          </ul>
        </div>
      )}
      {view.clerkWorkNumber === null ? null : (
        <p className="c-praise" data-testid="praise">
          {praise.zh} <span lang="en">{praise.en}</span>
        </p>
      )}
    </footer>
  );
}

function Board({ view }: { readonly view: CounterBoardView }) {
  const { both } = useText<DisplayKey>();
  const { state, shut } = boardState(view);
  return (
    <>
      <Head view={view} />
      <PublicNotices notices={view.notices} />
      <main className="c-main" data-state={state}>
        {shut || view.ticketNumber === null ? null : (
          <p className="c-ticket" key={view.ticketNumber}>
            <TicketNumber number={view.ticketNumber} />
          </p>
        )}
        <p className="c-state" data-testid="state">
          <Icon name={pictures[state]} />
          <Both text={both(`counter.${state}`)} />
        </p>
        {shut ? <Why view={view} state={state} /> : null}
      </main>
      <Foot view={view} />
    </>
  );
}
