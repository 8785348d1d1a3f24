import { useConsoleText } from '../../lib/use-console-text.ts';
import { Field } from '../../parts/field.tsx';
import type { CaseEntry } from './case-draft.ts';
import type { Guide } from './use-cases.ts';

const endings = ['solved', 'order', 'later'] as const;

interface CaseEndingProps {
  readonly guide: Guide;
  readonly entry: CaseEntry;
  readonly tried: boolean;
  readonly onChange: (change: Partial<CaseEntry>) => void;
}

/** What is done with it in the same breath: answered here, or a work order. */
export function CaseEnding({ guide, entry, tried, onChange }: CaseEndingProps) {
  const { t, say } = useConsoleText();
  const cause = (
    <Field label={t('case.cause')}>
      {(field) => (
        <select
          {...field}
          value={entry.causeId}
          onChange={(event) =>
            onChange({
              causeId: guide.causes.find((one) => one.id === event.target.value)?.id ?? 'other',
            })
          }
        >
          {guide.causes.map((one) => (
            <option key={one.id} value={one.id}>
              {say(one.name)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <>
      <fieldset className="cn-case-row">
        <legend>{t('case.ending')}</legend>
        {endings.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="case-ending"
              checked={entry.ending === one}
              onChange={() => onChange({ ending: one })}
            />{' '}
            {t(`case.ending.${one}`)}
          </label>
        ))}
      </fieldset>
      {entry.ending === 'order' ? (
        <Field label={t('case.department')}>
          {(field) => (
            <select
              {...field}
              value={entry.departmentId}
              onChange={(event) => onChange({ departmentId: event.target.value })}
            >
              {guide.departments.map((one) => (
                <option key={one.id} value={one.id}>
                  {say(one.name)}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      {entry.ending === 'solved' ? (
        <>
          <Field
            label={t('case.answer')}
            problem={tried && entry.answer.trim().length < 2 ? t('case.answerMissing') : null}
          >
            {(field) => (
              <textarea
                {...field}
                rows={2}
                maxLength={1000}
                value={entry.answer}
                onChange={(event) => onChange({ answer: event.target.value })}
              />
            )}
          </Field>
          {cause}
          <label className="cn-case-tick">
            <input
              type="checkbox"
              checked={entry.justified}
              onChange={(event) => onChange({ justified: event.target.checked })}
            />{' '}
            {t('case.justified')}
          </label>
        </>
      ) : null}
    </>
  );
}
