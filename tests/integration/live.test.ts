import { type ConsoleView, type FollowView, type HallBoardView, routes } from '@onehall/protocol';
import { describe, expect, test } from 'vitest';
import { demoHall, TestHall } from './hall-harness.ts';
import { postOf, takeTicket } from './jobs.ts';
import type { Person } from './person.ts';
import { until } from './until.ts';

/** A hall where a clerk has called one ticket. */
async function afterOneCall() {
  const hall = await TestHall.start();
  await hall.devicesReady();
  const post = await postOf(hall);
  await takeTicket(post.kiosk);
  const board = await hall.device('hall-board', 'hall');
  const call = () => post.clerk.must(routes.callNext, '/counters/counter-1/call-next');
  return { hall, ...post, board, call };
}

describe('the hall board', () => {
  test('shows and speaks a call once', async () => {
    const { board, call } = await afterOneCall();
    const watching = await board.watch('hall-board');
    expect(watching.first).toMatchObject({ calls: [], view: { calls: [] } });
    const { number } = await call();
    await until(() => (watching.view() as HallBoardView).calls[0]?.ticketNumber === number);
    const spoken = watching.messages.flatMap((message) => message.calls);
    expect(spoken).toMatchObject([{ ticketNumber: number, counterId: 'counter-1', counterNumber: '1' }]);
  });

  test('that comes back hears the calls it missed and gets the view of now', async () => {
    const { hall, board, call } = await afterOneCall();
    const before = hall.store.seq();
    const { number } = await call();
    const back = await board.watch('hall-board', null, before);
    expect(back.first).toMatchObject({
      calls: [{ ticketNumber: number }],
      view: { calls: [{ ticketNumber: number }] },
      seq: hall.store.seq(),
    });
  });

  test('that was away too long does not speak to customers who have long been served', async () => {
    const { hall, board, call } = await afterOneCall();
    const before = hall.store.seq();
    await call();
    hall.clock.pass(121_000);
    expect((await board.watch('hall-board', null, before)).first).toMatchObject({ calls: [] });
  });

  test('that comes the first time hears nothing of the past', async () => {
    const { board, call } = await afterOneCall();
    await call();
    expect((await board.watch('hall-board')).first).toMatchObject({ calls: [] });
  });

  test('that comes back when nothing of it changed gets no view again', async () => {
    const { hall, board, kiosk } = await afterOneCall();
    await board.watch('hall-board');
    // Something happens in the hall that no board shows.
    await kiosk.must(routes.askHelp, '/help');
    const seq = hall.store.seq();
    expect((await board.watch('hall-board', null, seq)).first).toMatchObject({ view: null, calls: [], seq });
  });

  test('that comes back after closing time gets the closed hall, though the journal stood still', async () => {
    const hall = await TestHall.start({
      file: {
        ...demoHall(),
        devices: demoHall()
          .devices.slice(0, 1)
          .map((one) => ({ ...one, fallbackId: null })),
        hours: { opens: '09:00', closes: '18:00' },
        counters: demoHall().counters.map((one) => ({ ...one, receiptPrinterId: null, lineDisplayId: null })),
      },
    });
    await hall.devicesReady();
    const board = await hall.device('hall-board', 'hall');
    const open = await board.watch('hall-board');
    expect(open.first).toMatchObject({ view: { open: true } });
    open.socket.close();
    hall.clock.pass(8 * 3_600_000);
    expect((await board.watch('hall-board', null, hall.store.seq())).first).toMatchObject({
      view: { open: false },
    });
  });

  test('that knows a later sequence than the hall (another hall’s data) gets the view', async () => {
    const { board } = await afterOneCall();
    expect((await board.watch('hall-board', null, 1_000_000)).first).toMatchObject({ view: { calls: [] } });
  });
});

describe('a counter board', () => {
  test('hears the calls of its own counter only', async () => {
    const { hall, kiosk, call } = await afterOneCall();
    const clerk = await hall.staff('K002');
    await clerk.must(routes.signOn, '/counters/counter-2/sign-on');
    const before = hall.store.seq();
    const board2 = await hall.device('counter-board', 'counter-2');
    const watching = await board2.watch('counter-board', 'counter-2');
    await call();
    await takeTicket(kiosk);
    const { number } = await clerk.must(routes.callNext, '/counters/counter-2/call-next');
    await until(() => watching.messages.some((message) => message.calls.length > 0));
    expect(watching.messages.flatMap((message) => message.calls)).toMatchObject([{ ticketNumber: number }]);
    expect((await board2.watch('counter-board', 'counter-2', before)).first).toMatchObject({
      calls: [{ ticketNumber: number }],
    });
  });
});

