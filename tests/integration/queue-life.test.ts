import { type FloorView, type Route, routes } from '@onehall/protocol';
import { describe, expect, test } from 'vitest';
import { TestHall } from './hall-harness.ts';
import { takeTicket, untilForm } from './jobs.ts';
import type { Person } from './person.ts';
import { until } from './until.ts';

const minuteMs = 60_000;
const ticketPrinter = 'ticket-printer-1';

/** A hall with a kiosk, the floor's people, and two clerks at counters 1 and 2. */
async function staffedHall() {
  const hall = await TestHall.start();
  const [clerk, second] = [await hall.staff('K001'), await hall.staff('K002')];
  await clerk.must(routes.signOn, '/counters/counter-1/sign-on');
  await second.must(routes.signOn, '/counters/counter-2/sign-on');
  return {
    hall,
    clerk,
    second,
    kiosk: await hall.device('kiosk', 'kiosk-1'),
    guide: await hall.staff('Y001'),
    manager: await hall.staff('D001'),
  };
}

const callNext = (clerk: Person, nth = 1) =>
  clerk.must(routes.callNext, `/counters/counter-${nth}/call-next`);

async function read<R extends Route>(person: Person, route: R, path: string) {
  const reply = await person.ask('GET', path);
  expect(reply.status).toBe(200);
  return route.reply.parse(reply.body) as Record<string, unknown>;
}

const reroute = (counterId: string) => ({
  categoryId: null,
  counterId,
  dialectId: null,
  alsoCategoryIds: null,
  reason: 'known there',
});

describe('a ticket that is set aside', () => {
  test('by the guide goes on at a clerk’s counter, at once', async () => {
    const { hall, clerk, kiosk, guide } = await staffedHall();
    const { ticketId, number } = await takeTicket(kiosk);
    await guide.must(routes.holdTicket, `/tickets/${ticketId}/hold`, { reason: 'a paper', minutes: 10 });
    expect(await clerk.codeOf('/counters/counter-1/call-next')).toBe('nobody-waiting');
    const floor = await guide.watch('floor');
    expect((floor.view() as FloorView).aside).toMatchObject([{ number, holdReason: 'a paper' }]);
    hall.clock.pass(5 * minuteMs);
    expect(await guide.codeOf(`/tickets/${ticketId}/resume`, { to: 'counter' })).toBe('not-signed-on');
    await clerk.must(routes.resumeTicket, `/tickets/${ticketId}/resume`, { to: 'counter' });
    expect(hall.store.state.ticket(ticketId)).toMatchObject({ state: 'serving', counterId: 'counter-1' });
    await clerk.must(routes.finishTicket, `/tickets/${ticketId}/finish`);
  });

  test.each(['kiosk', 'guide'] as const)(
    'after a call in vain comes back at the %s, in time only',
    async (who) => {
      const people = await staffedHall();
      const { hall, clerk, kiosk } = people;
      const { ticketId } = await takeTicket(kiosk);
      const miss = async () => {
        await callNext(clerk);
        await clerk.must(routes.recallTicket, `/tickets/${ticketId}/recall`);
        hall.clock.pass(hall.parts.hall.queue.noShow.pauseMs);
        await clerk.must(routes.markNoShow, `/tickets/${ticketId}/no-show`);
      };
      await miss();
      hall.clock.pass(20 * minuteMs);
      await people[who].must(routes.returnTicket, `/tickets/${ticketId}/return`);
      await miss();
      hall.clock.pass(20 * minuteMs + 1);
      expect(await people[who].codeOf(`/tickets/${ticketId}/return`)).toBe('return-too-late');
    },
  );
});

