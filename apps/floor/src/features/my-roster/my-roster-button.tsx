import { Button, MyRoster, Sheet } from '@onehall/ui';
import { useState } from 'react';
import { useFloorText } from '../../lib/use-floor-text.ts';

/** Opens one's own shifts, leave and swaps [E1] for whoever walks the hall: guides sign on at no counter. */
export function MyRosterButton() {
  const { t } = useFloorText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="clock" data-open="roster" onClick={() => setOpen(true)}>
        {t('roster.title')}
      </Button>
      {open ? (
        <Sheet className="fl-sheet" title={t('roster.title')} onClose={() => setOpen(false)}>
          <MyRoster />
        </Sheet>
      ) : null}
    </>
  );
}
