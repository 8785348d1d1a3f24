import './console.css';
import { mountScreen, SignInGate } from '@onehall/ui';
import { en } from '../text/en.ts';
import { zhCn } from '../text/zh-cn.ts';
import { ConsoleApp } from './console-app.tsx';

mountScreen({
  kind: 'desk',
  texts: { zh: zhCn, en },
  app: (
    <SignInGate roles={['clerk', 'complaint-handler', 'duty-manager']}>
      <ConsoleApp />
    </SignInGate>
  ),
});
