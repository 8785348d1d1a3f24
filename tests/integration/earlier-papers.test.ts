import { routes } from '@onehall/protocol';
import { describe, expect, test } from 'vitest';
import { TestHall } from './hall-harness.ts';
import { type Customer, takeTicket } from './jobs.ts';
import { add, atCounter, type Counter, isSound, signForm, states } from './one-stop-counter.ts';
import { until } from './until.ts';

/** What was signed is paid for, and the customer goes. */
async function paysAndGoes(counter: Counter): Promise<string> {
  const { clerk, visitId, ticketId, hall } = counter;
  const shown = await signForm(counter);
  const { totalFen } = shown;
  await clerk.must(routes.takeCash, `/visits/${visitId}/payment`, { tenderedFen: totalFen });
  await until(() => states(hall, visitId).every((state) => state === 'confirmed'));
  await clerk.must(routes.finishTicket, `/tickets/${ticketId}/finish`);
  return shown.form?.documentId ?? '';
}

/** The next customer at the same counter, of whom nothing is known yet. */
async function next(counter: Counter): Promise<Counter> {
  const { clerk, kiosk } = counter;
  await takeTicket(kiosk);
  const { ticketId, visitId } = await clerk.must(routes.callNext, '/counters/counter-1/call-next');
  await clerk.must(routes.startServing, `/tickets/${ticketId}/start`);
  return { ...counter, ticketId, visitId };
}

const find = ({ clerk, visitId }: Counter, mobile: string) =>
  clerk.must(routes.findSubscriber, `/visits/${visitId}/subscriber`, { mobile });

async function prove(counter: Counter, { mobile, idNumber }: Pick<Customer, 'mobile' | 'idNumber'>) {
  await find(counter, mobile);
  await counter.clerk.must(routes.checkDocument, `/visits/${counter.visitId}/identity`, {
    documentKind: 'resident-id-card',
    number: idNumber,
    validUntil: null,
  });
}

const listed = async ({ clerk, visitId }: Counter) =>
  (await clerk.must(routes.listPapers, `/visits/${visitId}/papers`)).papers.map((one) => one.documentId);

/** What the counter answers who asks for the form and the receipt of an earlier visit. */
const givenOut = async ({ clerk }: Counter, documentId: string, visitId: string) => [
  await clerk.codeOf(`/documents/${documentId}/print`),
  await clerk.codeOf(`/visits/${visitId}/receipt`),
];

/** Another customer of the hall than the one at the counter. */
function stranger(hall: TestHall, { customer }: Counter): Customer {
  const found = hall.parts.demoCustomers().find((one) => one.mobile !== customer.mobile);
  if (found === undefined) throw new Error('the hall has one customer only');
  return found;
}

describe('papers of earlier visits', () => {
  test('are listed and given again to whoever has proved that they are theirs, and the look is journalled', async () => {
    const hall = await TestHall.start();
    const before = await atCounter(hall);
    await add(before, 'bill-payment');
    await add(before, 'prepayment', { amount: 5_000 });
    const documentId = await paysAndGoes(before);
    const here = await next(before);
    const { clerk, visitId, customer } = here;
    const list = `/visits/${visitId}/papers`;
    const receipt = `/visits/${before.visitId}/receipt`;
    expect(await clerk.codeOf(list)).toBe('identity-missing');
    await find(here, customer.mobile);
    expect([await clerk.codeOf(list), await clerk.codeOf(receipt)]).toEqual([
      'identity-missing',
      'identity-missing',
    ]);
    expect(await clerk.codeOf(`/documents/${documentId}/print`)).toBe('identity-missing');
    await prove(here, customer);
    const { papers } = await clerk.must(routes.listPapers, list);
    expect(papers).toMatchObject([
      { documentId, lines: 2, standing: 'signed', prints: 0, receipt: { copy: 0 } },
    ]);
    const looked = hall.store.eventsAfter(0, ['SubscriberLookedUp'], 50).at(-1);
    expect(looked?.payload).toMatchObject({ purpose: 'papers', visitId });
    expect(await clerk.must(routes.reprintReceipt, receipt)).toMatchObject({
      copy: 1,
      deviceId: 'receipt-printer-1',
    });
    expect((await clerk.must(routes.reprintReceipt, receipt)).copy).toBe(2);
    expect((await clerk.must(routes.printForm, `/documents/${documentId}/print`)).copy).toBe(0);
    // This visit has paid for nothing, and a visit of nobody here is nobody's.
    expect(await clerk.codeOf(`/visits/${visitId}/receipt`)).toBe('receipt-missing');
    expect(await clerk.codeOf('/visits/ghost/receipt')).toBe('visit-not-open');
    await isSound(hall);
  });

  test('are not given to the holder of a line that was only found there, by a wrong number', async () => {
    const hall = await TestHall.start();
    const before = await atCounter(hall);
    const wrong = stranger(hall, before);
    await find(before, wrong.mobile);
    await prove(before, before.customer);
    await add(before, 'bill-payment');
    const documentId = await paysAndGoes(before);
    const here = await next(before);
    await prove(here, wrong);
    expect(await listed(here)).toEqual([]);
    expect(await givenOut(here, documentId, before.visitId)).toEqual(['visit-not-open', 'visit-not-open']);
  });

  test('are not given to the new holder of a line, once it was transferred', async () => {
    const hall = await TestHall.start();
    const before = await atCounter(hall);
    await add(before, 'prepayment', { amount: 5_000 });
    const documentId = await paysAndGoes(before);
    const handing = await next(before);
    const { clerk, visitId } = handing;
    const newHolder = { mobile: before.customer.mobile, idNumber: '11010519491231002X' };
    const { parties } = await clerk.must(routes.identifyPerson, `/visits/${visitId}/persons`, {
      documentKind: 'resident-id-card',
      number: newHolder.idNumber,
      validUntil: null,
      name: '诸葛明',
    });
    await clerk.must(routes.keepDocumentCopy, `/visits/${visitId}/parties/${parties[0]?.partyId}/copy`, {
      image: 'aGFsbA==',
    });
    await prove(handing, before.customer);
    await add(handing, 'bill-payment');
    await add(handing, 'ownership-transfer', { holder: parties[0]?.partyId });
    await paysAndGoes(handing);
    const here = await next(before);
    await prove(here, newHolder);
    expect(await listed(here)).toEqual([]);
    expect(await givenOut(here, documentId, before.visitId)).toEqual(['visit-not-open', 'visit-not-open']);
  });

  test('of two holders who signed together are given when both have proved themselves', async () => {
    const hall = await TestHall.start();
    const before = await atCounter(hall);
    const other = stranger(hall, before);
    await add(before, 'prepayment', { amount: 5_000 });
    await prove(before, other);
    await add(before, 'prepayment', { amount: 6_000 });
    const documentId = await paysAndGoes(before);
    const here = await next(before);
    await prove(here, other);
    expect(await listed(here)).toEqual([]);
    expect(await givenOut(here, documentId, before.visitId)).toEqual(['visit-not-open', 'visit-not-open']);
    await prove(here, before.customer);
    expect(await listed(here)).toEqual([documentId]);
  });
});
