import type { DeviceFaceBody, DeviceView } from '@onehall/protocol';
import { Button, Icon, RefusalNotice } from '@onehall/ui';
import { useDevicesText } from '../lib/use-devices-text.ts';
import { CardTray } from './card-tray.tsx';
import { Digits } from './digits.tsx';
import { Drawer } from './drawer.tsx';
import { Glass } from './glass.tsx';
import { PaperStack } from './paper.tsx';
import { Scanner } from './scanner.tsx';
import { Speaker } from './speaker.tsx';
import { Units } from './units.tsx';
import { type Hand, useHand } from './use-hand.ts';

interface FaceProps {
  readonly device: DeviceView;
  /** On its own page there is room for all of it. */
  readonly large?: boolean;
}

/** The machine as a person in front of it sees it, and what a hand can do to it. A real one is looked at where it stands. */
export function Face({ device, large = false }: FaceProps) {
  const { t } = useDevicesText();
  const hand = useHand(device.deviceId);
  if (device.virtual === null) {
    return (
      <p className="dv-real">
        <Icon name={device.kind === 'receipt-printer' ? 'printer' : 'link'} />
        {t('device.realFace')}
      </p>
    );
  }
  const { face } = device.virtual;
  return (
    <div className={large ? 'dv-face dv-face-large' : 'dv-face'} data-face={face.kind}>
      <Drawn face={face} hand={hand} />
      <fieldset className="dv-hand">
        <legend className="oh-hidden">{t('hand.title')}</legend>
        {face.kind === 'paper' ? (
          <Button onClick={() => hand.act({ does: 'press-feed' })}>{t('hand.press-feed')}</Button>
        ) : null}
        <Button onClick={() => hand.act({ does: 'switch-off-and-on' })}>{t('hand.switch-off-and-on')}</Button>
      </fieldset>
      <RefusalNotice refusal={hand.refusal} onClose={hand.clear} />
    </div>
  );
}

function Drawn({ face, hand }: { readonly face: DeviceFaceBody; readonly hand: Hand }) {
  switch (face.kind) {
    case 'paper':
      return <PaperStack paper={face.pieces} />;
    case 'glass':
      return <Glass lines={face.lines} />;
    case 'digits':
      return <Digits units={face.units} />;
    case 'units':
      return <Units units={face.units} onKey={(unit, key) => hand.act({ does: 'press-key', unit, key })} />;
    case 'speaker':
      return <Speaker speaking={face.speaking} spoken={face.spoken} />;
    case 'scanner':
      return <Scanner last={face.last} onScan={(code) => hand.act({ does: 'scan', code })} />;
    case 'card':
      return <CardTray laid={face.laid} onAct={hand.act} />;
    case 'drawer':
      return <Drawer open={face.open} onAct={hand.act} />;
  }
}
