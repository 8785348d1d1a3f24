import { Button, clockTime, staffDate, useZone } from '@onehall/ui';
import { useConsoleText } from '../../lib/use-console-text.ts';
import type { TurnedAway } from './turn-away-drawer.tsx';

interface TurnedAwayNoticeProps {
  readonly told: TurnedAway;
  readonly onClose: () => void;
}

/** Stands until it is read out: the code and the time to come back, without queueing again [Q13]. */
export function TurnedAwayNotice({ told, onClose }: TurnedAwayNoticeProps) {
  const { t } = useConsoleText();
  const zone = useZone();
  const at = `${staffDate(told.slotAt, zone)} ${clockTime(told.slotAt, zone)}`;
  return (
    <p className="cn-float" role="status" data-testid="turned-away">
      <span>{t('turnAway.tell', { number: told.number, code: told.code, at })}</span>
      <Button onClick={onClose}>{t('turnAway.told')}</Button>
    </p>
  );
}
