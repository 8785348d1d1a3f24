import { routes, type SettlementRow } from '@onehall/protocol';
import { Button, EmptyState, RefusalNotice, useCommand, useSignedIn, yuan } from '@onehall/ui';
import { useId, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { base64Of } from './base64-of.ts';
import type { PartProps } from './part-props.ts';

type Source = SettlementRow['source'];
const sources: readonly Source[] = ['bank-card', 'mobile-payment', 'bank-statement'];

/** What cards, codes and deposits make by our books, and by the files of the other side. */
export function SettlementPart({ view, onDone }: PartProps) {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const { totals, unmatched } = view.settlement;
  return (
    <>
      <table className="mg-table">
        <thead>
          <tr>
            <th scope="col">{t('cash.source')}</th>
            <th scope="col" className="mg-right">
              {t('cash.ours')}
            </th>
            <th scope="col" className="mg-right">
              {t('cash.theirs')}
            </th>
            <th scope="col">{t('cash.files')}</th>
          </tr>
        </thead>
        <tbody>
          {totals.map((one) => (
            <tr key={one.source}>
              <th scope="row">{t(`cash.source.${one.source}`)}</th>
              <td className="mg-right">
                {yuan(one.oursFen)}{' '}
                <small className="oh-muted">{t('cash.times', { n: one.oursCount })}</small>
              </td>
              <td className="mg-right">
                {yuan(one.importedFen)}{' '}
                <small className="oh-muted">{t('cash.times', { n: one.importedCount })}</small>
              </td>
              <td>{one.imports.map((file) => file.fileName).join(', ') || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {staff.role === 'auditor' ? null : <Import day={view.businessDay} onDone={onDone} />}
      <h3>{t('cash.unmatched')}</h3>
      {unmatched.length === 0 ? <EmptyState icon="check" title={t('cash.allMatched')} /> : null}
      <ul className="mg-cash-list">
        {unmatched.map((one) => (
          <Unmatched
            key={`${one.importId} ${one.line} ${one.recordId}`}
            row={one}
            mayAct={staff.role !== 'auditor'}
            onDone={onDone}
          />
        ))}
      </ul>
    </>
  );
}

interface ImportProps {
  readonly day: string;
  readonly onDone: () => Promise<void>;
}

function Import({ day, onDone }: ImportProps) {
  const { t } = useManagerText();
  const send = useCommand(routes.importSettlement);
  const [source, setSource] = useState<Source>('bank-card');
  const [businessDay, setBusinessDay] = useState(day);
  const [said, setSaid] = useState<string | null>(null);
  const id = useId();
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setSaid(null);
    const content = await base64Of(file);
    const body = { source, businessDay, fileName: file.name.slice(0, 120), content };
    const answer = await send.send({ body });
    if (answer.kind !== 'ok') return;
    setSaid(t('cash.imported', { matched: answer.value.matched, unmatched: answer.value.unmatched }));
    await onDone();
  };
  return (
    <section className="mg-cash-import" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t('cash.import')}</h3>
      <p className="oh-muted">{t('cash.importWhat')}</p>
      <p className="mg-cash-acts">
        <label className="oh-field">
          {t('cash.source')}
          <select
            value={source}
            onChange={(event) => setSource(sources.find((one) => one === event.target.value) ?? 'bank-card')}
          >
            {sources.map((one) => (
              <option key={one} value={one}>
                {t(`cash.source.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="oh-field">
          {t('cash.day')}
          <input type="date" value={businessDay} onChange={(event) => setBusinessDay(event.target.value)} />
        </label>
        <label className="oh-field">
          {t('cash.file')}
          <input
            type="file"
            accept=".csv,.xml,text/csv,text/xml"
            onChange={(event) => {
              void take(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </label>
      </p>
      {said === null ? null : <p role="status">{said}</p>}
      <RefusalNotice refusal={send.refusal} onClose={send.clear} />
    </section>
  );
}

interface UnmatchedProps {
  readonly row: SettlementRow;
  readonly mayAct: boolean;
  readonly onDone: () => Promise<void>;
}

function Unmatched({ row, mayAct, onDone }: UnmatchedProps) {
  const { t } = useManagerText();
  const explain = useCommand(routes.explainSettlement);
  const [open, setOpen] = useState(false);
  const { importId, line, recordId } = row;
  const side = recordId === null ? (row.differenceFen === 0 ? 'stranger' : 'differs') : 'missing';
  return (
    <li className="mg-cash-card">
      <p>
        {t(`cash.source.${row.source}`)} <strong className="oh-number">{row.reference}</strong>{' '}
        {yuan(row.amountFen)} · {t(`cash.side.${side}`, { difference: yuan(row.differenceFen) })}
      </p>
      {mayAct ? (
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('cash.explain')}
        </Button>
      ) : null}
      {open ? (
        <ActForm
          fields={[{ name: 'reason', label: t('cash.explainWhy'), least: 2 }]}
          main={t('cash.explainMain')}
          look="quiet"
          pending={explain.pending}
          refusal={explain.refusal}
          onClose={explain.clear}
          onSend={async ({ reason }) => {
            const answer = await explain.send({ body: { importId, line, recordId, reason: reason.trim() } });
            if (answer.kind === 'ok') await onDone();
            return answer.kind === 'ok';
          }}
        />
      ) : null}
    </li>
  );
}
