import { routes } from '@onehall/protocol';
import { Button, clockTime, EmptyState, RefusalNotice, staffDate, useZone } from '@onehall/ui';
import { useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { ReportSheet } from './report-sheet.tsx';

const columns = ['kind', 'when', 'by', 'steps', 'outcome', 'report'] as const;

/** What there was, each with its report; those that run can be read of too. */
export function PastPart() {
  const { t } = useManagerText();
  const zone = useZone();
  const { found, refusal, read } = useRead(routes.readEmergencies);
  const [opened, setOpened] = useState<string | null>(null);
  if (found === null)
    return refusal === null ? (
      <EmptyState icon="clock" title={t('act.loading')} />
    ) : (
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
    );
  const rows = [
    ...found.running.map((one) => ({
      ...one,
      endedAt: null,
      outcome: null,
      marked: one.steps.filter(({ mark }) => mark !== null).length,
      steps: one.steps.length,
    })),
    ...found.past,
  ];
  if (rows.length === 0) return <EmptyState icon="check" title={t('em.none')} what={t('em.noneWhat')} />;
  return (
    <section className="mg-scroll" {...scrollable} aria-label={t('em.part.past')}>
      <table className="mg-table">
        <thead>
          <tr>
            {columns.map((one) => (
              <th key={one} scope="col">
                {t(`em.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.emergencyId}>
              <th scope="row">
                {t(`emergency.kind.${one.kind}`)}
                {one.drill ? <span className="mg-em-drill"> {t('emergency.drill')}</span> : null}
              </th>
              <td className="oh-number">
                {staffDate(one.startedAt, zone)} {clockTime(one.startedAt, zone)}–
                {one.endedAt === null ? t('emergency.isRunning') : clockTime(one.endedAt, zone)}
              </td>
              <td className="oh-number">{one.startedBy}</td>
              <td className="oh-number">
                {one.marked}/{one.steps}
              </td>
              <td>{one.outcome === 'superseded' ? t('em.superseded') : one.outcome}</td>
              <td>
                <Button
                  aria-label={t('em.openOf', { kind: t(`emergency.kind.${one.kind}`) })}
                  onClick={() => setOpened(one.emergencyId)}
                >
                  {t('em.open')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {opened === null ? null : <ReportSheet emergencyId={opened} onClose={() => setOpened(null)} />}
    </section>
  );
}
