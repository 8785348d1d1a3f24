import type { RosterShiftBody } from '@onehall/protocol';
import { Button } from '@onehall/ui';
import { useId, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { minuteOf, timeOf, withShift } from './roster-time.ts';
import type { MonthState } from './use-month.ts';

interface ShiftFormProps {
  readonly state: MonthState;
  readonly day: string;
  readonly staffId: string;
  readonly mayAct: boolean;
}

type Times = Readonly<Record<'start' | 'end' | 'meal' | 'minutes', string>>;

function timesOf(shift: RosterShiftBody | undefined): Times {
  const [meal] = shift?.breaks ?? [];
  return {
    start: shift ? timeOf(shift.startMinute) : '',
    end: shift ? timeOf(shift.endMinute) : '',
    meal: meal ? timeOf(meal.startMinute) : '',
    minutes: meal ? String(meal.minutes) : '',
  };
}

/** The shift that the fields say; null: they say none that could be. Breaks after the first stay as they are. */
function shiftOf(
  times: Times,
  before: RosterShiftBody | undefined,
  at: { day: string; staffId: string },
): RosterShiftBody | null {
  const [startMinute, endMinute] = [minuteOf(times.start), minuteOf(times.end)];
  if (startMinute === null || endMinute === null || endMinute <= startMinute) return null;
  const mealAt = minuteOf(times.meal);
  const minutes = Number(times.minutes);
  const rest = (before?.breaks ?? []).slice(1);
  if (times.meal.trim() === '')
    return { ...at, startMinute, endMinute, breaks: rest, overtimeMinutes: before?.overtimeMinutes ?? 0 };
  const fits = mealAt !== null && minutes >= 5 && mealAt >= startMinute && mealAt + minutes <= endMinute;
  if (!fits || !Number.isInteger(minutes)) return null;
  const breaks = [{ startMinute: mealAt, minutes }, ...rest];
  return { ...at, startMinute, endMinute, breaks, overtimeMinutes: before?.overtimeMinutes ?? 0 };
}

/** One person's day: a pattern at a touch, or times of its own. Every change that makes sense is foreseen at once. */
export function ShiftForm({ state, day, staffId, mayAct }: ShiftFormProps) {
  const { t, say } = useManagerText();
  const id = useId();
  const { found, shifts, edit } = state;
  const before = shifts.find((one) => one.day === day && one.staffId === staffId);
  const [times, setTimes] = useState<Times>(() => timesOf(before));
  const person = found?.people.find((one) => one.staffId === staffId);
  if (!found || !person) return null;
  const put = (shift: RosterShiftBody | null) => edit(withShift(shifts, day, staffId, shift), [day]);
  const type = (name: keyof Times, value: string) => {
    const next = { ...times, [name]: value };
    setTimes(next);
    const shift = shiftOf(next, before, { day, staffId });
    if (shift !== null) put(shift);
  };
  const choose = (pattern: (typeof found.rules.patterns)[number] | null) => {
    if (pattern === null) {
      setTimes(timesOf(undefined));
      return put(null);
    }
    const { startMinute, endMinute, mealMinutes, mealFromMinute, mealToMinute } = pattern;
    const middle = Math.floor((mealFromMinute + mealToMinute - mealMinutes) / 30) * 15;
    const breaks = mealMinutes === 0 ? [] : [{ startMinute: middle, minutes: mealMinutes }];
    const shift = { day, staffId, startMinute, endMinute, breaks, overtimeMinutes: 0 };
    setTimes(timesOf(shift));
    return put(shift);
  };
  const typed = Object.values(times).some((one) => one !== '');
  const wrong = typed && shiftOf(times, before, { day, staffId }) === null;
  const can =
    person.categoryIds === null
      ? t('ros.canAll')
      : found.categories
          .filter((one) => person.categoryIds?.includes(one.id))
          .map((one) => say(one.name))
          .join(t('ros.comma'));
  return (
    <fieldset className="mg-roster-shift" disabled={!mayAct}>
      <legend>{say(person.name)}</legend>
      {person.post === 'counter' ? <p className="oh-muted">{can}</p> : null}
      <div className="mg-roster-patterns">
        <Button aria-pressed={before === undefined} onClick={() => choose(null)}>
          {t('ros.free')}
        </Button>
        {found.rules.patterns.map((pattern) => (
          <Button
            key={pattern.id}
            aria-pressed={
              before?.startMinute === pattern.startMinute && before.endMinute === pattern.endMinute
            }
            onClick={() => choose(pattern)}
          >
            {say(pattern.name)}
          </Button>
        ))}
      </div>
      <div className="mg-roster-times">
        {(['start', 'end', 'meal', 'minutes'] as const).map((name) => (
          <label key={name} className="oh-field mg-field">
            <span>{t(`ros.time.${name}`)}</span>
            <input
              value={times[name]}
              inputMode="numeric"
              placeholder={name === 'minutes' ? '60' : '08:30'}
              aria-invalid={wrong}
              aria-describedby={wrong ? `${id}-wrong` : undefined}
              onChange={(event) => type(name, event.target.value)}
            />
          </label>
        ))}
      </div>
      {wrong ? (
        <p id={`${id}-wrong`} className="mg-risk">
          {t('ros.timesWrong')}
        </p>
      ) : null}
      {mayAct ? null : <p className="oh-muted">{t('ros.readOnly')}</p>}
    </fieldset>
  );
}
