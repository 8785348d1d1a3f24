import { routes } from '@onehall/protocol';
import type { EmbeddedEInvoices } from '@onehall/storage-sqlite';
import { describe, expect, test } from 'vitest';
import { demoPeople } from '../../apps/server/src/demo-people.ts';
import { slipOf } from '../../apps/server/src/devices/slips.ts';
import { demoHall, smallHall, TestHall } from './hall-harness.ts';
import { type Post, postOf, signature, untilForm, wholeJob } from './jobs.ts';
import { isSound } from './one-stop-counter.ts';
import { until } from './until.ts';

const numbered = { invoices: { numbered: true, electronic: true } };
const openHall = () => TestHall.start({ file: { ...smallHall(), ...numbered } });

async function payFor(post: Post, { visitId, contentHash, totalFen }: Awaited<ReturnType<typeof untilForm>>) {
  await post.screen.must(routes.signForm, `/visits/${visitId}/signature`, { contentHash, signature });
  return post.clerk.post(`/visits/${visitId}/payment`, {
    commandId: crypto.randomUUID(),
    tenderedFen: totalFen,
  });
}

const mine = (post: Post) => post.clerk.must(routes.readMyInvoices, '/invoices/mine');

describe('a payment', () => {
  test('takes the next number of the clerk, which stands on the receipt and in the register', async () => {
    const hall = await openHall();
    const post = await postOf(hall);
    const before = await mine(post);
    const next = before.segments[0]?.nextPrinted ?? '';
    const { visitId } = await wholeJob(post);
    const after = await mine(post);
    expect(after.left).toBe(before.left - 1);
    expect(after.newest[0]).toMatchObject({ printed: next, state: 'used', workNumber: 'K001' });
    const [job] = hall.store.state.printJobsOf(visitId, 'receipt');
    const slip = job ? slipOf(job, hall.parts) : null;
    const prefix = after.segments[0]?.prefix ?? '';
    expect(slip?.some((one) => one.kind === 'pair' && one.right === `${prefix}${next}`)).toBe(true);
    const auditor = await hall.staff('J001');
    const found = await auditor.must(routes.findInvoice, `/invoices/numbers/${prefix}${next}`);
    expect(found.numbers[0]).toMatchObject({ state: 'used', ticketNumber: expect.stringMatching(/^[A-Z]/) });
    expect(found.blankIn).toEqual([]);
    await isSound(hall);
  });

  test('is not taken without one; once paper is accepted it is', async () => {
    const hall = await openHall();
    const post = await postOf(hall);
    const keeper = await hall.staff('S001');
    const segmentId = (await mine(post)).segments[0]?.segmentId ?? '';
    await post.clerk.must(routes.returnInvoices, `/invoices/segments/${segmentId}/return`);
    const form = await untilForm(post);
    expect(await payFor(post, form)).toMatchObject({ status: 409, code: 'invoice-missing' });
    expect(hall.store.state.visit(form.visitId)?.payment).toBeNull();
    await keeper.must(routes.takeBackInvoices, `/invoices/segments/${segmentId}/take-back`);
    await keeper.must(routes.offerInvoices, `/invoices/segments/${segmentId}/offer`, {
      to: 'k001',
      pieces: 1,
    });
    await post.clerk.must(routes.acceptInvoices, `/invoices/segments/${segmentId}/accept`);
    const paid = await post.clerk.post(`/visits/${form.visitId}/payment`, {
      commandId: crypto.randomUUID(),
      tenderedFen: form.totalFen,
    });
    expect(paid.status).toBe(200);
    expect((await mine(post)).segments[0]).toMatchObject({ state: 'used-up', left: 0, nextPrinted: null });
    await isSound(hall);
  });

  test('whose paper jammed takes another number; the spoiled one stays in the register', async () => {
    const hall = await openHall();
    const post = await postOf(hall);
    const { visitId } = await wholeJob(post);
    const used = hall.store.state.invoiceNumberOfVisit(visitId);
    const { replacement } = await post.clerk.must(routes.voidInvoice, '/invoices/void', {
      prefix: used?.prefix,
      number: used?.number,
      reason: 'the paper jammed',
      replace: true,
    });
    expect(replacement?.number).toBe((used?.number ?? 0) + 1);
    expect(hall.store.state.invoiceNumberOfVisit(visitId)?.number).toBe(replacement?.number);
    const auditor = await hall.staff('J001');
    const day = await auditor.must(
      routes.readInvoiceDay,
      `/invoices/days/${hall.store.queries.ticketByVisit(visitId)?.businessDay}`,
    );
    expect(day.exceptions).toMatchObject([{ state: 'void', reason: 'the paper jammed', endedBy: 'K001' }]);
    const k001 = day.clerks.find((one) => one.workNumber === 'K001');
    expect(k001).toMatchObject({ accepted: 10_000, used: 2, voided: 1, spoiled: 0, closing: 9_998 });
    expect([day.paymentsWithoutNumber, day.numbersWithoutPayment]).toEqual([[], []]);
    // Void without another number: the payment is found to have none.
    await post.clerk.must(routes.voidInvoice, '/invoices/void', {
      prefix: replacement?.prefix,
      number: replacement?.number,
      reason: 'wrong name',
    });
    const later = await auditor.must(routes.readInvoiceDay, `/invoices/days/${day.day}`);
    expect(later.paymentsWithoutNumber).toMatchObject([{ workNumber: 'K001' }]);
    await isSound(hall);
  });
});

