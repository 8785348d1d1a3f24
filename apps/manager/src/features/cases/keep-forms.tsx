import { type CaseRecordBody, routes } from '@onehall/protocol';
import { useCommand } from '@onehall/ui';
import type { ReactNode } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';
import type { CaseFormProps } from './case-form-props.ts';

const acts = ['take', 'contact', 'owner', 'major', 'send-up', 'from-above', 'after-care'] as const;
export type KeepAct = (typeof acts)[number];

export const isKeepAct = (act: string): act is KeepAct => acts.some((one) => one === act);

/** What can be done to a case beside its next step, as it stands: the server refuses the rest. */
export function keepActs({ mayKeep, line, sentUp }: CaseRecordBody): readonly KeepAct[] {
  if (line.state === 'closed') return ['contact', 'after-care'];
  if (!mayKeep) return line.owner === null && line.state !== 'draft' ? ['take'] : [];
  const waits = sentUp !== null && sentUp.answeredAt === null;
  return [
    ...(line.owner === null ? ['take' as const] : []),
    'contact',
    'owner',
    ...(line.major ? [] : ['major' as const]),
    waits ? 'from-above' : 'send-up',
  ];
}

/** The form of one of them. */
export function KeepForm({ act, ...props }: CaseFormProps & { readonly act: KeepAct }): ReactNode {
  switch (act) {
    case 'take':
      return <TakeForm {...props} />;
    case 'contact':
      return <ContactForm {...props} />;
    case 'owner':
      return <OwnerForm {...props} />;
    case 'major':
      return <MajorForm {...props} />;
    case 'send-up':
      return <SendUpForm {...props} />;
    case 'from-above':
      return <FromAboveForm {...props} />;
    case 'after-care':
      return <AfterCareForm {...props} />;
  }
}

/** Whoever takes a case that came from a phone answers for it until it is closed [D1]. */
function TakeForm({ record, onDone }: CaseFormProps) {
  const { t } = useManagerText();
  const take = useCommand(routes.takeCase);
  return (
    <ActForm
      fields={[]}
      main={t('case.act.take')}
      pending={take.pending}
      refusal={take.refusal}
      onClose={take.clear}
      onSend={async () => {
        const answer = await take.send({ params: { caseId: record.line.caseId } });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}

const ways = ['call', 'face', 'message', 'letter', 'department', 'note'] as const;
const outcomes = ['reached', 'no-answer', 'bad-moment', 'noted'] as const;
const hourMs = 3_600_000;

function ContactForm({ record, onDone }: CaseFormProps) {
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

function OwnerForm({ record, guide, onDone }: CaseFormProps) {
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

/** The manager hears of it at once [D5]. */
function MajorForm({ record, onDone }: CaseFormProps) {
  const { t } = useManagerText();
  const mark = useCommand(routes.markCaseMajor);
  return (
    <ActForm
      fields={[]}
      main={t('case.act.major')}
      pending={mark.pending}
      refusal={mark.refusal}
      onClose={mark.clear}
      onSend={async () => {
        const answer = await mark.send({ params: { caseId: record.line.caseId } });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}

const places = ['hotline', 'province'] as const;

/** Sent up under the other side's number and with their deadline [D11]. */
function SendUpForm({ record, onDone }: CaseFormProps) {
  const { t } = useManagerText();
  const sendUp = useCommand(routes.sendCaseUp);
  return (
    <ActForm
      fields={[
        {
          name: 'where',
          label: t('case.field.where'),
          kind: 'choice',
          begins: 'province',
          options: places.map((id) => ({ id, name: t(`case.where.${id}`) })),
        },
        { name: 'number', label: t('case.field.theirNumber'), most: 60 },
        { name: 'hours', label: t('case.field.theirHours'), kind: 'whole', optional: true },
      ]}
      main={t('case.act.send-up')}
      pending={sendUp.pending}
      refusal={sendUp.refusal}
      onClose={sendUp.clear}
      onSend={async ({ where, number, hours }) => {
        const due = Number(hours);
        const body = {
          where: places.find((one) => one === where) ?? 'province',
          number: number.trim(),
          dueAt: due > 0 ? Date.now() + due * hourMs : null,
        };
        const answer = await sendUp.send({ params: { caseId: record.line.caseId }, body });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}

function FromAboveForm({ record, onDone }: CaseFormProps) {
  const { t } = useManagerText();
  const answered = useCommand(routes.answerCaseFromAbove);
  return (
    <ActForm
      fields={[{ name: 'words', label: t('case.field.theirAnswer'), kind: 'lines', least: 2 }]}
      main={t('case.act.from-above')}
      pending={answered.pending}
      refusal={answered.refusal}
      onClose={answered.clear}
      onSend={async ({ words }) => {
        const params = { caseId: record.line.caseId };
        const answer = await answered.send({ params, body: { words: words.trim() } });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}

const dayMs = 24 * hourMs;

/** What was done for the customer when it was over, and when next [D14]. */
function AfterCareForm({ record, onDone }: CaseFormProps) {
  const { t } = useManagerText();
  const plan = useCommand(routes.planCaseAfterCare);
  return (
    <ActForm
      fields={[
        { name: 'words', label: t('case.field.careWords'), kind: 'lines', least: 2 },
        {
          name: 'days',
          label: t('case.field.careDays'),
          hint: t('case.careHint'),
          kind: 'whole',
          optional: true,
        },
      ]}
      main={t('case.act.after-care')}
      pending={plan.pending}
      refusal={plan.refusal}
      onClose={plan.clear}
      onSend={async ({ words, days }) => {
        const next = Number(days);
        const body = { words: words.trim(), nextAt: next > 0 ? Date.now() + next * dayMs : null };
        const answer = await plan.send({ params: { caseId: record.line.caseId }, body });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}