describe('a ticket that is moved', () => {
  test('to a counter is called there and nowhere else', async () => {
    const { clerk, second, kiosk, guide } = await staffedHall();
    const { ticketId, number } = await takeTicket(kiosk);
    await guide.must(routes.rerouteTicket, `/tickets/${ticketId}/reroute`, reroute('counter-2'));
    expect(await clerk.codeOf('/counters/counter-1/call-next')).toBe('nobody-waiting');
    expect((await callNext(second, 2)).number).toBe(number);
    expect(await clerk.codeOf(`/tickets/${ticketId}/reroute`, reroute('counter-1'))).toBe('ticket-elsewhere');
  });

  test('by courtesy is called before those who came first', async () => {
    const { hall, clerk, kiosk, guide } = await staffedHall();
    await takeTicket(kiosk);
    const elderly = await takeTicket(kiosk);
    const courtesy = { classId: 'courtesy', reason: 'elderly' };
    expect(await clerk.codeOf(`/tickets/${elderly.ticketId}/class`, courtesy)).toBe('not-permitted');
    await guide.must(routes.changeTicketClass, `/tickets/${elderly.ticketId}/class`, courtesy);
    hall.clock.pass(9 * minuteMs);
    expect((await callNext(clerk)).number).toBe(elderly.number);
  });

  test('ends when its owner leaves on the phone page', async () => {
    const { hall, clerk, kiosk } = await staffedHall();
    const { ticketId, followPath } = await takeTicket(kiosk);
    const token = followPath.replace('/t/', '');
    await hall.nobody().must(routes.leaveQueue, `/follow/${token}/leave`);
    expect(hall.store.state.ticket(ticketId)?.state).toBe('abandoned');
    expect(await clerk.codeOf('/counters/counter-1/call-next')).toBe('nobody-waiting');
    expect(await hall.nobody().codeOf(`/follow/${token}/leave`)).toBe('ticket-not-now');
  });

  test('and was lost is printed again, marked as a copy', async () => {
    const { hall, kiosk } = await staffedHall();
    await hall.devicesReady();
    const [customer] = hall.parts.demoCustomers();
    const mobile = customer?.mobile ?? '';
    const { ticketId, number } = await takeTicket(kiosk, mobile);
    const again = await kiosk.must(routes.reprintTicket, '/tickets/reprint', { mobile });
    expect(again).toMatchObject({ number, print: { copy: 1 } });
    await until(() => hall.store.queries.newestPrint(ticketId, 'ticket')?.state === 'confirmed');
    const papers = hall
      .virtualPrinter(ticketPrinter)
      .paper()
      .map((one) => JSON.stringify(one));
    expect(papers.filter((paper) => /COPY 1/.test(paper))).toHaveLength(1);
    expect(await kiosk.codeOf('/tickets/reprint', { mobile: '19900000009' })).toBe('ticket-unknown');
  });
});

describe('why', () => {
  test('a ticket waits and was called is told in facts; a choice stands among the jumps', async () => {
    const { clerk, kiosk, manager } = await staffedHall();
    const first = await takeTicket(kiosk);
    const chosen = await takeTicket(kiosk);
    const path = (ticketId: string) => `/tickets/${ticketId}/why`;
    expect(await read(clerk, routes.whyNotYet, path(chosen.ticketId))).toMatchObject({
      state: 'waiting',
      waiting: {
        capableOpen: 2,
        capableBusy: 0,
        aheadTotal: 1,
        ahead: [{ number: first.number, because: expect.any(String) }],
      },
      call: null,
    });
    const body = { ticketId: chosen.ticketId, reason: 'unwell' };
    await clerk.must(routes.callChosen, '/counters/counter-1/call-chosen', body);
    expect(await read(clerk, routes.whyNotYet, path(chosen.ticketId))).toMatchObject({
      state: 'called',
      waiting: null,
      call: {
        counterNumber: '1',
        candidates: 2,
        runnerUp: { number: first.number },
        jump: { reason: 'unwell' },
      },
    });
    expect(await read(manager, routes.readFairness, '/fairness')).toMatchObject({
      jumps: [{ number: chosen.number, counterNumber: '1', reason: 'unwell' }],
      called: 1,
    });
  });

  test('at a counter kept for others those of its class are ahead', async () => {
    const { hall, clerk, second, kiosk } = await staffedHall();
    await second.must(routes.signOff, '/counters/counter-2/sign-off');
    await clerk.must(routes.signOff, '/counters/counter-1/sign-off');
    await clerk.must(routes.signOn, '/counters/counter-6/sign-on');
    const { ticketId } = await takeTicket(kiosk);
    const gold = await takeTicket(kiosk);
    const context = hall.store.context();
    const event = { type: 'TicketClassChanged', payload: goldOf(gold.ticketId, context.now) } as const;
    await hall.store.submit(
      { type: 'test', actor: 'test', terminal: 'test', commandId: null, body: null },
      () => ({ ok: true, value: { events: [event], answer: null } }),
    );
    expect(await read(clerk, routes.whyNotYet, `/tickets/${ticketId}/why`)).toMatchObject({
      waiting: { aheadTotal: 1, ahead: [{ number: gold.number, because: 'greater-weight' }] },
    });
  });
});

