import { type FallbackPaperBody, routes } from '@onehall/protocol';
import { Sheet, useCommand } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { KeyForm } from './key-form.tsx';
import { KeyTicket } from './key-ticket.tsx';
import type { Papers } from './papers-part.tsx';

export interface PaperSheetProps {
  readonly paper: FallbackPaperBody;
  readonly papers: Papers;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One number: keyed in, explained, or settled where its wish is still open. */
export function PaperSheet({ paper, papers, onClose, onDone }: PaperSheetProps) {
  const { t } = useManagerText();
  if (paper.toComplete)
    return (
      <Sheet title={`${t('pad.settle')} ${paper.label}`} onClose={onClose}>
        <Settle paper={paper} onDone={onDone} />
      </Sheet>
    );
  const Key = paper.kind === 'ticket' ? KeyTicket : KeyForm;
  return (
    <Sheet title={t('pad.key', { number: paper.label })} onClose={onClose}>
      <Key paper={paper} papers={papers} onDone={onDone} />
      <Lose paper={paper} onDone={onDone} />
    </Sheet>
  );
}

type PartProps = Pick<PaperSheetProps, 'paper' | 'onDone'>;

function Lose({ paper, onDone }: PartProps) {
  const { t } = useManagerText();
  const lose = useCommand(routes.losePaper);
  const states = paper.state === 'missing' ? (['void'] as const) : (['void', 'missing'] as const);
  return (
    <ActForm
      title={t('pad.lose')}
      fields={[
        {
          name: 'state',
          label: t('pad.loseState'),
          kind: 'choice',
          options: states.map((id) => ({ id, name: t(`pad.state.${id}`) })),
        },
        { name: 'reason', label: t('pad.reason'), least: 2 },
      ]}
      main={t('pad.loseMain')}
      look="quiet"
      pending={lose.pending}
      refusal={lose.refusal}
      onClose={lose.clear}
      onSend={async ({ state, reason }) => {
        const answer = await lose.send({
          params: { kind: paper.kind, number: String(paper.number) },
          body: { state: state === 'missing' ? 'missing' : 'void', reason },
        });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}

function Settle({ paper, onDone }: PartProps) {
  const { t } = useManagerText();
  const settle = useCommand(routes.settlePaperForm);
  return (
    <ActForm
      fields={[
        {
          name: 'how',
          label: t('pad.settleHow'),
          kind: 'choice',
          options: (['completed', 'returned'] as const).map((id) => ({ id, name: t(`pad.settle.${id}`) })),
        },
        {
          name: 'ticket',
          label: t('pad.settleTicket'),
          hint: t('pad.settleTicketHint'),
          optional: true,
          most: 10,
        },
        { name: 'note', label: t('pad.settleNote'), least: 2 },
      ]}
      main={t('pad.settleMain')}
      pending={settle.pending}
      refusal={settle.refusal}
      onClose={settle.clear}
      onSend={async ({ how, ticket, note }) => {
        const answer = await settle.send({
          params: { number: String(paper.number) },
          body: {
            how: how === 'returned' ? 'returned' : 'completed',
            ticketNumber: ticket.trim() === '' ? null : ticket.trim().toUpperCase(),
            note,
          },
        });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}
