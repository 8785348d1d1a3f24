import {
  findingsEn,
  findingsZh,
  mountScreen,
  runningEn,
  runningZh,
  SignInGate,
  useSignedIn,
} from '@onehall/ui';
import { DeskApp } from './desk-app.tsx';
import { AgentsPage } from './features/agents/agents-page.tsx';
import { AssetsPage } from './features/assets/assets-page.tsx';
import { CasesPage } from './features/cases/cases-page.tsx';
import { DocumentsPage } from './features/documents/documents-page.tsx';
import { LogPage } from './features/log/log-page.tsx';
import { MyNoticesPage } from './features/notices/my-notices-page.tsx';
import { StockPage } from './features/stock/stock-page.tsx';
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
import { briefingEn } from './text/briefing-en.ts';
import { briefingZhCn } from './text/briefing-zh-cn.ts';
import { casesEn } from './text/cases-en.ts';
import { casesZhCn } from './text/cases-zh-cn.ts';
import { cashEn } from './text/cash-en.ts';
import { cashZhCn } from './text/cash-zh-cn.ts';
import { checksEn } from './text/checks-en.ts';
import { checksZhCn } from './text/checks-zh-cn.ts';
import { documentsEn } from './text/documents-en.ts';
import { documentsZhCn } from './text/documents-zh-cn.ts';
import { emergenciesEn } from './text/emergencies-en.ts';
import { emergenciesZhCn } from './text/emergencies-zh-cn.ts';
import { en } from './text/en.ts';
import { equipmentEn } from './text/equipment-en.ts';
import { equipmentZhCn } from './text/equipment-zh-cn.ts';
import { indicatorsEn } from './text/indicators-en.ts';
import { indicatorsZhCn } from './text/indicators-zh-cn.ts';
import { knowledgeEn } from './text/knowledge-en.ts';
import { knowledgeZhCn } from './text/knowledge-zh-cn.ts';
import { noticesEn } from './text/notices-en.ts';
import { noticesZhCn } from './text/notices-zh-cn.ts';
import { peopleEn } from './text/people-en.ts';
import { peopleZhCn } from './text/people-zh-cn.ts';
import { phrasesEn } from './text/phrases-en.ts';
import { phrasesZhCn } from './text/phrases-zh-cn.ts';
import { planEn } from './text/plan-en.ts';
import { planZhCn } from './text/plan-zh-cn.ts';
import { qualityEn } from './text/quality-en.ts';
import { qualityZhCn } from './text/quality-zh-cn.ts';
import { ratingsEn } from './text/ratings-en.ts';
import { ratingsZhCn } from './text/ratings-zh-cn.ts';
import { reportsEn } from './text/reports-en.ts';
import { reportsZhCn } from './text/reports-zh-cn.ts';
import { rosterEn } from './text/roster-en.ts';
import { rosterZhCn } from './text/roster-zh-cn.ts';
import { settingsEn } from './text/settings-en.ts';
import { settingsZhCn } from './text/settings-zh-cn.ts';
import { slidesEn } from './text/slides-en.ts';
import { slidesZhCn } from './text/slides-zh-cn.ts';
import { stockEn } from './text/stock-en.ts';
import { stockZhCn } from './text/stock-zh-cn.ts';
import { trainingEn } from './text/training-en.ts';
import { trainingZhCn } from './text/training-zh-cn.ts';
import { zhCn } from './text/zh-cn.ts';
import './manager.css';
import './tables.css';

/** What the stock keeper works with: the books of paper and things, and nothing of customers and money. */
const ofStockKeeper = {
  stock: StockPage,
  documents: DocumentsPage,
  agents: AgentsPage,
  assets: AssetsPage,
  notices: MyNoticesPage,
  log: LogPage,
};
/** The complaint handler has the cases, and nothing of the hall's money. */
const ofComplaintHandler = { cases: CasesPage, log: LogPage };

function AppOfRole() {
  const { staff } = useSignedIn();
  switch (staff.role) {
    case 'stock-keeper':
      return <DeskApp pages={ofStockKeeper} />;
    case 'complaint-handler':
      return <DeskApp pages={ofComplaintHandler} />;
    default:
      return <ManagerApp />;
  }
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
      ...emergenciesZhCn,
      ...equipmentZhCn,
      ...auditZhCn,
      ...findingsZh,
      ...runningZh,
      ...noticesZhCn,
      ...briefingZhCn,
      ...checksZhCn,
      ...trainingZhCn,
      ...settingsZhCn,
      ...peopleZhCn,
      ...phrasesZhCn,
      ...planZhCn,
      ...indicatorsZhCn,
      ...knowledgeZhCn,
      ...qualityZhCn,
      ...ratingsZhCn,
      ...reportsZhCn,
      ...rosterZhCn,
      ...slidesZhCn,
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
      ...emergenciesEn,
      ...equipmentEn,
      ...auditEn,
      ...findingsEn,
      ...runningEn,
      ...noticesEn,
      ...briefingEn,
      ...checksEn,
      ...trainingEn,
      ...settingsEn,
      ...peopleEn,
      ...phrasesEn,
      ...planEn,
      ...indicatorsEn,
      ...knowledgeEn,
      ...qualityEn,
      ...ratingsEn,
      ...reportsEn,
      ...rosterEn,
      ...slidesEn,
      ...stockEn,
    },
  },
  app: (
    <SignInGate roles={['branch-manager', 'duty-manager', 'auditor', 'stock-keeper', 'complaint-handler']}>
      <AppOfRole />
    </SignInGate>
  ),
});
