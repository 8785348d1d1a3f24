import { type AlertBody, routes } from '@onehall/protocol';
import { Button, clockTime, Icon, type IconName, RefusalNotice, useCommand, useZone } from '@onehall/ui';
import { useState } from 'react';
import { useFloorText } from '../../lib/use-floor-text.ts';
import { alertWords, arrangeAlerts } from './alert-words.ts';

const icons: Readonly<Record<AlertBody['kind'], IconName>> = {
  'printer-not-ready': 'printer',
  'print-unknown': 'paper',
  'help-wanted': 'help',
  'device-lost': 'cut',
  'drawer-open': 'alert',
  'low-rating': 'person',
  'billing-rejected': 'alert',
  'approval-wanted': 'alert',
  'counter-wanted': 'person',
  'promises-at-risk': 'clock',
  'forecast-missing': 'cut',
  'cash-disputed': 'alert',
  'shift-review': 'alert',
  'audit-late': 'alert',
  'case-major': 'alert',
  'case-due': 'clock',
  'case-contact': 'clock',
  'inspection-late': 'clock',
  'training-ends': 'clock',
  'case-arrived': 'help',
  'report-unfiled': 'paper',
  'repair-overdue': 'clock',
  'emergency-open': 'alert',
};

interface AlertsProps {
  readonly alerts: readonly AlertBody[];
  /** How many stand open at once; the rest is one touch away. */
  readonly shown: number;
}

/** What needs a person, each a sentence with what to do; a bad rating is never behind "more" [Q12]. */
export function Alerts({ alerts, shown }: AlertsProps) {
  const { t } = useFloorText();
  const [all, setAll] = useState(false);
  const { first, rest } = arrangeAlerts(alerts, shown);
  if (alerts.length === 0) {
    return (
      <p className="fl-alerts-none" role="status">
        <Icon name="check" />
        {t('alerts.none')}
      </p>
    );
  }
  return (
    <section className="fl-alerts" aria-label={t('alerts.title')}>
      <ul>
        {(all ? [...first, ...rest] : first).map((alert) => (
          <li key={alert.alertId}>
            <AlertCard alert={alert} />
          </li>
        ))}
      </ul>
      {rest.length === 0 ? null : (
        <Button onClick={() => setAll(!all)} icon={all ? 'up' : 'down'} aria-expanded={all}>
          {all ? t('alerts.fewer') : t('alerts.more', { n: rest.length })}
        </Button>
      )}
    </section>
  );
}

function AlertCard({ alert }: { readonly alert: AlertBody }) {
  const { t, say } = useFloorText();
  const zone = useZone();
  const close = useCommand(routes.closeAlert);
  const { key, reason, vars } = alertWords(alert);
  const jobId = alert.facts['jobId'];
  return (
    <div className="fl-alert">
      <Icon name={icons[alert.kind]} />
      <p>
        {t(key, { ...vars, name: say(alert.sourceName), reason: t(reason) })}
        <small>{t('alerts.at', { time: clockTime(alert.at, zone) })}</small>
      </p>
      {alert.kind === 'print-unknown' && typeof jobId === 'string' ? <Reprint jobId={jobId} /> : null}
      <Button
        icon="check"
        disabled={close.pending}
        onClick={() => void close.send({ params: { alertId: alert.alertId } })}
      >
        {t('alerts.done')}
      </Button>
      <RefusalNotice refusal={close.refusal} onClose={close.clear} />
    </div>
  );
}

/** Printing again is a person's decision, taken after a look at the printer. */
function Reprint({ jobId }: { readonly jobId: string }) {
  const { t } = useFloorText();
  const reprint = useCommand(routes.reprint);
  const [done, setDone] = useState(false);
  const again = async () => {
    const answer = await reprint.send({ params: { jobId } });
    setDone(answer.kind === 'ok');
  };
  return (
    <>
      <Button icon="printer" disabled={reprint.pending || done} onClick={() => void again()}>
        {t(done ? 'alerts.reprinted' : 'alerts.reprint')}
      </Button>
      <RefusalNotice refusal={reprint.refusal} onClose={reprint.clear} />
    </>
  );
}
