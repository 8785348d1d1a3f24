import { join } from 'node:path';
import { Writable } from 'node:stream';
import { type ConsoleView, type CustomerScreenView, routes } from '@onehall/protocol';
import { verifyHallData } from '@onehall/storage-sqlite';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { demoHall, TestHall } from './hall-harness.ts';
import { postOf, signature, takeTicket, untilForm, wholeJob } from './jobs.ts';
import { until } from './until.ts';

describe('the main job over HTTP', () => {
  test('from the door to the goodbye in the demo hall: ticket, call, form, signature, cash, papers, books', async () => {
    const hall = await TestHall.start({ file: demoHall() });
    await hall.devicesReady();
    const post = await postOf(hall);
    const console1 = await post.clerk.watch('console', 'counter-1');
    const screen = await post.screen.watch('customer-screen', 'counter-1');
    const job = await wholeJob(post);
    const { store } = hall;
    expect(store.state.ticket(job.ticketId)?.state).toBe('finished');
    expect(store.state.visit(job.visitId)).toMatchObject({
      open: false,
      rating: 5,
      payment: { dueFen: job.totalFen, tenderedFen: job.totalFen + 1_000, changeFen: 1_000 },
    });
    // Both papers came out, because the printers said so; the billing system took the order.
    await until(() => store.queries.newestPrint(job.ticketId, 'ticket')?.state === 'confirmed');
    await until(() => store.queries.newestPrint(job.visitId, 'receipt')?.state === 'confirmed');
    await until(() => store.state.visit(job.visitId)?.orders[0]?.billing === 'confirmed');
    expect(store.queries.shiftCash()).toMatchObject([{ expectedFen: 50_000 + job.totalFen, payments: 1 }]);
    await until(() => (screen.view() as CustomerScreenView).stage === 'thanks');
    await until(() => (console1.view() as ConsoleView).ticket === null);
    const said = screen.messages.flatMap((message) => message.announcements);
    expect(said.map(({ kind, amountFen }) => [kind, amountFen])).toEqual([
      ['due', job.totalFen],
      ['received', job.totalFen + 1_000],
      ['change', 1_000],
    ]);
    await hall.stop();
    expect(verifyHallData(hall.dataFolder, join(hall.folder, 'rebuilt.sqlite'))).toMatchObject({
      ok: true,
      problem: null,
    });
  });

  test('its log holds no name, mobile or identity number, however much is logged', async () => {
    let logged = '';
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        logged += chunk.toString();
        done();
      },
    });
    const hall = await TestHall.start({ log: pino({ level: 'trace' }, sink) });
    const post = await postOf(hall);
    await wholeJob(post);
    await post.clerk.post('/visits/ghost/subscriber', { mobile: post.customer.mobile });
    await post.clerk.ask('POST', '/visits/ghost/identity', { raw: `{"number":"${post.customer.idNumber}"` });
    hall.parts.log.info({ canary: true }, 'the log is kept');
    await hall.stop();
    expect(logged).toContain('the log is kept');
    const { name, mobile, idNumber } = post.customer;
    for (const secret of [name, mobile, idNumber]) expect(logged).not.toContain(secret);
  });
});

describe('the counter', () => {
  test('two clerks who press Next at once never get the same ticket, fifty times over', async () => {
    const hall = await TestHall.start();
    const kiosk = await hall.device('kiosk', 'kiosk-1');
    const clerks = await Promise.all(
      ['K001', 'K002'].map(async (number, index) => {
        const clerk = await hall.staff(number);
        await clerk.must(routes.signOn, `/counters/counter-${index + 1}/sign-on`);
        return { clerk, counterId: `counter-${index + 1}` };
      }),
    );
    const seen = new Set<string>();
    for (let round = 0; round < 50; round += 1) {
      await Promise.all([takeTicket(kiosk), takeTicket(kiosk)]);
      const called = await Promise.all(
        clerks.map(({ clerk, counterId }) => clerk.must(routes.callNext, `/counters/${counterId}/call-next`)),
      );
      for (const { number } of called) {
        expect(seen.has(number)).toBe(false);
        seen.add(number);
      }
      await Promise.all(
        called.map(async ({ ticketId }, index) => {
          await clerks[index]?.clerk.must(routes.startServing, `/tickets/${ticketId}/start`);
          await clerks[index]?.clerk.must(routes.finishTicket, `/tickets/${ticketId}/finish`);
        }),
      );
    }
    expect(seen.size).toBe(100);
  });

  test('a repeated command gets the first answer; another body under its id is refused', async () => {
    const hall = await TestHall.start();
    const kiosk = await hall.device('kiosk', 'kiosk-1');
    const commandId = crypto.randomUUID();
    const body = { commandId, categoryIds: ['bills'], mobile: null, language: 'zh' };
    const first = await kiosk.post('/tickets', body);
    const issued = () => hall.store.eventsAfter(0, ['TicketIssued'], 9).length;
    expect((await kiosk.post('/tickets', body)).body).toEqual(first.body);
    expect(issued()).toBe(1);
    expect(await kiosk.post('/tickets', { ...body, language: 'en' })).toMatchObject({
      status: 422,
      code: 'command-id-reused',
    });
    const other = await hall.device('kiosk', 'kiosk-1');
    expect((await other.post('/tickets', body)).code).toBe('command-id-reused');
    expect(issued()).toBe(1);
  });

  test('the same id for another ticket is another command, and refused', async () => {
    const hall = await TestHall.start();
    const { clerk, kiosk } = await postOf(hall);
    await takeTicket(kiosk);
    const { ticketId } = await clerk.must(routes.callNext, '/counters/counter-1/call-next');
    const commandId = crypto.randomUUID();
    expect((await clerk.post(`/tickets/${ticketId}/start`, { commandId })).status).toBe(200);
    expect((await clerk.post(`/tickets/${ticketId}/finish`, { commandId })).code).toBe('command-id-reused');
  });

  test('a stale command, for a ticket that has moved on, is refused by its state', async () => {
    const hall = await TestHall.start();
    const post = await postOf(hall);
    const { ticketId, visitId } = await wholeJob(post);
    expect(await post.clerk.codeOf(`/tickets/${ticketId}/recall`)).toBe('ticket-not-called');
    expect(await post.clerk.codeOf(`/tickets/${ticketId}/start`)).toBe('ticket-not-called');
    expect(await post.clerk.codeOf(`/tickets/${ticketId}/finish`)).toBe('ticket-not-serving');
    expect(await post.clerk.codeOf(`/visits/${visitId}/payment`, { tenderedFen: 1 })).toBe('visit-not-open');
    expect(await post.screen.codeOf(`/visits/${visitId}/rating`, { score: 1 })).toBe('rating-already-given');
  });
});

