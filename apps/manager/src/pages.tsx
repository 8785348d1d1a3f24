import type { ManagerView } from '@onehall/protocol';
import type { ComponentType } from 'react';
import { AgentsPage } from './features/agents/agents-page.tsx';
import { ApprovalsPage } from './features/approvals/approvals-page.tsx';
import { ArchivePage } from './features/archive/archive-page.tsx';
import { AssetsPage } from './features/assets/assets-page.tsx';
import { AuditPage } from './features/audit/audit-page.tsx';
import { BriefingPage } from './features/briefing/briefing-page.tsx';
import { CasesPage } from './features/cases/cases-page.tsx';
import { CashPage } from './features/cash/cash-page.tsx';
import { ChecksPage } from './features/checks/checks-page.tsx';
import { DocumentsPage } from './features/documents/documents-page.tsx';
import { EmergenciesPage } from './features/emergencies/emergencies-page.tsx';
import { EquipmentPage } from './features/equipment/equipment-page.tsx';
import { FairnessPage } from './features/fairness/fairness-page.tsx';
import { IndicatorsPage } from './features/indicators/indicators-page.tsx';
import { LogPage } from './features/log/log-page.tsx';
import { NoticesPage } from './features/notices/notices-page.tsx';
import { PairingPage } from './features/pairing/pairing-page.tsx';
import { PeoplePage } from './features/people/people-page.tsx';
import { QualityPage } from './features/quality/quality-page.tsx';
import { RatingsPage } from './features/ratings/ratings-page.tsx';
import { ReportsPage } from './features/reports/reports-page.tsx';
import { RosterPage } from './features/roster/roster-page.tsx';
import { SettingsPage } from './features/settings/settings-page.tsx';
import { SlidesPage } from './features/slides/slides-page.tsx';
import { StockPage } from './features/stock/stock-page.tsx';
import { TicketsPage } from './features/tickets/tickets-page.tsx';
import { TodayPage } from './features/today/today-page.tsx';
import { TrainingPage } from './features/training/training-page.tsx';

export interface PageProps {
  readonly view: ManagerView;
  /** What stands in the address after the page's name. */
  readonly part: string;
}

/** What belongs together stands together: more pages than fit in a row are looked for by what they are about. */
export type PageGroup = 'day' | 'money' | 'things' | 'service' | 'running' | 'figures' | 'hall';

interface Page {
  readonly group: PageGroup;
  /** Absent: everybody who may open the manager's screen. */
  readonly notFor?: readonly 'auditor'[];
  readonly Page: ComponentType<PageProps>;
}

/** Every page by the name in its address, in the order in which groups and pages stand. */
const table = {
  today: { group: 'day', Page: TodayPage },
  approvals: { group: 'day', Page: ApprovalsPage },
  cash: { group: 'money', Page: CashPage },
  audit: { group: 'money', Page: ({ view }) => <AuditPage today={view.businessDay} /> },
  documents: { group: 'things', Page: DocumentsPage },
  stock: { group: 'things', Page: StockPage },
  agents: { group: 'things', Page: AgentsPage },
  assets: { group: 'things', Page: AssetsPage },
  cases: { group: 'service', Page: CasesPage },
  tickets: { group: 'service', Page: TicketsPage },
  archive: { group: 'service', Page: ({ view }) => <ArchivePage today={view.businessDay} /> },
  quality: { group: 'service', Page: ({ view }) => <QualityPage today={view.businessDay} /> },
  briefing: { group: 'running', Page: BriefingPage },
  notices: { group: 'running', Page: NoticesPage },
  log: { group: 'running', Page: LogPage },
  checks: { group: 'running', Page: ChecksPage },
  training: { group: 'running', Page: TrainingPage },
  indicators: {
    group: 'figures',
    Page: ({ view, part }) => <IndicatorsPage part={part} today={view.businessDay} />,
  },
  roster: { group: 'running', Page: ({ view, part }) => <RosterPage part={part} today={view.businessDay} /> },
  emergencies: { group: 'running', Page: EmergenciesPage },
  equipment: { group: 'running', Page: ({ view }) => <EquipmentPage today={view.businessDay} /> },
  slides: { group: 'running', Page: SlidesPage },
  reports: {
    group: 'figures',
    Page: ({ view, part }) => <ReportsPage part={part} today={view.businessDay} />,
  },
  ratings: { group: 'figures', Page: ({ view }) => <RatingsPage today={view.businessDay} /> },
  fairness: { group: 'figures', Page: FairnessPage },
  people: { group: 'hall', Page: PeoplePage },
  settings: { group: 'hall', Page: SettingsPage },
  pairing: { group: 'hall', notFor: ['auditor'], Page: PairingPage },
} as const satisfies Readonly<Record<string, Page>>;

export type PageName = keyof typeof table;

export const pages: Readonly<Record<PageName, Page>> = table;
export const pageNames = Object.keys(table) as readonly PageName[];
