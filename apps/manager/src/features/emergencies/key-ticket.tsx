import { routes } from '@onehall/protocol';
import { useCommand, useZone } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { instantAt } from '../../lib/wall-time.ts';
import { ActForm } from '../../parts/act-form.tsx';
import type { PaperSheetProps } from './paper-sheet.tsx';

const outcomes = ['served', 'left', 'waiting'] as const;

/** What stands on a paper ticket, as it stands there. */
export function KeyTicket({ paper, papers, onDone }: Omit<PaperSheetProps, 'onClose'>) {
  const { t, say } = useManagerText();
  const zone = useZone();
  const key = useCommand(routes.keyPaperTicket);
  const [wrongTime, setWrongTime] = useState(false);
  const named = (list: readonly { readonly id: string; readonly name: { zh: string; en: string } }[]) =>
    list.map(({ id, name }) => ({ id, name: say(name) }));
  return (
    <>
      {wrongTime ? (
        <p role="alert" className="mg-risk">
          {t('pad.wrongTime')}
        </p>
      ) : null}
      <ActForm
        fields={[
          { name: 'day', label: t('pad.day'), kind: 'date', begins: papers.today },
          { name: 'time', label: t('pad.time'), hint: t('pad.timeHint'), most: 5 },
          { name: 'category', label: t('pad.category'), kind: 'choice', options: named(papers.categories) },
          {
            name: 'class',
            label: t('pad.class'),
            kind: 'choice',
            options: named(papers.classes),
            begins: 'general',
          },
          {
            name: 'outcome',
            label: t('pad.outcome'),
            kind: 'choice',
            options: outcomes.map((id) => ({ id, name: t(`pad.outcome.${id}`) })),
          },
          { name: 'called', label: t('pad.called'), hint: t('pad.servedHint'), optional: true, most: 5 },
          { name: 'ended', label: t('pad.ended'), hint: t('pad.servedHint'), optional: true, most: 5 },
          {
            name: 'counter',
            label: t('pad.counter'),
            kind: 'choice',
            optional: true,
            options: papers.counters.map(({ id, number }) => ({ id, name: number })),
          },
          {
            name: 'clerk',
            label: t('pad.clerk'),
            kind: 'choice',
            optional: true,
            options: papers.clerks.map(({ id, workNumber, name }) => ({
              id,
              name: `${workNumber} ${say(name)}`,
            })),
          },
        ]}
        main={t('pad.keyMain')}
        pending={key.pending}
        refusal={key.refusal}
        onClose={key.clear}
        onSend={async (values) => {
          const at = (typed: string) => (typed.trim() === '' ? null : instantAt(values.day, typed, zone));
          const writtenAt = at(values.time);
          const times = [values.called, values.ended];
          const wrong = writtenAt === null || times.some((one) => one.trim() !== '' && at(one) === null);
          setWrongTime(wrong);
          if (wrong || writtenAt === null) return false;
          const answer = await key.send({
            params: { number: String(paper.number) },
            body: {
              writtenAt,
              calledAt: at(values.called),
              endedAt: at(values.ended),
              categoryId: values.category,
              classId: values.class,
              outcome: outcomes.find((one) => one === values.outcome) ?? 'left',
              counterId: values.counter === '' ? null : values.counter,
              clerkId: values.clerk === '' ? null : values.clerk,
            },
          });
          if (answer.kind === 'ok') onDone();
          return answer.kind === 'ok';
        }}
      />
    </>
  );
}
