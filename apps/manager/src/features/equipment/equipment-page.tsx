import { type ReplyOf, routes } from '@onehall/protocol';
import { Button, EmptyState, RefusalNotice, useSignedIn } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { Downtime } from './downtime.tsx';
import { FaultList } from './fault-list.tsx';
import { FaultSheet } from './fault-sheet.tsx';
import { ReportSheet } from './report-sheet.tsx';
import './equipment.css';

export type Equipment = ReplyOf<typeof routes.readEquipment>;

/** The first and the last day of the month of a day, `back` months before; the last is never after the day itself. */
function monthOf(today: string, back: number): { readonly from: string; readonly to: string } {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const index = year * 12 + month - 1 - back;
  const name = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  if (back === 0) return { from: `${name}-01`, to: today };
  const last = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  return { from: `${name}-01`, to: `${name}-${String(last).padStart(2, '0')}` };
}

/** What does not work, who repairs it by when, and how long things were down [E4]. */
export function EquipmentPage({ today }: { readonly today: string }) {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const [back, setBack] = useState(0);
  const { found, refusal, read } = useRead(routes.readEquipment, monthOf(today, back));
  const [opened, setOpened] = useState<string | null>(null);
  const [reporting, setReporting] = useState(false);
  const open = found?.faults.find(({ faultId }) => faultId === opened);
  const done = () => {
    setOpened(null);
    setReporting(false);
    void read();
  };
  return (
    <section className="mg-panel mg-fill" aria-labelledby="mg-equipment">
      <div className="mg-panel-head">
        <h2 id="mg-equipment">{t('eq.title')}</h2>
        <fieldset className="oh-switch" aria-label={t('eq.downtime')}>
          {(['eq.month', 'eq.lastMonth'] as const).map((key, nth) => (
            <button key={key} type="button" aria-pressed={back === nth} onClick={() => setBack(nth)}>
              {t(key)}
            </button>
          ))}
        </fieldset>
        {staff.role === 'auditor' ? null : (
          <Button look="main" onClick={() => setReporting(true)}>
            {t('eq.report')}
          </Button>
        )}
      </div>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {found === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {found === null ? null : (
        <div className="mg-eq">
          <FaultList faults={found.faults} mayAct={staff.role !== 'auditor'} onOpen={setOpened} />
          <Downtime equipment={found} />
        </div>
      )}
      {open === undefined ? null : (
        <FaultSheet
          key={open.faultId}
          fault={open}
          today={today}
          onClose={() => setOpened(null)}
          onDone={done}
        />
      )}
      {reporting && found !== null ? (
        <ReportSheet assets={found.assets} onClose={() => setReporting(false)} onDone={done} />
      ) : null}
    </section>
  );
}