test('eight clerks at full speed: no payment fails, no number is left out', async () => {
  const demo = demoHall();
  const clerks = demo.staff.filter((one) => one.role === 'clerk' || one.role === 'complaint-handler');
  const [first] = demo.counters;
  if (first === undefined) throw new Error('the demo hall has no counter');
  const counters = clerks.map((_, nth) => ({
    ...first,
    id: `counter-${nth + 1}`,
    number: `${nth + 1}`,
    receiptPrinterId: null,
    lineDisplayId: null,
  }));
  const devices = demo.devices
    .filter(({ id }) => demo.kiosks.some((one) => one.ticketPrinterId === id))
    .map((device) => ({ ...device, fallbackId: null }));
  const staff = demo.staff.map((one) => ({
    ...one,
    skills: { categoryIds: null, dialectIds: [] },
  }));
  const hall = await TestHall.start({
    file: { ...demo, ...numbered, counters, devices, staff, subscribers: { seed: 1, count: 200 } },
  });
  const customers = demoPeople(hall.file, hall.clock.now)().filter(
    ({ bills, classId }) => bills.length > 0 && classId === 'general',
  );
  expect([clerks.length, customers.length >= 16]).toEqual([8, true]);
  const visits = await Promise.all(
    clerks.map(async ({ workNumber }, nth) => {
      const clerk = await hall.staff(workNumber);
      const counterId = `counter-${nth + 1}`;
      await clerk.must(routes.signOn, `/counters/${counterId}/sign-on`);
      const screen = await hall.device('customer-screen', counterId);
      const kiosk = await hall.device('kiosk', 'kiosk-1');
      const done: string[] = [];
      for (const customer of customers.slice(nth * 2, nth * 2 + 2)) {
        const { visitId } = await wholeJob({ clerk, screen, kiosk, customer }, counterId);
        done.push(visitId);
      }
      return done;
    }),
  );
  const used = visits.flat().map((visitId) => hall.store.state.invoiceNumberOfVisit(visitId));
  expect(new Set(used.map((one) => `${one?.prefix}${one?.number}`)).size).toBe(16);
  const given = clerks.map(({ id }) => hall.store.state.currentInvoiceSegment(id));
  expect(given.map((one) => (one?.next ?? 0) - (one?.first ?? 0))).toEqual(clerks.map(() => 2));
  await isSound(hall);
});

test('an invoice without paper is issued once its issuer answers, and shown on paper and phone', async () => {
  const hall = await openHall();
  const post = await postOf(hall);
  const manager = await hall.staff('M001');
  (hall.parts.eInvoices as EmbeddedEInvoices).behave({ down: true });
  const { visitId } = await wholeJob(post);
  const ticket = hall.store.queries.ticketByVisit(visitId);
  const code = () => {
    const [job] = hall.store.state.printJobsOf(visitId, 'receipt');
    const slip = job ? slipOf(job, hall.parts) : null;
    return slip?.flatMap((one) => (one.kind === 'qr' ? [one.data] : []))[0];
  };
  const phone = async () => (await hall.nobody().watch('follow', ticket?.followToken ?? '')).view();
  expect(code()).toContain(`/t/${ticket?.followToken}`);
  expect(await phone()).toMatchObject({ eInvoice: { issued: null } });
  expect((await manager.must(routes.readInvoices, '/invoices')).eInvoicesWaiting).toBe(1);
  // A restart finds what waits, and the issuer well again.
  await hall.restart();
  await until(() => hall.store.eInvoices.waitingCount() === 0);
  const issued = hall.store.eInvoices.ofVisit(visitId);
  if (issued === null || issued === 'waiting') throw new Error('no invoice was issued');
  expect(code()).toBe(issued.verifyUrl);
  expect(await phone()).toMatchObject({ eInvoice: { issued: { number: issued.number } } });
  const check = await fetch(`${hall.url}/e/${issued.code}`);
  expect([check.status, await check.text()]).toEqual([200, expect.stringContaining(issued.number)]);
  expect((await fetch(`${hall.url}/e/guessed`)).status).toBe(404);
  await isSound(hall);
});

