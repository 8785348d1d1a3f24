import { EmptyState, IconButton, RefusalNotice, useSignedIn } from '@onehall/ui';
import { useEffect, useRef, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { DayPanel } from './day-panel.tsx';
import { MonthActs } from './month-acts.tsx';
import { MonthGrid } from './month-grid.tsx';
import { monthOn, percentOf } from './roster-time.ts';
import { type MonthState, useMonth } from './use-month.ts';

export interface Chosen {
  readonly day: string;
  readonly staffId: string | null;
}

/** A month of the roster: proposed, edited by hand with the promise's forecast changing live, kept and published. */
export function MonthPart({ today, shown }: { readonly today: string; readonly shown: boolean }) {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const [month, setMonth] = useState(monthOn(today.slice(0, 7), 1));
  const state = useMonth(month);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { found, refusal, changed, read } = state;
  const hidden = useRef(false);
  useEffect(() => {
    // Rules, marks or requests may have changed meanwhile; what is being edited is not thrown away for it.
    if (shown && hidden.current && !changed) void read();
    hidden.current = !shown;
  }, [shown, changed, read]);
  const mayAct = staff.role !== 'auditor';
  const step = (by: number) => {
    if (changed && !window.confirm(t('ros.lose'))) return;
    setChosen(null);
    setMonth(monthOn(month, by));
  };
  const day = chosen?.day.startsWith(month) ? chosen : null;
  return (
    <>
      <div className="mg-roster-tools">
        <IconButton icon="back" label={t('ros.monthBefore')} onClick={() => step(-1)} />
        <strong className="oh-number">{month}</strong>
        <IconButton icon="right" label={t('ros.monthAfter')} onClick={() => step(1)} />
        {found === null ? null : <MonthStanding state={state} />}
        {found === null || !mayAct ? null : <MonthActs key={month} month={month} state={state} />}
      </div>
      <RefusalNotice refusal={refusal} onRetry={() => void state.read()} />
      {found === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {found === null ? null : (
        <>
          <Basis state={state} />
          <MonthGrid state={state} chosen={day} onChoose={setChosen} />
          {day === null ? (
            <MonthProblems state={state} onChoose={setChosen} />
          ) : (
            <DayPanel
              key={`${day.day} ${day.staffId}`}
              state={state}
              chosen={day}
              mayAct={mayAct && day.day >= found.today}
              onClose={() => setChosen(null)}
            />
          )}
        </>
      )}
    </>
  );
}

function MonthStanding({ state }: { readonly state: MonthState }) {
  const { t } = useManagerText();
  const { found, changed, tried, looking } = state;
  if (found === null) return null;
  const days = [...tried.values()];
  const customers = (one: (typeof days)[number]) =>
    one.halfHours.reduce((sum, each) => sum + each.customers, 0);
  const came = days.reduce((sum, one) => sum + customers(one), 0);
  const kept = days.reduce((sum, one) => sum + customers(one) * (one.share ?? 0), 0);
  const word = changed
    ? t('ros.unsaved')
    : found.version === 0
      ? t('ros.none')
      : found.isDraft
        ? t('ros.draft', { n: found.version })
        : t('ros.published', { n: found.version });
  const look =
    changed || found.isDraft ? 'mg-word mg-pending' : found.version === 0 ? 'mg-word' : 'mg-word mg-kept';
  return (
    <p className="mg-roster-standing" role="status">
      <span className={look}>{word}</span>
      {came > 0 ? (
        <span>
          {t('ros.kept')} <strong className="oh-number">{percentOf(kept / came)} %</strong>
        </span>
      ) : null}
      <span className="oh-muted">{looking ? t('ros.looking') : ''}</span>
    </p>
  );
}

/** What the forecast rests on, said before anybody relies on it. */
function Basis({ state: { found } }: { readonly state: MonthState }) {
  const { t } = useManagerText();
  if (found === null || found.basis === 'history') return null;
  return (
    <p className="mg-roster-basis">
      {found.basis === 'assumed'
        ? t('ros.basis.assumed', { n: found.rules.customersPerDay })
        : t('ros.basis.thin', { n: found.historyDays })}
    </p>
  );
}

function MonthProblems({
  state,
  onChoose,
}: {
  readonly state: MonthState;
  readonly onChoose: (chosen: Chosen) => void;
}) {
  const { t } = useManagerText();
  const { problems, shifts } = state;
  const days = [...new Set(problems.map((one) => one.day))];
  if (shifts.length === 0) return <p className="oh-muted">{t('ros.begin')}</p>;
  return (
    <p className="mg-roster-sum">
      {problems.length === 0
        ? t('ros.noProblems')
        : t('ros.problemsIn', { n: problems.length, days: days.length })}{' '}
      <span className="oh-muted">{t('ros.chooseDay')}</span>
      {days[0] === undefined ? null : (
        <button
          type="button"
          className="oh-button oh-button-quiet mg-small"
          onClick={() => onChoose({ day: days[0] ?? '', staffId: null })}
        >
          {t('ros.firstProblem')}
        </button>
      )}
    </p>
  );
}
