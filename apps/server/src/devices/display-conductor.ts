import { type DisplayFacts, displayLines } from '@onehall/application';
import { type Counter, type Recorded, visitTotalFen } from '@onehall/domain';
import type { ServerParts } from '../parts.ts';
import { counterNow } from '../present/counters.ts';

/** Events after which a counter's glass may say something else. */
const telling = new Set<Recorded['type']>([
  'TicketCalled',
  'ServiceStarted',
  'TicketNoShow',
  'TicketFinished',
  'ClerkSignedOn',
  'ClerkSignedOff',
  'FormSigned',
  'PaymentTaken',
]);

function factsOf(parts: ServerParts, counter: Counter): DisplayFacts {
  const now = counterNow(parts, counter);
  const clerkWorkNumber = now.clerkWorkNumber ?? '';
  if (now.state === 'closed') return { kind: 'closed' };
  if (now.ticketNumber === null || now.visitId === null) return { kind: 'free', clerkWorkNumber };
  if (now.state === 'calling') return { kind: 'called', number: now.ticketNumber };
  const visit = parts.store.state.visit(now.visitId);
  if (visit?.payment) return { kind: 'paid', ...visit.payment };
  if (visit?.form?.signedAt) return { kind: 'due', dueFen: visitTotalFen(visit) };
  return { kind: 'serving', number: now.ticketNumber, clerkWorkNumber };
}

/** Draws the line displays of the counters from the state of the hall, after each commit that concerns them. */
export class DisplayConductor {
  readonly #parts: ServerParts;

  constructor(parts: ServerParts) {
    this.#parts = parts;
  }

  drawAll(): void {
    for (const counter of this.#parts.hall.counters) this.#draw(counter);
  }

  committed(events: readonly Recorded[]): void {
    const told = events.filter((event) => telling.has(event.type));
    if (told.length === 0) return;
    for (const counter of this.#parts.hall.counters) {
      if (told.some((event) => this.#concerns(event, counter))) this.#draw(counter);
    }
  }

  #concerns(event: Recorded, counter: Counter): boolean {
    const { payload } = event;
    if ('counterId' in payload) return payload.counterId === counter.id;
    if (!('visitId' in payload) || payload.visitId === null) return false;
    return this.#parts.store.state.visit(payload.visitId)?.counterId === counter.id;
  }

  #draw(counter: Counter): void {
    if (counter.lineDisplayId === null) return;
    const { upper, lower } = displayLines(factsOf(this.#parts, counter));
    this.#parts.devices.display(counter.lineDisplayId)?.show(upper, lower);
  }
}
