import { Button, EmptyState, PublicNotices, RefusalNotice, useText } from '@onehall/ui';
import type { PageProps } from '../stage-page.tsx';
import type { KioskKey } from '../text/zh-cn.ts';

/** Tickets are stopped in an emergency [E5]: said as it is, with who helps; those who hold one, or a time, are not turned away. */
export function Stopped({ view, desk, dispatch, live }: PageProps) {
  const { t } = useText<KioskKey>();
  const off = live.connection === 'cut-off';
  return (
    <EmptyState icon="alert" title={t('stopped.title')} what={t('stopped.what')}>
      <PublicNotices notices={view.notices} />
      <Button icon="help" look="main" disabled={desk.help.pending} onClick={() => void desk.help.ask()}>
        {t('choose.help')}
      </Button>
      <Button icon="ticket" disabled={off} onClick={() => dispatch({ kind: 'have-lost' })}>
        {t('choose.lost')}
      </Button>
      <RefusalNotice refusal={desk.help.refusal} onClose={desk.help.clear} />
    </EmptyState>
  );
}
