import { type CaseActBody, type CaseRecordBody, routes } from '@onehall/protocol';
import { Button, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { type CaseGuide, stepBody, stepFields } from './step-fields.ts';

interface CaseStepsProps {
  readonly record: CaseRecordBody;
  readonly onDone: () => void;
}

/** The steps that are permitted now, and no others; the one that is picked is filled in below. */
export function CaseSteps({ record, onDone }: CaseStepsProps) {
  const { t } = useManagerText();
  const { found: guide } = useRead(routes.readCaseGuide);
  const [picked, setPicked] = useState<CaseActBody | 'contact' | 'owner' | null>(null);
  const { acts, mayKeep, line } = record;
  const closed = line.state === 'closed';
  const done = () => {
    setPicked(null);
    onDone();
  };
  const others = [...(mayKeep || closed ? ['contact' as const] : []), ...(mayKeep ? ['owner' as const] : [])];
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
      {guide === null || picked === null ? null : picked === 'contact' ? (
        <ContactForm record={record} onDone={done} />
      ) : picked === 'owner' ? (
        <OwnerForm record={record} guide={guide} onDone={done} />
      ) : (
        <StepForm key={picked} act={picked} record={record} guide={guide} onDone={done} />
      )}
    </section>
  );
}

interface FormProps extends CaseStepsProps {
  readonly guide: CaseGuide;
}

function StepForm({ act, record, guide, onDone }: FormProps & { readonly act: CaseActBody }) {
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

const ways = ['call', 'face', 'message', 'letter', 'department', 'note'] as const;
const outcomes = ['reached', 'no-answer', 'bad-moment', 'noted'] as const;
const hourMs = 3_600_000;

function ContactForm({ record, onDone }: CaseStepsProps) {
  const { t } = useManagerText();
  const note = useCommand(routes.noteCaseContact);
  const callBack = record.line.state === 'rechecked';
  return (
    <ActForm
      fields={[
        {
          name: 'way',
          label: t('case.field.way'),
          kind: 'choice',
          begins: callBack ? 'call' : 'note',
          options: ways.map((id) => ({ id, name: t(`case.contact.${id}`) })),
        },
        {
          name: 'outcome',
          label: t('case.field.outcome'),
          kind: 'choice',
          begins: callBack ? 'reached' : 'noted',
          options: outcomes.map((id) => ({ id, name: t(`case.outcome.${id}`) })),
        },
        ...(callBack
          ? [
              {
                name: 'satisfied' as const,
                label: t('case.field.satisfied'),
                kind: 'choice' as const,
                begins: 'yes',
                options: ['yes', 'no'].map((id) => ({
                  id,
                  name: t(id === 'yes' ? 'case.content.yes' : 'case.content.no'),
                })),
              },
            ]
          : []),
        {
          name: 'hours',
          label: t('case.field.hours'),
          hint: t('case.hoursHint'),
          kind: 'whole',
          optional: true,
        },
        { name: 'words', label: t('case.field.words'), kind: 'lines', least: 2 },
      ]}
      main={t('case.act.contact')}
      pending={note.pending}
      refusal={note.refusal}
      onClose={note.clear}
      onSend={async (values) => {
        const hours = Number(values.hours);
        const body = {
          way: ways.find((one) => one === values.way) ?? 'note',
          outcome: outcomes.find((one) => one === values.outcome) ?? 'noted',
          callBack,
          satisfied: callBack ? values.satisfied === 'yes' : null,
          nextContactAt: hours > 0 ? Date.now() + hours * hourMs : null,
          words: values.words.trim(),
        } as const;
        const answer = await note.send({ params: { caseId: record.line.caseId }, body });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}

function OwnerForm({ record, guide, onDone }: FormProps) {
  const { t, say } = useManagerText();
  const reassign = useCommand(routes.reassignCase);
  const people = guide.people.map((one) => ({ id: one.staffId, name: `${say(one.name)} ${one.workNumber}` }));
  return (
    <ActForm
      fields={[
        { name: 'to', label: t('case.field.to'), kind: 'choice', options: people },
        { name: 'reason', label: t('case.field.reason'), least: 2, most: 120 },
      ]}
      main={t('case.act.owner')}
      pending={reassign.pending}
      refusal={reassign.refusal}
      onClose={reassign.clear}
      onSend={async ({ to, reason }) => {
        const params = { caseId: record.line.caseId };
        const answer = await reassign.send({ params, body: { to, reason } });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}
