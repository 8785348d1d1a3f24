import { type CaseEntryBody, type CaseRecordBody, routes } from '@onehall/protocol';
import {
  Button,
  clockTime,
  EmptyState,
  RefusalNotice,
  staffDate,
  useCommand,
  useSignedIn,
  useZone,
} from '@onehall/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import type { ManagerKey } from '../../text/zh-cn.ts';
import { CaseSteps } from './case-steps.tsx';

/** One case: what the customer said, its clocks, its whole record, and what comes next. Each look is journalled [C12]. */
export function CaseRecord({ caseId }: { readonly caseId: string }) {
  const { t } = useManagerText();
  const look = useCommand(routes.lookAtCase);
  const [record, setRecord] = useState<CaseRecordBody | null>(null);
  const { send } = look;
  const read = useCallback(async () => {
    const answer = await send({ params: { caseId }, body: {} });
    if (answer.kind === 'ok') setRecord(answer.value);
  }, [send, caseId]);
  // Once an opening, however often the page is drawn: a look is a row of the journal.
  const looked = useRef(false);
  useEffect(() => {
    if (looked.current) return;
    looked.current = true;
    void read();
  }, [read]);
  return (
    <>
      <p>
        <a href="#cases">{t('case.back')}</a>
      </p>
      <RefusalNotice refusal={look.refusal} onRetry={() => void read()} />
      {record === null && look.refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {record === null ? null : (
        <div className="mg-case">
          <section className="mg-scroll" {...scrollable} aria-label={t('case.about')}>
            <Facts record={record} />
            <CaseSteps record={record} onDone={() => void read()} />
          </section>
          <section className="mg-scroll" {...scrollable} aria-label={t('case.entries')}>
            <h3>{t('case.entries')}</h3>
            <ol className="mg-case-entries">
              {record.entries.map((one) => (
                <Entry key={one.seq} entry={one} />
              ))}
            </ol>
          </section>
        </div>
      )}
    </>
  );
}

function useWhen() {
  const zone = useZone();
  return (at: number) => `${staffDate(at, zone)} ${clockTime(at, zone)}`;
}

function Facts({ record }: { readonly record: CaseRecordBody }) {
  const { t, say } = useManagerText();
  const when = useWhen();
  const { line } = record;
  const { owner } = line;
  const rows: readonly (readonly [string, string])[] = [
    [t('case.column.state'), t(`case.state.${line.state}`)],
    [t('case.column.owner'), owner === null ? t('case.nobody') : `${say(owner.name)} ${owner.workNumber}`],
    [t('case.content'), record.content],
    ...(record.expectation === '' ? [] : [[t('case.expectation'), record.expectation] as const]),
    ...record.guided.map(({ question, answer }) => [say(question), say(answer)] as const),
    ...record.clocks.map(({ clock, at }) => [t(`case.clock.${clock}`), when(at)] as const),
    ...(record.outcome === null ? [] : [[t('case.outcome'), t(`case.end.${record.outcome}`)] as const]),
  ];
  return (
    <>
      <h3>
        <span className="oh-number">{line.number}</span> {t(`case.kind.${line.countsAs}`)} ·{' '}
        {t(`case.topic.${line.topic}`)}
      </h3>
      <dl className="mg-facts">
        {rows.map(([label, value]) => (
          <div key={`${label} ${value}`} className="mg-case-fact">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Contact record={record} />
    </>
  );
}

/** Name and number are masked until somebody means to call, and that is journalled. */
function Contact({ record }: { readonly record: CaseRecordBody }) {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const contact = useCommand(routes.readCaseContact);
  const [clear, setClear] = useState<string | null>(null);
  if (record.maskedMobile === '') return <p className="oh-muted">{t('case.anonymous')}</p>;
  const show = async () => {
    const answer = await contact.send({ params: { caseId: record.line.caseId }, body: {} });
    if (answer.kind === 'ok') setClear(`${answer.value.name} ${answer.value.mobile ?? ''}`);
  };
  return (
    <p className="mg-case-contact">
      {t('case.customer')}{' '}
      <strong className="oh-number">{clear ?? `${record.maskedName} ${record.maskedMobile}`}</strong>{' '}
      {clear !== null || staff.role === 'auditor' ? null : (
        <Button className="mg-small" disabled={contact.pending} onClick={() => void show()}>
          {t('case.showContact')}
        </Button>
      )}
      <RefusalNotice refusal={contact.refusal} onClose={contact.clear} />
    </p>
  );
}

function Entry({ entry }: { readonly entry: CaseEntryBody }) {
  const { t, say } = useManagerText();
  const when = useWhen();
  const step = entry.facts['step'] as { readonly act: string } | undefined;
  const clock = entry.facts['clock'];
  const notice = entry.facts['notice'];
  const title =
    step === undefined
      ? typeof clock === 'string'
        ? t('case.passed', { clock: t(`case.clock.${clock}` as ManagerKey) })
        : t(`case.entry.${entry.type}` as ManagerKey)
      : t(`case.act.${step.act}` as ManagerKey);
  return (
    <li>
      <p>
        <span className="oh-number oh-muted">{when(entry.at)}</span> <strong>{title}</strong>{' '}
        <span className="oh-muted">
          {entry.byCustomer
            ? t('case.byCustomer')
            : entry.by === null
              ? t('case.server')
              : `${say(entry.by.name)} ${entry.by.workNumber}`}
        </span>
      </p>
      {entry.words === '' ? null : <p>{entry.words}</p>}
      {typeof notice === 'string' ? <p className="mg-risk">{t('case.notice', { number: notice })}</p> : null}
      {entry.options.length === 0 ? null : (
        <ol>
          {entry.options.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ol>
      )}
    </li>
  );
}
