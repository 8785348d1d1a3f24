import { mountScreen, SignInGate } from '@onehall/ui';
import { DevicesApp } from './devices-app.tsx';
import { en } from './text/en.ts';
import { zhCn } from './text/zh-cn.ts';
import './devices.css';
import './features/machine/machine.css';
import './features/machine/paper.css';

mountScreen({
  kind: 'desk',
  texts: { zh: zhCn, en },
  app: (
    <SignInGate roles={['technician', 'duty-manager', 'branch-manager']}>
      <DevicesApp />
    </SignInGate>
  ),
});
