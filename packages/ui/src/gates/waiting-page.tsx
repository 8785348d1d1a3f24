import { EmptyState } from '../components/notices.tsx';
import { clockTime } from '../format/clock.ts';
import { useZone } from '../server/use-hall.ts';
import { useText } from '../text/use-text.ts';

/** The page before the server has answered at all. */
export function WaitingPage({ offlineSince }: { readonly offlineSince: number | null }) {
  const { t } = useText();
  const zone = useZone();
  return (
    <main className="oh-gate">
      {offlineSince === null ? (
        <EmptyState icon="link" title={t('live.connecting')} />
      ) : (
        <EmptyState icon="cut" title={t('live.cutOffEmpty', { time: clockTime(offlineSince, zone) })} />
      )}
    </main>
  );
}
