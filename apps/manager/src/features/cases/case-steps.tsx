import { type CaseActBody, routes } from '@onehall/protocol';
import { Button, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { ActForm } from '../../parts/act-form.tsx';
import type { CaseFormProps, CaseStepsProps } from './case-form-props.ts';
import { isKeepAct, type KeepAct, KeepForm, keepActs } from './keep-forms.tsx';
import { stepBody, stepFields } from './step-fields.ts';

/** The steps that are permitted now, and no others; the one that is picked is filled in below. */
export function CaseSteps({ record, onDone }: CaseStepsProps) {
  const { t } = useManagerText();
  const { found: guide } = useRead(routes.readCaseGuide);
  const [picked, setPicked] = useState<CaseActBody | KeepAct | null>(null);
  const { acts } = record;
  const done = () => {
    setPicked(null);
    onDone();
  };
  const others = keepActs(record);
  if (acts.length + others.length === 0) return <p className="oh-muted">{t('case.nothingToDo')}</p>;
  return (
    <section aria-label={t('case.next')}>
      <h3>{t('case.next')}</h3>
      <div className="mg-case-acts">
        {[...acts, ...others].map((one, index) => (
          <Button
            key={one}
            look={index === 0 && acts.length > 0 ? 'main' : 'quiet'}
            aria-expanded={picked === one}
            onClick={() => setPicked(picked === one ? null : one)}
          >
            {t(`case.act.${one}`)}
          </Button>
        ))}
      </div>
      {guide === null || picked === null ? null : isKeepAct(picked) ? (
        <KeepForm key={picked} act={picked} record={record} guide={guide} onDone={done} />
      ) : (
        <StepForm key={picked} act={picked} record={record} guide={guide} onDone={done} />
      )}
    </section>
  );
}

function StepForm({ act, record, guide, onDone }: CaseFormProps & { readonly act: CaseActBody }) {
  const tools = useManagerText();
  const take = useCommand(routes.takeCaseStep);
  const about = { guide, sorted: record.line.causeId !== null, options: record.options };
  return (
    <ActForm
      fields={stepFields(act, about, tools)}
      main={tools.t(`case.act.${act}`)}
      pending={take.pending}
      refusal={take.refusal}
      onClose={take.clear}
      onSend={async (values) => {
        const body = stepBody(act, values, guide, Date.now());
        const answer = await take.send({ params: { caseId: record.line.caseId }, body });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}
