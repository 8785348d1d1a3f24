import type { ReportBody, ReportScheduleBody } from '@onehall/protocol';
import { Button, type Refusal, RefusalNotice } from '@onehall/ui';
import { type FormEvent, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { isFolder, minuteOf, timeOf, toggled } from './schedule-draft.ts';

const formats = ['xlsx', 'csv', 'pdf'] as const;
const everies = ['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const;
const keeps = [0, 90, 366, 1830] as const;

interface ScheduleFormProps {
  readonly begins: ReportScheduleBody;
  readonly reports: readonly ReportBody[];
  readonly pending: boolean;
  readonly refusal: Refusal | null;
  readonly onSave: (schedule: ReportScheduleBody) => void;
  readonly onCancel: () => void;
  readonly onClear: () => void;
}

/** Which reports, in which form, how often, at what hour, into which folder, and for how long. */
export function ScheduleForm(props: ScheduleFormProps) {
  const { begins, reports, pending, onSave, onCancel } = props;
  const { t, say } = useManagerText();
  const [draft, setDraft] = useState(begins);
  const [time, setTime] = useState(timeOf(begins.minute));
  const [tried, setTried] = useState(false);
  const minute = minuteOf(time);
  const wrong =
    draft.reportIds.length === 0 || draft.formats.length === 0 || minute === null || !isFolder(draft.folder);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!wrong && !pending && minute !== null) onSave({ ...draft, minute });
  };
  const ids = reports.map(({ reportId }) => reportId);
  return (
    <form className="mg-report-form" noValidate onSubmit={submit} aria-label={t('file.form')}>
      <fieldset>
        <legend>{t('file.reports')}</legend>
        {reports.map(({ reportId, title }) => (
          <label key={reportId}>
            <input
              type="checkbox"
              checked={draft.reportIds.includes(reportId)}
              onChange={() => setDraft({ ...draft, reportIds: toggled(ids, draft.reportIds, reportId) })}
            />
            {say(title)}
          </label>
        ))}
        {tried && draft.reportIds.length === 0 ? <p className="mg-risk">{t('file.noReport')}</p> : null}
      </fieldset>
      <fieldset>
        <legend>{t('file.formats')}</legend>
        {formats.map((format) => (
          <label key={format}>
            <input
              type="checkbox"
              checked={draft.formats.includes(format)}
              onChange={() => setDraft({ ...draft, formats: toggled(formats, draft.formats, format) })}
            />
            {format.toUpperCase()}
          </label>
        ))}
        {tried && draft.formats.length === 0 ? <p className="mg-risk">{t('file.noFormat')}</p> : null}
      </fieldset>
      <div className="mg-report-fields">
        <label className="oh-field mg-field">
          {t('file.every')}
          <select
            value={draft.every}
            onChange={(event) =>
              setDraft({ ...draft, every: everies.find((one) => one === event.target.value) ?? 'day' })
            }
          >
            {everies.map((one) => (
              <option key={one} value={one}>
                {t(`file.every.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="oh-field mg-field">
          {t('file.at')}
          <input
            type="time"
            value={time}
            aria-invalid={tried && minute === null}
            onChange={(event) => setTime(event.target.value)}
          />
          <small className="oh-muted">{t('file.atHint')}</small>
        </label>
        <label className="oh-field mg-field">
          {t('file.folder')}
          <input
            value={draft.folder}
            maxLength={40}
            aria-invalid={tried && !isFolder(draft.folder)}
            onChange={(event) => setDraft({ ...draft, folder: event.target.value.trim() })}
          />
          <small className={tried && !isFolder(draft.folder) ? 'mg-risk' : 'oh-muted'}>
            {t('file.folderHint')}
          </small>
        </label>
        <label className="oh-field mg-field">
          {t('file.language')}
          <select
            value={draft.language}
            onChange={(event) => setDraft({ ...draft, language: event.target.value === 'en' ? 'en' : 'zh' })}
          >
            <option value="zh">中文</option>
            <option value="en">English</option>
          </select>
        </label>
        <label className="oh-field mg-field">
          {t('file.keep')}
          <select
            value={draft.keepDays}
            onChange={(event) => setDraft({ ...draft, keepDays: Number(event.target.value) })}
          >
            {[...new Set([...keeps, draft.keepDays])].map((days) => (
              <option key={days} value={days}>
                {days === 0 ? t('file.keepAlways') : t('file.keepDays', { n: days })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <RefusalNotice refusal={props.refusal} onClose={props.onClear} />
      <p className="mg-report-files">
        <Button look="main" submit aria-disabled={pending}>
          {t('file.save')}
        </Button>
        <Button onClick={onCancel}>{t('file.cancel')}</Button>
      </p>
    </form>
  );
}
