import { type DayFiguresView, routes } from '@onehall/protocol';
import { Button, EmptyState, RefusalNotice, Sheet, staffDate, useZone, yuan, yuanSign } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import type { ManagerKey } from '../../text/zh-cn.ts';

interface ReportSheetProps {
  readonly day: string;
  readonly onClose: () => void;
}

/** X while the day is open, Z for ever afterwards: the same figures, with the number and the chain's hash. */
export function ReportSheet({ day, onClose }: ReportSheetProps) {
  const { t } = useManagerText();
  const zone = useZone();
  const { found, refusal, read } = useRead(routes.readClosedDay, { day });
  const z = found?.zNumber ?? null;
  const title = z === null ? t('cash.xTitle', { day }) : t('cash.zTitle', { day, n: z });
  return (
    <Sheet title={title} onClose={onClose} className="mg-cash-wide">
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {found === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {found === null ? null : (
        <div className="mg-cash-sheet mg-cash-report">
          <Figures figures={found.figures} />
          {found.closedAt === null ? null : (
            <p className="oh-number mg-cash-hash">
              {t('cash.closedAt', { time: staffDate(found.closedAt, zone) })}
              <br />
              {found.headHash}
            </p>
          )}
          <Button onClick={() => window.print()}>{t('cash.print')}</Button>
        </div>
      )}
    </Sheet>
  );
}

function Figures({ figures }: { readonly figures: DayFiguresView }) {
  const { t, say } = useManagerText();
  const { firstTicket, lastTicket, payments } = figures;
  return (
    <>
      <p>{t('cash.paymentsFrom', { n: payments, first: firstTicket ?? '—', last: lastTicket ?? '—' })}</p>
      {(['sales', 'tenders', 'cash'] as const).map((group) => (
        <table key={group} className="mg-table">
          <caption>{t(`cash.group.${group}`)}</caption>
          <tbody>
            {figures[group].length === 0 ? (
              <tr>
                <td>{t('cash.groupEmpty')}</td>
              </tr>
            ) : null}
            {figures[group].map((line) => (
              <tr key={line.key}>
                <th scope="row">{t(`book.${line.key}` as ManagerKey)}</th>
                <td className="mg-right">{t('cash.times', { n: line.count })}</td>
                <td className="mg-right">{yuan(line.amountFen)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <table className="mg-table">
        <caption>{t('cash.group.shifts')}</caption>
        <tbody>
          {figures.shifts.map((one) => (
            <tr key={one.shiftId}>
              <th scope="row">
                {say(one.clerk.name)} {one.clerk.workNumber}
              </th>
              <td className="mg-right">{yuan(one.countedFen)}</td>
              <td className={one.differenceFen === 0 ? 'mg-right' : 'mg-right mg-risk'}>
                {yuan(one.differenceFen)}
              </td>
              <td>{one.reason ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {t('cash.vault')} {yuanSign(figures.vaultFen)} · {t('cash.inTransit')}{' '}
        {yuanSign(figures.inTransitFen)} · {t('cash.grandTotal', { amount: yuanSign(figures.grandTotalFen) })}
      </p>
    </>
  );
}
