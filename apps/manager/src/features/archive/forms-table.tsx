import type { PaperRow } from '@onehall/protocol';
import { Button, clockTime, Icon, staffDate, useZone, yuan } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';

interface FormsTableProps {
  readonly forms: readonly PaperRow[];
  readonly onOpen: (documentId: string) => void;
}

const columns = ['number', 'signedAt', 'standing', 'lines', 'total', 'prints'] as const;
const right: readonly string[] = ['lines', 'total'];

export function FormsTable({ forms, onOpen }: FormsTableProps) {
  const { t } = useManagerText();
  return (
    <section className="mg-scroll" {...scrollable} aria-label={t('arch.title')}>
      <table className="mg-table">
        <thead>
          <tr>
            {columns.map((one) => (
              <th key={one} scope="col" className={right.includes(one) ? 'mg-right' : ''}>
                {t(`arch.${one}`)}
              </th>
            ))}
            <th scope="col">{t('arch.open')}</th>
          </tr>
        </thead>
        <tbody>
          {forms.map((form) => (
            <Row key={form.documentId} form={form} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ form, onOpen }: { readonly form: PaperRow; readonly onOpen: FormsTableProps['onOpen'] }) {
  const { t } = useManagerText();
  const zone = useZone();
  const isVoid = form.standing === 'void';
  return (
    <tr>
      <th scope="row" className="oh-number mg-strong">
        {form.number}
      </th>
      <td className="oh-number">
        {staffDate(form.signedAt, zone)} {clockTime(form.signedAt, zone)}
      </td>
      <td>
        <span className={`mg-word ${isVoid ? 'mg-risk' : ''}`}>
          {isVoid ? <Icon name="cross" /> : null}
          {t(`arch.${form.standing}`)}
        </span>
        {form.reversed === 0 ? null : (
          <span className="mg-word mg-risk"> {t('arch.reversedCount', { n: form.reversed })}</span>
        )}
      </td>
      <td className="mg-right">{form.lines ?? '–'}</td>
      <td className="mg-right">{form.totalFen === null ? t('arch.erased') : yuan(form.totalFen)}</td>
      <td>{form.prints === 0 ? t('arch.never') : t('arch.times', { n: form.prints })}</td>
      <td>
        {form.lines === null ? (
          '–'
        ) : (
          <Button
            className="mg-small"
            aria-label={t('arch.openOne', { number: form.number })}
            onClick={() => onOpen(form.documentId)}
          >
            {t('arch.open')}
          </Button>
        )}
      </td>
    </tr>
  );
}
