import type { ServerParts } from '../../parts.ts';

/** The card that was read at the clerk's own counter under this id; null: none was meant, or it is no longer there. */
export function cardRead(parts: ServerParts, readingId: string | null, clerkId: string) {
  const counterId = parts.store.state.sessionOfClerk(clerkId)?.counterId;
  return readingId === null || counterId === undefined ? null : parts.readings.cardAt(counterId, readingId);
}
