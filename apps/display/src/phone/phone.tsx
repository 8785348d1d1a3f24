import {
  CutOffBanner,
  EmptyState,
  LanguageSwitch,
  LargeTypeSwitch,
  useHall,
  useLargeType,
  useLive,
  useText,
} from '@onehall/ui';
import type { DisplayKey } from '../text/zh-cn.ts';
import { Ticket } from './ticket.tsx';
import { useShake } from './use-shake.ts';

/** Behind the ticket's QR code: this ticket, how long still, and where to go when it is called. */
export function Phone({ token }: { readonly token: string }) {
  const { t, say } = useText<DisplayKey>();
  const live = useLive('follow', token);
  const hall = useHall();
  const { large, setLarge } = useLargeType();
  const { view } = live;
  useShake(view);
  const name = view?.hallName ?? hall?.name;
  return (
    <div className="p-page">
      <header className="p-head">
        <p className="p-hall">{name === undefined ? '' : say(name)}</p>
        <div className="p-switches">
          <LanguageSwitch />
          <LargeTypeSwitch large={large} setLarge={setLarge} />
        </div>
      </header>
      <CutOffBanner live={live} />
      <main>
        {live.refused === null ? null : (
          <EmptyState icon="ticket" title={t('phone.unknownTitle')} what={t('phone.unknownWhat')} />
        )}
        {live.refused === null && view === null ? (
          <EmptyState icon="link" title={t('live.connecting')} />
        ) : null}
        {view === null ? null : <Ticket view={view} token={token} />}
      </main>
    </div>
  );
}