describe('the stock room', () => {
  test('draws, is counted with a difference that a second person explains, and reports a loss', async () => {
    const hall = await openHall();
    const keeper = await hall.staff('S001');
    const manager = await hall.staff('M001');
    const range = { prefix: 'AB', first: 1, last: 50, width: 4, reference: 'P-7' };
    await keeper.must(routes.drawInvoices, '/invoices/segments', range);
    expect(await keeper.codeOf('/invoices/segments', { ...range, first: 50, last: 60 })).toBe(
      'invoice-segment-overlaps',
    );
    const { segments } = await keeper.must(routes.readInvoices, '/invoices');
    const stock = segments.filter((one) => one.state === 'in-stock');
    const found = stock.map(({ segmentId, left, prefix }) => ({
      segmentId,
      pieces: prefix === 'AB' ? left - 2 : left,
    }));
    expect(await keeper.codeOf('/invoices/counts', { found })).toBe('explanation-missing');
    const { countId } = await keeper.must(routes.countInvoices, '/invoices/counts', {
      found,
      explanation: 'two sheets are not in the box',
    });
    await manager.must(routes.confirmInvoiceCount, `/invoices/counts/${countId}/confirm`, {
      explanation: 'counted again, two are missing',
    });
    await keeper.must(routes.loseInvoices, '/invoices/lost', {
      prefix: 'AB',
      first: 20,
      last: 21,
      lostAt: hall.clock.at,
      toldTo: 'head office',
      reason: 'two sheets are not in the box',
    });
    const after = await manager.must(routes.readInvoices, '/invoices');
    expect(after.counts).toMatchObject([{ differences: 2, by: 'S001', confirmedBy: 'M001' }]);
    const parts = after.segments.filter((one) => one.prefix === 'AB');
    expect(parts.map((one) => [one.firstPrinted, one.lastPrinted, one.left, one.state])).toEqual([
      ['0001', '0019', 19, 'in-stock'],
      ['0020', '0021', 0, 'filed'],
      ['0022', '0050', 29, 'in-stock'],
    ]);
    const { numbers } = await manager.must(routes.findInvoice, '/invoices/numbers/21');
    expect(numbers).toMatchObject([{ state: 'lost', toldTo: 'head office', endedBy: 'S001' }]);
    const blank = await manager.must(routes.findInvoice, '/invoices/numbers/AB0022');
    expect([blank.numbers, blank.blankIn.length]).toEqual([[], 1]);
    await isSound(hall);
  });

  test('moves paper between two people, either of whom may object', async () => {
    const hall = await openHall();
    const keeper = await hall.staff('S001');
    const clerk = await hall.staff('K002');
    const other = await hall.staff('K003');
    const stock = (await keeper.must(routes.readInvoices, '/invoices')).segments.find(
      (one) => one.state === 'in-stock',
    );
    const at = `/invoices/segments/${stock?.segmentId}`;
    await keeper.must(routes.offerInvoices, `${at}/offer`, { to: 'k002', pieces: 30 });
    expect(hall.store.state.openInvoiceOffersOf('k002').map((one) => one.id)).toEqual([stock?.segmentId]);
    expect(await other.codeOf(`${at}/accept`)).toBe('invoice-not-offered');
    await clerk.must(routes.disputeInvoices, `${at}/dispute`, { reason: 'only 29 are here' });
    const disputed = (await keeper.must(routes.readInvoices, '/invoices')).segments.find(
      (one) => one.state === 'disputed',
    );
    expect(disputed).toMatchObject({ dispute: 'only 29 are here', left: 30 });
    await keeper.must(routes.withdrawInvoices, `${at}/withdraw`, { note: 'the sheet was found' });
    await keeper.must(routes.offerInvoices, `${at}/offer`, { to: 'k002', pieces: 30 });
    await clerk.must(routes.acceptInvoices, `${at}/accept`);
    await clerk.must(routes.returnInvoices, `${at}/return`);
    await keeper.must(routes.disputeInvoiceReturn, `${at}/dispute-return`, { reason: 'one is torn' });
    expect((await clerk.must(routes.readMyInvoices, '/invoices/mine')).left).toBe(10_030);
    expect(hall.store.state.openInvoiceOffersOf('k002')).toEqual([]);
    await isSound(hall);
  });
});

test('a hall without numbered invoices takes payments as before', async () => {
  const hall = await TestHall.start();
  const post = await postOf(hall);
  const { visitId } = await wholeJob(post);
  expect(hall.store.state.invoiceNumberOfVisit(visitId)).toBeNull();
  expect(await mine(post)).toMatchObject({ numbered: false, low: false, segments: [] });
});
