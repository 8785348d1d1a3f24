import { join } from 'node:path';
import {
  type CommandContext,
  callChosenTicket,
  cancelTicket,
  changeTicketClass,
  type Decision,
  pauseAtCounter,
  recordBreaches,
  releaseCounter,
  rerouteTicket,
  resumeAtCounter,
  resumeTicket,
  returnTicket,
  signOff,
} from '@onehall/application';
import type { Recorded, Ticket, TicketState } from '@onehall/domain';
import {
  calling,
  finishing,
  holding,
  issuing,
  leaving,
  missing,
  queueWith,
  recalling,
  StoredHall,
  signingOn,
  staffWith,
  starting,
} from '@onehall/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyHallData } from './verify.ts';

const day = '2026-03-01';
const ended: readonly TicketState[] = ['finished', 'abandoned', 'cancelled'];
const atCounter: readonly TicketState[] = ['called', 'serving'];

/** What is done in the queue, and how often. */
const kinds = {
  issue: 7,
  call: 10,
  start: 6,
  finish: 4,
  recall: 5,
  'no-show': 5,
  return: 4,
  hold: 3,
  resume: 2,
  'resume-here': 3,
  reroute: 3,
  chosen: 3,
  class: 2,
  abandon: 1,
  cancel: 1,
  pause: 1,
  'resume-counter': 2,
  'sign-on': 3,
  'sign-off': 1,
  release: 1,
  breaches: 1,
} as const;
type Kind = keyof typeof kinds;
const anyKind = fc.oneof(
  ...(Object.keys(kinds) as Kind[]).map((kind) => ({ arbitrary: fc.constant(kind), weight: kinds[kind] })),
);
/** Where what is done makes sense; mostly it is done there, and else to anybody. */
const sense: Partial<Record<Kind, TicketState>> = {
  chosen: 'waiting',
  class: 'waiting',
  start: 'called',
  recall: 'called',
  'no-show': 'called',
  finish: 'serving',
  return: 'noShow',
  resume: 'held',
  'resume-here': 'held',
};

