import { strict as assert } from 'node:assert';
import type { Raster } from '../print-document.ts';

const bandBytesMax = 480;
const rowsMax = 4_096;

/** GS v 0 in bands, so that one lost byte spoils a few rows and a status request can go between. */
export function rasterBands(raster: Raster): readonly Uint8Array[] {
  const rowBytes = Math.ceil(raster.widthDots / 8);
  assert(raster.heightDots <= rowsMax, `a picture has at most ${rowsMax} rows`);
  assert(raster.bits.length === rowBytes * raster.heightDots, 'a picture has all its rows');
  const bandRowsMax = Math.max(1, Math.floor(bandBytesMax / rowBytes));
  const bands: Uint8Array[] = [];
  for (let row = 0; row < raster.heightDots; row += bandRowsMax) {
    const rows = Math.min(bandRowsMax, raster.heightDots - row);
    const dots = defuse(raster.bits.subarray(row * rowBytes, (row + rows) * rowBytes));
    bands.push(
      Uint8Array.of(0x1d, 0x76, 0x30, 0, rowBytes & 0xff, rowBytes >> 8, rows & 0xff, rows >> 8, ...dots),
    );
  }
  return bands;
}

/** The printer obeys DLE EOT, DLE ENQ and DLE DC4 even inside a picture: one more black dot takes the DLE away. */
function defuse(dots: Uint8Array): Uint8Array {
  return dots.map((byte, at) => {
    const next = dots[at + 1];
    return byte === 0x10 && (next === 0x04 || next === 0x05 || next === 0x14 || next === undefined)
      ? 0x18
      : byte;
  });
}
