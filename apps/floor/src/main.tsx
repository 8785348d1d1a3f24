import { mountScreen, SignInGate } from '@onehall/ui';
import { FloorApp } from './floor-app.tsx';
import { en } from './text/en.ts';
import { zhCn } from './text/zh-cn.ts';
import './floor.css';
import './features/promise-line/promise-line.css';

mountScreen({
  kind: 'tablet',
  texts: { zh: zhCn, en },
  app: (
    <SignInGate roles={['floor-guide', 'duty-manager', 'branch-manager']}>
      <FloorApp />
    </SignInGate>
  ),
});
