import { routes } from '@onehall/protocol';
import { useCommand, useHall } from '@onehall/ui';
import { useState } from 'react';
import { useReadCode } from '../../lib/reading.tsx';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { useHold } from '../../lib/use-hold.ts';
import { DocumentFields, nothingShown, readShown } from '../../parts/document-fields.tsx';
import { StepForm } from './step-form.tsx';
import type { VisitStepProps } from './visit-step-props.ts';

const apologiesFor: readonly string[] = ['document-expired', 'identity-mismatch', 'document-kind-unknown'];

/** The original document, as the customer shows it [C5]. A refused one comes with words that apologise. */
export function DocumentStep({ visit, besides }: VisitStepProps) {
  const { t } = useConsoleText();
  const hall = useHall();
  const check = useCommand(routes.checkDocument);
  const hold = useHold();
  const [shown, setShown] = useState(nothingShown);
  const [tried, setTried] = useState(false);
  useReadCode('id-number', (number, readingId) => setShown((was) => ({ ...was, number, readingId })));
  const { documentKind, number, validUntil, dated, complete } = readShown(
    shown,
    hall?.documentKinds[0]?.id ?? '',
  );
  const run = async () => {
    setTried(true);
    if (!complete) return;
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
        big
        shown={{ ...shown, kind: documentKind }}
        onChange={(change) => setShown({ ...shown, ...change })}
        numberMissing={tried && number === ''}
        dateProblem={tried && !dated}
      />
    </StepForm>
  );
}
