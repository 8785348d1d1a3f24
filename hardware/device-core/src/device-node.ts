import { stat } from 'node:fs/promises';

/** Tells one device node from another that later takes its path; undefined when there is none. */
export async function deviceNodeAt(path: string): Promise<string | undefined> {
  try {
    const { dev, ino, rdev } = await stat(path);
    return `${dev}:${ino}:${rdev}`;
  } catch {
    return undefined;
  }
}
