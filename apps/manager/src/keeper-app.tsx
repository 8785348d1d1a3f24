import { AgentsPage } from './features/agents/agents-page.tsx';
import { AssetsPage } from './features/assets/assets-page.tsx';
import { DocumentsPage } from './features/documents/documents-page.tsx';
import { StockPage } from './features/stock/stock-page.tsx';
import { ManagerHeader } from './manager-header.tsx';
import type { PageName } from './pages.tsx';
import { usePlace } from './use-place.ts';

/** What the stock keeper works with: the books of paper and things, and nothing of customers and money. */
const pages = {
  stock: StockPage,
  documents: DocumentsPage,
  agents: AgentsPage,
  assets: AssetsPage,
} as const;
const names = Object.keys(pages) as (keyof typeof pages & PageName)[];

export function KeeperApp() {
  const { page: asked, part } = usePlace();
  const page = names.find((one) => one === asked) ?? 'stock';
  const Page = pages[page];
  return (
    <div className="mg-page">
      <ManagerHeader view={null} connection={null} page={page} pages={names} />
      <main className="mg-main">
        <Page part={part} />
      </main>
    </div>
  );
}
