import { findingsEn, findingsZh, mountScreen, SignInGate, useSignedIn } from '@onehall/ui';
import { KeeperApp } from './keeper-app.tsx';
import { ManagerApp } from './manager-app.tsx';
import { agentsEn } from './text/agents-en.ts';
import { agentsZhCn } from './text/agents-zh-cn.ts';
import { approvalsEn } from './text/approvals-en.ts';
import { approvalsZhCn } from './text/approvals-zh-cn.ts';
import { archiveEn } from './text/archive-en.ts';
import { archiveZhCn } from './text/archive-zh-cn.ts';
import { assetsEn } from './text/assets-en.ts';
import { assetsZhCn } from './text/assets-zh-cn.ts';
import { auditEn } from './text/audit-en.ts';
import { auditZhCn } from './text/audit-zh-cn.ts';
import { casesEn } from './text/cases-en.ts';
import { casesZhCn } from './text/cases-zh-cn.ts';
import { cashEn } from './text/cash-en.ts';
import { cashZhCn } from './text/cash-zh-cn.ts';
import { documentsEn } from './text/documents-en.ts';
import { documentsZhCn } from './text/documents-zh-cn.ts';
import { en } from './text/en.ts';
import { knowledgeEn } from './text/knowledge-en.ts';
import { knowledgeZhCn } from './text/knowledge-zh-cn.ts';
import { peopleEn } from './text/people-en.ts';
import { peopleZhCn } from './text/people-zh-cn.ts';
import { phrasesEn } from './text/phrases-en.ts';
import { phrasesZhCn } from './text/phrases-zh-cn.ts';
import { qualityEn } from './text/quality-en.ts';
import { qualityZhCn } from './text/quality-zh-cn.ts';
import { reportsEn } from './text/reports-en.ts';
import { reportsZhCn } from './text/reports-zh-cn.ts';
import { settingsEn } from './text/settings-en.ts';
import { settingsZhCn } from './text/settings-zh-cn.ts';
import { stockEn } from './text/stock-en.ts';
import { stockZhCn } from './text/stock-zh-cn.ts';
import { zhCn } from './text/zh-cn.ts';
import './manager.css';
import './tables.css';

function AppOfRole() {
  const { staff } = useSignedIn();
  return staff.role === 'stock-keeper' ? <KeeperApp /> : <ManagerApp />;
}

mountScreen({
  kind: 'desk',
  texts: {
    zh: {
      ...zhCn,
      ...approvalsZhCn,
      ...archiveZhCn,
      ...documentsZhCn,
      ...agentsZhCn,
      ...assetsZhCn,
      ...casesZhCn,
      ...cashZhCn,
      ...auditZhCn,
      ...findingsZh,
      ...settingsZhCn,
      ...peopleZhCn,
      ...phrasesZhCn,
      ...knowledgeZhCn,
      ...qualityZhCn,
      ...reportsZhCn,
      ...stockZhCn,
    },
    en: {
      ...en,
      ...approvalsEn,
      ...archiveEn,
      ...documentsEn,
      ...agentsEn,
      ...assetsEn,
      ...casesEn,
      ...cashEn,
      ...auditEn,
      ...findingsEn,
      ...settingsEn,
      ...peopleEn,
      ...phrasesEn,
      ...knowledgeEn,
      ...qualityEn,
      ...reportsEn,
      ...stockEn,
    },
  },
  app: (
    <SignInGate roles={['branch-manager', 'duty-manager', 'auditor', 'stock-keeper']}>
      <AppOfRole />
    </SignInGate>
  ),
});
