import { issueTicket } from '@onehall/application';
import { type FloorView, routes } from '@onehall/protocol';
import { describe, expect, test } from 'vitest';
import { TestHall } from './hall-harness.ts';
import { postOf, takeTicket, wholeJob } from './jobs.ts';
import { papersOf } from './papers-of.ts';
import { until } from './until.ts';

const ticketPrinter = 'ticket-printer-1';

/** What came out of a virtual printer so far. */
function rollOf(hall: TestHall, deviceId: string) {
  return hall.virtualPrinter(deviceId).paper();
}

async function hallWithKiosk() {
  const hall = await TestHall.start();
  await hall.devicesReady();
  return { hall, kiosk: await hall.device('kiosk', 'kiosk-1'), technician: await hall.staff('W001') };
}

const fault = (
  technician: Awaited<ReturnType<typeof hallWithKiosk>>['technician'],
  name: string,
  on: boolean,
) => technician.must(routes.setFault, `/devices/${ticketPrinter}/fault`, { fault: name, on });

describe('a ticket', () => {
  test('is printed once, with its number on it, and confirmed by the printer', async () => {
    const { hall, kiosk } = await hallWithKiosk();
    const issued = await takeTicket(kiosk);
    expect(issued.print).toMatchObject({ copy: 0 });
    await until(() => hall.store.queries.newestPrint(issued.ticketId, 'ticket')?.state === 'confirmed');
    const papers = papersOf(hall, ticketPrinter);
    expect(papers).toHaveLength(1);
    expect(papers[0]).toContain(issued.number);
    expect(papers[0]).toContain(issued.followPath);
  });

  test('asked for while its printer is still being found is printed when it has answered', async () => {
    const hall = await TestHall.start();
    const printer = hall.parts.devices.driver('receipt-printer', ticketPrinter);
    await until(() => printer?.line() === 'probing');
    const customer = { classId: 'general', subscriberId: null, language: 'zh', kioskId: null } as const;
    const envelope = { type: 'first', actor: 'test', terminal: 'test', commandId: null, body: null };
    const issued = await hall.store.submit(envelope, (context) =>
      issueTicket({ ...customer, categoryIds: ['bills'], printerId: ticketPrinter }, context),
    );
    expect(hall.parts.devices.printerReadiness(ticketPrinter)?.state).toBe('not-ready');
    const ticketId = issued.ok ? issued.answer.ticketId : '';
    await until(() => hall.store.queries.newestPrint(ticketId, 'ticket')?.state === 'confirmed');
  });

  test('is issued all the same when the printer has no paper: no print, and the floor is told', async () => {
    const { hall, kiosk, technician } = await hallWithKiosk();
    await fault(technician, 'paper-out', true);
    await until(() => hall.parts.devices.printerReadiness(ticketPrinter)?.state === 'not-ready');
    const issued = await takeTicket(kiosk);
    expect(issued).toMatchObject({ number: 'A001', print: null });
    const guide = await hall.staff('Y001');
    const floor = await guide.watch('floor');
    await until(() => (floor.view() as FloorView).alerts.length > 0);
    expect((floor.view() as FloorView).alerts).toMatchObject([
      { kind: 'printer-not-ready', source: ticketPrinter, facts: { reason: 'paper-end' } },
    ]);
    // Mended: the alert goes away by itself, and nothing comes out for the one before.
    await fault(technician, 'paper-out', false);
    await until(() => (floor.view() as FloorView).alerts.length === 0);
    const next = await takeTicket(kiosk);
    await until(() => hall.store.queries.newestPrint(next.ticketId, 'ticket')?.state === 'confirmed');
    expect(papersOf(hall, ticketPrinter)).toHaveLength(1);
  });

  test('printed again by a person says that it is a copy', async () => {
    const { hall, kiosk } = await hallWithKiosk();
    const issued = await takeTicket(kiosk);
    await until(() => hall.store.queries.newestPrint(issued.ticketId, 'ticket')?.state === 'confirmed');
    const guide = await hall.staff('Y001');
    const again = await guide.must(routes.reprint, `/print-jobs/${issued.print?.jobId ?? ''}/reprint`);
    expect(again).toMatchObject({ copy: 1 });
    await until(() => hall.store.state.printJob(again.jobId)?.state === 'confirmed');
    expect(papersOf(hall, ticketPrinter).map((paper) => paper.includes('COPY 1'))).toEqual([false, true]);
  });

  test('whose cable is pulled while it prints is unknown, told to the floor, and not printed again', async () => {
    const { hall, kiosk, technician } = await hallWithKiosk();
    await fault(technician, 'slow', true);
    const issued = await takeTicket(kiosk);
    const job = () => hall.store.queries.newestPrint(issued.ticketId, 'ticket');
    // The first lines are on the paper, the rest is on the line.
    await until(() => rollOf(hall, ticketPrinter).some((piece) => !piece.isCut && piece.lines.length > 0));
    await fault(technician, 'unplugged', true);
    await until(() => job()?.state === 'unknown');
    expect(hall.store.queries.openAlerts(9).map((alert) => alert.kind)).toContain('print-unknown');
    await fault(technician, 'slow', false);
    await fault(technician, 'unplugged', false);
    await until(() => hall.parts.devices.printerReadiness(ticketPrinter)?.state === 'ready');
    const next = await takeTicket(kiosk);
    await until(() => hall.store.queries.newestPrint(next.ticketId, 'ticket')?.state === 'confirmed');
    expect(job()).toMatchObject({ state: 'unknown', copy: 0 });
  });
});

