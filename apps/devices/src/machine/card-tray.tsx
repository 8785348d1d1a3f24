import type { DeviceFaceBody, HandActionBody } from '@onehall/protocol';
import { Button, Icon } from '@onehall/ui';
import { useDevicesText } from '../lib/use-devices-text.ts';

/** Three invented people, each always the same one. */
const seeds = [1, 2, 3] as const;

interface CardTrayProps {
  readonly laid: Extract<DeviceFaceBody, { kind: 'card' }>['laid'];
  readonly onAct: (action: HandActionBody) => void;
}

/** The tray of a card reader: a card is laid on, read, and taken away. */
export function CardTray({ laid, onAct }: CardTrayProps) {
  const { t } = useDevicesText();
  return (
    <div className="dv-tray">
      <p className={laid === null ? 'dv-card-place' : 'dv-card-place dv-card-laid'}>
        <Icon name="person" />
        <span>
          <small>{t(laid === null ? 'face.noCard' : 'face.card')}</small>
          <strong>{laid?.maskedName ?? ' '}</strong>
          <code>{laid?.maskedNumber ?? ' '}</code>
        </span>
      </p>
      <div className="dv-hand">
        {seeds.map((seed) => (
          <Button key={seed} disabled={laid !== null} onClick={() => onAct({ does: 'lay-card', seed })}>
            {t('hand.lay-card', { n: seed })}
          </Button>
        ))}
        <Button disabled={laid === null} onClick={() => onAct({ does: 'take-card' })}>
          {t('hand.take-card')}
        </Button>
      </div>
    </div>
  );
}
