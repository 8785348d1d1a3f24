import { type ConsoleView, routes, type VisitView } from '@onehall/protocol';
import { Button, Icon, RefusalNotice, useCommand } from '@onehall/ui';
import { useKeys } from '../../lib/keys.ts';
import { useIsTaken } from '../../lib/reading.tsx';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { type CardUse, cardUse } from './reading-use.ts';
import './reading.css';

type Reading = NonNullable<ConsoleView['reading']>;

interface ReadingStripProps {
  readonly reading: Reading;
  readonly visit: VisitView | null;
}

/** What was laid on the reader or held before the scanner, and one key to use it: it works while typing, too. */
export function ReadingStrip({ reading, visit }: ReadingStripProps) {
  if (reading.kind === 'id-card') {
    const use = cardUse(reading, visit);
    // A card that has served its purpose is no news.
    if (visit === null || use === null) return null;
    return <CardStrip key={reading.readingId} reading={reading} visitId={visit.visitId} use={use} />;
  }
  return <CodeStrip reading={reading} />;
}

interface CardStripProps {
  readonly reading: Extract<Reading, { kind: 'id-card' }>;
  readonly visitId: string;
  readonly use: NonNullable<CardUse>;
}

function CardStrip({ reading, visitId, use }: CardStripProps) {
  const { t } = useConsoleText();
  const find = useCommand(routes.findSubscriber);
  const check = useCommand(routes.checkDocument);
  const { readingId, expired, validUntil } = reading;
  const pending = find.pending || check.pending;
  const run = async () => {
    const params = { visitId };
    if (use === 'find') await find.send({ params, body: { mobile: '', readingId } });
    else {
      const typed = { documentKind: 'resident-id-card', number: '', validUntil: null };
      await check.send({ params, body: { ...typed, readingId } });
    }
  };
  useKeys([{ key: 'F2', enabled: !pending, run: () => void run() }]);
  const day = validUntil ?? '';
  const valid = validUntil === null ? t('reading.longTerm') : t('reading.until', { day });
  return (
    <div className="cn-reading" role="status" data-testid="reading">
      <Icon name="person" />
      <span>{t('reading.card')}</span>
      <strong>{reading.maskedName}</strong>
      <span className="oh-number">{reading.maskedNumber}</span>
      {expired ? (
        <b className="cn-reading-expired">
          <Icon name="alert" />
          {t('reading.expired', { day })}
        </b>
      ) : (
        <span>{valid}</span>
      )}
      <Button disabled={pending} onClick={() => void run()} data-testid="use-reading">
        {t(`reading.${use}`)} <kbd>F2</kbd>
      </Button>
      <RefusalNotice refusal={find.refusal} onClose={find.clear} />
      <RefusalNotice refusal={check.refusal} onClose={check.clear} />
    </div>
  );
}

interface CodeStripProps {
  readonly reading: Extract<Reading, { kind: 'code' }>;
}

function CodeStrip({ reading }: CodeStripProps) {
  const { t } = useConsoleText();
  const filled = useIsTaken(reading.readingId);
  return (
    <div className="cn-reading" role="status" data-testid="reading">
      <Icon name={reading.what === 'unknown' ? 'alert' : 'check'} />
      <span>{t(`reading.code.${reading.what}`)}</span>
      <strong className="cn-reading-code">{reading.text}</strong>
      {filled ? <span>{t('reading.filled')}</span> : null}
    </div>
  );
}
