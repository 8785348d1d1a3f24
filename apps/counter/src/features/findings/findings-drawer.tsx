import { type ReplyOf, routes } from '@onehall/protocol';
import { call, EmptyState, type Refusal, RefusalNotice, refusalOf } from '@onehall/ui';
import { useCallback, useEffect, useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Drawer } from '../../parts/drawer.tsx';
import { FindingItem } from './finding-item.tsx';
import './findings.css';

type Mine = ReplyOf<typeof routes.readMyFindings>['findings'];

/** What the daily audit found of the clerk's work [M2]: how it came, and what was done about it, in their own words. */
export function FindingsDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useConsoleText();
  const { mine, refusal, read } = useMine();
  const again = () => void read();
  return (
    <Drawer name="findings" title={t('find.title')} what={t('find.what')} onClose={onClose}>
      <div className="cn-findings" {...scrollable}>
        <RefusalNotice refusal={refusal} onRetry={again} />
        {mine === null && refusal === null ? <p role="status">{t('find.loading')}</p> : null}
        {mine?.length === 0 ? (
          <EmptyState icon="check" title={t('find.none')} what={t('find.noneWhat')} />
        ) : null}
        {mine === null || mine.length === 0 ? null : (
          <ul>
            {mine.map((one) => (
              <FindingItem key={one.findingId} finding={one} onDone={again} />
            ))}
          </ul>
        )}
      </div>
    </Drawer>
  );
}

function useMine() {
  const [mine, setMine] = useState<Mine | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = useCallback(async () => {
    const answer = await call(routes.readMyFindings);
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') setMine(answer.value.findings);
  }, []);
  useEffect(() => void read(), [read]);
  return { mine, refusal, read };
}
