import { randomUUID } from 'node:crypto';
import type { Counter } from '@onehall/domain';
import { type Call, routes, type VisitView } from '@onehall/protocol';
import type { VirtualCustomer } from '@onehall/simulator';

/** A person behind a ticket, as the virtual clerk meets them. */
export interface PersonAtCounter extends VirtualCustomer {
  readonly mobile: string | null;
  readonly idNumber: string | null;
}

export interface VirtualClerkParts {
  readonly counter: Counter;
  readonly clerk: Call;
  readonly screen: Call;
  /** Waits virtual milliseconds; rejects when the living hall has stopped. */
  readonly wait: (ms: number) => Promise<void>;
  /** A ticket that the counter still has from before the server stopped. */
  readonly leftOver: { readonly ticketId: string; readonly visitId: string } | null;
  readonly personOf: (ticketId: string) => PersonAtCounter | null;
  readonly isStopping: () => boolean;
  /** The person behind a ticket has gone. */
  readonly gone: (ticketId: string, how: 'served' | 'no-show') => void;
}

const walkMs = 8_000;
const idleMs = 4_000;
const noShowPauseMs = 25_000;
const unknownServiceMs = 180_000;
const shareBeforePaying = 0.6;
const hundredYuanFen = 10_000;

const newCommand = () => ({ commandId: randomUUID() });

/** A wave of the hand: enough points to be a signature. */
const signature = {
  width: 600,
  height: 200,
  strokes: [
    Array.from({ length: 24 }, (_, n): [number, number, number] => [
      60 + n * 18,
      100 + 40 * Math.sin(n / 2),
      n * 20,
    ]),
  ],
};

/** Serves at one counter through the same commands as a person, until the living hall stops and its queue is empty. */
export async function serveAtCounter(parts: VirtualClerkParts): Promise<void> {
  const { counter, clerk, wait } = parts;
  const params = { counterId: counter.id };
  await readNotices(clerk);
  const signedOn = await clerk(routes.signOn, { params, body: newCommand() });
  if (signedOn.kind !== 'ok') return;
  if (parts.leftOver) {
    await clerk(routes.startServing, { params: { ticketId: parts.leftOver.ticketId }, body: newCommand() });
    await sayGoodbye(parts, parts.leftOver);
  }
  for (;;) {
    const called = await clerk(routes.callNext, { params, body: newCommand() });
    if (called.kind === 'ok') await serveTicket(parts, called.value);
    else if (parts.isStopping()) break;
    else await wait(idleMs);
  }
  await clerk(routes.signOff, { params, body: newCommand() });
}

/** Who opens a counter has read what must be read [E2], here too. */
async function readNotices(clerk: Call): Promise<void> {
  const mine = await clerk(routes.readMyNotices);
  if (mine.kind !== 'ok') return;
  for (const { noticeId, version, mustRead, readAt } of mine.value.notices) {
    if (mustRead && readAt === null)
      await clerk(routes.confirmNotice, { params: { noticeId }, body: { ...newCommand(), version } });
  }
}

async function serveTicket(
  parts: VirtualClerkParts,
  ticket: { ticketId: string; visitId: string },
): Promise<void> {
  const { clerk, wait } = parts;
  const params = { ticketId: ticket.ticketId };
  const person = parts.personOf(ticket.ticketId);
  await wait(walkMs);
  if (person && !person.comes) {
    await clerk(routes.recallTicket, { params, body: newCommand() });
    await wait(noShowPauseMs);
    const gone = await clerk(routes.markNoShow, { params, body: newCommand() });
    if (gone.kind === 'ok') {
      parts.gone(ticket.ticketId, 'no-show');
      return;
    }
  }
  await clerk(routes.startServing, { params, body: newCommand() });
  const serviceMs = person?.serviceMs ?? unknownServiceMs;
  await wait(serviceMs * shareBeforePaying);
  if (person?.paysBill && person.mobile && person.idNumber) await takePayment(parts, ticket.visitId, person);
  await wait(serviceMs * (1 - shareBeforePaying));
  await sayGoodbye(parts, ticket);
  parts.gone(ticket.ticketId, 'served');
}

/** Finishes; where something is left half done (no change in the drawer, say) the customer leaves without it. */
async function sayGoodbye(
  parts: VirtualClerkParts,
  ticket: { ticketId: string; visitId: string },
): Promise<void> {
  const { clerk } = parts;
  const params = { ticketId: ticket.ticketId };
  const finished = await clerk(routes.finishTicket, { params, body: newCommand() });
  if (finished.kind === 'ok') return;
  await clerk(routes.abandonVisit, {
    params: { visitId: ticket.visitId },
    body: { ...newCommand(), reason: 'other' },
  });
}

async function takePayment(
  parts: VirtualClerkParts,
  visitId: string,
  person: PersonAtCounter,
): Promise<void> {
  const { clerk, screen, wait } = parts;
  const params = { visitId };
  const found = await clerk(routes.findSubscriber, {
    params,
    body: { ...newCommand(), mobile: person.mobile ?? '' },
  });
  if (found.kind !== 'ok' || found.value.subscriber?.dueFen === 0) return;
  await clerk(routes.checkDocument, {
    params,
    body: {
      ...newCommand(),
      documentKind: 'resident-id-card',
      number: person.idNumber ?? '',
      validUntil: null,
    },
  });
  await clerk(routes.addOrder, { params, body: { ...newCommand(), serviceId: 'bill-payment' } });
  const shown = await clerk(routes.showForm, { params, body: newCommand() });
  const form = shown.kind === 'ok' ? shown.value.form : null;
  if (form === null) return;
  await wait(6_000);
  await screen(routes.signForm, {
    params,
    body: { ...newCommand(), contentHash: form.contentHash, signature },
  });
  await wait(4_000);
  await pay(parts, visitId, shown.kind === 'ok' ? shown.value : null);
  await wait(6_000);
  await screen(routes.rateVisit, { params, body: { ...newCommand(), score: person.score } });
}

/** Hands over hundreds, as most people do; exact money where the drawer has not enough change. */
async function pay(parts: VirtualClerkParts, visitId: string, visit: VisitView | null): Promise<void> {
  if (visit === null) return;
  const params = { visitId };
  const roundUp = Math.ceil(visit.totalFen / hundredYuanFen) * hundredYuanFen;
  const taken = await parts.clerk(routes.takeCash, {
    params,
    body: { ...newCommand(), tenderedFen: roundUp },
  });
  if (taken.kind === 'ok') return;
  await parts.clerk(routes.takeCash, { params, body: { ...newCommand(), tenderedFen: visit.totalFen } });
}
