import { AgentsPage } from './features/agents/agents-page.tsx';
import { DocumentsPage } from './features/documents/documents-page.tsx';
import { ManagerHeader, type PageName } from './manager-header.tsx';
import { usePlace } from './use-place.ts';

/** What the stock keeper works with: the books of paper and things, and nothing of customers and money. */
const names: readonly PageName[] = ['documents', 'agents'];

export function KeeperApp() {
  const { page: asked, part } = usePlace();
  const page = names.find((one) => one === asked) ?? 'documents';
  return (
    <div className="mg-page">
      <ManagerHeader view={null} connection={null} page={page} pages={names} />
      <main className="mg-main">
        {page === 'agents' ? <AgentsPage part={part} /> : <DocumentsPage part={part} />}
      </main>
    </div>
  );
}
