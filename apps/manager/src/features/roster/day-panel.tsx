import { EmptyState, IconButton } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import type { Chosen } from './month-part.tsx';
import { NeedChart } from './need-chart.tsx';
import { percentOf, weekdayOf } from './roster-time.ts';
import { ShiftForm } from './shift-form.tsx';
import type { MonthState } from './use-month.ts';
import { useProblemWords } from './use-problem-words.ts';

interface DayPanelProps {
  readonly state: MonthState;
  readonly chosen: Chosen;
  readonly mayAct: boolean;
  readonly onClose: () => void;
}

/** One day: who is needed and who is there, the promise's forecast, what is broken, and one person's shift to change. */
export function DayPanel({ state, chosen, mayAct, onClose }: DayPanelProps) {
  const { t } = useManagerText();
  const { found, problems, tried, looking } = state;
  const words = useProblemWords({ people: found?.people ?? [], categories: found?.categories ?? [] });
  if (found === null) return null;
  const day = found.days.find((one) => one.day === chosen.day);
  const look = tried.get(chosen.day);
  const here = problems.filter((one) => one.day === chosen.day);
  return (
    <section className="mg-roster-day" aria-label={t('ros.day', { day: chosen.day })}>
      <div className="mg-roster-day-head">
        <h3>
          {chosen.day} {t(`ros.weekday.${weekdayOf(chosen.day)}`)}
        </h3>
        {day === undefined || day.closed ? null : (
          <p className="oh-muted">
            {t('ros.foreseen', { n: day.total, low: day.low, high: day.high })}
            {day.inputs.map((one) => ` · ${t(`ros.input.${one.kind}`)}`).join('')}
          </p>
        )}
        <p role="status">
          {look?.share === null || look === undefined ? null : (
            <>
              {t('ros.kept')} <strong className="oh-number">{percentOf(look.share)} %</strong>
            </>
          )}{' '}
          <span className="oh-muted">{looking ? t('ros.looking') : ''}</span>
        </p>
        <IconButton icon="cross" label={t('ros.closeDay')} onClick={onClose} />
      </div>
      <div className="mg-roster-day-parts">
        {chosen.staffId === null ? null : (
          <ShiftForm state={state} day={chosen.day} staffId={chosen.staffId} mayAct={mayAct} />
        )}
        <div className="mg-roster-chart">
          {look === undefined ? (
            <p className="oh-muted">{day?.closed ? t('ros.closedDay') : t('ros.looking')}</p>
          ) : (
            <NeedChart day={look} least={found.rules.keepShare} />
          )}
          {look && !look.enough ? <p className="mg-risk">{t('ros.notEnough')}</p> : null}
        </div>
        <div className="mg-roster-problems" {...scrollable}>
          {here.length === 0 ? (
            <EmptyState icon="check" title={t('ros.dayFine')} />
          ) : (
            <ul>
              {here.map((one) => (
                <li key={JSON.stringify(one)}>{words(one)}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </section>
  );
}
