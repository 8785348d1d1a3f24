import { randomUUID } from 'node:crypto';

/**
 * A UUID of version 7 (RFC 9562): begins with the time, so that new rows lie side by side in the file and a commit
 * writes few pages. Not for anything that must not be guessed.
 */
export function newId(now: number): string {
  const time = Math.max(now, 0).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${randomUUID().slice(15)}`;
}
