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

/** Whether an event changes what a counter shows to its customers. */
export function changesCounter(parts: ServerParts, event: Recorded, counterId: string): boolean {
  if (!telling.has(event.type)) return false;
  const { payload } = event;
  if ('counterId' in payload && payload.counterId !== null) return payload.counterId === counterId;
  if (!('visitId' in payload) || payload.visitId === null) return false;
  return parts.store.state.visit(payload.visitId)?.counterId === counterId;
}