describe('after a restart', () => {
  /** A job in the journal that was queued, and sent where asked, while nothing printed it. */
  async function jobLeftBehind(sent: boolean) {
    const { hall, kiosk, technician } = await hallWithKiosk();
    await fault(technician, 'paper-out', true);
    await until(() => hall.parts.devices.printerReadiness(ticketPrinter)?.state === 'not-ready');
    const { ticketId } = await takeTicket(kiosk);
    const { store } = hall;
    const jobId = 'left-behind';
    const envelope = { type: 'test', actor: 'test', terminal: 'test', commandId: null, body: null };
    const queued = { jobId, deviceId: ticketPrinter, slip: 'ticket', subjectId: ticketId, copy: 0 } as const;
    // In the very last turn before the stop: what a crash between two commits leaves.
    const left = store.submit(envelope, () => ({
      ok: true,
      value: {
        events: [
          { type: 'PrintQueued', payload: queued },
          ...(sent ? ([{ type: 'PrintStarted', payload: { jobId } }] as const) : []),
        ],
        answer: null,
      },
    }));
    store.close();
    await left;
    await hall.restart();
    return hall;
  }

  test('a job that was on its way is unknown, told to the floor, and never printed by itself', async () => {
    const hall = await jobLeftBehind(true);
    expect(hall.store.state.printJob('left-behind')).toMatchObject({
      state: 'unknown',
      reason: 'server-restarted',
    });
    expect(hall.store.queries.openAlerts(9)).toContainEqual(
      expect.objectContaining({
        kind: 'print-unknown',
        facts: expect.objectContaining({ jobId: 'left-behind' }),
      }),
    );
    await until(() => hall.parts.devices.printerReadiness(ticketPrinter)?.state === 'ready');
    const kiosk = await hall.device('kiosk', 'kiosk-1');
    const next = await takeTicket(kiosk);
    await until(() => hall.store.queries.newestPrint(next.ticketId, 'ticket')?.state === 'confirmed');
    // What might hang torn in the printer is cut off first, on a piece of its own; then comes the new ticket alone.
    const [torn, ticket, ...more] = papersOf(hall, ticketPrinter);
    expect(torn).not.toContain('text');
    expect(ticket).toContain(next.number);
    expect(more).toEqual([]);
  });

  test('a job that never left is printed', async () => {
    const hall = await jobLeftBehind(false);
    await until(() => hall.store.state.printJob('left-behind')?.state === 'confirmed');
    expect(papersOf(hall, ticketPrinter)).toHaveLength(1);
  });
});

describe('the receipt', () => {
  test('names the clerk and the amounts, and a payment stands when it cannot be printed', async () => {
    const { hall, technician } = await hallWithKiosk();
    const post = await postOf(hall);
    await technician.must(routes.setFault, '/devices/receipt-printer-1/fault', {
      fault: 'cover-open',
      on: true,
    });
    await until(() => hall.parts.devices.printerReadiness('receipt-printer-1')?.state === 'not-ready');
    const { visitId } = await wholeJob(post);
    expect(hall.store.state.visit(visitId)?.payment).not.toBeNull();
    const receipt = () => hall.store.queries.newestPrint(visitId, 'receipt');
    await technician.must(routes.setFault, '/devices/receipt-printer-1/fault', {
      fault: 'cover-open',
      on: false,
    });
    await until(() => ['failed', 'confirmed'].includes(receipt()?.state ?? ''));
    if (receipt()?.state === 'failed') {
      await post.clerk.must(routes.reprint, `/print-jobs/${receipt()?.id ?? ''}/reprint`);
      await until(() => receipt()?.state === 'confirmed');
    }
    const [paper] = papersOf(hall, 'receipt-printer-1');
    expect(paper).toContain('K001');
    expect(paper).not.toContain(post.customer.mobile);
  });
});

test('a fault of a device that is not there, or that it cannot have, is refused', async () => {
  const { technician } = await hallWithKiosk();
  const wrong = { fault: 'on-fire', on: true };
  expect(await technician.codeOf('/devices/ghost/fault', wrong)).toBe('device-unknown');
  expect(await technician.codeOf(`/devices/${ticketPrinter}/fault`, wrong)).toBe('fault-unknown');
});
