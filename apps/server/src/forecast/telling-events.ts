import type { HallEvent } from '@onehall/domain';

/** Events after which the next hour may look otherwise. */
const telling = new Set<HallEvent['type']>([
  'TicketIssued',
  'TicketCalled',
  'TicketNoShow',
  'TicketReturned',
  'TicketHeld',
  'TicketResumed',
  'TicketRerouted',
  'TicketClassChanged',
  'TicketAbandoned',
  'TicketCancelled',
  'TicketFinished',
  'ClerkSignedOn',
  'ClerkSignedOff',
  'CounterPaused',
  'CounterResumed',
  'BreakPlanned',
  'BreakMoved',
  'BreakEnded',
  'PaperTicketKeyed',
  'MassOperationBegan',
  'MassOperationEnded',
  'LeverPulled',
  'LeverEnded',
]);

export function concernsForecast(type: HallEvent['type']): boolean {
  return telling.has(type);
}
