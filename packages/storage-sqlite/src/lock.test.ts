import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from './lock.ts';
import { newId } from './new-id.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onehall-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a data folder has one server; the next may have it when the first lets go', () => {
  const release = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrowError(expect.objectContaining({ code: 'in-use' }));
  release();
  lockFolder(folder)();
});

test('ids are UUIDs of version 7, in order of time and never the same', () => {
  const ids = Array.from({ length: 100 }, (_, n) => newId(1_795_000_000_000 + n));
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set([newId(1), newId(1)]).size).toBe(2);
});
