import type { TriedDayBody } from '@onehall/protocol';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { percentOf, timeOf } from './roster-time.ts';

const width = 620;
const height = 170;
const frame = { left: 26, right: width - 6, top: 12, bottom: 138 };
/** Of so many half hours one is named below. */
const everyNth = 2;

/** Clerks needed (steps) and planned (bars) by half hour; a bar is hatched where promises break. The table below says it too. */
export function NeedChart({ day, least }: { readonly day: TriedDayBody; readonly least: number }) {
  const { t } = useManagerText();
  const { halfHours } = day;
  const most = Math.max(2, ...halfHours.map((one) => Math.max(one.needed, Math.ceil(one.there))));
  const room = (frame.right - frame.left) / Math.max(1, halfHours.length);
  const y = (clerks: number) => frame.bottom - ((frame.bottom - frame.top) * clerks) / most;
  const line = halfHours
    .map((one, nth) => {
      const x = frame.left + nth * room;
      return `${nth === 0 ? 'M' : 'L'}${x} ${y(one.needed)} L${x + room} ${y(one.needed)}`;
    })
    .join(' ');
  return (
    <figure>
      <figcaption>
        <span className="mg-roster-key-there">{t('ros.there')}</span>
        <span className="mg-roster-key-need">{t('ros.needed')}</span>
        <span className="mg-roster-key-broken">{t('ros.broken')}</span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('ros.chart', { day: day.day })}>
        {[0, Math.ceil(most / 2), most].map((clerks) => (
          <g key={clerks}>
            <line className="mg-roster-rule" x1={frame.left} x2={frame.right} y1={y(clerks)} y2={y(clerks)} />
            <text x={frame.left - 6} y={y(clerks) + 4} textAnchor="end">
              {clerks}
            </text>
          </g>
        ))}
        {halfHours.map((one, nth) => (
          <g key={one.minute}>
            <rect
              className={one.share !== null && one.share < least ? 'mg-roster-bar-broken' : 'mg-roster-bar'}
              x={frame.left + nth * room + 2}
              y={y(one.there)}
              width={room - 4}
              height={frame.bottom - y(one.there)}
            >
              <title>
                {t('ros.halfHour', {
                  time: timeOf(one.minute),
                  there: one.there,
                  needed: one.needed,
                  share: one.share === null ? '–' : `${percentOf(one.share)} %`,
                })}
              </title>
            </rect>
            {nth % everyNth === 0 ? (
              <text x={frame.left + nth * room} y={height - 14}>
                {timeOf(one.minute)}
              </text>
            ) : null}
          </g>
        ))}
        <path className="mg-roster-need" d={line} />
      </svg>
      <table className="oh-hidden">
        <caption>{t('ros.chart', { day: day.day })}</caption>
        <tbody>
          {halfHours.map((one) => (
            <tr key={one.minute}>
              <th scope="row">{timeOf(one.minute)}</th>
              <td>{t('ros.thereOf', { there: one.there, needed: one.needed })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
