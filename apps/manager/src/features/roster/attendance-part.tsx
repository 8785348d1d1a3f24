import { routes } from '@onehall/protocol';
import { EmptyState, Icon, RefusalNotice } from '@onehall/ui';
import { useMemo, useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { DayField } from './day-field.tsx';
import { timeOf } from './roster-time.ts';

const columns = ['person', 'plan', 'presence', 'state', 'late', 'planned', 'keptMinutes', 'extra'] as const;
const badStates = ['late', 'left-early', 'absent'];

/** Sign-ons at counters beside the published plan: late, absent, unplanned, and the minutes. */
export function AttendancePart({ today }: { readonly today: string }) {
  const { t, say } = useManagerText();
  const [day, setDay] = useState(today);
  const params = useMemo(() => ({ day }), [day]);
  const { found, refusal, read } = useRead(routes.readAttendance, params);
  const people = found?.day === day ? found.people : null;
  return (
    <>
      <div className="mg-roster-tools">
        <DayField label={t('ros.dayField')} value={day} max={today} onChange={setDay} />
        <p className="oh-muted">{t('ros.attendanceWhat')}</p>
      </div>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {people === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {found !== null && people !== null && !found.planned ? (
        <p className="mg-roster-basis">{t('ros.notPlanned')}</p>
      ) : null}
      {people?.length === 0 ? <EmptyState icon="paper" title={t('ros.nobodyThere')} /> : null}
      {people === null || people.length === 0 ? null : (
        <section className="mg-scroll" {...scrollable} aria-label={t('ros.part.attendance')}>
          <table className="mg-table">
            <thead>
              <tr>
                {columns.map((one) => (
                  <th key={one} scope="col" className={columns.indexOf(one) > 3 ? 'mg-right' : undefined}>
                    {t(`ros.column.${one}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {people.map((one) => (
                <tr key={one.staffId}>
                  <th scope="row">
                    {say(one.name)} <small className="oh-muted oh-number">{one.workNumber}</small>
                  </th>
                  <td className="oh-number">
                    {one.shift === null
                      ? '–'
                      : `${timeOf(one.shift.startMinute)}–${timeOf(one.shift.endMinute)}`}
                  </td>
                  <td className="oh-number">
                    {one.presence
                      .map(
                        ({ counterNumber, fromMinute, toMinute }) =>
                          `${t('ros.counter', { n: counterNumber })} ${timeOf(fromMinute)}–${toMinute === null ? t('ros.now') : timeOf(toMinute)}`,
                      )
                      .join(' · ') || '–'}
                  </td>
                  <td>
                    <span
                      className={`mg-word ${badStates.includes(one.state) ? 'mg-risk' : one.state === 'as-planned' ? 'mg-kept' : ''}`}
                    >
                      {badStates.includes(one.state) ? <Icon name="alert" /> : null}
                      {t(`ros.attendance.${one.state}`)}
                    </span>
                  </td>
                  <td className="mg-right oh-number">{one.lateMinutes + one.earlyMinutes}</td>
                  <td className="mg-right oh-number">{one.plannedMinutes}</td>
                  <td className="mg-right oh-number">{one.keptMinutes}</td>
                  <td className="mg-right oh-number">{one.extraMinutes}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
