import { type PrintJobBody, routes } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand } from '@onehall/ui';
import { useKeys } from '../../lib/keys.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { useHold } from '../../lib/use-hold.ts';

const doubtful: readonly PrintJobBody['state'][] = ['unconfirmed', 'unknown', 'failed'];

/** What the printer really did with the receipt; only where that is in doubt a person may print it again. */
export function ReceiptState({ receipt }: { readonly receipt: PrintJobBody }) {
  const { t } = useConsoleText();
  const reprint = useCommand(routes.reprint);
  const inDoubt = doubtful.includes(receipt.state);
  const hold = useHold();
  const busy = reprint.pending || hold.held;
  const again = async () => hold.after(await reprint.send({ params: { jobId: receipt.jobId } }));
  useKeys([{ key: 'P', enabled: inDoubt && !busy, run: () => void again() }]);
  return (
    <>
      <span className={`cn-chip cn-print-${receipt.state}`} role="status" data-testid="receipt-state">
        {t(`print.${receipt.state}`)}
        {receipt.copy > 0 ? ` · ${t('print.copy', { n: receipt.copy })}` : ''}
      </span>
      {inDoubt ? (
        <Button icon="printer" disabled={busy} onClick={() => void again()}>
          {t('print.again')} <kbd>P</kbd>
        </Button>
      ) : null}
      <RefusalNotice refusal={reprint.refusal} onClose={reprint.clear} />
    </>
  );
}
