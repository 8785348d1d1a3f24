import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Sheet } from '../components/sheet.tsx';
import type { RunningKey } from '../text/running.zh.ts';
import { useText } from '../text/use-text.ts';
import { MyRoster } from './my-roster.tsx';

/** Opens one's own shifts, leave and swaps [E1] for whoever is at no counter: before signing on, or walking the hall. */
export function MyRosterButton({ sheetClass = '' }: { readonly sheetClass?: string }) {
  const { t } = useText<RunningKey>();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="clock" data-open="roster" onClick={() => setOpen(true)}>
        {t('roster.title')}
      </Button>
      {open ? (
        <Sheet className={sheetClass} title={t('roster.title')} onClose={() => setOpen(false)}>
          <MyRoster />
        </Sheet>
      ) : null}
    </>
  );
}
