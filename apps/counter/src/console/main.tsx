import './console.css';
import { mountScreen, SignInGate } from '@onehall/ui';
import { en } from '../text/en.ts';
import { movesEn } from '../text/moves-en.ts';
import { movesZhCn } from '../text/moves-zh-cn.ts';
import { zhCn } from '../text/zh-cn.ts';
import { ConsoleApp } from './console-app.tsx';

mountScreen({
  kind: 'desk',
  texts: { zh: { ...zhCn, ...movesZhCn }, en: { ...en, ...movesEn } },
  app: (
    <SignInGate roles={['clerk', 'complaint-handler', 'duty-manager']}>
      <ConsoleApp />
    </SignInGate>
  ),
});
