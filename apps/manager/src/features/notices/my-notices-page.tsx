import { NoticeList, RefusalNotice, useMyNotices } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import './notices.css';

/** Notices for whoever publishes none: what they must read, and have read [E2]. */
export function MyNoticesPage() {
  const { t } = useManagerText();
  const { mine, due, refusal, read } = useMyNotices();
  const again = () => void read();
  return (
    <section className="mg-panel mg-fill" aria-labelledby="mg-notices">
      <div className="mg-panel-head">
        <h2 id="mg-notices">{t('ntc.title')}</h2>
        <p className="oh-muted">
          {due.length === 0 ? t('ntc.part.mine') : t('ntc.part.mineDue', { n: due.length })}
        </p>
      </div>
      <RefusalNotice refusal={refusal} onRetry={again} />
      {mine === null ? null : (
        <div className="mg-scroll" {...scrollable}>
          <NoticeList notices={mine} takesKeys onDone={again} />
        </div>
      )}
    </section>
  );
}
