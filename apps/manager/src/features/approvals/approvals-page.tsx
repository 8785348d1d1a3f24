import type { ManagerView } from '@onehall/protocol';
import { EmptyState, useSignedIn } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ApprovalDay } from './approval-day.tsx';
import { WaitingApprovals } from './waiting-approvals.tsx';
import './approvals.css';

interface ApprovalsPageProps {
  readonly view: ManagerView;
  /** The part of the address after the page's name. */
  readonly part: string;
}

/** What waits for a word at the counters now, and what was decided on a day [M5]. The auditor reads the second. */
export function ApprovalsPage({ view, part }: ApprovalsPageProps) {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const mayDecide = staff.role !== 'auditor';
  const ofDay = part === 'day' || !mayDecide;
  const waiting = view.approvals.length;
  return (
    <section className="mg-panel mg-fill" aria-labelledby="mg-approvals">
      <div className="mg-panel-head">
        <h2 id="mg-approvals">{t('page.approvals')}</h2>
        {mayDecide ? (
          <nav className="mg-sections" aria-label={t('approve.parts')}>
            <a href="#approvals" aria-current={ofDay ? undefined : 'page'}>
              {t('approve.waiting', { n: waiting })}
            </a>
            <a href="#approvals/day" aria-current={ofDay ? 'page' : undefined}>
              {t('approve.day')}
            </a>
          </nav>
        ) : null}
      </div>
      {ofDay ? (
        <ApprovalDay today={view.businessDay} />
      ) : waiting === 0 ? (
        <EmptyState icon="check" title={t('approve.none')} what={t('approve.noneWhat')} />
      ) : (
        <WaitingApprovals approvals={view.approvals} />
      )}
    </section>
  );
}
