import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type Db, quickCheck } from './database.ts';
import { StorageError } from './storage-error.ts';

/** Files up to this size are read through before traffic is taken: it takes less than a second. */
const checkedFirstMost = 128 * 1024 * 1024;

export interface FileCheck {
  /** Ends a check that is under way. */
  stop(): void;
}

/**
 * Has SQLite look for damage. A small file is read through at once; one of years would keep customers at the door for
 * minutes, so it is read by a thread of its own while the hall is open, and `onDamage` is told what it finds. A file in
 * which that found something is read through at once the next time. Throws StorageError `damaged`.
 */
export function checkFile(
  db: Db,
  file: string,
  onDamage: (error: StorageError) => void,
  firstMost = checkedFirstMost,
): FileCheck {
  const mark = `${file}.damaged`;
  if (statSync(file).size <= firstMost || existsSync(mark)) {
    quickCheck(db, file);
    rmSync(mark, { force: true });
    return { stop: () => {} };
  }
  const worker = new Worker(new URL('./file-check-thread.ts', import.meta.url), { workerData: file });
  worker.unref();
  worker.on('message', (problem: string | null) => {
    if (problem === null) return;
    try {
      writeFileSync(mark, `${problem}\n`);
    } catch {
      // A full disk keeps no mark; the hall is told all the same.
    }
    onDamage(new StorageError('damaged', `${file}: ${problem}`));
  });
  // A thread that could not begin, or not read on, has found nothing.
  worker.on('error', () => {});
  return { stop: () => void worker.terminate() };
}