function goldOf(ticketId: string, now: number) {
  const facts = { ticketId, visitId: '', number: '', counterId: null };
  return { ...facts, classId: 'gold', group: 'vip', dueAt: now + 5 * minuteMs, reason: 'card' } as const;
}

describe('an appointment', () => {
  test('that staff booked is checked in at the kiosk: early, in time, and once', async () => {
    const { hall, clerk, kiosk } = await staffedHall();
    const day = '2026-03-01';
    const { slots } = routes.readSlots.reply.parse(
      (await clerk.ask('GET', `/appointments/slots/bills/${day}`)).body,
    );
    const free = slots.find((one) => one.free > 0 && one.slotAt > hall.clock.at + 30 * minuteMs);
    const wish = { categoryId: 'bills', businessDay: day, slotAt: free?.slotAt ?? 0, mobile: null };
    const { code, slotAt } = await clerk.must(routes.bookAppointment, '/appointments', wish);
    const arriving = (codeTyped = code) => ({ code: codeTyped, language: 'zh' });
    expect(await kiosk.codeOf('/appointments/check-in', arriving())).toBe('appointment-early');
    hall.clock.at = slotAt - 5 * minuteMs;
    const issued = await kiosk.must(routes.checkIn, '/appointments/check-in', arriving());
    expect(issued).toMatchObject({ late: false, classId: 'appointment' });
    expect(hall.store.state.ticket(issued.ticketId)?.waitFrom).toBe(slotAt);
    expect(await kiosk.codeOf('/appointments/check-in', arriving())).toBe('appointment-used');
    const unknown = code === '000000' ? '000001' : '000000';
    expect(await kiosk.codeOf('/appointments/check-in', arriving(unknown))).toBe('appointment-unknown');
  });

  test('to which somebody comes too late is a ticket without its promise', async () => {
    const { hall, clerk, kiosk } = await staffedHall();
    const { slots } = routes.readSlots.reply.parse(
      (await clerk.ask('GET', '/appointments/slots/bills/2026-03-01')).body,
    );
    const { slotAt } = slots.find((one) => one.free > 0) ?? { slotAt: 0 };
    const wish = { categoryId: 'bills', businessDay: '2026-03-01', slotAt, mobile: null };
    const { code } = await clerk.must(routes.bookAppointment, '/appointments', wish);
    hall.clock.at = slotAt + 10 * minuteMs + 1;
    expect(
      await kiosk.must(routes.checkIn, '/appointments/check-in', { code, language: 'zh' }),
    ).toMatchObject({
      late: true,
      classId: 'general',
    });
  });
});

describe('a rule that the manager changes', () => {
  test('counts at the next call, and is refused for a clerk', async () => {
    const { hall, clerk, kiosk, manager } = await staffedHall();
    await takeTicket(kiosk);
    const plan = await takeTicket(kiosk, null, 'plan');
    const counter = hall.parts.hall.counters.find((one) => one.id === 'counter-1');
    const { zone, dedicatedClassIds, lendsOut } = counter ?? {};
    const value = { zone, dedicatedClassIds, lendsOut, categoryIds: ['plan'] };
    const setting = { area: 'counter', id: 'counter-1', value };
    expect(await clerk.codeOf('/settings', { setting })).toBe('not-permitted');
    const settings = await manager.must(routes.changeSetting, '/settings', { setting });
    expect(settings.changed).toEqual(['counter:counter-1']);
    expect((await callNext(clerk)).number).toBe(plan.number);
    await hall.restart();
    expect(hall.parts.hall.counters.find((one) => one.id === 'counter-1')?.categoryIds).toEqual(['plan']);
  });
});

