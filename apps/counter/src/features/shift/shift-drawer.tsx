import { scrollable } from '../../lib/scrollable.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Drawer } from '../../parts/drawer.tsx';
import { ShiftDesk } from './shift-desk.tsx';

/** The clerk's shift beside the desk: drops, change, handover, and its end. */
export function ShiftDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useConsoleText();
  return (
    <Drawer name="shift" title={t('shift.title')} onClose={onClose}>
      <div className="cn-shift-scroll" {...scrollable}>
        <ShiftDesk />
      </div>
    </Drawer>
  );
}