describe('the phone page', () => {
  test('follows its ticket by the token, without signing in, from waiting to served', async () => {
    const { hall, kiosk, clerk, call } = await afterOneCall();
    await call().then(({ ticketId }) => clerk.must(routes.startServing, `/tickets/${ticketId}/start`));
    const issued = await takeTicket(kiosk);
    const phone = await hall.nobody().watch('follow', issued.followPath.replace('/t/', ''));
    expect(phone.first).toMatchObject({
      view: { ticketNumber: issued.number, state: 'waiting', peopleAhead: 0 },
    });
    const first = hall.store.state.sessions()[0]?.ticketId ?? '';
    await clerk.must(routes.finishTicket, `/tickets/${first}/finish`);
    await call();
    await until(() => (phone.view() as FollowView).state === 'called');
    expect(phone.view()).toMatchObject({ counterNumber: '1' });
  });

  test('tells nothing of anybody: no name, number or visit', async () => {
    const { hall, kiosk, customer } = await afterOneCall();
    const issued = await takeTicket(kiosk, customer.mobile);
    const phone = await hall.nobody().watch('follow', issued.followPath.replace('/t/', ''));
    const told = JSON.stringify(phone.first);
    for (const secret of [customer.name, customer.mobile, 'visitId', 'subscriber'])
      expect(told).not.toContain(secret);
  });
});

describe('a socket', () => {
  test.each([
    ['an unknown topic', { topic: 'gossip', subject: null, sinceSeq: null }],
    ['no topic', {}],
    ['a sequence below zero', { topic: 'hall-board', subject: null, sinceSeq: -1 }],
    ['one word too many', { topic: 'hall-board', subject: null, sinceSeq: null, more: 1 }],
    ['nothing', null],
  ])('that asks for %s is told it is malformed', async (_, request) => {
    const { board } = await afterOneCall();
    const socket = board.socket();
    const answer = await socket.emitWithAck(
      'subscribe',
      request as Parameters<typeof socket.emit<'subscribe'>>[1],
    );
    expect(answer).toMatchObject({ refusal: { code: 'malformed-request' } });
  });

  test('that sends nonsense without asking for an answer does no harm', async () => {
    const { hall, board } = await afterOneCall();
    const socket = board.socket();
    const send = socket.emit.bind(socket) as (event: string, ...values: unknown[]) => void;
    send('subscribe', { topic: 'hall-board' });
    send('unsubscribe', null);
    send('unsubscribe');
    // What has no text of its own would end the whole server, were it made one.
    send('unsubscribe', { topic: { toString: 1, valueOf: 1 }, subject: null });
    send('nonsense', 1);
    expect((await board.watch('hall-board')).first).toMatchObject({ topic: 'hall-board' });
    expect((await hall.nobody().ask('GET', '/health')).status).toBe(200);
  });

  test('watches at most twelve topics', async () => {
    const { hall } = await afterOneCall();
    const manager = await hall.staff('D001');
    const socket = manager.socket();
    const codes: string[] = [];
    const subjects = ['hall-board', 'floor', 'manager', 'devices'] as const;
    for (const topic of subjects)
      await socket.emitWithAck('subscribe', { topic, subject: null, sinceSeq: null });
    for (const { id } of [...hall.file.counters, ...hall.file.counters]) {
      const topic = codes.length < hall.file.counters.length ? 'console' : 'counter-board';
      const answer = await socket.emitWithAck('subscribe', { topic, subject: id, sinceSeq: null });
      codes.push('refusal' in answer ? answer.refusal.code : 'watching');
    }
    expect(codes.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => 'watching'));
    expect(codes[8]).toBe('too-many-requests');
  });

  test('that unsubscribes hears no more of it', async () => {
    const { hall, board, call } = await afterOneCall();
    const watching = await board.watch('hall-board');
    const other = await board.watch('hall-board');
    watching.socket.emit('unsubscribe', { topic: 'hall-board', subject: null });
    await watching.socket.emitWithAck('subscribe', { topic: 'follow', subject: 'none', sinceSeq: null });
    await call();
    await until(() => other.messages.length > 0);
    expect(watching.messages).toEqual([]);
    expect(hall.store.seq()).toBeGreaterThan(0);
  });

  test('of another clerk, or a manager, sees a console without its customer', async () => {
    const { hall, clerk, call } = await afterOneCall();
    await call();
    const { ticketId = '' } = hall.store.state.sessions()[0] ?? {};
    await clerk.must(routes.startServing, `/tickets/${ticketId}/start`);
    const seenBy = async (person: Person) => {
      const watching = await person.watch('console', 'counter-1');
      return watching.view() as ConsoleView;
    };
    expect(await seenBy(clerk)).toMatchObject({ visit: { step: 'find' }, ticket: { state: 'serving' } });
    for (const other of [await hall.staff('K002'), await hall.staff('D001')]) {
      expect(await seenBy(other)).toMatchObject({
        session: { clerkWorkNumber: 'K001' },
        ...{ visit: null, ticket: null, reading: null },
      });
    }
  });

  test('of somebody who signs out is cut off', async () => {
    const { hall } = await afterOneCall();
    const guide = await hall.staff('Y001');
    const watching = await guide.watch('floor');
    const cut = new Promise((resolve) => watching.socket.on('disconnect', resolve));
    await guide.ask('DELETE', '/session');
    await cut;
    expect((await guide.watch('floor')).first).toMatchObject({ refusal: { code: 'not-signed-in' } });
  });
});
