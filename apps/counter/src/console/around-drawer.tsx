import type { ConsoleView } from '@onehall/protocol';
import type { AroundName } from '../features/around/around-keys.tsx';
import { CasesDrawer } from '../features/cases/cases-drawer.tsx';
import { DocumentsDrawer } from '../features/documents/documents-drawer.tsx';
import { JobsDrawer } from '../features/entrusted-jobs/jobs-drawer.tsx';
import { FindingsDrawer } from '../features/findings/findings-drawer.tsx';
import { KnowledgeDrawer } from '../features/knowledge/knowledge-drawer.tsx';
import { NoticesDrawer } from '../features/notices/notices-drawer.tsx';
import { RosterDrawer } from '../features/roster/roster-drawer.tsx';
import { ShiftDrawer } from '../features/shift/shift-drawer.tsx';
import { ShiftLogDrawer } from '../features/shift-log/shift-log-drawer.tsx';
import { StockDrawer } from '../features/stock/stock-drawer.tsx';

interface AroundDrawerProps {
  readonly name: AroundName;
  readonly visit: ConsoleView['visit'];
  readonly ticketNumber: string | null;
  readonly serviceId: string | null;
  readonly onClose: () => void;
}

/** What was reached for beside the visit. */
export function AroundDrawer({ name, visit, ticketNumber, serviceId, onClose }: AroundDrawerProps) {
  switch (name) {
    case 'knowledge':
      return <KnowledgeDrawer serviceId={serviceId} onClose={onClose} />;
    case 'cases':
      return <CasesDrawer visit={visit} ticketNumber={ticketNumber} onClose={onClose} />;
    case 'jobs':
      return <JobsDrawer visit={visit} onClose={onClose} />;
    case 'stock':
      return <StockDrawer onClose={onClose} />;
    case 'findings':
      return <FindingsDrawer onClose={onClose} />;
    case 'notices':
      return <NoticesDrawer onClose={onClose} />;
    case 'roster':
      return <RosterDrawer onClose={onClose} />;
    case 'shift-log':
      return <ShiftLogDrawer onClose={onClose} />;
    case 'shift':
      return <ShiftDrawer onClose={onClose} />;
    case 'documents':
      return <DocumentsDrawer onClose={onClose} />;
  }
}
