import type { ManagerView } from '@onehall/protocol';
import { CutOffBanner, EmptyState, refusalKey, useLive, useSignedIn } from '@onehall/ui';
import { AgentsPage } from './features/agents/agents-page.tsx';
import { ApprovalsPage } from './features/approvals/approvals-page.tsx';
import { ArchivePage } from './features/archive/archive-page.tsx';
import { AssetsPage } from './features/assets/assets-page.tsx';
import { AuditPage } from './features/audit/audit-page.tsx';
import { CasesPage } from './features/cases/cases-page.tsx';
import { CashPage } from './features/cash/cash-page.tsx';
import { DocumentsPage } from './features/documents/documents-page.tsx';
import { FairnessPage } from './features/fairness/fairness-page.tsx';
import { PairingPage } from './features/pairing/pairing-page.tsx';
import { PeoplePage } from './features/people/people-page.tsx';
import { QualityPage } from './features/quality/quality-page.tsx';
import { ReportsPage } from './features/reports/reports-page.tsx';
import { SettingsPage } from './features/settings/settings-page.tsx';
import { StockPage } from './features/stock/stock-page.tsx';
import { TicketsPage } from './features/tickets/tickets-page.tsx';
import { TodayPage } from './features/today/today-page.tsx';
import { useManagerText } from './lib/use-manager-text.ts';
import { ManagerHeader, type PageName } from './manager-header.tsx';
import { usePlace } from './use-place.ts';

const names: readonly PageName[] = [
  'today',
  'approvals',
  'cash',
  'audit',
  'reports',
  'cases',
  'tickets',
  'documents',
  'agents',
  'assets',
  'stock',
  'archive',
  'fairness',
  'quality',
  'people',
  'settings',
  'pairing',
];

/** What the auditor reads nothing of and does nothing in. */
const ofManagers: readonly PageName[] = ['pairing'];

export function ManagerApp() {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const live = useLive('manager', null);
  const mayAct = staff.role !== 'auditor';
  const { page: asked, part } = usePlace();
  const mayOpen = (name: PageName) => mayAct || !ofManagers.includes(name);
  const page = names.find((one) => one === asked && mayOpen(one)) ?? 'today';
  const { view, refused } = live;
  return (
    <div className="mg-page">
      <ManagerHeader view={view} connection={live.connection} page={page} pages={names.filter(mayOpen)} />
      <CutOffBanner live={live} />
      <main className="mg-main">
        {refused === null ? null : (
          <EmptyState icon="alert" title={t('app.unseen')} what={t(refusalKey(refused))} />
        )}
        {view === null && refused === null ? <EmptyState icon="link" title={t('live.connecting')} /> : null}
        {view === null ? null : <Page page={page} part={part} view={view} />}
      </main>
    </div>
  );
}

interface PageProps {
  readonly page: PageName;
  readonly part: string;
  readonly view: ManagerView;
}

function Page({ page, part, view }: PageProps) {
  switch (page) {
    case 'today':
      return <TodayPage view={view} />;
    case 'approvals':
      return <ApprovalsPage view={view} part={part} />;
    case 'cash':
      return <CashPage view={view} part={part} />;
    case 'audit':
      return <AuditPage today={view.businessDay} />;
    case 'reports':
      return <ReportsPage part={part} today={view.businessDay} />;
    case 'cases':
      return <CasesPage part={part} today={view.businessDay} />;
    case 'tickets':
      return <TicketsPage view={view} />;
    case 'documents':
      return <DocumentsPage part={part} />;
    case 'agents':
      return <AgentsPage part={part} />;
    case 'assets':
      return <AssetsPage part={part} />;
    case 'stock':
      return <StockPage part={part} />;
    case 'archive':
      return <ArchivePage today={view.businessDay} />;
    case 'fairness':
      return <FairnessPage />;
    case 'quality':
      return <QualityPage today={view.businessDay} />;
    case 'people':
      return <PeoplePage />;
    case 'settings':
      return <SettingsPage part={part} />;
    case 'pairing':
      return <PairingPage />;
  }
}
