import { routes } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import type { Papers } from './papers-part.tsx';

interface RollRestProps {
  readonly blockId: string;
  /** Its numbers in words. */
  readonly block: string;
  readonly printers: Papers['printers'];
  readonly onDone: () => Promise<void>;
}

/** Paper ran out, or the printer went: what did not come out is printed on whichever printer is ready. */
export function RollRest({ blockId, block, printers, onDone }: RollRestProps) {
  const { t, say } = useManagerText();
  const roll = useCommand(routes.rollPaperBlock);
  const [printer] = printers.filter(({ ready }) => ready);
  if (printer === undefined) return null;
  const send = async () => {
    const answer = await roll.send({ params: { blockId }, body: { deviceId: printer.deviceId } });
    if (answer.kind === 'ok') await onDone();
  };
  return (
    <>
      <Button
        icon="printer"
        aria-label={t('pad.rollRestOf', { block, name: say(printer.name) })}
        disabled={roll.pending}
        onClick={() => void send()}
      >
        {t('pad.rollRest')}
      </Button>
      <RefusalNotice refusal={roll.refusal} onClose={roll.clear} />
    </>
  );
}
