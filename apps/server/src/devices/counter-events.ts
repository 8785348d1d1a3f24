import type { Recorded } from '@onehall/domain';
import type { ServerParts } from '../parts.ts';

/** Events after which the glass and the panel of a counter may say something else. */
const telling = new Set<Recorded['type']>([
  'TicketCalled',
  'ServiceStarted',
  'TicketNoShow',
  'TicketFinished',
  'TicketHeld',
  'TicketRerouted',
  'ClerkSignedOn',
  'ClerkSignedOff',
  'CounterPaused',
  'CounterResumed',
  'CounterMendingBegan',
  'CounterMended',
  'FormSigned',
  'FormVoided',
  'TenderConfirmed',
  'TenderEnded',
  'PaymentTaken',
]);

function counterOf(parts: ServerParts, { type, payload }: Recorded): string | null {
  if (!telling.has(type)) return null;
  if ('counterId' in payload && payload.counterId !== null) return payload.counterId ?? null;
  if (!('visitId' in payload) || payload.visitId === null) return null;
  return parts.store.state.visit(payload.visitId)?.counterId ?? null;
}

/** The ids of the counters that may show something else to their customers after these events. */
export function countersChanged(parts: ServerParts, events: readonly Recorded[]): ReadonlySet<string> {
  return new Set(events.flatMap((event) => counterOf(parts, event) ?? []));
}
