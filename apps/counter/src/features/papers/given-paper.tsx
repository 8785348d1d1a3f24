import { routes } from '@onehall/protocol';
import { Button, Money, RefusalNotice, saveFile, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';

interface GivenPaperProps {
  readonly documentId: string;
  /** The visit whose receipt may be printed again; null: nothing was paid there. */
  readonly visitId: string | null;
  readonly name: string;
  readonly fen?: number | null;
  /** The drawer begins here. */
  readonly first?: boolean;
}

/** One signed form: on A4, and its receipt again; what has come of it is said beside it. */
export function GivenPaper({ documentId, visitId, name, fen = null, first = false }: GivenPaperProps) {
  const { t } = useConsoleText();
  const print = useCommand(routes.printForm);
  const receipt = useCommand(routes.reprintReceipt);
  const [done, setDone] = useState<string | null>(null);
  const onA4 = async () => {
    const answer = await print.send({ params: { documentId } });
    if (answer.kind !== 'ok') return;
    const { copy, fileName, pdf } = answer.value;
    saveFile(fileName, pdf);
    setDone(copy === 0 ? t('papers.original') : t('papers.copy', { n: copy }));
  };
  const onRoll = async () => {
    if (visitId === null) return;
    const answer = await receipt.send({ params: { visitId } });
    if (answer.kind === 'ok') setDone(t('papers.receiptCopy', { n: answer.value.copy }));
  };
  return (
    <div className="cn-given">
      <span>{name}</span>
      {fen === null ? null : <Money fen={fen} />}
      <Button
        icon="paper"
        disabled={print.pending}
        data-first={first || undefined}
        onClick={() => void onA4()}
      >
        {t(print.pending ? 'papers.making' : 'papers.a4')}
      </Button>
      {visitId === null ? null : (
        <Button icon="printer" disabled={receipt.pending} onClick={() => void onRoll()}>
          {t('papers.receipt')}
        </Button>
      )}
      <p role="status">{done ?? ''}</p>
      <RefusalNotice refusal={print.refusal} onClose={print.clear} />
      <RefusalNotice refusal={receipt.refusal} onClose={receipt.clear} />
    </div>
  );
}
