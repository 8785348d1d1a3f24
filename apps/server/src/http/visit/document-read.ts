import type { ReadDocument } from '../../devices/reading-desk.ts';
import type { ServerParts } from '../../parts.ts';

/** The document that was read at the clerk's own counter under this id; null: none was meant, or it is no longer there. */
export function documentRead(
  parts: ServerParts,
  readingId: string | null,
  clerkId: string,
): ReadDocument | null {
  const counterId = parts.store.state.sessionOfClerk(clerkId)?.counterId;
  return readingId === null || counterId === undefined
    ? null
    : parts.readings.documentAt(counterId, readingId);
}
