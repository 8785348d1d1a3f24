import { LogBoard, RefusalNotice, useLog } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Drawer } from '../../parts/drawer.tsx';
import './shift-log.css';

/** The shift log at the counter [E3]: take over what the shift before left, and leave what is left. */
export function ShiftLogDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useConsoleText();
  const { log, refusal, read } = useLog('today');
  const again = () => void read();
  return (
    <Drawer name="shift-log" title={t('log.title')} what={t('log.what')} onClose={onClose}>
      <div className="cn-shift-log" {...scrollable}>
        <RefusalNotice refusal={refusal} onRetry={again} />
        {log === null ? null : <LogBoard log={log} mayAct onDone={again} />}
      </div>
    </Drawer>
  );
}
