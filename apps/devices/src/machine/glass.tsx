import { useDevicesText } from '../lib/use-devices-text.ts';
import { CELL, CellText } from './cell-text.tsx';

const COLUMNS = 20;
const ROWS = 2;
const ROW_DOTS = 34;

/** The lit glass of a line display: two lines of twenty cells. */
export function Glass({ lines }: { readonly lines: readonly string[] }) {
  const { t } = useDevicesText();
  const shown = lines.slice(0, ROWS).map((line, row) => ({ line, row }));
  const words = shown
    .map(({ line }) => line.trim())
    .filter((line) => line !== '')
    .join(' / ');
  return (
    <div className="dv-glass">
      <svg
        viewBox={`0 0 ${COLUMNS * CELL} ${ROWS * ROW_DOTS}`}
        role="img"
        aria-label={words === '' ? t('device.darkGlass') : `${t('device.glass')}: ${words}`}
      >
        {Array.from({ length: ROWS * COLUMNS }, (_, index) => index).map((index) => (
          <rect
            key={index}
            className="dv-glass-cell"
            x={(index % COLUMNS) * CELL + 0.5}
            y={Math.floor(index / COLUMNS) * ROW_DOTS + 2}
            width={CELL - 1}
            height={ROW_DOTS - 4}
          />
        ))}
        {shown.map(({ line, row }) => (
          <CellText key={row} text={line} x={0} y={(row + 1) * ROW_DOTS - 5} />
        ))}
      </svg>
    </div>
  );
}
