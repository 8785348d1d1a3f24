import { EmptyState, LogBoard, RefusalNotice, useLog, useSignedIn } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';

const isDay = (part: string) => /^\d{4}-\d{2}-\d{2}$/.test(part);

/** The shift log of any day [E3]; the day stands in the address. */
export function LogPage({ part }: { readonly part: string }) {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const { log, refusal, read } = useLog(isDay(part) ? part : 'today');
  const again = () => void read();
  return (
    <section className="mg-panel mg-fill" aria-labelledby="mg-log">
      <div className="mg-panel-head">
        <h2 id="mg-log">{t('log.title')}</h2>
        <p className="oh-muted">{t('log.what')}</p>
        {log === null ? null : (
          <label className="oh-field mg-field">
            {t('log.pickDay')}
            <input
              type="date"
              max={log.today}
              value={log.day}
              onChange={(event) => {
                if (isDay(event.target.value)) window.location.hash = `log/${event.target.value}`;
              }}
            />
          </label>
        )}
      </div>
      <RefusalNotice refusal={refusal} onRetry={again} />
      {log === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {log === null ? null : (
        <div className="mg-scroll" {...scrollable}>
          <LogBoard log={log} mayAct={staff.role !== 'auditor'} onDone={again} />
        </div>
      )}
    </section>
  );
}
