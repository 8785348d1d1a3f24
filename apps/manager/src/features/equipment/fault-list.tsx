import type { FaultBody } from '@onehall/protocol';
import { Button, clockTime, EmptyState, staffDate, useZone } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useDownText } from './down-text.ts';

const columns = ['thing', 'state', 'what', 'since', 'down', 'given'] as const;

interface FaultListProps {
  readonly faults: readonly FaultBody[];
  readonly mayAct: boolean;
  readonly onOpen: (faultId: string) => void;
}

/** What stands first, then what was closed lately. */
export function FaultList({ faults, mayAct, onOpen }: FaultListProps) {
  const { t } = useManagerText();
  if (faults.length === 0) return <EmptyState icon="check" title={t('eq.none')} what={t('eq.noneWhat')} />;
  return (
    <section className="mg-scroll" {...scrollable} aria-label={t('eq.faults')}>
      <table className="mg-table">
        <thead>
          <tr>
            {columns.map((one) => (
              <th key={one} scope="col">
                {t(`eq.${one}`)}
              </th>
            ))}
            <th scope="col">{t('eq.act')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map((fault) => (
            <Row key={fault.faultId} fault={fault} mayAct={mayAct} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ fault, mayAct, onOpen }: Omit<FaultListProps, 'faults'> & { readonly fault: FaultBody }) {
  const { t, say } = useManagerText();
  const zone = useZone();
  const down = useDownText();
  const open = fault.state !== 'closed';
  return (
    <tr>
      <th scope="row">{say(fault.thingName)}</th>
      <td className={open && fault.upAt === null ? 'mg-risk' : ''}>{t(`eq.state.${fault.state}`)}</td>
      <td>
        {fault.what}
        <span className="oh-muted">
          {' '}
          {fault.source === 'device' ? t('eq.byItself') : say(fault.reportedBy)}
        </span>
      </td>
      <td className="oh-number">
        {staffDate(fault.downSince, zone)} {clockTime(fault.downSince, zone)} –{' '}
        {fault.upAt === null ? '' : `${staffDate(fault.upAt, zone)} ${clockTime(fault.upAt, zone)}`}
      </td>
      <td className="oh-number">{down(fault.downMs)}</td>
      <td>
        {fault.givenTo}
        {fault.promisedOn === null ? null : (
          <span className={fault.overdue ? 'mg-risk' : 'oh-muted'}>
            {' '}
            {t('eq.promised', { day: fault.promisedOn })}
            {fault.overdue ? ` · ${t('eq.overdue')}` : ''}
          </span>
        )}
      </td>
      <td>
        <Button
          aria-label={t(open && mayAct ? 'eq.actOn' : 'eq.openOf', { name: say(fault.thingName) })}
          onClick={() => onOpen(fault.faultId)}
        >
          {open && mayAct ? t('eq.act') : t('em.open')}
        </Button>
      </td>
    </tr>
  );
}
