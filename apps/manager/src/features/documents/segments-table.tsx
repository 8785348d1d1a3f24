import type { InvoiceSegmentBody } from '@onehall/protocol';
import { Button, Icon, useSignedIn } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { rangeOf, waits } from './segment-words.ts';

const columns = ['range', 'kind', 'state', 'with', 'next', 'left', 'reference'] as const;

interface SegmentsTableProps {
  readonly segments: readonly InvoiceSegmentBody[];
  readonly onOpen: (segmentId: string) => void;
}

/** Every segment by its numbers: the order does not change while the paper moves. */
export function SegmentsTable({ segments, onOpen }: SegmentsTableProps) {
  const { t } = useManagerText();
  return (
    <section className="mg-scroll" {...scrollable} aria-label={t('doc.part.segments')}>
      <table className="mg-table">
        <thead>
          <tr>
            {columns.map((one) => (
              <th key={one} scope="col" className={one === 'left' ? 'mg-right' : ''}>
                {t(`doc.${one}`)}
              </th>
            ))}
            <th scope="col">{t('doc.act')}</th>
          </tr>
        </thead>
        <tbody>
          {segments.map((one) => (
            <Row key={one.segmentId} segment={one} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly segment: InvoiceSegmentBody;
  readonly onOpen: (segmentId: string) => void;
}

function Row({ segment, onOpen }: RowProps) {
  const { t, say } = useManagerText();
  const { staff } = useSignedIn();
  const range = rangeOf(segment);
  const place = t(segment.state === 'surrendered' ? 'doc.office' : 'doc.stock');
  const mayAct = staff.role === 'stock-keeper' && (waits(segment) || segment.state === 'in-stock');
  return (
    <tr>
      <th scope="row" className="oh-number">
        {range}
      </th>
      <td>{t(`doc.kind.${segment.kind}`)}</td>
      <td>
        <span className={waits(segment) ? 'mg-word mg-pending' : 'mg-word'}>
          {waits(segment) ? <Icon name="clock" /> : null}
          {t(`doc.state.${segment.state}`)}
        </span>
      </td>
      <td>{segment.with === null ? place : `${say(segment.with.name)} ${segment.with.workNumber}`}</td>
      <td className="oh-number">{segment.nextPrinted ?? '–'}</td>
      <td className="mg-right oh-number">{segment.left}</td>
      <td>{segment.reference}</td>
      <td>
        <Button
          className="mg-small"
          aria-label={t(mayAct ? 'doc.actOn' : 'doc.viewOne', { range })}
          onClick={() => onOpen(segment.segmentId)}
        >
          {t(mayAct ? 'doc.act' : 'doc.view')}
        </Button>
      </td>
    </tr>
  );
}
