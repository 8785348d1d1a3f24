import { Button, LogBoard, RefusalNotice, Sheet, useLog } from '@onehall/ui';
import { useState } from 'react';
import { useFloorText } from '../../lib/use-floor-text.ts';

/** Opens the shift log [E3] for whoever walks the hall. */
export function ShiftLogButton() {
  const { t } = useFloorText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="paper" onClick={() => setOpen(true)}>
        {t('log.title')}
      </Button>
      {open ? <ShiftLogSheet onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function ShiftLogSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useFloorText();
  const { log, refusal, read } = useLog('today');
  const again = () => void read();
  return (
    <Sheet className="fl-sheet" title={t('log.title')} onClose={onClose}>
      <RefusalNotice refusal={refusal} onRetry={again} />
      {log === null ? null : <LogBoard log={log} mayAct onDone={again} />}
    </Sheet>
  );
}
