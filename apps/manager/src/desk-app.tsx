import type { ComponentType } from 'react';
import { ManagerHeader } from './manager-header.tsx';
import { type PageName, pageNames } from './pages.tsx';
import { usePlace } from './use-place.ts';

interface DeskAppProps {
  /** At least one; the first of them in the order of all pages is shown when none is asked for. */
  readonly pages: Readonly<Partial<Record<PageName, ComponentType<{ readonly part: string }>>>>;
}

/** Some pages of the manager's screen, for somebody whose work lies in them alone: what they show is read when it is asked for. */
export function DeskApp({ pages }: DeskAppProps) {
  const { page: asked, part } = usePlace();
  const names = pageNames.filter((one) => pages[one] !== undefined);
  const page = names.find((one) => one === asked) ?? names[0];
  const Page = page === undefined ? undefined : pages[page];
  if (page === undefined || Page === undefined) return null;
  return (
    <div className="mg-page">
      <ManagerHeader view={null} connection={null} page={page} pages={names} />
      <main className="mg-main">
        <Page part={part} />
      </main>
    </div>
  );
}