/** One thing that somebody does: at counter `nth`, or about the `which`-th ticket. */
const step = fc.record({
  kind: anyKind,
  nth: fc.integer({ min: 1, max: 3 }),
  which: fc.nat(12),
  fit: fc.oneof({ arbitrary: fc.constant(true), weight: 4 }, { arbitrary: fc.constant(false), weight: 1 }),
  classId: fc.constantFrom('gold', 'corporate', 'general'),
  categoryIds: fc.constantFrom(['bills'], ['bills'], ['plan'], ['bills', 'plan']),
  dialectId: fc.constantFrom(null, null, null, 'hakka'),
  passMin: fc.constantFrom(0, 0.5, 1, 4, 11),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function decisionOf(one: Step, ticketId: string): (context: CommandContext) => Decision<unknown> {
  const { nth, classId, categoryIds, dialectId } = one;
  const at = { counterId: `counter-${nth}`, clerkId: `k${nth}` };
  const [categoryId = ''] = categoryIds;
  const decisions: Record<Kind, (context: CommandContext) => Decision<unknown>> = {
    issue: issuing({ categoryIds, classId, dialectId }),
    call: calling(nth),
    chosen: (context) => callChosenTicket({ ...at, ticketId, reason: 'chosen' }, context),
    recall: recalling(ticketId, nth),
    start: starting(ticketId, nth),
    'no-show': missing(ticketId, nth),
    return: (context) => returnTicket({ ticketId }, context),
    hold: holding(ticketId),
    resume: (context) => resumeTicket({ ticketId, clerkId: null }, context),
    'resume-here': (context) => resumeTicket({ ticketId, clerkId: at.clerkId }, context),
    reroute: (context) =>
      rerouteTicket(
        {
          ticketId,
          categoryId,
          needs: one.which % 2 === 0 ? { counterId: at.counterId } : {},
          reason: 'r',
          clerkId: null,
        },
        context,
      ),
    class: (context) => changeTicketClass({ ticketId, classId, reason: 'courtesy' }, context),
    abandon: leaving(ticketId),
    cancel: (context) => cancelTicket({ ticketId, reason: 'twice' }, context),
    finish: finishing(ticketId, nth),
    pause: (context) =>
      pauseAtCounter({ ...at, kind: 'fault', minutes: 5, forecast: null, override: null }, context),
    'resume-counter': (context) => resumeAtCounter(at, context),
    'sign-on': signingOn(nth),
    'sign-off': (context) => signOff(at, context),
    release: (context) => releaseCounter(at, context),
    breaches: recordBreaches,
  };
  return decisions[one.kind];
}

const counterNth = (ticket: Ticket) => Number(ticket.counterId?.replace('counter-', ''));

class Life {
  readonly hall: StoredHall;
  readonly ids: string[] = [];
  readonly #arrivals = new Map<string, { arrivedAt: number; waitFrom: number }>();

  constructor(hall: StoredHall) {
    this.hall = hall;
  }

  async live(one: Step): Promise<void> {
    this.hall.clock.pass(one.passMin * 60_000);
    const ticket = this.#pick(one);
    const nth = ticket && atCounter.includes(ticket.state) ? counterNth(ticket) : one.nth;
    const waiting = this.tickets().filter((ticket) => ticket.state === 'waiting');
    const outcome = await this.hall.run(decisionOf({ ...one, nth }, ticket?.id ?? 'ghost'));
    if (one.kind === 'issue' && outcome.ok) this.#issued((outcome.answer as { ticketId: string }).ticketId);
    if (one.kind === 'call' && outcome.ok)
      this.#noneOvertaken((outcome.answer as { ticketId: string }).ticketId, waiting);
    this.#holdsTogether();
  }

  /** Of the tickets where it makes sense, or of all, one of the newest: most of the old have ended. */
  #pick(one: Step): Ticket | undefined {
    const tickets = this.tickets();
    const fit = tickets.filter((ticket) => ticket.state === sense[one.kind]);
    const from = one.fit && fit.length > 0 ? fit : tickets;
    return from.at(-1 - (one.which % Math.max(from.length, 1)));
  }

  tickets(): Ticket[] {
    return this.ids.flatMap((id) => this.hall.store.state.ticket(id) ?? []);
  }

  #issued(ticketId: string): void {
    this.ids.push(ticketId);
    const { arrivedAt, waitFrom } = this.hall.store.state.ticket(ticketId) ?? { arrivedAt: 0, waitFrom: 0 };
    this.#arrivals.set(ticketId, { arrivedAt, waitFrom });
  }

  /** Of the same class and service and without wishes, nobody who was due earlier and stands on the same side of it. */
  #noneOvertaken(ticketId: string, waiting: readonly Ticket[]): void {
    const called = waiting.find((one) => one.id === ticketId);
    if (!called) throw new Error('whoever is called has waited');
    const plain = (one: Ticket) =>
      one.needs.counterId === null && one.needs.dialectId === null && one.needs.alsoCategoryIds.length === 0;
    const late = (one: Ticket) => one.dueAt < this.hall.clock.at;
    if (!plain(called)) return;
    const overtaken = waiting.filter(
      (one) =>
        plain(one) &&
        one.classId === called.classId &&
        one.categoryId === called.categoryId &&
        late(one) === late(called) &&
        (one.dueAt < called.dueAt || (one.dueAt === called.dueAt && one.arrivedAt < called.arrivedAt)),
    );
    expect(overtaken).toEqual([]);
  }

  #holdsTogether(): void {
    const { state } = this.hall.store;
    const tickets = this.tickets();
    const places = state
      .sessions()
      .flatMap((one) => (one.ticketId === null ? [] : [[one.ticketId, one.counterId]]));
    const busy = tickets.filter((one) => atCounter.includes(one.state));
    // A ticket at a counter is at one, and the counter says the same.
    expect(places.toSorted()).toEqual(busy.map((one) => [one.id, one.counterId]).toSorted());
    for (const { id, arrivedAt, waitFrom } of tickets) {
      expect({ arrivedAt, waitFrom }).toEqual(this.#arrivals.get(id));
    }
    const counted = new Map<string, number>();
    for (const { classId, categoryId, state: at } of tickets) {
      const kind = `${classId} ${categoryId}`;
      if (at === 'waiting') counted.set(kind, (counted.get(kind) ?? 0) + 1);
    }
    const groups = state
      .waitingGroups([day, day])
      .map((one) => [`${one.classId} ${one.categoryId}`, one.count]);
    expect(Object.fromEntries(groups)).toEqual(Object.fromEntries(counted));
  }
}

/** No event is about a ticket after the one that ended it, except what is found out about its promise. */
function endsOnce(events: readonly Recorded[]): void {
  const over = new Set<string>();
  for (const { type, payload } of events) {
    if (!('ticketId' in payload) || payload.ticketId === null || type === 'PromiseBroken') continue;
    expect([type, over.has(payload.ticketId)]).toEqual([type, false]);
    if (['TicketFinished', 'TicketAbandoned', 'TicketCancelled'].includes(type)) over.add(payload.ticketId);
  }
}

describe('whatever people do in the queue', () => {
  test('each ticket is in one place, ends once, keeps its time, and the journal tells the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 60 }), async (steps) => {
        const dialects = [{ id: 'hakka', name: { zh: '客家话', en: 'Hakka' } }];
        const hall = await StoredHall.open({
          ...queueWith({ dialects, noShow: { recallsMin: 1, pauseMs: 0 } }),
          ...staffWith({ k2: { categoryIds: null, dialectIds: ['hakka'] } }),
        });
        const life = new Life(hall);
        for (const nth of [1, 2, 3]) await hall.must(signingOn(nth));
        for (const one of steps) await life.live(one);
        endsOnce(hall.events);
        const over = life.tickets().filter((one) => ended.includes(one.state));
        expect(over.every((one) => one.returnUntil === null)).toBe(true);
        hall.close();
        const proof = verifyHallData(hall.folder, join(hall.folder, 'rebuilt.sqlite'));
        expect(proof).toMatchObject({ ok: true, problem: null });
      }),
      { numRuns: 20 },
    );
  });
});
