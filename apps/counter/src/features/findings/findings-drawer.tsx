import { EmptyState, RefusalNotice } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Drawer } from '../../parts/drawer.tsx';
import { FindingItem } from './finding-item.tsx';
import { useMyFindings } from './use-my-findings.ts';
import './findings.css';

/** What the daily audit found of the clerk's work [M2]: how it came, and what was done about it, in their own words. */
export function FindingsDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useConsoleText();
  const { mine, refusal, read } = useMyFindings();
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
