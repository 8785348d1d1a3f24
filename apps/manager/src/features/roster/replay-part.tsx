import { type ReplyOf, routes } from '@onehall/protocol';
import { Button, call, EmptyState, type Refusal, RefusalNotice, refusalOf, useHall } from '@onehall/ui';
import { useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { DayField } from './day-field.tsx';
import { dayOn, minuteOf, percentOf, timeOf } from './roster-time.ts';

type Replay = ReplyOf<typeof routes.replayDay>;
const more = 'more';
const timeoutMs = 30_000;

const shareOf = (of: Replay['real']) => {
  const came = of.reduce((sum, one) => sum + one.came, 0);
  return came === 0 ? 1 : of.reduce((sum, one) => sum + one.kept, 0) / came;
};

/** Any past day once more with its own tickets, and with one counter more or less [E1]. */
export function ReplayPart({ today }: { readonly today: string }) {
  const { t } = useManagerText();
  const hall = useHall();
  const [day, setDay] = useState(dayOn(today, -1));
  const [change, setChange] = useState(more);
  const [from, setFrom] = useState('10:00');
  const [to, setTo] = useState('12:00');
  const [found, setFound] = useState<Replay | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, setPending] = useState(false);
  const [fromMinute, toMinute] = [minuteOf(from), minuteOf(to)];
  const wrong = change === more && (fromMinute === null || toMinute === null || toMinute <= fromMinute);
  const run = async () => {
    if (pending || wrong) return;
    setPending(true);
    setFound(null);
    const body =
      change === more
        ? { kind: 'more' as const, fromMinute: fromMinute ?? 0, toMinute: toMinute ?? 1 }
        : { kind: 'less' as const, counterId: change };
    const answer = await call(routes.replayDay, { params: { day }, body: { change: body }, timeoutMs });
    setPending(false);
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') setFound(answer.value);
  };
  return (
    <>
      <form
        className="mg-roster-tools"
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <DayField label={t('ros.dayField')} value={day} max={dayOn(today, -1)} onChange={setDay} />
        <label className="oh-field mg-field">
          <span>{t('ros.change')}</span>
          <select value={change} onChange={(event) => setChange(event.target.value)}>
            <option value={more}>{t('ros.oneMore')}</option>
            {(hall?.counters ?? []).map((one) => (
              <option key={one.id} value={one.id}>
                {t('ros.oneLess', { n: one.number })}
              </option>
            ))}
          </select>
        </label>
        {change === more ? (
          <>
            <label className="oh-field mg-field mg-roster-short">
              <span>{t('ros.from')}</span>
              <input value={from} aria-invalid={wrong} onChange={(event) => setFrom(event.target.value)} />
            </label>
            <label className="oh-field mg-field mg-roster-short">
              <span>{t('ros.to')}</span>
              <input value={to} aria-invalid={wrong} onChange={(event) => setTo(event.target.value)} />
            </label>
          </>
        ) : null}
        <Button submit look="main" aria-disabled={pending || wrong}>
          {t('ros.replay')}
        </Button>
        {wrong ? <p className="mg-risk">{t('ros.timesWrong')}</p> : null}
      </form>
      <RefusalNotice refusal={refusal} onClose={() => setRefusal(null)} />
      {pending ? <EmptyState icon="clock" title={t('ros.looking')} /> : null}
      {found === null && refusal === null && !pending ? (
        <EmptyState icon="clock" title={t('ros.replayTitle')} what={t('ros.replayWhat')} />
      ) : null}
      {found === null ? null : <Replayed found={found} />}
    </>
  );
}

function Replayed({ found }: { readonly found: Replay }) {
  const { t } = useManagerText();
  const rows = [
    { id: 'real', halfHours: found.real, wait: found.meanWaitMin.real },
    { id: 'replayed', halfHours: found.replayed, wait: found.meanWaitMin.replayed },
    { id: 'changed', halfHours: found.changed, wait: found.meanWaitMin.changed },
  ] as const;
  const minutes = [...new Set(rows.flatMap((one) => one.halfHours.map((each) => each.minute)))].toSorted(
    (a, b) => a - b,
  );
  const cell = (of: Replay['real'], minute: number) => {
    const slot = of.find((one) => one.minute === minute);
    return slot === undefined ? '–' : `${slot.kept}/${slot.came}`;
  };
  return (
    <section className="mg-scroll" {...scrollable} aria-label={t('ros.part.replay')}>
      <p>{t('ros.replayed', { day: found.day, n: found.tickets })}</p>
      <table className="mg-table">
        <thead>
          <tr>
            <th scope="col">{t('ros.column.halfHour')}</th>
            {rows.map((one) => (
              <th key={one.id} scope="col" className="mg-right">
                {t(`ros.replay.${one.id}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="mg-strong">
            <th scope="row">{t('ros.kept')}</th>
            {rows.map((one) => (
              <td key={one.id} className="mg-right mg-strong oh-number">
                {percentOf(shareOf(one.halfHours))} %
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('ros.meanWait')}</th>
            {rows.map((one) => (
              <td key={one.id} className="mg-right oh-number">
                {t('ros.minutes', { n: one.wait.toFixed(1) })}
              </td>
            ))}
          </tr>
          {minutes.map((minute) => (
            <tr key={minute}>
              <th scope="row" className="oh-number">
                {timeOf(minute)}
              </th>
              {rows.map((one) => (
                <td key={one.id} className="mg-right oh-number">
                  {cell(one.halfHours, minute)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
