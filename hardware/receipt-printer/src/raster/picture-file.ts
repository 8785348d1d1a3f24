import type { Raster } from '../print-document.ts';
import { type RasterMethod, rasterOfPixels } from './picture.ts';

/**
 * A logo from a PNG or JPEG file, made narrower where it is wider than `widthDotsMax`. Rejects with the decoder's error
 * for what is no picture.
 */
export async function rasterOfPicture(
  file: Uint8Array,
  options: { readonly widthDotsMax: number; readonly method: RasterMethod },
): Promise<Raster> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const image = await loadImage(file);
  const scale = Math.min(1, options.widthDotsMax / image.width);
  const width = Math.max(1, Math.floor(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const pen = createCanvas(width, height).getContext('2d');
  pen.drawImage(image, 0, 0, width, height);
  const { data } = pen.getImageData(0, 0, width, height);
  return rasterOfPixels({ width, height, rgba: data }, options.method);
}
