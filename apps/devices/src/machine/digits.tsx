import type { DeviceFaceBody } from '@onehall/protocol';
import { scrollable } from '../lib/scrollable.ts';
import { useDevicesText } from '../lib/use-devices-text.ts';
import { digitCells, segmentsOf } from './segments.ts';

type DigitsFace = Extract<DeviceFaceBody, { kind: 'digits' }>;

const WIDE = 26;
const HIGH = 44;
/** Digits of a panel when it shows fewer: the dark ones are seen too. */
const CELLS_LEAST = 6;

const shapes = [
  ['a', 'M5 2h14l-3 4H8z'],
  ['b', 'M21 4v17l-3 -2V8z'],
  ['c', 'M21 23v17l-3 -4V25z'],
  ['d', 'M5 42h14l-3 -4H8z'],
  ['e', 'M3 23v17l3 -4V25z'],
  ['f', 'M3 4v17l3 -2V8z'],
  ['g', 'M5 22l3 -2h8l3 2l-3 2H8z'],
] as const;

/** Lit digits, a panel for each unit of the bus. */
export function Digits({ units }: { readonly units: DigitsFace['units'] }) {
  const { t } = useDevicesText();
  if (units.length === 0) return <p className="dv-face-empty">{t('face.noUnits')}</p>;
  return (
    <ul className="dv-units" {...scrollable}>
      {units.map(({ unit, text }) => (
        <li key={unit}>
          <span className="dv-unit">{t('face.unit', { unit })}</span>
          <Panel
            text={text}
            label={
              text.trim() === '' ? t('face.dark', { unit }) : t('face.digits', { unit, text: text.trim() })
            }
          />
        </li>
      ))}
    </ul>
  );
}

function Panel({ text, label }: { readonly text: string; readonly label: string }) {
  const cells = digitCells(text.padEnd(CELLS_LEAST, ' '));
  return (
    <svg className="dv-digits" viewBox={`0 0 ${cells.length * WIDE} ${HIGH}`} role="img" aria-label={label}>
      {cells
        .map((cell, place) => ({ ...cell, place }))
        .map(({ character, point, place }) => {
          const lit = segmentsOf(character);
          return (
            <g key={place} transform={`translate(${place * WIDE} 0)`}>
              {shapes.map(([name, path]) => (
                <path key={name} d={path} className={lit?.includes(name) === true ? 'dv-lit' : 'dv-dark'} />
              ))}
              {lit === null ? (
                <text x="12" y="34" textAnchor="middle" className="dv-lit" fontSize="30">
                  {character}
                </text>
              ) : null}
              <circle cx="24.5" cy="41" r="2" className={point ? 'dv-lit' : 'dv-dark'} />
            </g>
          );
        })}
    </svg>
  );
}
