import { type AgentFileBody, routes } from '@onehall/protocol';
import { Button, RefusalNotice, Sheet, useCommand } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';

interface FileSheetProps {
  readonly file: AgentFileBody;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One file that is not here yet: booked in, sent back, or asked for once more. */
export function FileSheet({ file, onClose, onDone }: FileSheetProps) {
  const { t } = useManagerText();
  const bookIn = useCommand(routes.bookInAgentFile);
  const back = useCommand(routes.returnAgentFile);
  const chase = useCommand(routes.chaseAgentFile);
  const params = { fileId: file.fileId };
  const done = (answer: { readonly kind: string }) => {
    if (answer.kind === 'ok') onDone();
    return answer.kind === 'ok';
  };
  return (
    <Sheet title={file.reference} onClose={onClose}>
      <div className="mg-act">
        <p>
          {t('agent.dueOn')} <strong className="oh-number">{file.dueOn}</strong>
        </p>
        <RefusalNotice refusal={bookIn.refusal} onClose={bookIn.clear} />
        <Button
          look="main"
          icon="check"
          disabled={bookIn.pending}
          onClick={() => void bookIn.send({ params }).then(done)}
        >
          {t('agent.bookIn')}
        </Button>
      </div>
      <ActForm
        title={t('agent.return')}
        fields={[{ name: 'reason', label: t('agent.reason'), least: 2 }]}
        main={t('agent.return')}
        look="quiet"
        pending={back.pending}
        refusal={back.refusal}
        onClose={back.clear}
        onSend={async ({ reason }) => done(await back.send({ params, body: { reason } }))}
      />
      {file.overdue ? (
        <ActForm
          title={t('agent.chase')}
          fields={[{ name: 'note', label: t('agent.note'), least: 2 }]}
          main={t('agent.chase')}
          look="quiet"
          pending={chase.pending}
          refusal={chase.refusal}
          onClose={chase.clear}
          onSend={async ({ note }) => done(await chase.send({ params, body: { note } }))}
        />
      ) : null}
    </Sheet>
  );
}
