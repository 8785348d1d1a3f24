import type { FilingBody, ReportBody } from '@onehall/protocol';
import { clockTime, Icon, staffDate, useZone } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import type { ManagerKey } from '../../text/zh-cn.ts';

interface FilingsTableProps {
  readonly filings: readonly FilingBody[];
  readonly reports: readonly ReportBody[];
}

/** The last files of a schedule: what became of each, and why one is not there. */
export function FilingsTable({ filings, reports }: FilingsTableProps) {
  const { t, say } = useManagerText();
  const zone = useZone();
  if (filings.length === 0) return <p className="oh-muted">{t('file.noRuns')}</p>;
  return (
    <table className="mg-table">
      <thead>
        <tr>
          <th scope="col">{t('file.period')}</th>
          <th scope="col">{t('file.report')}</th>
          <th scope="col">{t('file.state')}</th>
          <th scope="col">{t('file.file')}</th>
          <th scope="col" className="mg-right">
            {t('file.time')}
          </th>
        </tr>
      </thead>
      <tbody>
        {filings.map((one) => {
          const report = reports.find(({ reportId }) => reportId === one.reportId);
          const failed = one.state === 'failed';
          return (
            <tr key={`${one.reportId} ${one.format} ${one.from}`}>
              <td className="oh-number">{one.from === one.to ? one.from : `${one.from} — ${one.to}`}</td>
              <td>
                {report === undefined ? one.reportId : say(report.title)} {one.format.toUpperCase()}
              </td>
              <td>
                <span className={`mg-word ${failed ? 'mg-risk' : 'mg-kept'}`}>
                  <Icon name={failed ? 'alert' : 'check'} />
                  {t(`file.state.${one.state}`)}
                </span>
              </td>
              <td className="mg-report-name">
                {failed ? t(`file.problem.${one.problem}` as ManagerKey) : one.fileName}
                {one.sha256 === null ? null : (
                  <small className="oh-muted" title={one.sha256}>
                    {' '}
                    SHA-256 {one.sha256.slice(0, 12)}…
                  </small>
                )}
              </td>
              <td className="mg-right oh-number">
                {staffDate(one.at, zone)} {clockTime(one.at, zone)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
