import { routes } from '@onehall/protocol';
import { useCommand, useHall } from '@onehall/ui';
import { useState } from 'react';
import { readDay } from '../../lib/date-input.ts';
import { useReadCode } from '../../lib/reading.tsx';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { useHold } from '../../lib/use-hold.ts';
import { Field } from '../../parts/field.tsx';
import { StepForm } from './step-form.tsx';
import type { VisitStepProps } from './visit-step-props.ts';

const apologiesFor: readonly string[] = ['document-expired', 'identity-mismatch', 'document-kind-unknown'];

interface Shown {
  readonly kind: string | null;
  readonly number: string;
  readonly validUntil: string;
  readonly longTerm: boolean;
  /** The scan that filled the number in: masked here, whole in the hall. Null: it was typed. */
  readonly readingId: string | null;
}

const nothingShown: Shown = { kind: null, number: '', validUntil: '', longTerm: false, readingId: null };

/** Of a masked number nothing can be mended by hand: whoever changes it types it whole. */
function withoutMask(typed: string): string {
  return typed.includes('*') ? '' : typed;
}

/** The original document, as the customer shows it [C5]. A refused one comes with words that apologise. */
export function DocumentStep({ visit, besides }: VisitStepProps) {
  const { t } = useConsoleText();
  const hall = useHall();
  const check = useCommand(routes.checkDocument);
  const hold = useHold();
  const [shown, setShown] = useState(nothingShown);
  const [tried, setTried] = useState(false);
  useReadCode('id-number', (number, readingId) => setShown((was) => ({ ...was, number, readingId })));
  const documentKind = shown.kind ?? hall?.documentKinds[0]?.id ?? '';
  const number = shown.number.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  const validUntil = shown.longTerm ? null : readDay(shown.validUntil);
  const dated = shown.longTerm || validUntil !== null;
  const run = async () => {
    setTried(true);
    if (number === '' || !dated || documentKind === '') return;
    const { readingId } = shown;
    const body = { documentKind, number: readingId === null ? number : '', validUntil, readingId };
    hold.after(await check.send({ params: { visitId: visit.visitId }, body }));
  };
  const sorry = check.refusal !== null && apologiesFor.includes(check.refusal.code);
  return (
    <StepForm
      step="check-document"
      title={t('document.title')}
      phrase={{ words: sorry ? 'say.documentRefused' : 'say.check-document' }}
      main={{ words: 'document.main', busy: check.pending || hold.held }}
      refusal={check.refusal}
      onClear={check.clear}
      onMain={() => void run()}
      besides={besides}
    >
      <DocumentFields
        shown={{ ...shown, kind: documentKind }}
        onChange={(change) => setShown({ ...shown, ...change })}
        numberMissing={tried && number === ''}
        dateProblem={tried && !dated}
      />
    </StepForm>
  );
}

interface DocumentFieldsProps {
  readonly shown: Shown;
  readonly onChange: (change: Partial<Shown>) => void;
  readonly numberMissing: boolean;
  readonly dateProblem: boolean;
}

function DocumentFields({ shown, onChange, numberMissing, dateProblem }: DocumentFieldsProps) {
  const { t, say } = useConsoleText();
  const hall = useHall();
  return (
    <>
      <Field label={t('document.kind')}>
        {(field) => (
          <select
            {...field}
            value={shown.kind ?? ''}
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
            className="cn-input-big"
            maxLength={40}
            spellCheck={false}
            value={shown.number}
            onChange={(event) => onChange({ number: withoutMask(event.target.value), readingId: null })}
          />
        )}
      </Field>
      <Field
        label={t('document.validUntil')}
        hint={t('document.dateHint')}
        problem={
          dateProblem ? t(shown.validUntil === '' ? 'document.dateMissing' : 'document.dateWrong') : null
        }
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
    </>
  );
}
