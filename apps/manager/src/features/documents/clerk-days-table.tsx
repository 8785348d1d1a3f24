import type { ReplyOf, routes } from '@onehall/protocol';
import { useManagerText } from '../../lib/use-manager-text.ts';

const figures = ['opening', 'accepted', 'used', 'spoiled', 'lost', 'returned', 'closing', 'voided'] as const;

interface ClerkDaysTableProps {
  readonly clerks: ReplyOf<typeof routes.readInvoiceDay>['clerks'];
}

/** Blank pieces of each clerk: what there was, what came and went, what is left [M2]. */
export function ClerkDaysTable({ clerks }: ClerkDaysTableProps) {
  const { t, say } = useManagerText();
  return (
    <table className="mg-table" aria-label={t('doc.clerks')}>
      <thead>
        <tr>
          <th scope="col">{t('doc.clerk')}</th>
          {figures.map((one) => (
            <th key={one} scope="col" className="mg-right">
              {t(`doc.${one}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {clerks.map((clerk) => (
          <tr key={clerk.workNumber}>
            <th scope="row">
              {say(clerk.name)} {clerk.workNumber}
            </th>
            {figures.map((one) => (
              <td key={one} className="mg-right oh-number">
                {clerk[one]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
