import { describe, expect, test } from 'vitest';
import type { CustomerClass } from '../hall/hall.ts';
import { noNeeds, type Ticket, type TicketState, ticketNumber, ticketTransitions } from './ticket.ts';
import { type AtCounter, finish, noShow, noShowFrom, recall, startService } from './ticket-commands.ts';
import { abandon, cancel, changeClass, comeBack, hold, prepare, reroute, resume } from './ticket-moves.ts';

const here: AtCounter = { counterId: 'counter-1', counterNumber: '1', clerkId: 'k1' };
const rule = { recallsMin: 1, pauseMs: 20_000, returnMinutes: 20 };
const calledAt = 1_000_000;
const later = calledAt + rule.pauseMs;
const minuteMs = 60_000;
const nothingOrdered = { orders: 0, signed: false, paid: false };
const courtesy: CustomerClass = {
  id: 'courtesy',
  name: { zh: '', en: '' },
  group: 'priority',
  waitTargetMin: 15,
  waitCapMin: 40,
  weight: 2,
};

const atCounter: readonly TicketState[] = ['called', 'serving', 'finished', 'noShow'];

/** A ticket that has come as far as this state at counter 1, recalled once where it was called. */
function ticketIn(state: TicketState, change: Partial<Ticket> = {}): Ticket {
  const reached = atCounter.includes(state);
  return {
    id: 't1',
    visitId: 'v1',
    number: 'A001',
    businessDay: '2026-03-01',
    categoryId: 'bills',
    classId: 'general',
    state,
    needs: noNeeds,
    arrivedAt: 0,
    waitFrom: 0,
    dueAt: 1_800_000,
    counterId: reached ? 'counter-1' : null,
    calledAt: reached ? calledAt : null,
    lastCalledAt: reached ? calledAt : null,
    recalls: reached ? 1 : 0,
    returnUntil: state === 'held' || state === 'noShow' ? later + minuteMs : null,
    brokenAt: null,
    ...change,
  };
}

const placed = {
  recall: (ticket: Ticket) => recall(ticket, here),
  startService: (ticket: Ticket) => startService(ticket, here),
  noShow: (ticket: Ticket) => noShow(ticket, here, rule, later),
  finish: (ticket: Ticket) => finish(ticket, here, nothingOrdered),
};
const moves = {
  hold: (ticket: Ticket) => hold(ticket, { reason: 'papers', minutes: 5, minutesMax: 30 }, later),
  resumeHere: (ticket: Ticket) => resume(ticket, here),
  resumeInQueue: (ticket: Ticket) => resume(ticket, null),
  comeBack: (ticket: Ticket) => comeBack(ticket, later),
  reroute: (ticket: Ticket) => reroute(ticket, { categoryId: 'plan', needs: noNeeds, reason: 'wrong queue' }),
  changeClass: (ticket: Ticket) => changeClass(ticket, courtesy, 'elderly'),
  prepare: (ticket: Ticket) => prepare(ticket, { papersSeen: [0], note: '' }),
  abandon: (ticket: Ticket) => abandon(ticket, 'left'),
  cancel: (ticket: Ticket) => cancel(ticket, 'double press'),
};
const commands = { ...placed, ...moves };

/** What came of a command: the event's type, or the refusal's code. */
function outcome(result: ReturnType<typeof recall>): string {
  return result.ok ? result.value.type : result.refusal.code;
}

const elsewhere = 'ticket-not-at-counter';
const uncalled = 'ticket-not-called';
const unserved = 'ticket-not-serving';
const states = Object.keys(ticketTransitions) as TicketState[];

describe('every state × every command at the counter', () => {
  // state        recall             startService      noShow          finish
  test.each<[TicketState, string, string, string, string]>([
    ['waiting', elsewhere, elsewhere, elsewhere, elsewhere],
    ['called', 'TicketRecalled', 'ServiceStarted', 'TicketNoShow', unserved],
    ['serving', uncalled, uncalled, uncalled, 'TicketFinished'],
    ['held', elsewhere, elsewhere, elsewhere, elsewhere],
    ['noShow', uncalled, uncalled, uncalled, unserved],
    ['abandoned', elsewhere, elsewhere, elsewhere, elsewhere],
    ['cancelled', elsewhere, elsewhere, elsewhere, elsewhere],
    ['finished', uncalled, uncalled, uncalled, unserved],
  ])('a %s ticket answers: %s, %s, %s, %s', (state, ...expected) => {
    const ticket = ticketIn(state);
    expect(Object.values(placed).map((command) => outcome(command(ticket)))).toEqual(expected);
  });
});

describe('every state × every move [Q5]', () => {
  const no = 'ticket-not-now';
  const held = 'TicketHeld';
  const on = 'TicketResumed';
  const back = 'TicketReturned';
  const moved = 'TicketRerouted';
  const classed = 'TicketClassChanged';
  const ready = 'TicketPrepared';
  const gone = 'TicketAbandoned';
  const off = 'TicketCancelled';
  // state        hold  here queue back  reroute class    prepare abandon cancel
  test.each<[TicketState, ...string[]]>([
    ['waiting', held, no, no, no, moved, classed, ready, gone, off],
    ['called', held, no, no, no, moved, no, no, gone, off],
    ['serving', held, no, no, no, moved, no, no, no, no],
    ['held', no, on, on, no, no, no, ready, gone, off],
    ['noShow', no, no, no, back, no, no, no, no, no],
    ['abandoned', no, no, no, no, no, no, no, no, no],
    ['cancelled', no, no, no, no, no, no, no, no, no],
    ['finished', no, no, no, no, no, no, no, no, no],
  ])('a %s ticket', (state, ...expected) => {
    const ticket = ticketIn(state);
    expect(Object.values(moves).map((command) => outcome(command(ticket)))).toEqual(expected);
  });
});

