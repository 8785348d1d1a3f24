import { routes } from '@onehall/protocol';
import { useCommand, useZone } from '@onehall/ui';
import { useState } from 'react';
import { fenOf, wholeOf } from '../../lib/typed-values.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { instantAt } from '../../lib/wall-time.ts';
import { ActForm } from '../../parts/act-form.tsx';
import type { PaperSheetProps } from './paper-sheet.tsx';

/** What stands on a paper form: who wanted what, and the money taken. It becomes a task, never an order by itself. */
export function KeyForm({ paper, papers, onDone }: Omit<PaperSheetProps, 'onClose'>) {
  const { t, say } = useManagerText();
  const zone = useZone();
  const key = useCommand(routes.keyPaperForm);
  const [wrongTime, setWrongTime] = useState(false);
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
          { name: 'time', label: t('pad.timeForm'), hint: t('pad.timeHint'), most: 5 },
          { name: 'ticket', label: t('pad.ticketOf'), kind: 'whole', hint: t('pad.ticketHint'), most: 6 },
          {
            name: 'clerk',
            label: t('pad.takenBy'),
            kind: 'choice',
            options: papers.clerks.map(({ id, workNumber, name, hasShift }) => ({
              id,
              name: `${workNumber} ${say(name)}${hasShift ? '' : t('pad.shift')}`,
            })),
          },
          {
            name: 'category',
            label: t('pad.category'),
            kind: 'choice',
            options: papers.categories.map(({ id, name }) => ({ id, name: say(name) })),
          },
          { name: 'wish', label: t('pad.wish'), most: 200 },
          { name: 'name', label: t('pad.name'), optional: true, most: 40 },
          { name: 'mobile', label: t('pad.mobile'), optional: true, most: 11 },
          { name: 'cash', label: t('pad.cash'), kind: 'yuan', optional: true, most: 12 },
          { name: 'card', label: t('pad.card'), kind: 'yuan', optional: true, most: 12 },
          { name: 'mobilePay', label: t('pad.mobilePay'), kind: 'yuan', optional: true, most: 12 },
          { name: 'reference', label: t('pad.reference'), optional: true, most: 40 },
          {
            name: 'rest',
            label: t('pad.rest'),
            kind: 'choice',
            options: (['yes', 'no'] as const).map((id) => ({ id, name: t(`pad.rest.${id}`) })),
            begins: 'yes',
          },
        ]}
        main={t('pad.keyMain')}
        pending={key.pending}
        refusal={key.refusal}
        onClose={key.clear}
        onSend={async (values) => {
          const writtenAt = instantAt(values.day, values.time, zone);
          setWrongTime(writtenAt === null);
          if (writtenAt === null) return false;
          const answer = await key.send({
            params: { number: String(paper.number) },
            body: {
              ticketPaperNumber: wholeOf(values.ticket) ?? 0,
              writtenAt,
              clerkId: values.clerk,
              categoryId: values.category,
              money: {
                cashFen: fenOf(values.cash) ?? 0,
                cardFen: fenOf(values.card) ?? 0,
                mobileFen: fenOf(values.mobilePay) ?? 0,
              },
              reference: values.reference.trim() === '' ? null : values.reference,
              name: values.name,
              mobile: values.mobile.trim(),
              wish: values.wish,
              toComplete: values.rest !== 'no',
            },
          });
          if (answer.kind === 'ok') onDone();
          return answer.kind === 'ok';
        }}
      />
    </>
  );
}
