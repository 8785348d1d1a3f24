import type { RosterShiftBody } from '@onehall/protocol';
import { Icon } from '@onehall/ui';
import { memo } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import type { Chosen } from './month-part.tsx';
import { percentOf, type RosterPerson, timeOf, weekdayOf, workedMinutes } from './roster-time.ts';
import type { MonthState } from './use-month.ts';

interface MonthGridProps {
  readonly state: MonthState;
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen) => void;
}

/** People down, days across; above each day what is foreseen and what the roster keeps of it. */
export function MonthGrid({ state, chosen, onChoose }: MonthGridProps) {
  const { t } = useManagerText();
  const { found, shifts, problems, tried } = state;
  if (found === null) return null;
  const wrong = new Set(problems.map((one) => one.day));
  return (
    <section className="mg-scroll mg-roster-scroll" {...scrollable} aria-label={t('ros.grid')}>
      <table className="mg-roster-grid">
        <thead>
          <tr>
            <th scope="col">{t('ros.person')}</th>
            {found.days.map((day) => (
              <th key={day.day} scope="col" className={headClass(day.day, chosen?.day === day.day)}>
                <button
                  type="button"
                  aria-pressed={chosen?.day === day.day}
                  data-day={day.day}
                  onClick={() => onChoose({ day: day.day, staffId: null })}
                >
                  <span className="oh-hidden">{day.day} </span>
                  <span className="oh-number">{Number(day.day.slice(8))}</span>
                  <small>{t(`ros.weekday.${weekdayOf(day.day)}`)}</small>
                  <small className="oh-number">{day.closed ? t('ros.closed') : day.total}</small>
                  <Kept share={tried.get(day.day)?.share ?? null} least={found.rules.keepShare} />
                  {wrong.has(day.day) && shifts.length > 0 ? (
                    <span className="mg-roster-mark">
                      <Icon name="alert" />
                      <span className="oh-hidden">{t('ros.hasProblems')}</span>
                    </span>
                  ) : null}
                </button>
              </th>
            ))}
            <th scope="col">{t('ros.hours')}</th>
          </tr>
        </thead>
        <tbody>
          {found.people.map((person) => (
            <PersonRow
              key={person.staffId}
              person={person}
              days={found.days}
              shifts={shifts}
              leaves={found.leaves}
              wishes={found.wishes}
              chosenDay={chosen?.staffId === person.staffId ? chosen.day : null}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function headClass(day: string, isChosen: boolean): string {
  return `${weekdayOf(day) > 5 ? 'mg-roster-weekend' : ''} ${isChosen ? 'mg-roster-chosen' : ''}`;
}

function Kept({ share, least }: { readonly share: number | null; readonly least: number }) {
  if (share === null) return <small className="oh-muted">–</small>;
  return <small className={`oh-number ${share < least ? 'mg-risk' : 'mg-kept'}`}>{percentOf(share)}</small>;
}

interface PersonRowProps {
  readonly person: RosterPerson;
  readonly days: NonNullable<MonthState['found']>['days'];
  readonly shifts: readonly RosterShiftBody[];
  readonly leaves: NonNullable<MonthState['found']>['leaves'];
  readonly wishes: NonNullable<MonthState['found']>['wishes'];
  readonly chosenDay: string | null;
  readonly onChoose: (chosen: Chosen) => void;
}

const PersonRow = memo(function PersonRow(props: PersonRowProps) {
  const { person, days, shifts, leaves, wishes, chosenDay, onChoose } = props;
  const { t, say } = useManagerText();
  const { staffId } = person;
  const own = new Map(shifts.filter((one) => one.staffId === staffId).map((one) => [one.day, one]));
  const minutes = [...own.values()].reduce((sum, one) => sum + workedMinutes(one), 0);
  const name = say(person.name);
  return (
    <tr>
      <th scope="row">
        {name} <small className="oh-muted">{t(`ros.post.${person.post ?? 'none'}`)}</small>
      </th>
      {days.map(({ day }) => {
        const shift = own.get(day);
        const away = leaves.some((one) => one.staffId === staffId && day >= one.from && day <= one.to);
        const wish = wishes.find((one) => one.staffId === staffId && one.day === day);
        return (
          <td
            key={day}
            className={`${headClass(day, false)} ${shift ? 'mg-roster-works' : ''} ${shift && shift.overtimeMinutes > 0 ? 'mg-roster-over' : ''}`}
          >
            <button
              type="button"
              aria-pressed={chosenDay === day}
              data-cell={`${staffId} ${day}`}
              onClick={() => onChoose({ day, staffId })}
            >
              <span className="oh-hidden">
                {name} {day} {shift ? '' : t(away ? 'ros.away' : 'ros.free')}
              </span>
              {shift ? (
                <>
                  <span>{timeOf(shift.startMinute)}</span>
                  <span>{timeOf(shift.endMinute)}</span>
                </>
              ) : (
                <span className="oh-muted" aria-hidden="true">
                  {away ? t('ros.awayShort') : '·'}
                </span>
              )}
              {wish ? <i className="mg-roster-wish">{t(`ros.wishShort.${wish.wants}`)}</i> : null}
            </button>
          </td>
        );
      })}
      <td className="oh-number mg-right">{Math.round(minutes / 6) / 10}</td>
    </tr>
  );
});
