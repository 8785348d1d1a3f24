import type { InvoiceNumberBody } from '@onehall/protocol';
import { clockTime, staffDate, useZone, yuan } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';

interface NumbersTableProps {
  readonly label: string;
  readonly numbers: readonly InvoiceNumberBody[];
}

const columns = ['number', 'state', 'clerk', 'at', 'ticket', 'amount', 'why'] as const;

/** Numbers of which something has become, with who, when, which payment and why. */
export function NumbersTable({ label, numbers }: NumbersTableProps) {
  const { t } = useManagerText();
  const zone = useZone();
  const whyOf = ({ state, reason, toldTo }: InvoiceNumberBody) =>
    state === 'lost' ? t('doc.lostWhy', { reason: reason ?? '', told: toldTo ?? '' }) : (reason ?? '–');
  return (
    <table className="mg-table" aria-label={label}>
      <thead>
        <tr>
          {columns.map((one) => (
            <th key={one} scope="col" className={one === 'amount' ? 'mg-right' : ''}>
              {t(`doc.${one}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {numbers.map((one) => (
          <tr key={`${one.prefix} ${one.number}`}>
            <th scope="row" className="oh-number">
              {one.prefix} {one.printed}
            </th>
            <td className={one.state === 'used' ? '' : 'mg-risk'}>{t(`doc.numberState.${one.state}`)}</td>
            <td>{one.workNumber ?? t('doc.stock')}</td>
            <td className="oh-number">
              {staffDate(one.endedAt ?? one.at, zone)} {clockTime(one.endedAt ?? one.at, zone)}
            </td>
            <td>{one.ticketNumber ?? '–'}</td>
            <td className="mg-right">{one.dueFen === null ? '–' : yuan(one.dueFen)}</td>
            <td>{whyOf(one)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
