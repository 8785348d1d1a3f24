import type { ManagerView } from '@onehall/protocol';
import { clockTime, EmptyState, useZone, yuan, yuanSign } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';

type Shift = ManagerView['cash'][number];

/** What each drawer holds by the books [M6]; sums in whole fen. */
export function CashPage({ view }: { readonly view: ManagerView }) {
  const { t } = useManagerText();
  return (
    <section className="mg-panel mg-fill" aria-labelledby="mg-cash">
      <div className="mg-panel-head">
        <h2 id="mg-cash">{t('cash.title')}</h2>
        <p className="mg-vault">
          {t('cash.vault')} <strong className="oh-number">{yuanSign(view.vaultFen)}</strong>
        </p>
      </div>
      {view.cash.length === 0 ? (
        <EmptyState icon="clock" title={t('cash.none')} what={t('cash.noneWhat')} />
      ) : (
        <CashTable shifts={view.cash} />
      )}
    </section>
  );
}

const columns = ['payments', 'float', 'received', 'change', 'expected'] as const;

function amounts(shift: Shift): readonly number[] {
  return [shift.floatFen, shift.tenderedFen, shift.changeFen, shift.expectedFen];
}

function CashTable({ shifts }: { readonly shifts: readonly Shift[] }) {
  const { t } = useManagerText();
  const totals = [0, 1, 2, 3].map((at) => shifts.reduce((sum, one) => sum + (amounts(one)[at] ?? 0), 0));
  return (
    <section className="mg-scroll" {...scrollable} aria-label={t('cash.title')}>
      <table className="mg-table">
        <thead>
          <tr>
            <th scope="col">{t('cash.clerk')}</th>
            <th scope="col" className="mg-right">
              {t('cash.opened')}
            </th>
            {columns.map((one) => (
              <th key={one} scope="col" className="mg-right">
                {t(`cash.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shifts.map((one) => (
            <ShiftRow key={one.shiftId} shift={one} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('cash.total')}</th>
            <td />
            <td className="mg-right">{shifts.reduce((sum, one) => sum + one.payments, 0)}</td>
            {totals.map((fen, at) => (
              <td key={columns[at + 1]} className="mg-right">
                {yuan(fen)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function ShiftRow({ shift }: { readonly shift: Shift }) {
  const { say } = useManagerText();
  const zone = useZone();
  return (
    <tr>
      <th scope="row">
        {say(shift.clerkName)} <span className="oh-muted">{shift.clerkWorkNumber}</span>
      </th>
      <td className="mg-right">{clockTime(shift.openedAt, zone)}</td>
      <td className="mg-right">{shift.payments}</td>
      {amounts(shift).map((fen, at) => (
        <td key={columns[at + 1]} className={at === 3 ? 'mg-right mg-strong' : 'mg-right'}>
          {yuan(fen)}
        </td>
      ))}
    </tr>
  );
}
