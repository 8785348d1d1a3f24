import { routes } from '@onehall/protocol';
import { Button, clockTime, EmptyState, RefusalNotice, Sheet, useZone, yuan, yuanSign } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import type { ManagerKey } from '../../text/zh-cn.ts';

interface AccountSheetProps {
  readonly accountId: string;
  readonly onClose: () => void;
}

/** The entries behind a figure: every one with what it moved, between which accounts, and the balance after it. */
export function AccountSheet({ accountId, onClose }: AccountSheetProps) {
  const { t } = useManagerText();
  const zone = useZone();
  const [before, setBefore] = useState('0');
  const { found, refusal, read } = useRead(routes.readAccount, { accountId, before });
  return (
    <Sheet title={t('cash.entries')} onClose={onClose} className="mg-cash-wide">
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {found === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {found === null ? null : (
        <div className="mg-cash-sheet">
          <p>{t('cash.balanceIs', { amount: yuanSign(found.balanceFen) })}</p>
          {found.entries.length === 0 ? <EmptyState icon="check" title={t('cash.noEntries')} /> : null}
          <table className="mg-table">
            <thead>
              <tr>
                <th scope="col">{t('cash.at')}</th>
                <th scope="col">{t('cash.what')}</th>
                <th scope="col" className="mg-right">
                  {t('cash.amount')}
                </th>
                <th scope="col" className="mg-right">
                  {t('cash.balance')}
                </th>
              </tr>
            </thead>
            <tbody>
              {found.entries.map((one) => (
                <tr key={`${one.seq} ${one.line}`}>
                  <td className="oh-number">
                    {clockTime(one.at, zone)} <small className="oh-muted">#{one.seq}</small>
                  </td>
                  <td>
                    {t(`book.${one.reason}` as ManagerKey)}
                    {one.reversed ? <small className="mg-risk"> {t('cash.reversed')}</small> : null}
                  </td>
                  <td className="mg-right">{yuan(one.amountFen)}</td>
                  <td className="mg-right">{yuan(one.balanceFen)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="mg-cash-acts">
            {found.more ? (
              <Button onClick={() => setBefore(String(found.entries.at(-1)?.seq ?? 0))}>
                {t('cash.older')}
              </Button>
            ) : null}
            {before === '0' ? null : <Button onClick={() => setBefore('0')}>{t('cash.newest')}</Button>}
          </p>
        </div>
      )}
    </Sheet>
  );
}