describe('the form, the signature and the money', () => {
  test('only the customer screen of that counter can sign, only what is shown now, and once', async () => {
    const hall = await TestHall.start();
    const post = await postOf(hall);
    const { visitId, contentHash } = await untilForm(post);
    const path = `/visits/${visitId}/signature`;
    const elsewhere = await hall.device('customer-screen', 'counter-2');
    expect(await elsewhere.codeOf(path, { contentHash, signature })).toBe('visit-not-open');
    expect(await post.screen.codeOf(path, { contentHash: 'f'.repeat(64), signature })).toBe('form-changed');
    expect(await post.screen.codeOf(path, { contentHash, signature })).toBe('accepted');
    expect(await post.screen.codeOf(path, { contentHash, signature })).toBe('form-already-signed');
  });

  test('a form made again on another day can no longer be signed by its old hash', async () => {
    const hall = await TestHall.start();
    const post = await postOf(hall);
    const { visitId, contentHash } = await untilForm(post);
    hall.clock.pass(24 * 3_600_000);
    const visit = await post.clerk.must(routes.showForm, `/visits/${visitId}/form`);
    expect(visit.form?.version).toBe(2);
    expect(await post.screen.codeOf(`/visits/${visitId}/signature`, { contentHash, signature })).toBe(
      'form-changed',
    );
  });

  test('nothing is paid unsigned, too little, or twice', async () => {
    const hall = await TestHall.start();
    const post = await postOf(hall);
    const { visitId, contentHash, totalFen } = await untilForm(post);
    const pay = (tenderedFen: number) => post.clerk.codeOf(`/visits/${visitId}/payment`, { tenderedFen });
    expect(await pay(totalFen)).toBe('visit-unsigned');
    await post.screen.must(routes.signForm, `/visits/${visitId}/signature`, { contentHash, signature });
    expect(await pay(totalFen - 1)).toBe('tendered-too-little');
    expect(await pay(totalFen + 50_001)).toBe('change-not-in-drawer');
    const both = await Promise.all([pay(totalFen), pay(totalFen)]);
    expect(both.sort()).toEqual(['accepted', 'payment-already-taken']);
    expect(hall.store.queries.balanceFen('billing-payable')).toBe(-totalFen);
  });

  test('a clerk at another counter cannot touch the visit', async () => {
    const hall = await TestHall.start();
    const post = await postOf(hall);
    const { visitId, ticketId } = await untilForm(post);
    const other = await hall.staff('K002');
    expect(await other.codeOf(`/visits/${visitId}/form`)).toBe('not-signed-on');
    await other.must(routes.signOn, '/counters/counter-2/sign-on');
    const mobile = { mobile: post.customer.mobile };
    expect(await other.codeOf(`/visits/${visitId}/subscriber`, mobile)).toBe('visit-not-open');
    expect(await other.codeOf(`/visits/${visitId}/form`)).toBe('visit-not-open');
    expect(await other.codeOf(`/visits/${visitId}/payment`, { tenderedFen: 1 })).toBe('visit-not-open');
    expect(await other.codeOf(`/tickets/${ticketId}/finish`)).toBe('ticket-not-at-counter');
  });
});

describe('opening hours', () => {
  test('a closed hall gives no ticket, and still serves who waits', async () => {
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
    const { clerk, kiosk } = await postOf(hall);
    await takeTicket(kiosk);
    hall.clock.pass(8 * 3_600_000);
    const refused = await kiosk.post('/tickets', {
      commandId: crypto.randomUUID(),
      categoryIds: ['bills'],
      mobile: null,
      language: 'zh',
    });
    expect(refused).toMatchObject({ status: 409, code: 'hall-closed' });
    expect((await kiosk.watch('kiosk', 'kiosk-1')).view()).toMatchObject({ open: false });
    expect((await clerk.must(routes.callNext, '/counters/counter-1/call-next')).number).toBe('A001');
  });
});
