import { confirmedFen, type Recorded, visitTotalFen } from '@onehall/domain';
import type { LiveAnnouncement, LiveCall } from '@onehall/protocol';
import type { ServerParts } from '../parts.ts';

/** A board that was away longer does not speak calls whose customers have long been served. */
const missedCallsMs = 120_000;
const missedCallsMax = 20;

/** Calls and recalls after a sequence, oldest first; of one counter where `counterId` is given. */
export function callsOf(parts: ServerParts, sinceSeq: number, counterId: string | null): LiveCall[] {
  const events = parts.store.eventsAfter(sinceSeq, ['TicketCalled', 'TicketRecalled'], missedCallsMax);
  return events.flatMap((event): LiveCall[] => {
    if (event.type !== 'TicketCalled' && event.type !== 'TicketRecalled') return [];
    if (parts.now() - event.at > missedCallsMs) return [];
    const { number, counterId: at, counterNumber } = event.payload;
    if (counterId !== null && counterId !== at) return [];
    return [{ seq: event.seq, at: event.at, ticketNumber: number, counterId: at, counterNumber }];
  });
}

/** Amounts to say aloud at a counter [C7]: what is due once the form is signed, then received, change, refund. */
export function announcementsOf(parts: ServerParts, event: Recorded, counterId: string): LiveAnnouncement[] {
  const { seq, at } = event;
  if (event.type === 'PaymentTaken' && event.payload.counterId === counterId) {
    const { tenderedFen, changeFen, cashFen = tenderedFen, payoutFen = 0 } = event.payload;
    const back: LiveAnnouncement[] =
      payoutFen === 0 ? [] : [{ seq, at, kind: 'payout', amountFen: payoutFen }];
    // Beside a card the cash is said, since only cash gives change; where nothing was paid, nothing is received.
    if (tenderedFen === 0) return back;
    if (cashFen === 0) return [{ seq, at, kind: 'received', amountFen: tenderedFen }, ...back];
    return [
      { seq, at, kind: 'received', amountFen: cashFen },
      { seq, at, kind: 'change', amountFen: changeFen },
      ...back,
    ];
  }
  if (event.type !== 'FormSigned' && event.type !== 'TenderConfirmed') return [];
  const visit = parts.store.state.visit(event.payload.visitId);
  if (visit?.counterId !== counterId) return [];
  // After each card or code: what is left.
  const amountFen = visitTotalFen(visit) - confirmedFen(visit.tenders);
  return amountFen > 0 ? [{ seq, at, kind: 'due', amountFen }] : [];
}
