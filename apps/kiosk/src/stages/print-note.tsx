import type { KioskView } from '@onehall/protocol';
import { Icon, useText } from '@onehall/ui';
import type { KioskKey } from '../text/zh-cn.ts';

interface PrintNoteProps {
  readonly view: KioskView;
  /** Said where another printer does it, with its place, and where none does. */
  readonly elsewhere: 'choose.printsAt' | 'check.printsAt';
  readonly nowhere: 'choose.printer' | 'check.notPrinting';
}

/** Before the ticket is taken: the paper will not come out here. */
export function PrintNote({ view, elsewhere, nowhere }: PrintNoteProps) {
  const { t, say } = useText<KioskKey>();
  if (view.printer.state === 'ready') return null;
  return (
    <p className="k-note">
      <Icon name="printer" />
      {view.printsAt === null ? t(nowhere) : t(elsewhere, { place: say(view.printsAt) })}
    </p>
  );
}
