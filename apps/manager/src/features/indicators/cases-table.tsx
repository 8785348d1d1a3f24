import type { IndicatorCaseBody } from '@onehall/protocol';
import { clockTime, useZone } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';

type Column = 'ticket' | 'about' | 'class' | 'minutes' | 'cause' | 'score' | 'case';

const columnOf: Readonly<Record<Column, (one: IndicatorCaseBody) => unknown>> = {
  ticket: (one) => one.ticketNumber,
  about: (one) => one.about,
  class: (one) => one.className,
  minutes: (one) => one.minutes,
  cause: (one) => one.cause,
  score: (one) => one.score,
  case: (one) => one.caseNumber ?? one.caseState,
};
const columns = Object.keys(columnOf) as readonly Column[];

const caseStates = [
  'draft',
  'open',
  'ordered',
  'signed',
  'verified',
  'handling',
  'handled',
  'answered',
  'rechecked',
  'investigating',
  'proposed',
  'approved',
  'tested',
  'decided',
  'repairing',
  'repaired',
  'closed',
  'dropped',
] as const;

/** What lies behind an indicator, one by one; columns of which nothing is known are left out. */
export function CasesTable({ cases }: { readonly cases: readonly IndicatorCaseBody[] }) {
  const { t } = useManagerText();
  const zone = useZone();
  const shown = columns.filter((column) => cases.some((one) => columnOf[column](one) !== null));
  return (
    <section className="mg-panel mg-ind-cases" aria-labelledby="mg-ind-cases">
      <h3 id="mg-ind-cases">{t('ind.cases')}</h3>
      <section className="mg-scroll" {...scrollable} aria-label={t('ind.cases')}>
        <table className="mg-table">
          <thead>
            <tr>
              <th scope="col">{t('ind.when')}</th>
              {shown.map((column) => (
                <th key={column} scope="col" className={isNumber(column) ? 'mg-right' : undefined}>
                  {t(`ind.col.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cases.map((one) => (
              <tr key={`${one.at} ${one.ticketNumber} ${one.caseNumber}`}>
                <th scope="row" className="oh-number">
                  {one.businessDay.slice(5)} {clockTime(one.at, zone)}
                </th>
                {shown.map((column) => (
                  <td key={column} className={isNumber(column) ? 'mg-right oh-number' : undefined}>
                    <CaseCell one={one} column={column} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

const isNumber = (column: Column) => column === 'minutes' || column === 'score';

function CaseCell({ one, column }: { readonly one: IndicatorCaseBody; readonly column: Column }) {
  const { t, say } = useManagerText();
  const { about, className, cause, minutes, score, caseNumber, caseState } = one;
  switch (column) {
    case 'ticket':
      return <span className="oh-number">{one.ticketNumber ?? '—'}</span>;
    case 'about':
      return about === null ? '—' : say(about);
    case 'class':
      return className === null ? '—' : say(className);
    case 'cause':
      return cause === null ? '—' : say(cause);
    case 'minutes':
      return minutes === null ? '—' : t('ind.minutes', { n: minutes });
    case 'score':
      return score === null ? '—' : t('ind.score', { n: score });
    case 'case': {
      const state = caseStates.find((known) => known === caseState);
      if (state === undefined) return '—';
      return (
        <a href="#cases">
          {caseNumber ?? ''} {t(`case.state.${state}`)}
        </a>
      );
    }
  }
}
