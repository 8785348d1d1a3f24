import { mountScreen, SignInGate } from '@onehall/ui';
import { ManagerApp } from './manager-app.tsx';
import { approvalsEn } from './text/approvals-en.ts';
import { approvalsZhCn } from './text/approvals-zh-cn.ts';
import { archiveEn } from './text/archive-en.ts';
import { archiveZhCn } from './text/archive-zh-cn.ts';
import { en } from './text/en.ts';
import { knowledgeEn } from './text/knowledge-en.ts';
import { knowledgeZhCn } from './text/knowledge-zh-cn.ts';
import { phrasesEn } from './text/phrases-en.ts';
import { phrasesZhCn } from './text/phrases-zh-cn.ts';
import { qualityEn } from './text/quality-en.ts';
import { qualityZhCn } from './text/quality-zh-cn.ts';
import { settingsEn } from './text/settings-en.ts';
import { settingsZhCn } from './text/settings-zh-cn.ts';
import { zhCn } from './text/zh-cn.ts';
import './manager.css';
import './tables.css';

mountScreen({
  kind: 'desk',
  texts: {
    zh: {
      ...zhCn,
      ...approvalsZhCn,
      ...archiveZhCn,
      ...settingsZhCn,
      ...phrasesZhCn,
      ...knowledgeZhCn,
      ...qualityZhCn,
    },
    en: { ...en, ...approvalsEn, ...archiveEn, ...settingsEn, ...phrasesEn, ...knowledgeEn, ...qualityEn },
  },
  app: (
    <SignInGate roles={['branch-manager', 'duty-manager', 'auditor']}>
      <ManagerApp />
    </SignInGate>
  ),
});
