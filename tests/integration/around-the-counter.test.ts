import { randomUUID } from 'node:crypto';
import { type ConsoleView, type HallBoardView, type KioskView, routes } from '@onehall/protocol';
import type { EmbeddedBilling } from '@onehall/storage-sqlite';
import { describe, expect, test, vi } from 'vitest';
import { smallHall, TestHall } from './hall-harness.ts';
import { postOf, signature, takeTicket, untilForm, wholeJob } from './jobs.ts';
import type { Person } from './person.ts';
import { until } from './until.ts';

async function opened() {
  const hall = await TestHall.start();
  await hall.devicesReady();
  return { hall, technician: await hall.staff('W001') };
}

const billingOf = (hall: TestHall) => hall.parts.billing as EmbeddedBilling;
const hand = (technician: Person, deviceId: string, action: object) =>
  technician.must(routes.operateDouble, `/devices/${deviceId}/hand`, { action });
const faceOf = (hall: TestHall, deviceId: string) => hall.parts.devices.device(deviceId)?.double?.face();

async function paid(hall: TestHall) {
  const post = await postOf(hall);
  const job = await untilForm(post);
  const { visitId, contentHash, totalFen } = job;
  await post.screen.must(routes.signForm, `/visits/${visitId}/signature`, { contentHash, signature });
  await post.clerk.must(routes.takeCash, `/visits/${visitId}/payment`, { tenderedFen: totalFen });
  return { ...post, ...job };
}

describe('the cash drawer', () => {
  test('opens for a sale, and who and why is kept from opening to shutting', async () => {
    const { hall, technician } = await opened();
    const { visitId } = await paid(hall);
    await until(() => hall.store.devices.drawerOpenings(9).length === 1);
    expect(hall.store.devices.drawerOpenings(9)).toMatchObject([
      { deviceId: 'drawer-1', counterId: 'counter-1', why: 'sale', by: 'staff:k001', shutAt: null },
    ]);
    expect(hall.store.eventsAfter(0, ['DrawerOpened'], 9)).toMatchObject([{ payload: { visitId } }]);
    expect(faceOf(hall, 'drawer-1')).toEqual({ kind: 'drawer', open: true });
    await hand(technician, 'drawer-1', { does: 'push-drawer-shut' });
    await until(() => hall.store.devices.drawerOpenings(9)[0]?.shutAt !== null);
  });

  test('opens for its clerk with a reason, and for nobody else', async () => {
    const { hall } = await opened();
    const { clerk } = await postOf(hall);
    const other = await hall.staff('K002');
    const wish = { why: 'change', note: '换零钱' };
    expect(await other.codeOf('/drawer', wish)).toBe('not-signed-on');
    expect(await clerk.codeOf('/drawer', { ...wish, note: '' })).toBe('malformed-request');
    expect(await clerk.must(routes.openDrawer, '/drawer', wish)).toEqual({ outcome: 'opened' });
    expect(hall.store.devices.drawerOpenings(9)).toMatchObject([{ why: 'change', note: '换零钱' }]);
  });

  test('opens once for a wish that comes twice after a broken connection', async () => {
    const { hall } = await opened();
    const { clerk } = await postOf(hall);
    const body = { commandId: randomUUID(), why: 'change', note: '换零钱' };
    expect((await clerk.post('/drawer', body)).body).toEqual({ outcome: 'opened' });
    expect((await clerk.post('/drawer', body)).body).toEqual({ outcome: 'opened' });
    expect(hall.store.devices.drawerOpenings(9)).toHaveLength(1);
    // Whether it moved before the server was started anew nobody knows.
    await hall.restart();
    expect((await clerk.post('/drawer', body)).code).toBe('device-not-ready');
    expect(hall.store.devices.drawerOpenings(9)).toHaveLength(1);
  });

  test('that did not open for a wish has not opened for its repeat', async () => {
    const { hall, technician } = await opened();
    const { clerk } = await postOf(hall);
    const fault = { fault: 'unplugged', on: true };
    await technician.must(routes.setFault, '/devices/receipt-printer-1/fault', fault);
    await until(() => hall.parts.devices.printerReadiness('receipt-printer-1')?.state === 'not-ready');
    const body = { commandId: randomUUID(), why: 'change', note: '换零钱' };
    const codes = [(await clerk.post('/drawer', body)).code, (await clerk.post('/drawer', body)).code];
    expect(codes).toEqual(['device-not-ready', 'device-not-ready']);
    expect(hall.store.devices.drawerOpenings(9)).toEqual([]);
  });

  test('that is tested opens with the name of who tested it', async () => {
    const { hall, technician } = await opened();
    await technician.must(routes.testDevice, '/devices/drawer-1/test');
    expect(hall.store.devices.drawerOpenings(9)).toMatchObject([{ why: 'test', by: 'staff:w001' }]);
    await technician.must(routes.setFault, '/devices/receipt-printer-1/fault', {
      fault: 'unplugged',
      on: true,
    });
    await until(() => hall.parts.devices.printerReadiness('receipt-printer-1')?.state === 'not-ready');
    expect(await technician.codeOf('/devices/drawer-1/test')).toBe('device-not-ready');
    expect(hall.store.devices.drawerOpenings(9)).toHaveLength(1);
  });

  test('that opens without being asked is told to the floor', async () => {
    const { hall, technician } = await opened();
    await hand(technician, 'drawer-1', { does: 'open-drawer-by-key' });
    await until(() => hall.store.queries.openAlerts(9).some((alert) => alert.kind === 'drawer-open'));
    expect(hall.store.devices.drawerOpenings(9)).toMatchObject([{ why: 'by-hand', by: null }]);
  });
});

