import { Button, NoticeList, RefusalNotice, Sheet, useMyNotices } from '@onehall/ui';
import { useState } from 'react';
import { useFloorText } from '../../lib/use-floor-text.ts';
import './notices.css';

/** A notice is for the next shift, not for the next second. */
const againMs = 60_000;

/** Opens the notices in force for whoever carries the tablet [E2]; says how many must still be read. */
export function NoticesButton() {
  const { t } = useFloorText();
  const { mine, due, refusal, read } = useMyNotices(againMs);
  const [open, setOpen] = useState(false);
  const again = () => void read();
  return (
    <>
      <Button icon="paper" className={due.length > 0 ? 'fl-due' : ''} onClick={() => setOpen(true)}>
        {due.length > 0 ? t('notices.due', { n: due.length }) : t('notices.title')}
      </Button>
      {open ? (
        <Sheet className="fl-sheet" title={t('notices.title')} onClose={() => setOpen(false)}>
          <RefusalNotice refusal={refusal} onRetry={again} />
          {mine === null ? null : <NoticeList notices={mine} takesKeys={false} onDone={again} />}
        </Sheet>
      ) : null}
    </>
  );
}