test('no command that was accepted moves a ticket where the transition table does not lead', () => {
  const leadsTo: Record<string, TicketState | 'same'> = {
    TicketRecalled: 'called',
    ServiceStarted: 'serving',
    TicketNoShow: 'noShow',
    TicketFinished: 'finished',
    TicketHeld: 'held',
    TicketReturned: 'waiting',
    TicketRerouted: 'waiting',
    TicketClassChanged: 'same',
    TicketPrepared: 'same',
    TicketAbandoned: 'abandoned',
    TicketCancelled: 'cancelled',
  };
  for (const state of states) {
    for (const [name, command] of Object.entries(commands)) {
      const result = command(ticketIn(state));
      if (!result.ok) continue;
      const { type } = result.value;
      const next = type === 'TicketResumed' ? (name === 'resumeHere' ? 'serving' : 'waiting') : leadsTo[type];
      if (next !== 'same') expect([state, ...ticketTransitions[state]]).toContain(next);
    }
  }
});

test('each state can be reached, and each that is not an end can be left', () => {
  const reached = new Set<TicketState>(['waiting']);
  for (const state of reached) for (const next of ticketTransitions[state]) reached.add(next);
  expect([...reached].sort()).toEqual([...states].sort());
  const ends = states.filter((state) => ticketTransitions[state].length === 0);
  expect(ends).toEqual(['abandoned', 'cancelled', 'finished']);
});

test.each(Object.entries(placed))('%s at another counter is refused before anything else', (_, command) => {
  for (const state of states) {
    expect(command(ticketIn(state, { counterId: 'counter-2' }))).toMatchObject({
      ok: false,
      refusal: { code: elsewhere, facts: { counterId: 'counter-2' } },
    });
  }
});

test('an event says which ticket, where and by whom', () => {
  expect(recall(ticketIn('called', { recalls: 2 }), here)).toEqual({
    ok: true,
    value: {
      type: 'TicketRecalled',
      payload: { ticketId: 't1', visitId: 'v1', number: 'A001', ...here, recalls: 3 },
    },
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
    expect(noShow(ticket, here, { ...rule, recallsMin: 0, pauseMs: 0 }, calledAt).ok).toBe(true);
  });

  test('a ticket without a call time has no no-show time', () => {
    expect(noShowFrom(ticketIn('called', { lastCalledAt: null }), rule)).toBeNull();
  });

  test('whoever missed the call may come back for as long as the hall allows, and not a moment longer', () => {
    const missed = noShow(ticketIn('called'), here, rule, later);
    expect(missed).toMatchObject({ value: { payload: { returnUntil: later + 20 * minuteMs } } });
    const ticket = ticketIn('noShow', { returnUntil: later });
    expect(comeBack(ticket, later).ok).toBe(true);
    expect(comeBack(ticket, later + 1)).toMatchObject({
      refusal: { code: 'return-too-late', facts: { until: later } },
    });
    expect(outcome(comeBack(ticketIn('noShow', { returnUntil: null }), later))).toBe('return-too-late');
  });
});

describe('moves', () => {
  test('a ticket is held no longer than the hall allows', () => {
    const long = { reason: 'papers', minutes: 31, minutesMax: 30 };
    expect(hold(ticketIn('waiting'), long, later)).toMatchObject({
      refusal: { code: 'hold-too-long', facts: { minutesMax: 30 } },
    });
    expect(hold(ticketIn('waiting'), { ...long, minutes: 30 }, later)).toMatchObject({
      value: { payload: { returnUntil: later + 30 * minuteMs, reason: 'papers' } },
    });
  });

  test('rerouting a waiting ticket to what it is already leads nowhere', () => {
    const same = { categoryId: 'bills', needs: noNeeds, reason: 'none' };
    expect(outcome(reroute(ticketIn('waiting'), same))).toBe('reroute-nowhere');
    expect(outcome(reroute(ticketIn('called'), same))).toBe('TicketRerouted');
    for (const needs of [
      { ...noNeeds, counterId: 'counter-2' },
      { ...noNeeds, dialectId: 'yue' },
      { ...noNeeds, alsoCategoryIds: ['plan'] },
    ]) {
      expect(outcome(reroute(ticketIn('waiting'), { ...same, needs }))).toBe('TicketRerouted');
    }
  });

  test('papers that turn out to be missing in service end the ticket; nothing else does there', () => {
    expect(outcome(abandon(ticketIn('serving'), 'papers-missing'))).toBe('TicketAbandoned');
    expect(outcome(abandon(ticketIn('serving'), 'left'))).toBe('ticket-not-now');
    expect(outcome(abandon(ticketIn('finished'), 'papers-missing'))).toBe('ticket-not-now');
  });

  test('another class counts from when the waiting began', () => {
    expect(changeClass(ticketIn('waiting', { waitFrom: 5 * minuteMs }), courtesy, 'elderly')).toMatchObject({
      value: { payload: { classId: 'courtesy', group: 'priority', dueAt: 20 * minuteMs } },
    });
    expect(outcome(changeClass(ticketIn('waiting', { classId: 'courtesy' }), courtesy, 'x'))).toBe(
      'class-unchanged',
    );
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
