import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { StorageError, verifyHallData } from '@onehall/storage-sqlite';

const { values } = parseArgs({ options: { data: { type: 'string', default: 'data' } } });
const folder = resolve(values.data);
const scratch = mkdtempSync(join(tmpdir(), 'onehall-verify-'));
try {
  const found = verifyHallData(folder, join(scratch, 'rebuilt.sqlite'));
  if (found.ok) {
    console.log(
      `${folder}: ${found.rows} journal rows, chain whole, tables rebuilt and equal, books balanced`,
    );
    console.log(`head ${found.headHash}`);
  } else {
    console.error(`${folder}: ${found.problem}`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(`${folder}: ${error instanceof StorageError ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
