import { NoticeList, RefusalNotice, useMyNotices } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Drawer } from '../../parts/drawer.tsx';
import './notices.css';

/** The notices in force for this clerk [E2], to look something up and to confirm what came during the day. */
export function NoticesDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useConsoleText();
  const { mine, refusal, read } = useMyNotices();
  const again = () => void read();
  return (
    <Drawer name="notices" title={t('around.noticesTitle')} onClose={onClose}>
      <div className="cn-notices" {...scrollable}>
        <RefusalNotice refusal={refusal} onRetry={again} />
        {mine === null && refusal === null ? <p role="status">{t('notice.loading')}</p> : null}
        {mine === null ? null : <NoticeList notices={mine} takesKeys onDone={again} />}
      </div>
    </Drawer>
  );
}
