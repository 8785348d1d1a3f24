import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { rasterOfPicture } from './picture-file.ts';

function chunk(kind: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, check]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A grey PNG whose left half is black. */
function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const rows = Array.from({ length: height }, () => [
    0,
    ...Array.from({ length: width }, (_, x) => (x < width / 2 ? 0 : 255)),
  ]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Uint8Array.from(rows.flat()))),
    chunk('IEND', new Uint8Array()),
  ]);
}

test('a logo becomes dots, black where it is dark', async () => {
  const raster = await rasterOfPicture(png(16, 2), { widthDotsMax: 384, method: 'threshold' });
  expect(raster).toMatchObject({ widthDots: 16, heightDots: 2 });
  expect([...raster.bits]).toEqual([0xff, 0, 0xff, 0]);
});

test('a logo wider than the paper is made to fit, a narrower one stays as it is', async () => {
  const wide = await rasterOfPicture(png(800, 100), { widthDotsMax: 384, method: 'dither' });
  expect([wide.widthDots, wide.heightDots]).toEqual([384, 48]);
});

test('what is no picture is refused', async () => {
  await expect(
    rasterOfPicture(Buffer.from('no picture'), { widthDotsMax: 384, method: 'threshold' }),
  ).rejects.toThrow();
});
