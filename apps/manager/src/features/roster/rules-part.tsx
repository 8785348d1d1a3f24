import { type RosterRulesBody, routes } from '@onehall/protocol';
import { Button, EmptyState, RefusalNotice, useCommand, useSignedIn } from '@onehall/ui';
import { useMemo, useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { minuteOf, timeOf } from './roster-time.ts';

type Pattern = RosterRulesBody['patterns'][number];

/** What every roster of the hall is made by: staffed hours, the promise, rest, and the kinds of shifts. */
export function RulesPart({ today }: { readonly today: string }) {
  const { t } = useManagerText();
  const params = useMemo(() => ({ month: today.slice(0, 7) }), [today]);
  const { found, refusal, read } = useRead(routes.readRoster, params);
  return (
    <section className="mg-scroll" {...scrollable} aria-label={t('ros.part.rules')}>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {found === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {found === null ? null : (
        <RulesForm key={JSON.stringify(found.rules)} rules={found.rules} onDone={() => void read()} />
      )}
    </section>
  );
}

const numbers = ['keep', 'rest', 'row', 'stretch', 'customers', 'monthStart', 'monthEnd'] as const;
type NumberName = (typeof numbers)[number];
const patternTimes = ['start', 'end', 'meal', 'mealFrom', 'mealTo'] as const;
type PatternTime = (typeof patternTimes)[number];

interface TypedPattern {
  readonly pattern: Pattern;
  readonly typed: Readonly<Record<PatternTime, string>>;
}

function typedOf(pattern: Pattern): TypedPattern {
  return {
    pattern,
    typed: {
      start: timeOf(pattern.startMinute),
      end: timeOf(pattern.endMinute),
      meal: String(pattern.mealMinutes),
      mealFrom: timeOf(pattern.mealFromMinute),
      mealTo: timeOf(pattern.mealToMinute),
    },
  };
}

function patternOf({ pattern, typed }: TypedPattern): Pattern | null {
  const [startMinute, endMinute] = [minuteOf(typed.start), minuteOf(typed.end)];
  const [mealFromMinute, mealToMinute] = [minuteOf(typed.mealFrom), minuteOf(typed.mealTo)];
  const mealMinutes = Number(typed.meal);
  if (startMinute === null || endMinute === null || mealFromMinute === null || mealToMinute === null)
    return null;
  if (!Number.isInteger(mealMinutes) || mealMinutes < 0 || mealMinutes > 120) return null;
  return { ...pattern, startMinute, endMinute, mealMinutes, mealFromMinute, mealToMinute };
}

function numbersOf(rules: RosterRulesBody): Record<NumberName, string> {
  return {
    keep: String(Math.round(rules.keepShare * 100)),
    rest: String(Math.round(rules.restMinutes / 60)),
    row: String(rules.daysInRowMax),
    stretch: String(Math.round(rules.stretchMinutesMax / 60)),
    customers: String(rules.customersPerDay),
    monthStart: String(rules.monthStartDays),
    monthEnd: String(rules.monthEndDays),
  };
}

interface Typed {
  readonly opens: string;
  readonly closes: string;
  readonly numbers: Readonly<Record<NumberName, string>>;
  readonly patterns: readonly TypedPattern[];
}

/** The rules as typed; null: something is no time or number. */
function rulesOf(typed: Typed): RosterRulesBody | null {
  const [opensMinute, closesMinute] = [minuteOf(typed.opens), minuteOf(typed.closes)];
  const patterns = typed.patterns.map(patternOf);
  const whole = (name: NumberName) =>
    /^\d{1,5}$/.test(typed.numbers[name]) ? Number(typed.numbers[name]) : Number.NaN;
  const keep = whole('keep');
  const rest = {
    rest: whole('rest'),
    row: whole('row'),
    stretch: whole('stretch'),
    customers: whole('customers'),
  };
  const ends = { start: whole('monthStart'), end: whole('monthEnd') };
  const known = [keep, ...Object.values(rest), ...Object.values(ends)].every((one) => !Number.isNaN(one));
  if (opensMinute === null || closesMinute === null || !known || keep < 50 || keep > 99) return null;
  if (patterns.some((one) => one === null)) return null;
  return {
    hours: { opensMinute, closesMinute },
    patterns: patterns.flatMap((one) => one ?? []),
    keepShare: keep / 100,
    restMinutes: rest.rest * 60,
    daysInRowMax: rest.row,
    stretchMinutesMax: rest.stretch * 60,
    customersPerDay: rest.customers,
    monthStartDays: ends.start,
    monthEndDays: ends.end,
  };
}

function RulesForm({ rules, onDone }: { readonly rules: RosterRulesBody; readonly onDone: () => void }) {
  const { t, say } = useManagerText();
  const { staff } = useSignedIn();
  const set = useCommand(routes.setRosterRules);
  const [typed, setTyped] = useState<Typed>(() => ({
    opens: timeOf(rules.hours.opensMinute),
    closes: timeOf(rules.hours.closesMinute),
    numbers: numbersOf(rules),
    patterns: rules.patterns.map(typedOf),
  }));
  const next = rulesOf(typed);
  const mayAct = staff.role === 'branch-manager';
  const save = async () => {
    if (next === null || set.pending) return;
    const answer = await set.send({ body: { rules: next } });
    if (answer.kind === 'ok') onDone();
  };
  const changePattern = (nth: number, name: PatternTime, value: string) =>
    setTyped({
      ...typed,
      patterns: typed.patterns.map((one, place) =>
        place === nth ? { ...one, typed: { ...one.typed, [name]: value } } : one,
      ),
    });
  const field = (label: string, value: string, change: (value: string) => void) => (
    <label key={label} className="oh-field mg-field">
      <span>{label}</span>
      <input value={value} onChange={(event) => change(event.target.value)} />
    </label>
  );
  return (
    <form
      className="mg-roster-rules"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <fieldset disabled={!mayAct}>
        <legend>{t('ros.rulesTitle')}</legend>
        <div className="mg-roster-fields">
          {field(t('ros.opens'), typed.opens, (opens) => setTyped({ ...typed, opens }))}
          {field(t('ros.closes'), typed.closes, (closes) => setTyped({ ...typed, closes }))}
          {numbers.map((name) =>
            field(t(`ros.rule.${name}`), typed.numbers[name], (value) =>
              setTyped({ ...typed, numbers: { ...typed.numbers, [name]: value } }),
            ),
          )}
        </div>
        <table className="mg-table">
          <thead>
            <tr>
              <th scope="col">{t('ros.pattern')}</th>
              {patternTimes.map((one) => (
                <th key={one} scope="col">
                  {t(`ros.pattern.${one}`)}
                </th>
              ))}
              <th scope="col">{t('ros.column.act')}</th>
            </tr>
          </thead>
          <tbody>
            {typed.patterns.map((one, nth) => (
              <tr key={one.pattern.id}>
                <th scope="row">{say(one.pattern.name)}</th>
                {patternTimes.map((name) => (
                  <td key={name}>
                    <span className="oh-field mg-field mg-roster-short">
                      <input
                        aria-label={`${say(one.pattern.name)} ${t(`ros.pattern.${name}`)}`}
                        value={one.typed[name]}
                        onChange={(event) => changePattern(nth, name, event.target.value)}
                      />
                    </span>
                  </td>
                ))}
                <td>
                  <Button
                    className="mg-small"
                    aria-label={`${t('ros.takeOff')} ${say(one.pattern.name)}`}
                    onClick={() =>
                      setTyped({ ...typed, patterns: typed.patterns.filter((_, place) => place !== nth) })
                    }
                  >
                    {t('ros.takeOff')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {mayAct ? (
          <Button submit look="main" aria-disabled={next === null || set.pending}>
            {t('ros.saveIt')}
          </Button>
        ) : (
          <p className="oh-muted">{t('ros.rulesReadOnly')}</p>
        )}
        {next === null ? (
          <p role="alert" className="mg-risk">
            {t('ros.rulesWrong')}
          </p>
        ) : null}
        <RefusalNotice refusal={set.refusal} onClose={set.clear} />
      </fieldset>
    </form>
  );
}
