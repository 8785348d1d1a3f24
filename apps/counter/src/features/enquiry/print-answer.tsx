import { type BodyOf, routes } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useKeys } from '../../lib/keys.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';

interface PrintAnswerProps {
  readonly visitId: string;
  readonly asked: Omit<BodyOf<typeof routes.printAnswer>, 'commandId'>;
}

/** The answer that is read here, on paper for the customer; asked once more, so that the paper says what is so now. */
export function PrintAnswer({ visitId, asked }: PrintAnswerProps) {
  const { t } = useConsoleText();
  const print = useCommand(routes.printAnswer);
  const [done, setDone] = useState(false);
  const run = async () => {
    const answer = await print.send({ params: { visitId }, body: asked });
    setDone(answer.kind === 'ok');
  };
  const may = !print.pending && !done;
  useKeys([{ key: 'P', enabled: may, run: () => void run() }]);
  return (
    <p className="cn-query-print">
      <Button icon="printer" disabled={!may} onClick={() => void run()}>
        {t(print.pending ? 'query.printing' : 'query.print')} <kbd>P</kbd>
      </Button>
      <span role="status">{done ? t('query.printed') : ''}</span>
      <RefusalNotice refusal={print.refusal} onClose={print.clear} />
    </p>
  );
}
