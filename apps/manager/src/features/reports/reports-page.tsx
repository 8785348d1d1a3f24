import { type ReportBody, routes } from '@onehall/protocol';
import { EmptyState, RefusalNotice } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { FilingPart } from './filing-part.tsx';
import { addressOf, placeOf } from './report-place.ts';
import { ReportView } from './report-view.tsx';
import './reports.css';

const groups = ['books', 'sales', 'service', 'cash', 'stock', 'audit'] as const;

interface ReportsPageProps {
  readonly part: string;
  readonly today: string;
}

/** Every report of the hall over any days, and what is filed by itself [M2, M5, M6, E7]. */
export function ReportsPage({ part, today }: ReportsPageProps) {
  const { t } = useManagerText();
  const { found, refusal, read } = useRead(routes.readReports);
  const place = placeOf(part, today);
  const filing = place.reportId === 'filing';
  const report = found?.reports.find((one) => one.reportId === place.reportId) ?? found?.reports[0];
  return (
    <div className="mg-reports">
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {found === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {found === null || report === undefined ? null : (
        <>
          <ReportList reports={found.reports} current={filing ? 'filing' : report.reportId} place={place} />
          {filing ? (
            <FilingPart found={found} onDone={read} />
          ) : (
            <ReportView
              key={`${report.reportId} ${place.only}`}
              report={report}
              place={{ ...place, reportId: report.reportId }}
              today={found.today}
            />
          )}
        </>
      )}
    </div>
  );
}

interface ReportListProps {
  readonly reports: readonly ReportBody[];
  readonly current: string;
  readonly place: ReturnType<typeof placeOf>;
}

/** The reports by what they are about; another one is read of the same days. */
function ReportList({ reports, current, place }: ReportListProps) {
  const { t, say } = useManagerText();
  return (
    <nav className="mg-report-list" aria-label={t('rep.list')}>
      {groups.map((group) => (
        <div key={group}>
          <h3>{t(`rep.group.${group}`)}</h3>
          {reports
            .filter((one) => one.group === group)
            .map(({ reportId, title }) => (
              <a
                key={reportId}
                href={addressOf({ ...place, reportId, only: '-' })}
                aria-current={reportId === current ? 'page' : undefined}
              >
                {say(title)}
              </a>
            ))}
        </div>
      ))}
      <div>
        <h3>{t('rep.group.filing')}</h3>
        <a href="#reports/filing" aria-current={current === 'filing' ? 'page' : undefined}>
          {t('file.title')}
        </a>
      </div>
    </nav>
  );
}
