import type { KioskView } from '@onehall/protocol';
import { Button, EmptyState, type LiveState, useText } from '@onehall/ui';
import type { KioskKey } from '../text/zh-cn.ts';

export interface ClosedProps {
  readonly view: KioskView;
  readonly onLost: () => void;
}

/** Outside the hours no ticket is given; those who hold one are still served. */
export function Closed({ view, onLost }: ClosedProps) {
  const { t } = useText<KioskKey>();
  return (
    <EmptyState
      icon="clock"
      title={t('closed.title')}
      what={t('closed.what', { opens: view.hours.opens, closes: view.hours.closes })}
    >
      <Button icon="ticket" onClick={onLost}>
        {t('choose.lost')}
      </Button>
    </EmptyState>
  );
}

/** Nothing has come from the server yet. */
export function Waiting({ live }: { readonly live: LiveState<'kiosk'> }) {
  const { t } = useText<KioskKey>();
  return live.connection === 'cut-off' ? (
    <EmptyState icon="cut" title={t('cut.what')} />
  ) : (
    <EmptyState icon="link" title={t('live.connecting')} />
  );
}