describe('the panels and pads', () => {
  test('show the number that is called, and nothing when nobody is', async () => {
    const { hall } = await opened();
    const digits = () => {
      const face = faceOf(hall, 'panels-1');
      return face?.kind === 'digits' ? face.units.find((one) => one.unit === 1)?.text.trim() : null;
    };
    await until(() => digits() === '----');
    const { clerk, kiosk } = await postOf(hall);
    await until(() => digits() === '');
    const { number } = await takeTicket(kiosk);
    await clerk.must(routes.callNext, '/counters/counter-1/call-next');
    await until(() => digits() === number);
  });

  test('take the customer’s rating once, when it is asked for', async () => {
    const { hall, technician } = await opened();
    const press = (key: string) => hand(technician, 'pads-1', { does: 'press-key', unit: 1, key });
    const pads = hall.parts.devices.driver('template-bus', 'pads-1');
    await press('satisfied');
    await until(() => pads?.unitStates()[0]?.lastKeyAt != null);
    const { visitId } = await paid(hall);
    const lit = () => {
      const face = faceOf(hall, 'pads-1');
      return face?.kind === 'units' && face.units.some((one) => one.unit === 1 && one.prompted);
    };
    await until(() => lit() === true);
    await press('very-satisfied');
    await until(() => hall.store.state.visit(visitId)?.rating === 5);
    expect(hall.store.eventsAfter(0, ['VisitRated'], 9)).toHaveLength(1);
  });
});

