import { mountScreen, SignInGate } from '@onehall/ui';
import { DevicesApp } from './devices-app.tsx';
import { en } from './text/en.ts';
import { stateEn } from './text/state-en.ts';
import { stateZhCn } from './text/state-zh-cn.ts';
import { wiringEn } from './text/wiring-en.ts';
import { wiringZhCn } from './text/wiring-zh-cn.ts';
import { zhCn } from './text/zh-cn.ts';
import './devices.css';
import './machine/machine.css';
import './machine/paper.css';
import './machine/faces.css';
import './features/device/device.css';
import './features/wiring/wiring.css';

mountScreen({
  kind: 'desk',
  texts: { zh: { ...zhCn, ...stateZhCn, ...wiringZhCn }, en: { ...en, ...stateEn, ...wiringEn } },
  app: (
    <SignInGate roles={['technician', 'duty-manager', 'branch-manager']}>
      <DevicesApp />
    </SignInGate>
  ),
});
