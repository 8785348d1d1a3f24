import type { ManagerView } from '@onehall/protocol';
import { CutOffBanner, EmptyState, refusalKey, useLive, useSignedIn } from '@onehall/ui';
import { useEffect, useState } from 'react';
import { ApprovalsPage } from './features/approvals/approvals-page.tsx';
import { ArchivePage } from './features/archive/archive-page.tsx';
import { CashPage } from './features/cash/cash-page.tsx';
import { FairnessPage } from './features/fairness/fairness-page.tsx';
import { PairingPage } from './features/pairing/pairing-page.tsx';
import { QualityPage } from './features/quality/quality-page.tsx';
import { SettingsPage } from './features/settings/settings-page.tsx';
import { TicketsPage } from './features/tickets/tickets-page.tsx';
import { TodayPage } from './features/today/today-page.tsx';
import { useManagerText } from './lib/use-manager-text.ts';
import { ManagerHeader, type PageName } from './manager-header.tsx';

const names: readonly PageName[] = [
  'today',
  'approvals',
  'cash',
  'tickets',
  'archive',
  'fairness',
  'quality',
  'settings',
  'pairing',
];

/** What the auditor reads nothing of and does nothing in. */
const ofManagers: readonly PageName[] = ['pairing'];

interface Place {
  readonly page: PageName;
  /** What stands after the page's name: a section of it. */
  readonly part: string;
}

function placeOfAddress(): Place {
  const [asked, part = ''] = window.location.hash.slice(1).split('/');
  return { page: names.find((one) => one === asked) ?? 'today', part };
}

/** The page stands in the address, so that a reload and a bookmark keep it. */
function usePlace(): Place {
  const [place, setPlace] = useState(placeOfAddress);
  useEffect(() => {
    const changed = () => setPlace(placeOfAddress());
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  return place;
}

export function ManagerApp() {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const live = useLive('manager', null);
  const mayAct = staff.role !== 'auditor';
  const { page: asked, part } = usePlace();
  const mayOpen = (name: PageName) => mayAct || !ofManagers.includes(name);
  const page = mayOpen(asked) ? asked : 'today';
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

function Page({ page, part, view }: Place & { readonly view: ManagerView }) {
  switch (page) {
    case 'today':
      return <TodayPage view={view} />;
    case 'approvals':
      return <ApprovalsPage view={view} part={part} />;
    case 'cash':
      return <CashPage view={view} />;
    case 'tickets':
      return <TicketsPage view={view} />;
    case 'archive':
      return <ArchivePage today={view.businessDay} />;
    case 'fairness':
      return <FairnessPage />;
    case 'quality':
      return <QualityPage today={view.businessDay} />;
    case 'settings':
      return <SettingsPage part={part} />;
    case 'pairing':
      return <PairingPage />;
  }
}
