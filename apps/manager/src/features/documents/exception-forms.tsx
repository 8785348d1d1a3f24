import { type InvoiceSegmentBody, routes } from '@onehall/protocol';
import { useCommand } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';

interface ExceptionFormProps {
  readonly segment: InvoiceSegmentBody;
  readonly onDone: () => void;
}

/** A blank number of the stock room is spoiled: it stays in the register, and its paper is kept. */
export function SpoilForm({ segment, onDone }: ExceptionFormProps) {
  const { t } = useManagerText();
  const spoil = useCommand(routes.voidInvoice);
  return (
    <ActForm
      title={t('doc.spoil')}
      fields={[
        { name: 'number', label: t('doc.number'), kind: 'whole', most: 12 },
        { name: 'reason', label: t('doc.reason'), least: 2 },
      ]}
      main={t('doc.spoilMain')}
      look="quiet"
      pending={spoil.pending}
      refusal={spoil.refusal}
      onClose={spoil.clear}
      onSend={async ({ number, reason }) => {
        const body = { prefix: segment.prefix, number: Number(number), reason };
        const answer = await spoil.send({ body });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}

/** Blank numbers of the stock room are gone: which, since when, and who has been told. */
export function LoseForm({ segment, today, onDone }: ExceptionFormProps & { readonly today: string }) {
  const { t } = useManagerText();
  const lose = useCommand(routes.loseInvoices);
  const digits = { kind: 'whole', hint: t('doc.digitsHint'), most: 12 } as const;
  return (
    <ActForm
      title={t('doc.lose')}
      fields={[
        { name: 'first', label: t('doc.first'), ...digits },
        { name: 'last', label: t('doc.last'), ...digits },
        { name: 'lostOn', label: t('doc.lostOn'), kind: 'date', begins: today },
        { name: 'toldTo', label: t('doc.toldTo'), hint: t('doc.toldToHint'), least: 2, most: 60 },
        { name: 'reason', label: t('doc.reason'), least: 2 },
      ]}
      main={t('doc.loseMain')}
      look="quiet"
      pending={lose.pending}
      refusal={lose.refusal}
      onClose={lose.clear}
      onSend={async ({ first, last, lostOn, toldTo, reason }) => {
        const numbers = { prefix: segment.prefix, first: Number(first), last: Number(last) };
        // A day is meant: its first minute is never after now.
        const lostAt = Date.parse(`${lostOn}T00:00:00`);
        const answer = await lose.send({ body: { ...numbers, lostAt, toldTo, reason } });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}
