import { join } from 'node:path';
import Database from 'better-sqlite3';
import { StorageError } from './storage-error.ts';

/**
 * One server a data folder: a second one would write behind the first one's back. The lock is an open exclusive
 * transaction on a file of its own, so the system takes it back however the process ends. Returns what releases it.
 * Throws StorageError: cannot-open, in-use.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'hall.lock');
  let db: Database.Database;
  try {
    db = new Database(file);
  } catch (cause) {
    throw new StorageError('cannot-open', `${file}: cannot be opened`, { cause });
  }
  try {
    db.pragma('busy_timeout = 0');
    db.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    db.close();
    throw new StorageError('in-use', 'another server is using this data', { cause });
  }
  return () => db.close();
}