describe('a card laid on', () => {
  test('at a kiosk names the customer, and nothing of them stays', async () => {
    const { hall, technician } = await opened();
    const kiosk = await hall.device('kiosk', 'kiosk-1');
    const page = await kiosk.watch('kiosk', 'kiosk-1');
    const view = () => page.view() as KioskView;
    expect(view().reads).toEqual({ idCard: true, code: true });
    const [customer] = hall.parts.demoCustomers();
    // A scanner believes nothing in its first half second: what comes then may be the rest of something else.
    await vi.waitFor(
      async () => {
        await hand(technician, 'kiosk-scanner-1', { does: 'scan', code: customer?.mobile ?? '' });
        expect(view().reading).not.toBeNull();
      },
      { timeout: 10_000, interval: 200 },
    );
    const { reading } = view();
    expect(reading?.customer?.maskedName).toMatch(/^.\*+$/);
    const issued = await kiosk.must(routes.issueTicket, '/tickets', {
      categoryIds: ['bills'],
      mobile: null,
      readingId: reading?.readingId,
      language: 'zh',
    });
    expect(issued.classId).toBe(reading?.customer?.classId);
    expect(hall.store.state.subscriberOfTicket(issued.ticketId)).not.toBeNull();
    await until(() => view().reading === null);
    expect(hall.store.eventsAfter(0, ['SubscriberLookedUp'], 9)).toHaveLength(1);
    // The page of the bench shows that something was scanned, and not what.
    const traffic = JSON.stringify(hall.parts.devices.device('kiosk-scanner-1')?.traffic.entries());
    const hex = Buffer.from(customer?.mobile ?? '')
      .toString('hex')
      .replaceAll(/..(?!$)/g, '$& ');
    expect(traffic).toContain('••');
    expect(traffic).not.toContain(hex);
    expect(traffic).not.toContain(customer?.mobile);
  });

  test('of a stranger is read and known to nobody', async () => {
    const { hall, technician } = await opened();
    const kiosk = await hall.device('kiosk', 'kiosk-1');
    const page = await kiosk.watch('kiosk', 'kiosk-1');
    await hand(technician, 'kiosk-reader-1', { does: 'lay-card', seed: 7 });
    await until(() => (page.view() as KioskView).reading !== null);
    expect((page.view() as KioskView).reading?.customer).toBeNull();
  });

  test('at a kiosk whose answer comes late shows nobody to the next customer', async () => {
    const { hall, technician } = await opened();
    const kiosk = await hall.device('kiosk', 'kiosk-1');
    const page = await kiosk.watch('kiosk', 'kiosk-1');
    const lookedUp = () => hall.store.eventsAfter(0, ['SubscriberLookedUp'], 9).length;
    billingOf(hall).behave({ latencyMs: 400 });
    // Whether billing knows them or not, the look-up is in the journal [C12].
    const reader = hall.parts.devices.driver('id-card-reader', 'kiosk-reader-1');
    const read = new Promise((resolve) => reader?.onCard(resolve));
    await hand(technician, 'kiosk-reader-1', { does: 'lay-card', seed: 7 });
    await read;
    const reading = () => (page.view() as KioskView).reading;
    await takeTicket(kiosk);
    await until(() => lookedUp() === 1);
    // What was looked up would be kept in the turn after it is in the journal.
    await new Promise(setImmediate);
    expect(hall.parts.readings.presentAtKiosk('kiosk-1')).toBeNull();
    // Somebody who comes now is read as ever.
    billingOf(hall).behave({});
    await hand(technician, 'kiosk-reader-1', { does: 'take-card' });
    await hand(technician, 'kiosk-reader-1', { does: 'lay-card', seed: 8 });
    await until(() => reading() !== null);
  });

  test('at a kiosk is read while the billing system is down: the customer is a customer', async () => {
    const { hall, technician } = await opened();
    const kiosk = await hall.device('kiosk', 'kiosk-1');
    const page = await kiosk.watch('kiosk', 'kiosk-1');
    billingOf(hall).behave({ down: true });
    await hand(technician, 'kiosk-reader-1', { does: 'lay-card', seed: 7 });
    await until(() => (page.view() as KioskView).reading !== null);
    expect((page.view() as KioskView).reading?.customer).toBeNull();
  });

  test('at a counter goes with the customer who is sent to another one', async () => {
    const { hall, technician } = await opened();
    const { clerk, kiosk } = await postOf(hall);
    const desk = await clerk.watch('console', 'counter-1');
    const reading = () => (desk.view() as ConsoleView).reading;
    await (await hall.staff('K002')).must(routes.signOn, '/counters/counter-2/sign-on');
    await takeTicket(kiosk);
    const { ticketId } = await clerk.must(routes.callNext, '/counters/counter-1/call-next');
    await clerk.must(routes.startServing, `/tickets/${ticketId}/start`);
    await hand(technician, 'reader-1', { does: 'lay-card', seed: 3 });
    await until(() => reading() !== null);
    const to = {
      counterId: 'counter-2',
      categoryId: null,
      dialectId: null,
      alsoCategoryIds: null,
      reason: 'known',
    };
    await clerk.must(routes.rerouteTicket, `/tickets/${ticketId}/reroute`, to);
    await until(() => reading() === null);
    await takeTicket(kiosk);
    const next = await clerk.must(routes.callNext, '/counters/counter-1/call-next');
    await clerk.must(routes.startServing, `/tickets/${next.ticketId}/start`);
    expect(reading()).toBeNull();
  });

  test('at a counter is shown masked while a customer is served there, and not before', async () => {
    const { hall, technician } = await opened();
    const { clerk, kiosk, customer } = await postOf(hall);
    const desk = await clerk.watch('console', 'counter-1');
    const reading = () => (desk.view() as ConsoleView).reading;
    const lay = async () => {
      await hand(technician, 'reader-1', { does: 'lay-card', seed: 3 });
      await until(() => JSON.stringify(faceOf(hall, 'reader-1')).includes('*'));
    };
    await takeTicket(kiosk);
    const { ticketId, visitId } = await clerk.must(routes.callNext, '/counters/counter-1/call-next');
    await clerk.must(routes.startServing, `/tickets/${ticketId}/start`);
    await lay();
    await until(() => reading() !== null);
    const read = reading();
    expect(read).toMatchObject({ kind: 'id-card' });
    expect(JSON.stringify(read)).toMatch(/\*{6}/);
    await clerk.must(routes.findSubscriber, `/visits/${visitId}/subscriber`, { mobile: customer.mobile });
    // Somebody else's card is no proof of who the subscriber is [C5].
    const document = { documentKind: 'resident-id-card', number: '', validUntil: null };
    expect(
      await clerk.codeOf(`/visits/${visitId}/identity`, { ...document, readingId: read?.readingId }),
    ).toBe('identity-mismatch');
    expect(await clerk.codeOf(`/visits/${visitId}/identity`, { ...document, readingId: 'ghost' })).toBe(
      'reading-gone',
    );
    // It may be that of a new holder: the card says name, number and date, and nobody types them off it.
    const persons = `/visits/${visitId}/persons`;
    expect(await clerk.codeOf(persons, { ...document, name: '' })).toBe('malformed-request');
    expect(await clerk.codeOf(persons, { ...document, name: '', readingId: 'ghost' })).toBe('reading-gone');
    const { parties } = await clerk.must(routes.identifyPerson, persons, {
      ...document,
      name: '',
      readingId: read?.readingId,
    });
    const { maskedName } = read?.kind === 'id-card' ? read : { maskedName: null };
    expect(parties[1]).toMatchObject({ kind: 'person', maskedName, proof: { by: 'document' } });
  });
});

