import { CutOffBanner, EmptyState, refusalKey, useLive, useSignedIn } from '@onehall/ui';
import { useManagerText } from './lib/use-manager-text.ts';
import { ManagerHeader } from './manager-header.tsx';
import { type PageName, pageNames, pages } from './pages.tsx';
import { usePlace } from './use-place.ts';

export function ManagerApp() {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const live = useLive('manager', null);
  const { page: asked, part } = usePlace();
  const mayOpen = (name: PageName) => !pages[name].notFor?.some((role) => role === staff.role);
  const page = pageNames.find((one) => one === asked && mayOpen(one)) ?? 'today';
  const { Page } = pages[page];
  const { view, refused } = live;
  return (
    <div className="mg-page">
      <ManagerHeader view={view} connection={live.connection} page={page} pages={pageNames.filter(mayOpen)} />
      <CutOffBanner live={live} />
      <main className="mg-main">
        {refused === null ? null : (
          <EmptyState icon="alert" title={t('app.unseen')} what={t(refusalKey(refused))} />
        )}
        {view === null && refused === null ? <EmptyState icon="link" title={t('live.connecting')} /> : null}
        {view === null ? null : <Page part={part} view={view} />}
      </main>
    </div>
  );
}
