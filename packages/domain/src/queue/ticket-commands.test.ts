import { describe, expect, test } from 'vitest';
import { type Ticket, type TicketState, ticketNumber, ticketTransitions } from './ticket.ts';
import { type AtCounter, finish, noShow, noShowFrom, recall, startService } from './ticket-commands.ts';

const here: AtCounter = { counterId: 'counter-1', counterNumber: '1', clerkId: 'k1' };
const rule = { recallsMin: 1, pauseMs: 20_000 };
const calledAt = 1_000_000;
const later = calledAt + rule.pauseMs;
const nothingOrdered = { orders: 0, signed: false, paid: false };

/** A ticket that has come as far as this state at counter 1, recalled once where it was called. */
function ticketIn(state: TicketState, change: Partial<Ticket> = {}): Ticket {
  const reached = state !== 'waiting';
  return {
    id: 't1',
    visitId: 'v1',
    number: 'A001',
    businessDay: '2026-03-01',
    categoryId: 'bills',
    classId: 'general',
    state,
    arrivedAt: 0,
    dueAt: 1_800_000,
    counterId: reached ? 'counter-1' : null,
    calledAt: reached ? calledAt : null,
    lastCalledAt: reached ? calledAt : null,
    recalls: reached ? 1 : 0,
    ...change,
  };
}

const commands = {
  recall: (ticket: Ticket) => recall(ticket, here),
  startService: (ticket: Ticket) => startService(ticket, here),
  noShow: (ticket: Ticket) => noShow(ticket, here, rule, later),
  finish: (ticket: Ticket) => finish(ticket, here, nothingOrdered),
};

/** What came of a command: the event's type, or the refusal's code. */
function outcome(result: ReturnType<typeof recall>): string {
  return result.ok ? result.value.type : result.refusal.code;
}

const elsewhere = 'ticket-not-at-counter';
const uncalled = 'ticket-not-called';
const unserved = 'ticket-not-serving';

describe('every state × every command', () => {
  // state      recall             startService      noShow          finish
  test.each<[TicketState, string, string, string, string]>([
    ['waiting', elsewhere, elsewhere, elsewhere, elsewhere],
    ['called', 'TicketRecalled', 'ServiceStarted', 'TicketNoShow', unserved],
    ['serving', uncalled, uncalled, uncalled, 'TicketFinished'],
    ['finished', uncalled, uncalled, uncalled, unserved],
    ['noShow', uncalled, uncalled, uncalled, unserved],
  ])('a %s ticket answers: %s, %s, %s, %s', (state, ...expected) => {
    const ticket = ticketIn(state);
    expect(Object.values(commands).map((command) => outcome(command(ticket)))).toEqual(expected);
  });

  test('no command that was accepted moves a ticket where the transition table does not lead', () => {
    const leadsTo: Record<string, TicketState> = {
      TicketRecalled: 'called',
      ServiceStarted: 'serving',
      TicketNoShow: 'noShow',
      TicketFinished: 'finished',
    };
    for (const state of Object.keys(ticketTransitions) as TicketState[]) {
      for (const command of Object.values(commands)) {
        const result = command(ticketIn(state));
        if (!result.ok) continue;
        const next = leadsTo[result.value.type];
        expect([state, ...ticketTransitions[state]]).toContain(next);
      }
    }
  });

  test('each state can be reached, and each that is not an end can be left', () => {
    const reached = new Set<TicketState>(['waiting']);
    for (const state of reached) for (const next of ticketTransitions[state]) reached.add(next);
    expect([...reached].sort()).toEqual(Object.keys(ticketTransitions).sort());
    const ends = (Object.keys(ticketTransitions) as TicketState[]).filter(
      (state) => ticketTransitions[state].length === 0,
    );
    expect(ends).toEqual(['finished', 'noShow']);
  });

  test.each(Object.entries(commands))(
    '%s at another counter is refused before anything else',
    (_, command) => {
      for (const state of Object.keys(ticketTransitions) as TicketState[]) {
        const result = command(ticketIn(state, { counterId: 'counter-2' }));
        expect(result).toMatchObject({
          ok: false,
          refusal: { code: elsewhere, facts: { counterId: 'counter-2' } },
        });
      }
    },
  );

  test('an event says which ticket, where and by whom', () => {
    expect(recall(ticketIn('called', { recalls: 2 }), here)).toEqual({
      ok: true,
      value: {
        type: 'TicketRecalled',
        payload: { ticketId: 't1', visitId: 'v1', number: 'A001', ...here, recalls: 3 },
      },
    });
  });
});

describe('no-show', () => {
  test('a ticket that was not recalled often enough says recall first', () => {
    const ticket = ticketIn('called', { recalls: 0 });
    expect(noShowFrom(ticket, rule)).toBeNull();
    expect(noShow(ticket, here, rule, later)).toMatchObject({
      refusal: { code: 'recall-first', facts: { recalls: 0, recallsMin: 1 } },
    });
  });

  test('the pause after the last call must have passed, to the millisecond', () => {
    const ticket = ticketIn('called');
    expect(noShowFrom(ticket, rule)).toBe(later);
    expect(noShow(ticket, here, rule, later - 1)).toMatchObject({
      refusal: { code: 'no-show-too-early', facts: { from: later } },
    });
    expect(noShow(ticket, here, rule, later).ok).toBe(true);
  });

  test('a recall starts the pause again', () => {
    const ticket = ticketIn('called', { recalls: 2, lastCalledAt: calledAt + 60_000 });
    expect(outcome(noShow(ticket, here, rule, later))).toBe('no-show-too-early');
  });

  test('a hall that asks for no recall and no pause lets the clerk go on at once', () => {
    const ticket = ticketIn('called', { recalls: 0 });
    expect(noShow(ticket, here, { recallsMin: 0, pauseMs: 0 }, calledAt).ok).toBe(true);
  });

  test('a ticket without a call time has no no-show time', () => {
    expect(noShowFrom(ticketIn('called', { lastCalledAt: null }), rule)).toBeNull();
  });
});

describe('finish', () => {
  test.each([
    [{ orders: 0, signed: false, paid: false }, 'TicketFinished'],
    [{ orders: 1, signed: false, paid: false }, 'visit-unsigned'],
    [{ orders: 1, signed: false, paid: true }, 'visit-unsigned'],
    [{ orders: 1, signed: true, paid: false }, 'visit-unpaid'],
    [{ orders: 2, signed: true, paid: true }, 'TicketFinished'],
  ])('with %o the goodbye is: %s', (visit, expected) => {
    expect(outcome(finish(ticketIn('serving'), here, visit))).toBe(expected);
  });
});

test.each([
  ['A', 1, 'A001'],
  ['B', 42, 'B042'],
  ['Z', 999, 'Z999'],
  ['A', 1000, 'A1000'],
])('prefix %s and sequence %i make number %s', (prefix, sequence, number) => {
  expect(ticketNumber(prefix, sequence)).toBe(number);
});
