import type { DeviceView } from '@onehall/protocol';
import { EmptyState } from '@onehall/ui';
import { useEffect } from 'react';
import { kinds } from '../../lib/kinds.ts';
import { useDevicesText } from '../../lib/use-devices-text.ts';
import { BenchCard, cardId } from './bench-card.tsx';

interface BenchProps {
  readonly devices: readonly DeviceView[];
  /** The device that was looked at last: the bench opens where it stands. */
  readonly lastId: string | null;
}

/** Every machine of the hall on one bench, those of a kind side by side. */
export function Bench({ devices, lastId }: BenchProps) {
  const { t } = useDevicesText();
  useEffect(() => {
    if (lastId === null) window.scrollTo(0, 0);
    else document.getElementById(cardId(lastId))?.scrollIntoView({ block: 'center' });
  }, [lastId]);
  if (devices.length === 0) {
    return <EmptyState icon="printer" title={t('bench.none')} what={t('bench.noneWhat')} />;
  }
  return (
    <div className="dv-bench">
      {kinds
        .flatMap((kind) => devices.filter((one) => one.kind === kind))
        .map((one) => (
          <BenchCard key={one.deviceId} device={one} />
        ))}
    </div>
  );
}
