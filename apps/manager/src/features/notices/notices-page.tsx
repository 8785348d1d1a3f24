import { routes } from '@onehall/protocol';
import { EmptyState, NoticeList, RefusalNotice, useMyNotices, useSignedIn } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { PartTabs } from '../../parts/part-tabs.tsx';
import { NoticeArchive } from './notice-archive.tsx';

/** Notices [E2]: what is published, who has read it, and what whoever looks must read themselves. */
export function NoticesPage({ part }: { readonly part: string }) {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const all = useRead(routes.readNotices);
  const own = useMyNotices();
  const current = part === 'mine' ? 'mine' : 'all';
  const again = () => {
    void all.read();
    void own.read();
  };
  const mine = own.due.length === 0 ? t('ntc.part.mine') : t('ntc.part.mineDue', { n: own.due.length });
  return (
    <section className="mg-panel mg-fill" aria-labelledby="mg-notices">
      <div className="mg-panel-head">
        <h2 id="mg-notices">{t('ntc.title')}</h2>
        <p className="oh-muted">{t('ntc.what')}</p>
      </div>
      <PartTabs
        page="notices"
        label={t('ntc.parts')}
        current={current}
        parts={[
          { id: 'all', name: t('ntc.part.all') },
          { id: 'mine', name: mine },
        ]}
      />
      <RefusalNotice refusal={all.refusal ?? own.refusal} onRetry={again} />
      {all.found === null && all.refusal === null ? (
        <EmptyState icon="clock" title={t('act.loading')} />
      ) : null}
      {current === 'all' && all.found !== null ? (
        <NoticeArchive found={all.found} mayAct={staff.role !== 'auditor'} onDone={again} />
      ) : null}
      {current === 'mine' && own.mine !== null ? (
        <div className="mg-scroll" {...scrollable}>
          <NoticeList notices={own.mine} takesKeys onDone={again} />
        </div>
      ) : null}
    </section>
  );
}
