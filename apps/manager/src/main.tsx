import { mountScreen, SignInGate } from '@onehall/ui';
import { ManagerApp } from './manager-app.tsx';
import { approvalsEn } from './text/approvals-en.ts';
import { approvalsZhCn } from './text/approvals-zh-cn.ts';
import { en } from './text/en.ts';
import { settingsEn } from './text/settings-en.ts';
import { settingsZhCn } from './text/settings-zh-cn.ts';
import { zhCn } from './text/zh-cn.ts';
import './manager.css';
import './tables.css';

mountScreen({
  kind: 'desk',
  texts: { zh: { ...zhCn, ...settingsZhCn, ...approvalsZhCn }, en: { ...en, ...settingsEn, ...approvalsEn } },
  app: (
    <SignInGate roles={['branch-manager', 'duty-manager', 'auditor']}>
      <ManagerApp />
    </SignInGate>
  ),
});
