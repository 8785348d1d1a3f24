import { strict as assert } from 'node:assert';
import type { Raster } from '../print-document.ts';

/** A picture of colours: four bytes a dot (red, green, blue, opacity), row by row, as a canvas gives them. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array | Uint8ClampedArray;
}

/** `threshold` for lines and letters, `dither` for photographs and soft logos. */
export type RasterMethod = 'threshold' | 'dither';

const middle = 128;

/**
 * One bit a dot from colours: what is darker than the middle becomes black, transparent counts as paper. Dithering
 * hands each dot's error on to its neighbours (Floyd and Steinberg), so that greys come out as densities.
 */
export function rasterOfPixels(pixels: Pixels, method: RasterMethod): Raster {
  const { width, height, rgba } = pixels;
  assert(rgba.length === width * height * 4, 'a picture has four bytes a dot');
  const grey = Float64Array.from({ length: width * height }, (_, at) => brightness(rgba, at * 4));
  return rasterOf(width, height, (x, y) => {
    const at = y * width + x;
    const seen = grey[at] ?? 0;
    const isBlack = seen < middle;
    if (method === 'dither') spread(grey, { width, height, x, y }, seen - (isBlack ? 0 : 255));
    return isBlack;
  });
}

/** The dots for which `isBlack` holds; it is asked row by row, from left to right. */
export function rasterOf(
  widthDots: number,
  heightDots: number,
  isBlack: (x: number, y: number) => boolean,
): Raster {
  const rowBytes = Math.ceil(widthDots / 8);
  const bits = new Uint8Array(rowBytes * heightDots);
  for (let y = 0; y < heightDots; y += 1) {
    for (let x = 0; x < widthDots; x += 1) {
      if (!isBlack(x, y)) continue;
      const at = y * rowBytes + (x >> 3);
      bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return { widthDots, heightDots, bits };
}

/** Rec. 601 weights over white paper, 0 to 255. */
function brightness(rgba: Uint8Array | Uint8ClampedArray, at: number): number {
  const [red = 0, green = 0, blue = 0, opacity = 0] = rgba.subarray(at, at + 4);
  const over = (colour: number) => (colour * opacity + 255 * (255 - opacity)) / 255;
  return 0.299 * over(red) + 0.587 * over(green) + 0.114 * over(blue);
}

const shares = [
  { dx: 1, dy: 0, share: 7 / 16 },
  { dx: -1, dy: 1, share: 3 / 16 },
  { dx: 0, dy: 1, share: 5 / 16 },
  { dx: 1, dy: 1, share: 1 / 16 },
] as const;

function spread(
  grey: Float64Array,
  place: { readonly width: number; readonly height: number; readonly x: number; readonly y: number },
  error: number,
): void {
  for (const { dx, dy, share } of shares) {
    const x = place.x + dx;
    const y = place.y + dy;
    if (x < 0 || x >= place.width || y >= place.height) continue;
    const at = y * place.width + x;
    grey[at] = (grey[at] ?? 0) + error * share;
  }
}
