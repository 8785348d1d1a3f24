import type { DeviceFaceBody } from '@onehall/protocol';
import { scrollable } from '../lib/scrollable.ts';
import { useDevicesText } from '../lib/use-devices-text.ts';
import { keyWords } from './key-words.ts';

type UnitsFace = Extract<DeviceFaceBody, { kind: 'units' }>;

interface UnitsProps {
  readonly units: UnitsFace['units'];
  readonly onKey: (unit: number, key: string) => void;
}

/** The bars and pads of one bus: a bar shows its text, a pad has keys, and lights up when it waits for one. */
export function Units({ units, onKey }: UnitsProps) {
  const { t } = useDevicesText();
  const words = (key: string) => keyWords(key, t);
  if (units.length === 0) return <p className="dv-face-empty">{t('face.noUnits')}</p>;
  return (
    <ul className="dv-units" {...scrollable}>
      {units.map(({ unit, text, prompted, keys }) => (
        <li key={unit} className={prompted ? 'dv-prompted' : ''}>
          <span className="dv-unit">
            {t('face.unit', { unit })}
            {prompted ? <small>{t('face.prompted')}</small> : null}
          </span>
          {keys.length === 0 || text !== '' ? (
            <span className="dv-bar">{text === '' ? ' ' : text}</span>
          ) : null}
          {keys.length === 0 ? null : (
            <span className="dv-pad">
              {keys.map((key) => (
                <button
                  key={key}
                  type="button"
                  aria-label={t('face.key', { unit, key: words(key) })}
                  onClick={() => onKey(unit, key)}
                >
                  {words(key)}
                </button>
              ))}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
