import { routes } from '@onehall/protocol';
import { Button, EmptyState, IconButton, RefusalNotice, useCommand, useSignedIn } from '@onehall/ui';
import { useMemo, useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { dayOn, monthOn, weekdayOf } from './roster-time.ts';

const kinds = ['promotion', 'weather', 'season', 'holiday', 'closed'] as const;
type Kind = (typeof kinds)[number];
const daysMost = 100;

/** '+20', '-10' or '0'; null: it is no such number. */
function percentTyped(typed: string): number | null {
  const text = typed.trim().replace('−', '-');
  if (!/^[+-]?\d{1,3}$/.test(text)) return null;
  const value = Number(text);
  return value >= -90 && value <= 300 ? value : null;
}

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to && days.length <= daysMost; day = dayOn(day, 1)) days.push(day);
  return days;
}

/** What the forecast cannot know by itself: promotions, weather, season, holidays, closed days. */
export function InputsPart({ today }: { readonly today: string }) {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const [month, setMonth] = useState(monthOn(today.slice(0, 7), 1));
  const params = useMemo(() => ({ month }), [month]);
  const { found, refusal, read } = useRead(routes.readRoster, params);
  const set = useCommand(routes.setDayInput);
  const [wrong, setWrong] = useState('');
  const mayAct = staff.role !== 'auditor';
  const shown = found?.month === month ? found : null;
  const send = async (days: string[], kind: Kind, effect: { percent: number; note: string } | null) => {
    const answer = await set.send({ body: { days, kind, effect } });
    if (answer.kind === 'ok') await read();
    return answer.kind === 'ok';
  };
  return (
    <div className="mg-roster-two">
      <section className="mg-scroll" {...scrollable} aria-label={t('ros.part.inputs')}>
        <div className="mg-roster-tools">
          <IconButton icon="back" label={t('ros.monthBefore')} onClick={() => setMonth(monthOn(month, -1))} />
          <strong className="oh-number">{month}</strong>
          <IconButton icon="right" label={t('ros.monthAfter')} onClick={() => setMonth(monthOn(month, 1))} />
        </div>
        <RefusalNotice refusal={refusal ?? set.refusal} onRetry={() => void read()} />
        {shown === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
        {shown === null ? null : (
          <table className="mg-table">
            <thead>
              <tr>
                {(['day', 'total', 'why', 'marks'] as const).map((one) => (
                  <th key={one} scope="col">
                    {t(`ros.column.${one}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.days.map((day) => (
                <tr key={day.day}>
                  <th scope="row" className="oh-number">
                    {day.day} {t(`ros.weekday.${weekdayOf(day.day)}`)}
                  </th>
                  <td className="oh-number">
                    {day.closed ? t('ros.closed') : `${day.total} (${day.low}–${day.high})`}
                  </td>
                  <td className="oh-muted">
                    {day.closed
                      ? ''
                      : (['weekday', 'month', 'holiday', 'set'] as const)
                          .filter((one) => Math.abs(day.factors[one] - 1) >= 0.015)
                          .map((one) => `${t(`ros.factor.${one}`)} ×${day.factors[one].toFixed(2)}`)
                          .join(' · ')}
                  </td>
                  <td>
                    {day.inputs.map((one) => (
                      <span key={one.kind} className="mg-roster-input">
                        {t(`ros.input.${one.kind}`)}
                        {one.percent === 0 ? '' : ` ${one.percent > 0 ? '+' : ''}${one.percent} %`}
                        {one.note === '' ? '' : ` ${one.note}`}
                        {mayAct ? (
                          <Button
                            className="mg-small"
                            aria-label={`${t('ros.takeOff')} ${day.day} ${t(`ros.input.${one.kind}`)}`}
                            onClick={() => void send([day.day], one.kind, null)}
                          >
                            {t('ros.takeOff')}
                          </Button>
                        ) : null}
                      </span>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <aside className="mg-roster-side">
        {(shown?.learned ?? []).map((one) => (
          <p key={one.kind} className="oh-muted">
            {t('ros.learned', { kind: t(`ros.input.${one.kind}`), n: one.days, percent: one.percent })}
          </p>
        ))}
        {mayAct ? (
          <ActForm
            key={month}
            title={t('ros.mark')}
            fields={[
              { name: 'from', label: t('ros.from'), kind: 'date', begins: `${month}-01` },
              { name: 'to', label: t('ros.to'), kind: 'date', begins: `${month}-01` },
              {
                name: 'kind',
                label: t('ros.kind'),
                kind: 'choice',
                options: kinds.map((id) => ({ id, name: t(`ros.input.${id}`) })),
                begins: 'promotion',
              },
              { name: 'percent', label: t('ros.percent'), hint: t('ros.percentHint'), begins: '+20' },
              { name: 'note', label: t('ros.note'), optional: true, most: 120 },
            ]}
            main={t('ros.mark')}
            pending={set.pending}
            refusal={null}
            onClose={set.clear}
            onSend={async ({ from, to, kind, percent, note }) => {
              const value = percentTyped(percent);
              const days = daysBetween(from, to);
              if (value === null || days.length === 0 || days.length > daysMost) {
                setWrong(t(value === null ? 'ros.percentWrong' : 'ros.daysWrong'));
                return false;
              }
              setWrong('');
              return send(days, kinds.find((one) => one === kind) ?? 'promotion', { percent: value, note });
            }}
          />
        ) : null}
        {wrong === '' ? null : (
          <p role="alert" className="mg-risk">
            {wrong}
          </p>
        )}
      </aside>
    </div>
  );
}
