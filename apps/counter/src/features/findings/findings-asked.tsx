import { useConsoleText } from '../../lib/use-console-text.ts';
import { FindingItem } from './finding-item.tsx';
import { useMyFindings } from './use-my-findings.ts';
import './findings.css';

/** An audit of the evening finds somebody who is at no counter any more. */
const againMs = 15_000;

/** What the audit asks, for a clerk who is at no counter; nothing where it asks nothing. */
export function FindingsAsked() {
  const { t } = useConsoleText();
  const { mine, read } = useMyFindings(againMs);
  const asked = mine?.filter((one) => one.state === 'opened') ?? [];
  if (asked.length === 0) return null;
  return (
    <section className="cn-findings" aria-labelledby="cn-findings-asked">
      <h2 id="cn-findings-asked">{t('around.findings', { n: asked.length })}</h2>
      <p className="oh-muted">{t('find.what')}</p>
      <ul>
        {asked.map((one) => (
          <FindingItem key={one.findingId} finding={one} onDone={() => void read()} />
        ))}
      </ul>
    </section>
  );
}
