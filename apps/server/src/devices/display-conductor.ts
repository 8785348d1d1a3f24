import { type DisplayFacts, displayLines } from '@onehall/application';
import { type Counter, confirmedFen, type Recorded, visitSettlement } from '@onehall/domain';
import type { ServerParts } from '../parts.ts';
import { counterNow } from '../present/counters.ts';
import { countersChanged } from './counter-events.ts';

function factsOf(parts: ServerParts, counter: Counter): DisplayFacts {
  const now = counterNow(parts, counter);
  const clerkWorkNumber = now.clerkWorkNumber ?? '';
  if (now.state === 'device-fault') return { kind: 'mending' };
  if (now.state === 'closed' || now.state === 'paused') return { kind: 'closed' };
  if (now.ticketNumber === null || now.visitId === null) return { kind: 'free', clerkWorkNumber };
  if (now.state === 'calling') return { kind: 'called', number: now.ticketNumber };
  const visit = parts.store.state.visit(now.visitId);
  if (visit?.payment) return { kind: 'paid', ...visit.payment };
  if (visit?.form?.signedAt) {
    const { dueFen, payoutFen } = visitSettlement(visit);
    if (dueFen === 0 && payoutFen > 0) return { kind: 'payout', payoutFen };
    return { kind: 'due', dueFen: Math.max(dueFen - confirmedFen(visit.tenders), 0) };
  }
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
    if (events.some((event) => event.type === 'SettingChanged')) {
      this.drawAll();
      return;
    }
    const changed = countersChanged(this.#parts, events);
    for (const counter of this.#parts.hall.counters) if (changed.has(counter.id)) this.#draw(counter);
  }

  #draw(counter: Counter): void {
    if (counter.lineDisplayId === null) return;
    const { upper, lower } = displayLines(factsOf(this.#parts, counter));
    this.#parts.devices.driver('line-display', counter.lineDisplayId)?.show(upper, lower);
  }
}
