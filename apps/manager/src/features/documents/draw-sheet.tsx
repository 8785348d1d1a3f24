import { type InvoiceSegmentBody, routes } from '@onehall/protocol';
import { Sheet, useCommand } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';

interface DrawSheetProps {
  readonly segments: readonly InvoiceSegmentBody[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Blank invoices come from the office, for used-up books where those go back. */
export function DrawSheet({ segments, onClose, onDone }: DrawSheetProps) {
  const { t } = useManagerText();
  const draw = useCommand(routes.drawInvoices);
  const filed = segments.filter((one) => one.state === 'filed');
  const pieces = filed.reduce((sum, one) => sum + one.last - one.first + 1, 0);
  const surrender = [
    { id: 'none', name: t('doc.surrenderNone') },
    ...(filed.length === 0 ? [] : [{ id: 'all', name: t('doc.surrenderAll', { n: pieces }) }]),
  ];
  const kinds = (['plain', 'special'] as const).map((id) => ({ id, name: t(`doc.kind.${id}`) }));
  const digits = { kind: 'whole', hint: t('doc.digitsHint'), most: 12 } as const;
  return (
    <Sheet title={t('doc.draw')} onClose={onClose}>
      <p className="oh-muted">{t('doc.drawWhat')}</p>
      <ActForm
        fields={[
          { name: 'kind', label: t('doc.kind'), kind: 'choice', options: kinds, begins: 'plain' },
          {
            name: 'prefix',
            label: t('doc.prefix'),
            hint: t('doc.prefixHint'),
            optional: true,
            most: 20,
          },
          { name: 'first', label: t('doc.first'), ...digits },
          { name: 'last', label: t('doc.last'), ...digits },
          { name: 'reference', label: t('doc.reference'), most: 60 },
          {
            name: 'surrender',
            label: t('doc.surrender'),
            kind: 'choice',
            options: surrender,
            begins: 'none',
          },
        ]}
        main={t('doc.draw')}
        pending={draw.pending}
        refusal={draw.refusal}
        onClose={draw.clear}
        onSend={async (values) => {
          const answer = await draw.send({
            body: {
              kind: values.kind === 'special' ? 'special' : 'plain',
              prefix: values.prefix.trim().toUpperCase(),
              first: Number(values.first),
              last: Number(values.last),
              width: values.first.trim().length,
              reference: values.reference,
              surrenderIds: values.surrender === 'all' ? filed.map((one) => one.segmentId) : [],
            },
          });
          if (answer.kind === 'ok') onDone();
          return answer.kind === 'ok';
        }}
      />
    </Sheet>
  );
}
