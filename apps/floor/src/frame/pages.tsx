import { useCallback, useState } from 'react';
import { useFloorText } from '../lib/use-floor-text.ts';

const pages = ['guide', 'duty'] as const;
export type FloorPage = (typeof pages)[number];

/** The page that is open; a manager's stays in the address, so that the tablet wakes where it was. */
export function usePage(manages: boolean): readonly [FloorPage, (page: FloorPage) => void] {
  const [page, keep] = useState<FloorPage>(() => (window.location.hash === '#duty' ? 'duty' : 'guide'));
  const change = useCallback((next: FloorPage) => {
    window.history.replaceState(null, '', `#${next}`);
    keep(next);
  }, []);
  return [manages ? page : 'guide', change];
}

interface PagesProps {
  readonly page: FloorPage;
  readonly onChange: (page: FloorPage) => void;
}

export function Pages({ page, onChange }: PagesProps) {
  const { t } = useFloorText();
  return (
    <nav className="fl-pages" aria-label={t('app.pages')}>
      {pages.map((one) => (
        <button
          key={one}
          type="button"
          aria-current={page === one ? 'page' : undefined}
          onClick={() => onChange(one)}
        >
          {t(`page.${one}`)}
        </button>
      ))}
    </nav>
  );
}
