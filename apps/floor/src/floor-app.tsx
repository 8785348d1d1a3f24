import type { FloorView } from '@onehall/protocol';
import {
  CutOffBanner,
  EmergencyButton,
  EmptyState,
  MyRosterButton,
  refusalKey,
  useLive,
  useSignedIn,
} from '@onehall/ui';
import { useCallback, useState } from 'react';
import { Tools } from './features/customer-desk/tools.tsx';
import { KnowledgeButton } from './features/knowledge/knowledge.tsx';
import { NoticesButton } from './features/notices/notices.tsx';
import { ShiftLogButton } from './features/shift-log/shift-log.tsx';
import { TicketSheet } from './features/ticket-sheet/ticket-sheet.tsx';
import { DutyPage } from './frame/duty-page.tsx';
import { GuidePage } from './frame/guide-page.tsx';
import { Header } from './frame/header.tsx';
import { Pages, usePage } from './frame/pages.tsx';
import { useFloorText } from './lib/use-floor-text.ts';

/** The tablet of those who walk the hall: one live view, looked at as a guide or as the duty manager. */
export function FloorApp() {
  const { t } = useFloorText();
  const live = useLive('floor', null);
  const { view, refused } = live;
  return (
    <div className="fl-page">
      <div className="fl-top">
        <Header
          view={view}
          connection={live.connection}
          knowledge={
            <>
              <NoticesButton />
              <KnowledgeButton />
            </>
          }
          emergency={<Emergency view={view} />}
        />
        <CutOffBanner live={live} />
      </div>
      <main className="fl-main">
        {refused === null ? null : (
          <EmptyState icon="alert" title={t('app.unseen')} what={t(refusalKey(refused))} />
        )}
        {view === null && refused === null ? <EmptyState icon="link" title={t('live.connecting')} /> : null}
        {view === null ? null : <Hall view={view} />}
      </main>
    </div>
  );
}

/** One tap away from every page of the tablet [E5]. */
function Emergency({ view }: { readonly view: FloorView | null }) {
  const [open, setOpen] = useState(false);
  if (view === null) return null;
  return <EmergencyButton running={view.emergencies} open={open} onOpen={setOpen} />;
}

/** What concerns oneself: after the tools, or beside the pages of whoever has some. */
function Own() {
  return (
    <div className="fl-desk">
      <ShiftLogButton />
      <MyRosterButton sheetClass="fl-sheet" />
    </div>
  );
}

function Hall({ view }: { readonly view: FloorView }) {
  const { staff } = useSignedIn();
  const manages = staff.role !== 'floor-guide';
  const [page, setPage] = usePage(manages);
  const [open, setOpen] = useState<string | null>(null);
  const close = useCallback(() => setOpen(null), []);
  return (
    <>
      <div className="fl-tools">
        {manages ? <Pages page={page} onChange={setPage} /> : null}
        {manages ? <Own /> : null}
        <Tools view={view} />
        {manages ? null : <Own />}
      </div>
      {page === 'duty' ? (
        <DutyPage view={view} />
      ) : (
        <GuidePage view={view} manages={manages} openTicketId={open} onOpen={setOpen} />
      )}
      {open === null ? null : <TicketSheet key={open} ticketId={open} view={view} onClose={close} />}
    </>
  );
}
