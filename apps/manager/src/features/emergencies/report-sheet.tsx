import { type EmergencyReportBody, routes } from '@onehall/protocol';
import {
  Button,
  clockSeconds,
  EmptyState,
  RefusalNotice,
  Sheet,
  saveFile,
  useCommand,
  useZone,
  yuanSign,
} from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';

interface ReportSheetProps {
  readonly emergencyId: string;
  readonly onClose: () => void;
}

/** What was done when and by whom, what it meant to customers, and what is still open. */
export function ReportSheet({ emergencyId, onClose }: ReportSheetProps) {
  const { t, language } = useManagerText();
  const { found, refusal, read } = useRead(routes.readEmergencyReport, { emergencyId });
  const print = useCommand(routes.printEmergencyReport);
  const save = async () => {
    const answer = await print.send({ params: { emergencyId }, body: { language } });
    if (answer.kind === 'ok') saveFile(answer.value.fileName, answer.value.content);
  };
  const title = found === null ? t('em.report') : t(`emergency.kind.${found.kind}`);
  return (
    <Sheet title={title} className="mg-em-sheet" onClose={onClose}>
      <RefusalNotice refusal={refusal ?? print.refusal} onRetry={() => void read()} />
      {found === null ? (
        refusal === null ? (
          <EmptyState icon="clock" title={t('act.loading')} />
        ) : null
      ) : (
        <div className="mg-em-report">
          <Figures report={found} />
          <Button look="main" icon="paper" disabled={print.pending} onClick={() => void save()}>
            {t('em.pdf')}
          </Button>
          <Timeline report={found} />
        </div>
      )}
    </Sheet>
  );
}

function Figures({ report }: { readonly report: EmergencyReportBody }) {
  const { t } = useManagerText();
  const { figures: f } = report;
  const minutes = (ms: number | null) => (ms === null ? '–' : Math.round(ms / 60_000));
  return (
    <ul className="mg-em-figures">
      {report.drill ? <li className="mg-em-drill">{t('emergency.drillOn')}</li> : null}
      {report.outcome === null ? null : (
        <li>{report.outcome === 'superseded' ? t('em.superseded') : report.outcome}</li>
      )}
      <li>{t('em.fig.steps', { done: f.stepsDone, skipped: f.stepsSkipped, open: f.stepsOpen })}</li>
      <li>{t('em.fig.tickets', { n: f.ticketsAffected, left: f.ticketsLeft })}</li>
      <li>{t('em.fig.waits', { mean: minutes(f.waitMsMean), max: minutes(f.waitMsMax) })}</li>
      {f.promised === 0 ? null : <li>{t('em.fig.promised', { n: f.promised, redeemed: f.redeemed })}</li>}
      <li>
        {t('em.fig.papers', {
          issued: f.papersIssued,
          keyed: f.papersKeyed,
          void: f.papersVoid,
          missing: f.papersMissing,
          open: f.papersOpen,
        })}
      </li>
      <li>{t('em.fig.money', { taken: yuanSign(f.moneyTakenFen), owed: yuanSign(f.moneyOpenFen) })}</li>
      {f.formsToComplete === 0 ? null : (
        <li className="mg-risk">{t('em.fig.toComplete', { n: f.formsToComplete })}</li>
      )}
      {report.openPapers.length === 0 ? null : (
        <li className="mg-risk">
          {t('em.openPapers')} <span className="oh-number">{report.openPapers.join(' ')}</span>
        </li>
      )}
    </ul>
  );
}

function Timeline({ report }: { readonly report: EmergencyReportBody }) {
  const { t, say } = useManagerText();
  const zone = useZone();
  return (
    <section aria-labelledby="mg-em-timeline">
      <h3 id="mg-em-timeline">{t('em.timeline')}</h3>
      <ol className="mg-em-timeline">
        {report.timeline.map(({ seq, at, by, what }) => (
          <li key={seq}>
            <span className="oh-number">{clockSeconds(at, zone)}</span>{' '}
            <span className="oh-number">{by === 'server' ? '' : by}</span> <span>{say(what)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
