import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';

/** Reads a file through, table by table: a reader that stays at one place keeps the log of writes from being emptied. */
function problemOf(file: string): string | null {
  const db = new Database(file, { readonly: true });
  try {
    const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all();
    for (const table of tables) {
      const found = db.pragma(`quick_check("${String(table)}")`, { simple: true });
      if (found !== 'ok') return String(found).replaceAll(/\s+/g, ' ');
    }
    return null;
  } catch (error) {
    // Only what SQLite calls damage is damage: a disk that is slow or full has harmed nothing.
    const code = error instanceof Database.SqliteError ? error.code : '';
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return String(error);
    throw error;
  } finally {
    db.close();
  }
}

parentPort?.postMessage(problemOf(String(workerData)));
