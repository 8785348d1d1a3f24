import { routes } from '@onehall/protocol';
import { sampleIccid } from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import { TestHall } from './hall-harness.ts';
import { add, atCounter, billingOf, isSound, signForm, states } from './one-stop-counter.ts';
import { until } from './until.ts';

const cards = { card: 'card-50', count: 2, serials: ['CARD00000001', 'CARD00000002'] };

describe('a visit of many services over HTTP', () => {
  test('from the list of services to the books: fields filled in, one form, mixed tender, billing done', async () => {
    const hall = await TestHall.start();
    const counter = await atCounter(hall);
    const { clerk, visitId, customer } = counter;
    const listed = await clerk.must(routes.readServices, '/services');
    expect(listed.services.length).toBeGreaterThan(50);
    const searched = await clerk.must(routes.searchServices, '/services/search/tcbg');
    expect(searched.services[0]?.serviceId).toBe('plan-change');

    // The form of a service: what the record knows is filled in, and what stands against it is said.
    const form = await clerk.must(routes.readServiceForm, `/visits/${visitId}/services/prepayment`);
    expect(form).toMatchObject({
      refusal: null,
      amountFen: 10_000,
      fields: [{ id: 'amount', value: 10_000 }],
    });
    const plan = await clerk.must(routes.readServiceForm, `/visits/${visitId}/services/plan-change`);
    expect(plan.fields[0]?.choices.length).toBeGreaterThan(2);
    expect(plan.refusal).toMatchObject({ code: 'field-missing', facts: { field: 'plan' } });

    await add(counter, 'bill-payment');
    const before = await billingOf(hall).findByMobile(customer.mobile);
    const planId = before?.planId === 'fast-86' ? 'premium-199' : 'fast-86';
    await add(counter, 'plan-change', { plan: planId, from: 'now' });
    await add(counter, 'sim-replacement', { sim: sampleIccid(1) });
    await add(counter, 'prepaid-card-sale', cards);
    const view = await add(counter, 'value-added-change', { add: ['mobile-news'] });
    expect(view.orders.map((order) => order.serviceId)).toHaveLength(5);
    const shown = await signForm(counter);
    expect(shown.form?.content.lines).toHaveLength(5);

    const offered = await clerk.must(routes.offerTender, `/visits/${visitId}/tenders`, {
      kind: 'bank-card',
      amountFen: 10_000,
    });
    const tenderId = offered.tenders[0]?.tenderId ?? '';
    const paid = await clerk.must(
      routes.confirmTender,
      `/visits/${visitId}/tenders/${tenderId}/confirmation`,
      { reference: 'POS-88' },
    );
    expect(paid.cashDueFen).toBe(paid.totalFen - 10_000);
    const done = await clerk.must(routes.takeCash, `/visits/${visitId}/payment`, {
      tenderedFen: paid.cashDueFen + 500,
    });
    expect(done.payment).toMatchObject({
      changeFen: 500,
      tenders: [{ kind: 'bank-card', amountFen: 10_000 }],
    });
    await until(() => states(hall, visitId).every((state) => state === 'confirmed'));
    const after = await billingOf(hall).findByMobile(customer.mobile);
    expect(after).toMatchObject({ planId, bills: [] });
    expect(after?.featureIds).toContain('mobile-news');
    await clerk.must(routes.finishTicket, `/tickets/${counter.ticketId}/finish`);
    await isSound(hall);
  });

  test('two lines, an agent, a change after the signature, a refund set off: the books and the rebuild agree', async () => {
    const hall = await TestHall.start();
    const counter = await atCounter(hall, false);
    const { clerk, visitId, customer } = counter;
    await clerk.must(routes.checkDocument, `/visits/${visitId}/identity`, {
      documentKind: 'resident-id-card',
      number: customer.idNumber,
      validUntil: null,
      agent: {
        documentKind: 'resident-id-card',
        number: '11010519491231002X',
        validUntil: null,
        name: '诸葛明',
        relation: 'spouse',
      },
    });
    await add(counter, 'bill-payment');
    const prepaid = await add(counter, 'prepayment', { amount: 5_000 });
    await signForm(counter);
    const orderId = prepaid.orders[1]?.orderId ?? '';
    const path = `/visits/${visitId}/orders/${orderId}`;
    expect(await clerk.codeOf(path, { fields: { amount: 6_000 } })).toBe('form-already-signed');
    const changed = await clerk.must(routes.changeOrder, path, {
      fields: { amount: 6_000 },
      voidsSignature: true,
    });
    expect(changed).toMatchObject({ form: null, step: 'form' });
    await clerk.must(routes.removeOrder, `${path}/remove`);
    await clerk.must(routes.identifyPerson, `/visits/${visitId}/persons`, {
      documentKind: 'foreign-passport',
      number: 'E1234567',
      validUntil: '2030-01-01',
      name: 'Ann Smith',
    });
    const [line, person] = (
      await clerk.must(routes.chooseSettlement, `/visits/${visitId}/settlement`, {
        settlement: 'apart',
      })
    ).parties;
    expect(person).toMatchObject({
      kind: 'person',
      maskedName: expect.stringMatching(/^A\*+$/),
      copyKept: false,
    });
    await clerk.must(routes.keepDocumentCopy, `/visits/${visitId}/parties/${person?.partyId}/copy`, {
      image: 'aGFsbA==',
    });
    const [number] = (await clerk.must(routes.readNumbers, '/numbers/139')).numbers;
    const fresh = await add(counter, 'new-subscription', {
      number: number?.mobile,
      plan: 'basic-39',
      sim: sampleIccid(2),
      holder: person?.partyId,
    });
    expect(fresh.orders).toHaveLength(2);
    await clerk.must(routes.chooseParty, `/visits/${visitId}/parties/${line?.partyId}/choose`);
    const { totalFen } = await signForm(counter);
    await clerk.must(routes.takeCash, `/visits/${visitId}/payment`, { tenderedFen: totalFen });
    await until(() => states(hall, visitId).every((state) => state === 'confirmed'));
    expect(await billingOf(hall).findByMobile(number?.mobile ?? '')).toMatchObject({
      name: 'Ann Smith',
      customer: { residence: 'foreigner' },
    });
    await isSound(hall);
  });
});
