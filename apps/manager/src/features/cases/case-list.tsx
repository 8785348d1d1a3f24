import { type CaseLineBody, routes } from '@onehall/protocol';
import { clockTime, EmptyState, Icon, RefusalNotice, staffDate, useZone } from '@onehall/ui';
import { useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';

const filters = ['open', 'due', 'overdue', 'mine', 'unowned', 'look', 'drafts', 'closed'] as const;
const kinds = ['all', 'complaint', 'dissatisfaction', 'fault', 'repair', 'suggestion'] as const;
const columns = ['number', 'kind', 'state', 'department', 'owner', 'next', 'due'] as const;

/** Cases by what they want, what is due first. */
export function CaseList() {
  const { t, say } = useManagerText();
  const [filter, setFilter] = useState<(typeof filters)[number]>('open');
  const [kind, setKind] = useState<(typeof kinds)[number]>('all');
  const { found, refusal, read } = useRead(routes.readCases, { filter, kind });
  const departmentOf = (id: string | null) => {
    const one = found?.departments.find((department) => department.id === id);
    return one === undefined ? '–' : say(one.name);
  };
  return (
    <>
      <div className="mg-filter">
        <fieldset className="mg-case-filters">
          <legend>{t('case.filter')}</legend>
          {filters.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="case-filter"
                checked={one === filter}
                onChange={() => setFilter(one)}
              />
              {t(`case.filter.${one}`)}
              {one === 'closed' ? null : <span className="oh-number"> {found?.counts[one] ?? 0}</span>}
            </label>
          ))}
        </fieldset>
        <label className="oh-field mg-field">
          {t('case.kind')}
          <select
            value={kind}
            onChange={(event) => setKind(kinds.find((one) => one === event.target.value) ?? 'all')}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`case.kind.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {found === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {found?.cases.length === 0 ? (
        <EmptyState icon="check" title={t('case.none')} what={t('case.noneWhat')} />
      ) : null}
      {found === null || found.cases.length === 0 ? null : (
        <section className="mg-scroll" {...scrollable} aria-label={t('case.part.list')}>
          <table className="mg-table">
            <thead>
              <tr>
                {columns.map((one) => (
                  <th key={one} scope="col">
                    {t(`case.column.${one}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.cases.map((one) => (
                <Row key={one.caseId} line={one} department={departmentOf(one.departmentId)} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

function Row({ line, department }: { readonly line: CaseLineBody; readonly department: string }) {
  const { t, say } = useManagerText();
  const zone = useZone();
  const when = (at: number | null) => (at === null ? '–' : `${staffDate(at, zone)} ${clockTime(at, zone)}`);
  const name = line.number === '' ? t('case.draftOf', { number: line.ticketNumber }) : line.number;
  return (
    <tr>
      <th scope="row" className="oh-number">
        <a href={`#cases/${line.caseId}`}>{name}</a>{' '}
        {line.major ? <span className="mg-word mg-risk">{t('case.major')}</span> : null}{' '}
        {line.vip ? <span className="mg-class mg-class-vip">VIP</span> : null}
      </th>
      <td>
        {t(`case.kind.${line.countsAs}`)} · {t(`case.topic.${line.topic}`)}
      </td>
      <td>
        {t(`case.state.${line.state}`)}
        {line.level > 0 ? ` · ${t('case.level', { n: line.level })}` : ''}
        {line.reworks > 0 ? ` · ${t('case.reworks', { n: line.reworks })}` : ''}
      </td>
      <td>{department}</td>
      <td>
        {line.owner === null ? t('case.nobody') : `${say(line.owner.name)} ${line.owner.workNumber}`}{' '}
        {line.ownerGone ? (
          <span className="mg-word mg-risk">
            <Icon name="alert" />
            {t('case.ownerGone')}
          </span>
        ) : null}
      </td>
      <td className="oh-number">{when(line.nextContactAt)}</td>
      <td className="oh-number">
        <span className={line.late ? 'mg-word mg-risk' : 'mg-word'}>
          {line.late ? <Icon name="alert" /> : null}
          {when(line.dueAt)}
          {line.late ? ` ${t('case.late')}` : ''}
        </span>
      </td>
    </tr>
  );
}