describe('a pause', () => {
  const pause = { kind: 'break', minutes: 30 };

  test('is allowed where nobody is due, refused where somebody is, and the manager may allow it', async () => {
    const { hall, clerk, kiosk, manager } = await staffedHall();
    // Without a look ahead the queue itself is looked at.
    await hall.parts.forecast.kill();
    await clerk.must(routes.pauseCounter, '/counters/counter-1/pause', { ...pause, minutes: 5 });
    await clerk.must(routes.resumeCounter, '/counters/counter-1/resume');
    for (let nth = 0; nth < 12; nth += 1) await takeTicket(kiosk);
    hall.clock.pass(25 * minuteMs);
    expect(await clerk.codeOf('/counters/counter-1/pause', pause)).toBe('pause-breaks-promises');
    const allowed = { ...pause, reason: 'unwell' };
    expect(await clerk.codeOf('/counters/counter-1/allow-pause', allowed)).toBe('not-permitted');
    await manager.must(routes.allowPause, '/counters/counter-1/allow-pause', allowed);
    expect(await clerk.codeOf('/counters/counter-1/call-next')).toBe('counter-paused');
    expect(hall.store.eventsAfter(0, ['CounterPaused'], 9).at(-1)).toMatchObject({
      payload: { override: { reason: 'unwell' } },
    });
  });
});

describe('the manager', () => {
  test('who pulls a lever with another at once pulls it, or is told that it is pulled', async () => {
    const { hall, manager } = await staffedHall();
    const other = await hall.staff('M001');
    const lever = { lever: 'divert-bills', counterId: null, minutes: 30, adviceId: null };
    const codes = await Promise.all([manager.codeOf('/levers', lever), other.codeOf('/levers', lever)]);
    expect(codes.sort()).toEqual(['accepted', 'lever-pulled-already']);
    expect(await manager.codeOf('/levers', { ...lever, adviceId: 'ghost' })).toBe('advice-unknown');
    expect(hall.store.state.levers()).toHaveLength(1);
  });

  test('releases a counter in the middle of a service; its customer is called elsewhere', async () => {
    const { hall, clerk, second, kiosk, manager } = await staffedHall();
    const { ticketId, number } = await takeTicket(kiosk);
    await callNext(clerk);
    await clerk.must(routes.startServing, `/tickets/${ticketId}/start`);
    await manager.must(routes.releaseCounter, '/counters/counter-1/release');
    expect(await clerk.codeOf(`/tickets/${ticketId}/finish`)).toBe('not-signed-on');
    expect((await callNext(second, 2)).number).toBe(number);
    expect(hall.store.state.session('counter-1')).toBeNull();
  });

  test('does not release one where money is under way', async () => {
    const { hall, clerk, kiosk, manager } = await staffedHall();
    const [customer] = hall.parts.demoCustomers();
    if (!customer) throw new Error('the hall has no customer with a bill');
    const screen = await hall.device('customer-screen', 'counter-1');
    await untilForm({ clerk, screen, kiosk, customer });
    expect(await manager.codeOf('/counters/counter-1/release')).toBe('visit-has-orders');
  });
});

test('calls go on when the thread that looks ahead is dead; the floor is told, and then it is back', async () => {
  const { hall, clerk, kiosk, guide } = await staffedHall();
  const floor = await guide.watch('floor');
  const state = () => (floor.view() as FloorView).forecast.state;
  await until(() => state() === 'ready');
  await hall.parts.forecast.kill();
  await until(() => state() === 'missing');
  const { number, range } = await takeTicket(kiosk);
  expect(range).not.toBeNull();
  expect((await callNext(clerk)).number).toBe(number);
  await until(() => state() === 'ready');
});
