import { MyRoster } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Drawer } from '../../parts/drawer.tsx';
import './roster.css';

/** The clerk's own shifts and requests beside the job. */
export function RosterDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useConsoleText();
  return (
    <Drawer name="roster" title={t('roster.title')} onClose={onClose}>
      <div className="cn-roster-scroll" {...scrollable}>
        <MyRoster />
      </div>
    </Drawer>
  );
}
