import { type DayWaitingView, routes } from '@onehall/protocol';
import {
  Button,
  call,
  EmptyState,
  RefusalNotice,
  saveFile,
  staffDate,
  useCommand,
  useSignedIn,
  useZone,
  yuan,
  yuanSign,
} from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import type { ManagerKey } from '../../text/zh-cn.ts';
import type { PartProps } from './part-props.ts';
import { ReportSheet } from './report-sheet.tsx';

/** Where each thing that a day waits for is seen to. */
const leadsTo: Readonly<Record<string, string>> = {
  'shift-open': 'cash/drawers',
  'shift-in-review': 'cash/drawers',
  transfer: 'cash/hands',
  'change-asked': 'cash/hands',
  'vault-uncounted': 'cash/vault',
  'vault-in-review': 'cash/vault',
  'settlement-unexplained': 'cash/settlement',
  approval: 'approvals',
  'audit-finding': 'audit',
};

/** Can the day be closed? If not, what is missing, each with its way; then the report that is printed for ever. */
export function DayPart({ view, onDone }: PartProps) {
  const { t, say } = useManagerText();
  const zone = useZone();
  const { staff } = useSignedIn();
  const close = useCommand(routes.closeBooks);
  const [sure, setSure] = useState(false);
  const [report, setReport] = useState<string | null>(null);
  const run = async () => {
    const answer = await close.send({ params: { day: view.businessDay } });
    setSure(false);
    if (answer.kind !== 'ok') return;
    setReport(answer.value.businessDay);
    await onDone();
  };
  const ready = view.waiting.length === 0;
  return (
    <>
      <section aria-labelledby="mg-cash-close">
        <h3 id="mg-cash-close">
          {t(ready ? 'cash.mayClose' : 'cash.mayNotClose', { day: view.businessDay })}
        </h3>
        <Waiting waiting={view.waiting} />
        <p className="mg-cash-acts">
          {staff.role === 'branch-manager' && ready ? (
            sure ? (
              <>
                <Button look="main" disabled={close.pending} onClick={() => void run()}>
                  {t('cash.closeSure')}
                </Button>
                <Button onClick={() => setSure(false)}>{t('cash.notYet')}</Button>
              </>
            ) : (
              <Button look="main" onClick={() => setSure(true)}>
                {t('cash.close')}
              </Button>
            )
          ) : null}
          <Button onClick={() => setReport(view.businessDay)}>{t('cash.xReport')}</Button>
          {staff.role === 'duty-manager' ? null : <Export day={view.businessDay} />}
        </p>
        {sure ? <p role="status">{t('cash.closeWhat')}</p> : null}
        <RefusalNotice refusal={close.refusal} onClose={close.clear} />
      </section>
      <section aria-labelledby="mg-cash-closed">
        <h3 id="mg-cash-closed">{t('cash.closedDays')}</h3>
        {view.closed.length === 0 ? <EmptyState icon="clock" title={t('cash.noneClosed')} /> : null}
        <table className="mg-table">
          <tbody>
            {view.closed.map((one) => (
              <tr key={one.businessDay}>
                <th scope="row">
                  <Button look="plain" onClick={() => setReport(one.businessDay)}>
                    {one.businessDay} · Z{one.zNumber}
                  </Button>
                </th>
                <td>
                  {staffDate(one.closedAt, zone)} {say(one.closedBy.name)}
                </td>
                <td className="mg-right">{t('cash.grandTotal', { amount: yuanSign(one.grandTotalFen) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {report === null ? null : <ReportSheet day={report} onClose={() => setReport(null)} />}
    </>
  );
}

function Waiting({ waiting }: { readonly waiting: readonly DayWaitingView[] }) {
  const { t, say } = useManagerText();
  if (waiting.length === 0) return null;
  return (
    <ul className="mg-cash-list">
      {waiting.map((one) => (
        <li key={`${one.kind} ${one.subjectId}`} className="mg-cash-card mg-cash-waiting">
          <span>
            {t(`cash.waits.${one.kind}` as ManagerKey, {
              name: one.clerk === null ? '' : say(one.clerk.name),
              amount: one.amountFen === null ? '' : yuan(one.amountFen),
              what: one.subjectId,
            })}
          </span>
          {leadsTo[one.kind] === undefined ? null : <a href={`#${leadsTo[one.kind]}`}>{t('cash.seeTo')}</a>}
        </li>
      ))}
    </ul>
  );
}

/** The entries of a day as a text that accounting programs read. */
function Export({ day }: { readonly day: string }) {
  const { t } = useManagerText();
  const save = async () => {
    const answer = await call(routes.exportBooks, { params: { day } });
    if (answer.kind !== 'ok') return;
    const bytes = new TextEncoder().encode(answer.value.content);
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    saveFile(answer.value.fileName, btoa(binary), 'text/plain;charset=utf-8');
  };
  return <Button onClick={() => void save()}>{t('cash.export')}</Button>;
}
