import { routes } from '@onehall/protocol';
import { describe, expect, test } from 'vitest';
import { TestHall } from './hall-harness.ts';
import { add, atCounter, type Counter } from './one-stop-counter.ts';

/** Asks for the form of a service with these fields entered; nothing is kept of it, so it is no command. */
const formsOf =
  ({ clerk, visitId }: Counter) =>
  async (serviceId: string, fields: object, orderId: string | null = null) => {
    const path = `/visits/${visitId}/services/${serviceId}/form`;
    const reply = await clerk.ask('POST', path, { body: { fields, orderId } });
    expect(reply.status).toBe(200);
    return routes.tryService.reply.parse(reply.body);
  };

describe('the form of a service while it is filled in', () => {
  test('says the price of what is entered, and keeps what was entered for a later change', async () => {
    const hall = await TestHall.start();
    const counter = await atCounter(hall);
    const { clerk, visitId } = counter;
    const formAt = formsOf(counter);
    expect(await formAt('prepayment', { amount: 6_000 })).toMatchObject({ amountFen: 6_000, refusal: null });
    expect(await formAt('prepayment', { amount: 50 })).toMatchObject({
      amountFen: null,
      refusal: { code: 'amount-invalid', facts: { field: 'amount' } },
    });
    const [first, second] = ['CARD00000001', 'CARD00000002'];
    const two = { card: 'card-50', count: 2, serials: [first, second] };
    expect(await formAt('prepaid-card-sale', { ...two, serials: [first] })).toMatchObject({
      refusal: { code: 'serials-missing', facts: { wanted: 2, found: 1 } },
    });
    const [order] = (await add(counter, 'prepaid-card-sale', two)).orders;
    const again = await formAt('prepaid-card-sale', {}, order?.orderId ?? '');
    expect(again).toMatchObject({ amountFen: 10_000, refusal: null });
    expect(again.fields.map((field) => [field.id, field.value])).toEqual([
      ['card', 'card-50'],
      ['count', 2],
      ['serials', [first, second]],
    ]);
    // What was emptied stays empty, and an order of another service is none of this one's.
    const one = { card: 'card-50', count: 1, serials: [first] };
    expect(await formAt('prepaid-card-sale', one, order?.orderId)).toMatchObject({ amountFen: 5_000 });
    const path = `/visits/${visitId}/services/prepayment/form`;
    const strange = await clerk.ask('POST', path, { body: { fields: {}, orderId: order?.orderId } });
    expect(strange.body).toMatchObject({ refusal: { code: 'order-unknown' } });
  });

  test('never gives a new service password back', async () => {
    const hall = await TestHall.start();
    const counter = await atCounter(hall);
    const [order] = (await add(counter, 'password-set', { newPassword: '820417' })).orders;
    const form = await formsOf(counter)('password-set', {}, order?.orderId);
    expect(form.fields).toMatchObject([{ id: 'newPassword', value: null }]);
    expect(JSON.stringify(form)).not.toContain('820417');
  });
});
