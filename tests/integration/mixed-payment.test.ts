import { join } from 'node:path';
import { type CustomerScreenView, routes } from '@onehall/protocol';
import { verifyHallData } from '@onehall/storage-sqlite';
import { expect, test } from 'vitest';
import { TestHall } from './hall-harness.ts';
import { postOf, signature, takeTicket, untilForm } from './jobs.ts';
import { add, atCounter, signForm, states } from './one-stop-counter.ts';
import { until } from './until.ts';

/** A visit with its form signed, at counter 1. */
async function signedVisit(hall: TestHall) {
  const post = await postOf(hall);
  const job = await untilForm(post);
  const { visitId, contentHash } = job;
  await post.screen.must(routes.signForm, `/visits/${visitId}/signature`, { contentHash, signature });
  return { ...post, ...job };
}

const notes = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([fen, count]) => ({ fen, count }));

/** The fewest pieces for an amount, as a clerk would take them out. */
function piecesOf(amountFen: number) {
  let left = amountFen;
  return [10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10, 5, 2, 1].flatMap((fen) => {
    const count = Math.trunc(left / fen);
    left -= count * fen;
    return count > 0 ? [{ fen, count }] : [];
  });
}

test('a card that fails, a code that is given back, a card and cash: each has its own word, shown to the customer', async () => {
  const hall = await TestHall.start();
  const { clerk, screen, visitId, totalFen } = await signedVisit(hall);
  const watching = await screen.watch('customer-screen', 'counter-1');
  const offer = async (kind: string, amountFen: number) =>
    (await clerk.must(routes.offerTender, `/visits/${visitId}/tenders`, { kind, amountFen })).tenders.at(-1)
      ?.tenderId ?? '';
  const path = (tenderId: string) => `/visits/${visitId}/tenders/${tenderId}`;

  expect(
    await clerk.codeOf(`/visits/${visitId}/tenders`, { kind: 'bank-card', amountFen: totalFen + 1 }),
  ).toBe('tender-too-much');
  const failed = await offer('bank-card', totalFen);
  // Nobody pays while a machine has not answered.
  expect(await clerk.codeOf(`/visits/${visitId}/payment`, { tenderedFen: totalFen })).toBe('tender-open');
  await clerk.must(routes.endTender, `${path(failed)}/end`, { reason: 'not-paid' });
  const back = await offer('mobile-payment', 500);
  await clerk.must(routes.confirmTender, `${path(back)}/confirmation`, { reference: 'W-1' });
  expect(await clerk.codeOf(`/visits/${visitId}/abandon`, { reason: 'left' })).toBe('tender-taken');
  await clerk.must(routes.endTender, `${path(back)}/end`, { reason: 'given-back' });
  const card = await offer('bank-card', 300);
  const view = await clerk.must(routes.confirmTender, `${path(card)}/confirmation`, { reference: 'POS-9' });
  expect(view.tenders.map((one) => one.state)).toEqual(['refused', 'withdrawn', 'confirmed']);
  expect(view.cashDueFen).toBe(totalFen - 300);
  const seen = () => watching.view() as CustomerScreenView;
  await until(() => seen().cashDueFen === totalFen - 300);
  expect(seen()).toMatchObject({ stage: 'pay', totalFen, lines: [{ state: 'open' }] });

  const done = await clerk.must(routes.takeCash, `/visits/${visitId}/payment`, {
    tenderedFen: totalFen - 300 + 1_000,
  });
  expect(done.payment).toMatchObject({ changeFen: 1_000, tenders: [{ kind: 'bank-card', amountFen: 300 }] });
  await until(() => seen().stage === 'paid');
  expect(seen()).toMatchObject({ payment: { changeFen: 1_000, cashFen: totalFen + 700 } });
  // What is left is said after each card; then the cash and its change, never the card as cash.
  const said = () => watching.messages.flatMap((message) => message.announcements ?? []);
  await until(() => said().length === 4);
  expect(said().map((one) => [one.kind, one.amountFen])).toEqual([
    ['due', totalFen - 500],
    ['due', totalFen - 300],
    ['received', totalFen - 300 + 1_000],
    ['change', 1_000],
  ]);
});

