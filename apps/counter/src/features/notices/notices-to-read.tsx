import { NoticeList, useMyNotices } from '@onehall/ui';
import { useConsoleText } from '../../lib/use-console-text.ts';
import './notices.css';

/** A correction may come while somebody stands before the choice of a counter. */
const againMs = 15_000;

/** What must be read before a counter opens [E2]: read and confirmed right here; nothing where nothing is left. */
export function NoticesToRead() {
  const { t } = useConsoleText();
  const { due, read } = useMyNotices(againMs);
  if (due.length === 0) return null;
  return (
    <section className="cn-notices-due" aria-labelledby="cn-notices-due">
      <h2 id="cn-notices-due">{t('notice.toReadTitle', { n: due.length })}</h2>
      <p className="oh-muted">{t('notice.toReadWhat')}</p>
      <NoticeList notices={due} takesKeys onDone={() => void read()} />
    </section>
  );
}
