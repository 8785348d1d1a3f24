import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { tempFolder } from '@onehall/testing';
import { expect, test } from 'vitest';
import { MediaFolder } from './media-folder.ts';

const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(64, 7)]);
const giga = 1024 * 1024 * 1024;

test('no picture is taken in where the hall itself would run out of disk', async () => {
  let free = giga + png.length - 1;
  const folder = new MediaFolder(tempFolder(), async () => free);
  const take = () => folder.take(Readable.from([png]), png.length);
  expect(await take()).toMatchObject({ refusal: { code: 'media-no-room' } });
  expect(readdirSync(folder.path)).toEqual([]);
  free += 1;
  expect(await take()).toMatchObject({ ok: true, value: { kind: 'png', bytes: png.length } });
});

test('a sender who does not say how much is measured as it comes, byte by byte', async () => {
  const folder = new MediaFolder(tempFolder(), async () => 10 * giga);
  const bytes = Readable.from([...png].map((byte) => Buffer.from([byte])));
  const taken = await folder.take(bytes, null);
  expect(taken).toMatchObject({ ok: true, value: { kind: 'png', bytes: png.length } });
  expect(readdirSync(folder.path)).toHaveLength(1);
});

test('what the hall does not know any more is taken away, but nothing that has just come or is arriving', async () => {
  const folder = new MediaFolder(tempFolder(), async () => 10 * giga);
  const taken = await folder.take(Readable.from([png]), png.length);
  writeFileSync(join(folder.path, 'arriving-1'), png);
  const mediaId = taken.ok ? taken.value.mediaId : '';
  const came = statSync(join(folder.path, `${mediaId}.png`)).mtimeMs;
  expect(await folder.sweep(() => false, came + 60 * 60_000 - 1)).toBe(0);
  expect(await folder.sweep((one) => one === mediaId, came + 24 * 60 * 60_000)).toBe(0);
  expect(await folder.sweep(() => false, came + 60 * 60_000 + 1000)).toBe(1);
  expect(readdirSync(folder.path)).toEqual(['arriving-1']);
});
