import type { PaperLine, PaperPiece } from '@onehall/protocol';
import { QrCode } from '@onehall/ui';
import { scrollable } from '../lib/scrollable.ts';
import { useDevicesText } from '../lib/use-devices-text.ts';
import { CELL, CellText, CHARACTER } from './cell-text.tsx';
import { pieces } from './cells.ts';
import { qrModules } from './qr-size.ts';
import { Raster } from './raster.tsx';

/** 80 mm paper: 48 columns of font A. */
export const PAPER_DOTS = 48 * CELL;
const LINE_DOTS = 30;
/** The page keeps this many pieces: the newest ones, as on a bench. */
const PIECES_SHOWN = 4;

/** The paper as its reader would copy it. */
function spoken(piece: PaperPiece): string {
  const lines = piece.lines.map((line) =>
    line.kind === 'text' ? line.runs.map((one) => one.text).join('') : line.kind === 'qr' ? line.data : '',
  );
  return lines.filter((line) => line.trim() !== '').join('\n');
}

/** Paper creeping out of the slot: the newest piece on top, older ones below it. */
export function PaperStack({ paper }: { readonly paper: readonly PaperPiece[] }) {
  const { t } = useDevicesText();
  const newest = paper
    .map((piece, place) => ({ piece, place }))
    .slice(-PIECES_SHOWN)
    .reverse();
  return (
    <section className="dv-slot" {...scrollable} aria-label={t('device.paper')}>
      {newest.length === 0 ? <p className="dv-slot-empty">{t('device.noPaper')}</p> : null}
      {newest.map(({ piece, place }) => (
        <Piece key={place} piece={piece} />
      ))}
    </section>
  );
}

function Piece({ piece }: { readonly piece: PaperPiece }) {
  const { t } = useDevicesText();
  return (
    <div className={piece.cut ? 'dv-paper dv-paper-cut' : 'dv-paper'}>
      <div role="img" aria-label={spoken(piece)}>
        {piece.lines
          .map((line, place) => ({ line, place }))
          .map(({ line, place }) => (
            <Line key={place} line={line} />
          ))}
      </div>
      {piece.cut ? null : <small className="dv-torn">{t('device.torn')}</small>}
    </div>
  );
}

function startOf(align: PaperLine['align'], dots: number): number {
  if (align === 'left') return 0;
  const room = Math.max(0, PAPER_DOTS - dots);
  return align === 'right' ? room : Math.floor(room / 2);
}

function Line({ line }: { readonly line: PaperLine }) {
  if (line.kind === 'qr') {
    const dots = (qrModules(line.data) + 8) * line.moduleSize;
    return (
      <div className={`dv-block dv-block-${line.align}`}>
        <div style={{ width: `${Math.min(100, (dots / PAPER_DOTS) * 100)}%` }}>
          <QrCode data={line.data} />
        </div>
      </div>
    );
  }
  if (line.kind === 'raster') {
    return (
      <div className={`dv-block dv-block-${line.align}`}>
        <div style={{ width: `${Math.min(100, (line.widthDots / PAPER_DOTS) * 100)}%` }}>
          <Raster line={line} />
        </div>
      </div>
    );
  }
  return <TextLine line={line} />;
}

function TextLine({ line }: { readonly line: Extract<PaperLine, { kind: 'text' }> }) {
  const tallest = Math.max(1, ...line.runs.map((run) => run.height));
  const height = LINE_DOTS + (tallest - 1) * CHARACTER;
  const sizes = line.runs.map((run) => pieces(run.text).cells * CELL * run.width);
  const start = startOf(
    line.align,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  return (
    <svg className="dv-line" viewBox={`0 0 ${PAPER_DOTS} ${height}`} aria-hidden="true">
      {line.runs.map((run, index) => {
        const x = start + sizes.slice(0, index).reduce((sum, size) => sum + size, 0);
        return <CellText key={x} {...run} x={x} y={height - 2} />;
      })}
    </svg>
  );
}
