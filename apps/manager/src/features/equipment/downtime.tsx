import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useDownText } from './down-text.ts';
import type { Equipment } from './equipment-page.tsx';

const causes = ['power', 'cable', 'consumables', 'part', 'software', 'damage', 'other'] as const;

/** How long things were down and why, and what share of the time the hall's devices worked. */
export function Downtime({ equipment }: { readonly equipment: Equipment }) {
  const { t, say } = useManagerText();
  const down = useDownText();
  const { availability, downtime, from, to } = equipment;
  const causeText = (cause: string | null) => {
    const known = causes.find((one) => one === cause);
    return t(known === undefined ? 'eq.cause.none' : `eq.cause.${known}`);
  };
  return (
    <aside className="mg-eq-down" aria-labelledby="mg-eq-down" {...scrollable}>
      <h3 id="mg-eq-down">{t('eq.downtime')}</h3>
      <p className="mg-eq-share oh-number">
        {availability === null
          ? t('eq.availabilityNone')
          : t('eq.availability', { share: `${(availability / 100).toFixed(2)}%` })}
      </p>
      <p className="oh-muted">{t('eq.range', { from, to })}</p>
      {downtime.length === 0 ? null : (
        <table className="mg-table">
          <thead>
            <tr>
              {(['thing', 'cause', 'times', 'down'] as const).map((one) => (
                <th key={one} scope="col">
                  {t(`eq.${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {downtime.map((one) => (
              <tr key={`${one.thingId} ${one.cause ?? ''}`}>
                <th scope="row">{say(one.thingName)}</th>
                <td>{causeText(one.cause)}</td>
                <td className="oh-number">{one.faults}</td>
                <td className="oh-number">{down(one.downMs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </aside>
  );
}
