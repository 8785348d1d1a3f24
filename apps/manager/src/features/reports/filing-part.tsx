import { type ReplyOf, type ReportScheduleBody, routes } from '@onehall/protocol';
import {
  Button,
  clockTime,
  EmptyState,
  newCommandId,
  staffDate,
  useCommand,
  useSignedIn,
  useZone,
} from '@onehall/ui';
import { useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { FilingsTable } from './filings-table.tsx';
import { newSchedule, type ShownSchedule, settingOf, timeOf } from './schedule-draft.ts';
import { ScheduleForm } from './schedule-form.tsx';

interface FilingPartProps {
  readonly found: ReplyOf<typeof routes.readReports>;
  readonly onDone: () => Promise<void>;
}

/** What is filed by itself: when it comes next, what it waits for, what became of it; the branch manager sets it. */
export function FilingPart({ found, onDone }: FilingPartProps) {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const change = useCommand(routes.changeSetting);
  const [edited, setEdited] = useState<ReportScheduleBody | null>(null);
  const maySet = staff.role === 'branch-manager';
  const { schedules, reports, today } = found;
  const save = async (next: readonly ReportScheduleBody[]) => {
    const value = { schedules: [...next] };
    const answer = await change.send({ body: { setting: { area: 'reports', id: 'hall', value } } });
    if (answer.kind !== 'ok') return;
    setEdited(null);
    await onDone();
  };
  const settings = schedules.map(settingOf);
  const others = (id: string) => settings.filter((one) => one.id !== id);
  return (
    <section className="mg-panel mg-fill" aria-labelledby="mg-filing">
      <div className="mg-panel-head">
        <div>
          <h2 id="mg-filing">{t('file.title')}</h2>
          <p className="oh-muted">{t('file.what')}</p>
        </div>
        {maySet && edited === null ? (
          <Button look="main" onClick={() => setEdited(newSchedule(newCommandId(), today))}>
            {t('file.new')}
          </Button>
        ) : null}
      </div>
      <section className="mg-scroll mg-report-filing" {...scrollable} aria-label={t('file.title')}>
        {edited === null ? null : (
          <ScheduleForm
            key={edited.id}
            begins={edited}
            reports={reports}
            pending={change.pending}
            refusal={change.refusal}
            onClear={change.clear}
            onCancel={() => setEdited(null)}
            onSave={(schedule) => {
              const known = settings.some(({ id }) => id === schedule.id);
              void save(
                known
                  ? settings.map((one) => (one.id === schedule.id ? schedule : one))
                  : [...settings, schedule],
              );
            }}
          />
        )}
        {schedules.length === 0 && edited === null ? (
          <EmptyState icon="paper" title={t('file.none')} what={t('file.noneWhat')} />
        ) : null}
        {schedules.map((schedule) => (
          <Schedule
            key={schedule.id}
            schedule={schedule}
            found={found}
            maySet={maySet && edited === null}
            onEdit={() => setEdited(settingOf(schedule))}
            onRemove={() => void save(others(schedule.id))}
          />
        ))}
      </section>
    </section>
  );
}

interface ScheduleProps {
  readonly schedule: ShownSchedule;
  readonly found: FilingPartProps['found'];
  readonly maySet: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function Schedule({ schedule, found, maySet, onEdit, onRemove }: ScheduleProps) {
  const { t, say } = useManagerText();
  const zone = useZone();
  const [sure, setSure] = useState(false);
  const names = found.reports
    .filter(({ reportId }) => schedule.reportIds.includes(reportId))
    .map(({ title }) => say(title))
    .join(t('file.comma'));
  const { every, minute, folder, formats, keepDays, nextFrom, nextTo, nextAt, waitsFor } = schedule;
  const period = nextFrom === nextTo ? nextFrom : `${nextFrom} — ${nextTo}`;
  return (
    <article className="mg-report-schedule">
      <div className="mg-panel-head">
        <h3>
          {t(`file.every.${every}`)} {timeOf(minute)} · exports/{folder}
        </h3>
        {maySet ? (
          <div className="mg-report-files">
            <Button onClick={onEdit}>{t('file.edit')}</Button>
            <Button onClick={() => (sure ? onRemove() : setSure(true))}>
              {t(sure ? 'file.sure' : 'file.remove')}
            </Button>
          </div>
        ) : null}
      </div>
      <p>
        {names} · {formats.map((one) => one.toUpperCase()).join(' ')} ·{' '}
        {keepDays === 0 ? t('file.keepAlways') : t('file.keepDays', { n: keepDays })}
      </p>
      <p className="oh-muted">
        {t('file.next', { period, time: `${staffDate(nextAt, zone)} ${clockTime(nextAt, zone)}` })}
      </p>
      {waitsFor.length === 0 ? null : (
        <p className="mg-report-open">{t('file.waits', { days: waitsFor.slice(0, 6).join(' ') })}</p>
      )}
      <FilingsTable filings={schedule.filings} reports={found.reports} />
    </article>
  );
}
