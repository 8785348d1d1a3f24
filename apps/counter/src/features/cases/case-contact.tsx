import { useConsoleText } from '../../lib/use-console-text.ts';
import { Field } from '../../parts/field.tsx';
import type { CaseEntry } from './case-draft.ts';

interface CaseContactProps {
  readonly entry: CaseEntry;
  /** Masked name and number of the line in the visit; null: there is none. */
  readonly line: string | null;
  readonly wrong: boolean;
  readonly onChange: (change: Partial<CaseEntry>) => void;
}

/** Whom we call back: whoever is in the visit, or another name and number. */
export function CaseContact({ entry, line, wrong, onChange }: CaseContactProps) {
  const { t } = useConsoleText();
  return (
    <>
      {line === null ? null : (
        <label className="cn-case-tick">
          <input
            type="checkbox"
            checked={entry.fromVisit}
            onChange={(event) => onChange({ fromVisit: event.target.checked })}
          />{' '}
          {t('case.fromVisit', { who: line })}
        </label>
      )}
      {line !== null && entry.fromVisit ? null : (
        <div className="cn-two-fields">
          <Field label={t('case.name')} problem={wrong ? t('case.contactWrong') : null}>
            {(field) => (
              <input
                {...field}
                maxLength={40}
                autoComplete="off"
                value={entry.name}
                onChange={(event) => onChange({ name: event.target.value })}
              />
            )}
          </Field>
          <Field label={t('case.mobile')}>
            {(field) => (
              <input
                {...field}
                inputMode="tel"
                maxLength={11}
                autoComplete="off"
                value={entry.mobile}
                onChange={(event) => onChange({ mobile: event.target.value })}
              />
            )}
          </Field>
        </div>
      )}
    </>
  );
}
