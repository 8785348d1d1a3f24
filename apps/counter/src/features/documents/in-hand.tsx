import { type InvoiceSegmentBody, routes } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand } from '@onehall/ui';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { rangeOf } from './range-of.ts';

interface InHandProps {
  readonly segments: readonly InvoiceSegmentBody[];
  readonly onDone: () => void;
}

/** What the clerk has; the paper that is used next comes first. */
export function InHand({ segments, onDone }: InHandProps) {
  const { t } = useConsoleText();
  return (
    <section aria-labelledby="cn-docs-hand">
      <h3 id="cn-docs-hand">{t('docs.hand')}</h3>
      {segments.length === 0 ? <p className="oh-muted">{t('docs.none')}</p> : null}
      <ul>
        {segments.map((one) => (
          <Segment key={one.segmentId} segment={one} onDone={onDone} />
        ))}
      </ul>
    </section>
  );
}

function Segment({ segment, onDone }: { readonly segment: InvoiceSegmentBody; readonly onDone: () => void }) {
  const { t } = useConsoleText();
  const back = useCommand(routes.returnInvoices);
  const { state, nextPrinted, left } = segment;
  const words =
    state === 'returning'
      ? t('docs.returning')
      : nextPrinted === null
        ? t('docs.usedUp')
        : t('docs.next', { number: nextPrinted, n: left });
  const run = async () => {
    const answer = await back.send({ params: { segmentId: segment.segmentId } });
    if (answer.kind === 'ok') onDone();
  };
  return (
    <li>
      <p className="oh-number">{rangeOf(segment)}</p>
      <p>{words}</p>
      {segment.dispute === null ? null : <p>{t('docs.returned', { words: segment.dispute })}</p>}
      {state === 'returning' ? null : (
        <Button disabled={back.pending} onClick={() => void run()}>
          {t(left === 0 ? 'docs.returnBook' : 'docs.return')}
        </Button>
      )}
      <RefusalNotice refusal={back.refusal} onClose={back.clear} />
    </li>
  );
}