test('what is paid back is said aloud too, also where nothing is received [C7]', async () => {
  const hall = await TestHall.start();
  const paying = await atCounter(hall);
  const { clerk, screen, kiosk, customer } = paying;
  await add(paying, 'bill-payment');
  await add(paying, 'prepayment', { amount: 5_000 });
  const { totalFen } = await signForm(paying);
  await clerk.must(routes.takeCash, `/visits/${paying.visitId}/payment`, { tenderedFen: totalFen });
  await until(() => states(hall, paying.visitId).every((state) => state === 'confirmed'));
  await clerk.must(routes.finishTicket, `/tickets/${paying.ticketId}/finish`);

  await takeTicket(kiosk);
  const { ticketId, visitId } = await clerk.must(routes.callNext, '/counters/counter-1/call-next');
  const back = { ...paying, ticketId, visitId };
  await clerk.must(routes.startServing, `/tickets/${ticketId}/start`);
  await clerk.must(routes.findSubscriber, `/visits/${visitId}/subscriber`, { mobile: customer.mobile });
  await clerk.must(routes.checkDocument, `/visits/${visitId}/identity`, {
    documentKind: 'resident-id-card',
    number: customer.idNumber,
    validUntil: null,
  });
  await add(back, 'balance-refund', { amount: 1_200 });
  await signForm(back);
  const watching = await screen.watch('customer-screen', 'counter-1');
  const paid = await clerk.must(routes.takeCash, `/visits/${visitId}/payment`, { tenderedFen: 0 });
  expect(paid.payment).toMatchObject({ payoutFen: 1_200 });
  const said = () => watching.messages.flatMap((message) => message.announcements ?? []);
  await until(() => said().length > 0);
  expect(said()).toMatchObject([{ kind: 'payout', amountFen: 1_200 }]);
});

test('notes are facts: they add up to the amounts, and the drawer is known by them as far as they were keyed [C7]', async () => {
  const hall = await TestHall.start();
  const { clerk, visitId, totalFen } = await signedVisit(hall);
  const path = `/visits/${visitId}/payment`;
  const tenderedFen = Math.ceil(totalFen / 10_000) * 10_000;
  const tenderedNotes = notes([10_000, tenderedFen / 10_000]);
  const givenNotes = piecesOf(tenderedFen - totalFen);
  const code = (body: object) => clerk.codeOf(path, { tenderedFen, ...body });
  expect(await code({ tenderedNotes: notes([10_000, 9_999]) })).toBe('notes-do-not-add-up');
  expect(await code({ tenderedNotes: notes([3_000, 1]) })).toBe('notes-unknown');
  expect(await code({ tenderedNotes, givenNotes: notes([100, 9_999]) })).toBe('notes-do-not-add-up');
  expect(await code({ tenderedNotes: [{ fen: 100, count: -1 }] })).toBe('malformed-request');
  const paid = await clerk.must(routes.takeCash, path, { tenderedFen, tenderedNotes, givenNotes });
  // The float was not counted by denomination: what is known is told, and that it is not everything.
  expect(paid.drawer).toMatchObject({ complete: false });
  const shiftId = hall.store.state.session('counter-1')?.shiftId ?? '';
  expect(hall.store.state.drawerNotes(shiftId).notes).toContainEqual({
    fen: 10_000,
    count: tenderedFen / 10_000,
  });
  // The clerk who counts blind in the evening is told of no more notes than change could need [M1].
  expect(tenderedFen).toBeGreaterThan(10_000);
  expect(paid.drawer?.notes).toContainEqual({ fen: 10_000, count: 1 });
  await hall.stop();
  expect(verifyHallData(hall.dataFolder, join(hall.folder, 'rebuilt.sqlite'))).toMatchObject({ ok: true });
});
