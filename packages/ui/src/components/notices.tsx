import type { ReactNode } from 'react';
import { clockTime } from '../format/clock.ts';
import type { Connection } from '../live/channel.ts';
import type { Refusal } from '../server/use-command.ts';
import { useZone } from '../server/use-hall.ts';
import { refusalWords } from '../text/refusal-words.ts';
import { useText } from '../text/use-text.ts';
import { Button } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';

export interface CutOffBannerProps {
  readonly live: {
    readonly connection: Connection;
    readonly cutOffSince: number | null;
    readonly view: unknown;
  };
}

/** Says when what is on the screen may be old. Shows nothing while the connection is well. */
export function CutOffBanner({ live }: CutOffBannerProps) {
  const { t } = useText();
  const zone = useZone();
  if (live.cutOffSince === null) return null;
  const key = live.view === null ? 'live.cutOffEmpty' : 'live.cutOff';
  const again = live.connection === 'catching-up';
  return (
    <div className={`oh-cut-off ${again ? 'oh-cut-off-again' : ''}`} role="status" data-testid="cut-off">
      <Icon name={again ? 'check' : 'cut'} />
      <span>{again ? t('live.catchingUp') : t(key, { time: clockTime(live.cutOffSince, zone) })}</span>
    </div>
  );
}

export interface RefusalNoticeProps {
  readonly refusal: Refusal | null;
  /** The next step as a button, where trying again helps. */
  readonly onRetry?: () => void;
  readonly onClose?: () => void;
}

/** What happened and what the reader can do. Shows nothing without a refusal. */
export function RefusalNotice({ refusal, onRetry, onClose }: RefusalNoticeProps) {
  const { t } = useText();
  const zone = useZone();
  if (refusal === null) return null;
  const { key, vars } = refusalWords(refusal, zone);
  return (
    <div className="oh-refusal" role="alert" data-code={refusal.code}>
      <Icon name="alert" />
      <p>{t(key, vars)}</p>
      {onRetry === undefined ? null : <Button onClick={onRetry}>{t('common.retry')}</Button>}
      {onClose === undefined ? null : <Button onClick={onClose}>{t('common.close')}</Button>}
    </div>
  );
}

export interface EmptyStateProps {
  readonly icon?: IconName;
  readonly title: string;
  readonly what?: ReactNode;
  readonly children?: ReactNode;
}

/** A calm page or panel for "nothing here" and "not now": what it is, why, what next. */
export function EmptyState({ icon = 'clock', title, what, children }: EmptyStateProps) {
  return (
    <div className="oh-empty">
      <Icon name={icon} />
      <h1>{title}</h1>
      {what === undefined ? null : <p>{what}</p>}
      {children}
    </div>
  );
}
