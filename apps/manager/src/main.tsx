import { mountScreen, SignInGate } from '@onehall/ui';
import { ManagerApp } from './manager-app.tsx';
import { archiveEn } from './text/archive-en.ts';
import { archiveZhCn } from './text/archive-zh-cn.ts';
import { en } from './text/en.ts';
import { phrasesEn } from './text/phrases-en.ts';
import { phrasesZhCn } from './text/phrases-zh-cn.ts';
import { settingsEn } from './text/settings-en.ts';
import { settingsZhCn } from './text/settings-zh-cn.ts';
import { zhCn } from './text/zh-cn.ts';
import './manager.css';
import './tables.css';

mountScreen({
  kind: 'desk',
  texts: {
    zh: { ...zhCn, ...archiveZhCn, ...settingsZhCn, ...phrasesZhCn },
    en: { ...en, ...archiveEn, ...settingsEn, ...phrasesEn },
  },
  app: (
    <SignInGate roles={['branch-manager', 'duty-manager', 'auditor']}>
      <ManagerApp />
    </SignInGate>
  ),
});
