import { type ReportBody, routes } from '@onehall/protocol';
import { Button, EmptyState, Icon, RefusalNotice, useSignedIn } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { PeriodTools } from '../../parts/period-tools.tsx';
import { DownloadTools } from './download-tools.tsx';
import { ReportChart } from './report-chart.tsx';
import { addressOf, type ReportPlace } from './report-place.ts';
import { ReportTable } from './report-table.tsx';

interface ReportViewProps {
  readonly report: ReportBody;
  readonly place: ReportPlace;
  readonly today: string;
}

const daysNamed = 5;

/** One report: its days, its picture, its rows with their sums, and the files of it. */
export function ReportView({ report, place, today }: ReportViewProps) {
  const { t, say } = useManagerText();
  const { staff } = useSignedIn();
  const { reportId, from, to, only } = place;
  const [order, setOrder] = useState({ sort: '-', offset: 0 });
  const { found, refusal, read } = useRead(routes.readReport, {
    reportId,
    from,
    to,
    only,
    sort: order.sort,
    offset: String(order.offset),
  });
  // What is shown belongs to what was asked for; the rows of another report have other columns.
  const shown = found !== null && found.reportId === reportId ? found : null;
  const mayTake = staff.role === 'branch-manager' || staff.role === 'auditor';
  const go = (change: Partial<ReportPlace>) => {
    setOrder({ ...order, offset: 0 });
    window.location.hash = addressOf({ ...place, ...change });
  };
  return (
    <section className="mg-panel mg-fill mg-report" aria-labelledby="mg-report">
      <div className="mg-panel-head">
        <div>
          <h2 id="mg-report">{say(report.title)}</h2>
          <p className="oh-muted">{say(report.what)}</p>
        </div>
        {mayTake ? <DownloadTools place={place} /> : <p className="oh-muted">{t('rep.noFiles')}</p>}
      </div>
      <PeriodTools period={{ from, to }} today={today} onChange={(period) => go(period)} />
      {only === '-' ? null : (
        <p className="mg-report-only">
          {t('rep.only', { what: onlyWords(report, only, shown, say) })}
          <Button onClick={() => go({ only: '-' })}>{t('rep.all')}</Button>
        </p>
      )}
      {shown === null || shown.openDays.length === 0 ? null : (
        <p className="mg-report-open" role="status">
          <Icon name="clock" />
          {t('rep.open-days', {
            n: shown.openDays.length,
            days: `${shown.openDays.slice(0, daysNamed).join(' ')}${shown.openDays.length > daysNamed ? ' …' : ''}`,
          })}
        </p>
      )}
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {shown === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {shown === null || refusal !== null ? null : shown.count === 0 ? (
        <EmptyState icon="paper" title={t('rep.none')} what={t('rep.noneWhat')} />
      ) : (
        <>
          {shown.chart === null ? null : <ReportChart chart={shown.chart} report={report} />}
          <ReportTable
            report={report}
            read={shown}
            place={place}
            sort={order.sort}
            onSort={(sort) => setOrder({ sort, offset: 0 })}
          />
          <Pages
            count={shown.count}
            offset={shown.offset}
            rows={shown.rows.length}
            onGo={(offset) => setOrder({ ...order, offset })}
          />
        </>
      )}
    </section>
  );
}

/** 'Clerk K001 李静' for 'clerk=k001': by the names on the page. */
function onlyWords(
  report: ReportBody,
  only: string,
  shown: {
    readonly names: Readonly<Record<string, Readonly<Record<string, { zh: string; en: string }>>>>;
  } | null,
  say: (text: { zh: string; en: string }) => string,
): string {
  const [id = '', value = ''] = only.split(/=(.*)/s);
  const column = report.columns.find((one) => one.id === id);
  const name = shown?.names[id]?.[value];
  return `${column === undefined ? id : say(column.title)} ${name === undefined ? value : say(name)}`;
}

interface PagesProps {
  readonly count: number;
  readonly offset: number;
  readonly rows: number;
  readonly onGo: (offset: number) => void;
}

const pageRows = 200;

function Pages({ count, offset, rows, onGo }: PagesProps) {
  const { t } = useManagerText();
  return (
    <p className="mg-report-pages">
      <span className="oh-muted" role="status">
        {t('rep.rows', { from: offset + 1, to: offset + rows, n: count })}
      </span>
      {count <= pageRows ? null : (
        <>
          <Button aria-disabled={offset === 0} onClick={() => onGo(Math.max(offset - pageRows, 0))}>
            {t('rep.pageBefore')}
          </Button>
          <Button
            aria-disabled={offset + rows >= count}
            onClick={() => (offset + rows >= count ? undefined : onGo(offset + pageRows))}
          >
            {t('rep.pageAfter')}
          </Button>
        </>
      )}
    </p>
  );
}
