import { type ConsoleView, routes } from '@onehall/protocol';
import { Button, clockTime, Icon, RefusalNotice, useCommand, useZone } from '@onehall/ui';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { useMendingWords } from './use-mending-words.ts';
import './mending.css';

interface MendingStripProps {
  readonly counterId: string;
  readonly mending: NonNullable<ConsoleView['mending']>;
}

/** While a customer is still here, their visit goes on to its end; what follows is said above it. */
export function MendingStrip({ counterId, mending }: MendingStripProps) {
  const { t } = useConsoleText();
  const zone = useZone();
  const words = useMendingWords();
  const end = useCommand(routes.endMending);
  return (
    <div className="cn-mending-strip" role="status" data-testid="mending">
      <Icon name="alert" />
      <p>{t('mending.visit', { since: clockTime(mending.since, zone), reason: words(mending) })}</p>
      <Button disabled={end.pending} onClick={() => void end.send({ params: { counterId } })}>
        {t('mending.end')}
      </Button>
      <RefusalNotice refusal={end.refusal} onClose={end.clear} />
    </div>
  );
}
