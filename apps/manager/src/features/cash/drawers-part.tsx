import type { ShiftRow } from '@onehall/protocol';
import { Button, clockTime, EmptyState, useZone, yuan } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { AccountSheet } from './account-sheet.tsx';
import type { PartProps } from './part-props.ts';
import { ShiftSheet } from './shift-sheet.tsx';

const columns = ['float', 'in', 'out', 'expected', 'counted', 'difference'] as const;

const amountsOf = (shift: ShiftRow) => [
  shift.floatFen,
  shift.inFen,
  shift.outFen,
  shift.expectedFen,
  shift.countedFen,
  shift.differenceFen,
];

/** One row a drawer: opening, in, out, expected, counted, difference; each opens to what is behind it. */
export function DrawersPart({ view, onDone }: PartProps) {
  const { t } = useManagerText();
  const [shiftId, setShiftId] = useState<string | null>(null);
  const [account, setAccount] = useState<string | null>(null);
  const chosen = view.shifts.find((one) => one.shiftId === shiftId);
  if (view.shifts.length === 0)
    return <EmptyState icon="clock" title={t('cash.none')} what={t('cash.noneWhat')} />;
  return (
    <>
      <table className="mg-table">
        <thead>
          <tr>
            <th scope="col">{t('cash.clerk')}</th>
            <th scope="col">{t('cash.state')}</th>
            <th scope="col" className="mg-right">
              {t('cash.payments')}
            </th>
            {columns.map((one) => (
              <th key={one} scope="col" className="mg-right">
                {t(`cash.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.shifts.map((one) => (
            <DrawerRow
              key={one.shiftId}
              shift={one}
              onOpen={() => setShiftId(one.shiftId)}
              onAccount={() => setAccount(`drawer:${one.shiftId}`)}
            />
          ))}
        </tbody>
        <tfoot>
          <Totals shifts={view.shifts} />
        </tfoot>
      </table>
      {chosen === undefined ? null : (
        <ShiftSheet shift={chosen} onDone={onDone} onClose={() => setShiftId(null)} />
      )}
      {account === null ? null : <AccountSheet accountId={account} onClose={() => setAccount(null)} />}
    </>
  );
}

interface DrawerRowProps {
  readonly shift: ShiftRow;
  readonly onOpen: () => void;
  readonly onAccount: () => void;
}

function DrawerRow({ shift, onOpen, onAccount }: DrawerRowProps) {
  const { t, say } = useManagerText();
  const zone = useZone();
  const off = shift.differenceFen !== null && shift.differenceFen !== 0;
  return (
    <tr>
      <th scope="row">
        <Button look="plain" onClick={onOpen}>
          {say(shift.clerk.name)} {shift.clerk.workNumber}
        </Button>
        {shift.reason === null ? null : <small className="mg-cash-reason">{shift.reason}</small>}
      </th>
      <td>
        <span className={`mg-cash-state mg-cash-${shift.state}`}>{t(`cash.state.${shift.state}`)}</span>{' '}
        <small className="oh-muted">{clockTime(shift.openedAt, zone)}</small>
        {shift.over ? <small className="mg-risk"> {t('cash.over')}</small> : null}
      </td>
      <td className="mg-right">{shift.payments}</td>
      {amountsOf(shift).map((fen, at) => (
        <td key={columns[at]} className={at === 5 && off ? 'mg-right mg-risk' : 'mg-right'}>
          {fen === null ? (
            '—'
          ) : at > 0 && at < 4 ? (
            <Button look="plain" className="mg-cash-figure" onClick={onAccount}>
              {yuan(fen)}
            </Button>
          ) : (
            yuan(fen)
          )}
        </td>
      ))}
    </tr>
  );
}

function Totals({ shifts }: { readonly shifts: readonly ShiftRow[] }) {
  const { t } = useManagerText();
  // Nothing counted yet is no sum of nothing.
  const sums = columns.map((_, at) => {
    const known = shifts.flatMap((one) => amountsOf(one)[at] ?? []);
    return known.length === 0 ? null : known.reduce((sum, fen) => sum + fen, 0);
  });
  return (
    <tr>
      <th scope="row">{t('cash.total')}</th>
      <td />
      <td className="mg-right">{shifts.reduce((sum, one) => sum + one.payments, 0)}</td>
      {sums.map((fen, at) => (
        <td key={columns[at]} className="mg-right">
          {fen === null ? '—' : yuan(fen)}
        </td>
      ))}
    </tr>
  );
}
