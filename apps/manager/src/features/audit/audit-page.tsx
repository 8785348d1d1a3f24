import { type FindingBody, routes } from '@onehall/protocol';
import { Button, clockTime, EmptyState, RefusalNotice, useCommand, useZone } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { ClerkRules } from './clerk-rules.tsx';
import { FindingSheet } from './finding-sheet.tsx';
import { FindingsTable } from './findings-table.tsx';
import './audit.css';

/** The daily audit [M2]: what does not tie of a day, whose it is, what was answered, and what was filed. */
export function AuditPage({ today }: { readonly today: string }) {
  const { t, say } = useManagerText();
  const zone = useZone();
  const [businessDay, setBusinessDay] = useState(today);
  const [openedId, setOpenedId] = useState<string | null>(null);
  const { found, refusal, read } = useRead(routes.readAudit, { businessDay });
  const run = useCommand(routes.runAudit);
  const audit = found?.businessDay === businessDay ? found : null;
  const opened = audit?.findings.find((one) => one.findingId === openedId);
  const runAgain = async () => {
    const answer = await run.send({ params: { businessDay }, body: {} });
    if (answer.kind === 'ok') await read();
  };
  const ranBy = audit?.ranBy ?? null;
  return (
    <section className="mg-panel mg-fill" aria-labelledby="mg-audit">
      <div className="mg-panel-head">
        <h2 id="mg-audit">{t('audit.title')}</h2>
        <label className="oh-field mg-audit-day">
          {t('audit.day')}
          <input
            type="date"
            max={today}
            value={businessDay}
            onChange={(event) => {
              if (event.target.value !== '') setBusinessDay(event.target.value);
            }}
          />
        </label>
        <Button look="main" disabled={run.pending} onClick={() => void runAgain()}>
          {t(audit?.ranAt == null ? 'audit.run' : 'audit.again')}
        </Button>
      </div>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      <RefusalNotice refusal={run.refusal} onClose={run.clear} />
      {audit === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {audit === null || audit.ranAt === null ? null : (
        <p className="oh-muted" role="status">
          {t('audit.ran', {
            time: clockTime(audit.ranAt, zone),
            who: ranBy === null ? t('audit.itself') : `${say(ranBy.name)} ${ranBy.workNumber}`,
          })}
        </p>
      )}
      {audit === null ? null : (
        <Findings findings={audit.findings} ran={audit.ranAt !== null} onOpen={setOpenedId} />
      )}
      {opened === undefined ? null : (
        <FindingSheet
          finding={opened}
          onClose={() => setOpenedId(null)}
          onDone={() => {
            setOpenedId(null);
            void read();
          }}
        />
      )}
    </section>
  );
}

interface FindingsProps {
  readonly findings: readonly FindingBody[];
  readonly ran: boolean;
  readonly onOpen: (findingId: string) => void;
}

function Findings({ findings, ran, onOpen }: FindingsProps) {
  const { t } = useManagerText();
  if (findings.length === 0)
    return ran ? (
      <EmptyState icon="check" title={t('audit.none')} what={t('audit.noneWhat')} />
    ) : (
      <EmptyState icon="paper" title={t('audit.notRun')} what={t('audit.notRunWhat')} />
    );
  return (
    <div className="mg-audit">
      <ClerkRules findings={findings} />
      <FindingsTable findings={findings} onOpen={onOpen} />
    </div>
  );
}
