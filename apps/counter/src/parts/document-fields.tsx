import { useHall } from '@onehall/ui';
import { readDay } from '../lib/date-input.ts';
import { useConsoleText } from '../lib/use-console-text.ts';
import { Field } from './field.tsx';

/** A document as the clerk has it in hand, while it is typed or scanned. */
export interface Shown {
  readonly kind: string | null;
  readonly number: string;
  readonly validUntil: string;
  readonly longTerm: boolean;
  /** The scan that filled the number in: masked here, whole in the hall. Null: it was typed. */
  readonly readingId: string | null;
}

export const nothingShown: Shown = {
  kind: null,
  number: '',
  validUntil: '',
  longTerm: false,
  readingId: null,
};

/** What goes to the hall: the number without gaps, and the day; `complete`: nothing is missing. */
export function readShown(shown: Shown, firstKind: string) {
  const documentKind = shown.kind ?? firstKind;
  const number = shown.number.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  const validUntil = shown.longTerm ? null : readDay(shown.validUntil);
  const dated = shown.longTerm || validUntil !== null;
  const complete = number !== '' && dated && documentKind !== '';
  return { documentKind, number, validUntil, dated, complete };
}

/** Of a masked number nothing can be mended by hand: whoever changes it types it whole. */
function withoutMask(typed: string): string {
  return typed.includes('*') ? '' : typed;
}

interface DocumentFieldsProps {
  readonly shown: Shown;
  readonly onChange: (change: Partial<Shown>) => void;
  readonly numberMissing: boolean;
  readonly dateProblem: boolean;
  readonly big?: boolean;
}

/** Kind, number and date of a document. */
export function DocumentFields(props: DocumentFieldsProps) {
  const { shown, onChange, numberMissing, dateProblem, big = false } = props;
  const { t, say } = useConsoleText();
  const hall = useHall();
  return (
    <>
      <Field label={t('document.kind')}>
        {(field) => (
          <select
            {...field}
            value={shown.kind ?? hall?.documentKinds[0]?.id ?? ''}
            onChange={(event) => onChange({ kind: event.target.value })}
          >
            {hall?.documentKinds.map((kind) => (
              <option key={kind.id} value={kind.id}>
                {say(kind.name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('document.number')} problem={numberMissing ? t('document.numberMissing') : null}>
        {(field) => (
          <input
            {...field}
            data-first
            className={big ? 'cn-input-big' : undefined}
            maxLength={40}
            spellCheck={false}
            value={shown.number}
            onChange={(event) => onChange({ number: withoutMask(event.target.value), readingId: null })}
          />
        )}
      </Field>
      <DateField shown={shown} onChange={onChange} dateProblem={dateProblem} />
    </>
  );
}

function DateField({
  shown,
  onChange,
  dateProblem,
}: Pick<DocumentFieldsProps, 'shown' | 'onChange' | 'dateProblem'>) {
  const { t } = useConsoleText();
  const words = shown.validUntil === '' ? 'document.dateMissing' : 'document.dateWrong';
  return (
    <Field
      label={t('document.validUntil')}
      hint={t('document.dateHint')}
      problem={dateProblem ? t(words) : null}
    >
      {(field) => (
        <div className="cn-date">
          <input
            {...field}
            inputMode="numeric"
            maxLength={14}
            disabled={shown.longTerm}
            value={shown.validUntil}
            onChange={(event) => onChange({ validUntil: event.target.value })}
          />
          <label className="cn-check">
            <input
              type="checkbox"
              checked={shown.longTerm}
              onChange={(event) => onChange({ longTerm: event.target.checked })}
            />
            {t('document.longTerm')}
          </label>
        </div>
      )}
    </Field>
  );
}