describe('the voice', () => {
  const withSpeaker = () => {
    const file = smallHall();
    const posts = [{ at: 'hall' as const, id: 'hall', unit: null, use: null }];
    return { ...file, devices: file.devices.map((one) => (one.id === 'voice-1' ? { ...one, posts } : one)) };
  };

  test('of the hall’s speaker says the calls and the boards are quiet; a speaker that fails leaves the call to them', async () => {
    const hall = await TestHall.start({ file: withSpeaker() });
    await hall.devicesReady();
    const technician = await hall.staff('W001');
    const board = await (await hall.device('hall-board', 'hall')).watch('hall-board');
    const saysFrom = () => (board.view() as HallBoardView).saysFrom;
    const { clerk, kiosk } = await postOf(hall);
    expect(saysFrom()).toBeNull();
    const { number } = await takeTicket(kiosk);
    const { ticketId } = await clerk.must(routes.callNext, '/counters/counter-1/call-next');
    const spoken = () => {
      const face = faceOf(hall, 'voice-1');
      return face?.kind === 'speaker' ? face.spoken : [];
    };
    await until(() => spoken().length === 1);
    expect(spoken()[0]).toContain(number);
    await until(() => hall.parts.devices.driver('voice-chip', 'voice-1')?.state() === 'idle');
    await technician.must(routes.setFault, '/devices/voice-1/fault', { fault: 'unplugged', on: true });
    await clerk.must(routes.recallTicket, `/tickets/${ticketId}/recall`);
    await until(() => saysFrom() !== null);
    const recalled = hall.store.eventsAfter(0, ['TicketRecalled'], 9)[0];
    expect(saysFrom()).toBe(recalled?.seq);
    await technician.must(routes.setFault, '/devices/voice-1/fault', { fault: 'unplugged', on: false });
    await until(() => saysFrom() === null);
  });

  test('is the boards’ from now on where the last speaker is taken out: old calls are not said again', async () => {
    const hall = await TestHall.start({ file: withSpeaker() });
    await hall.devicesReady();
    const technician = await hall.staff('W001');
    const board = await (await hall.device('hall-board', 'hall')).watch('hall-board');
    await wholeJob(await postOf(hall));
    const called = hall.store.eventsAfter(0, ['TicketCalled'], 9)[0]?.seq ?? 0;
    await until(() => JSON.stringify(faceOf(hall, 'voice-1')).includes('"spoken":["'));
    await until(() => hall.parts.devices.driver('voice-chip', 'voice-1')?.state() === 'idle');
    await technician.must(routes.wireDevice, '/devices/voice-1/wiring', { device: null });
    await until(() => (board.view() as HallBoardView).saysFrom !== null);
    expect((board.view() as HallBoardView).saysFrom).toBeGreaterThan(called);
  });

  test('is the boards’ own where the hall has no speaker', async () => {
    const { hall } = await opened();
    const board = await (await hall.device('hall-board', 'hall')).watch('hall-board');
    expect((board.view() as HallBoardView).saysFrom).toBe(0);
    await wholeJob(await postOf(hall));
    expect(faceOf(hall, 'voice-1')).toMatchObject({ kind: 'speaker', spoken: [] });
  });
});
