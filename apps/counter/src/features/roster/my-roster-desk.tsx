import { Button, MyRoster, Sheet } from '@onehall/ui';
import { useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';

/** Where a counter is chosen: who is at none can see when they work, and ask for leave. */
export function MyRosterDesk() {
  const { t } = useConsoleText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="clock" data-open="roster" onClick={() => setOpen(true)}>
        {t('roster.title')}
      </Button>
      {open ? (
        <Sheet title={t('roster.title')} onClose={() => setOpen(false)}>
          <MyRoster />
        </Sheet>
      ) : null}
    </>
  );
}
