import { routes } from '@onehall/protocol';
import { describe, expect, test } from 'vitest';
import { TestHall } from './hall-harness.ts';
import { postOf, signature, takeTicket, untilForm } from './jobs.ts';

describe('a customer who leaves', () => {
  test('before paying frees the counter; what was begun is void, and no money has moved', async () => {
    const hall = await TestHall.start();
    const post = await postOf(hall);
    const { store } = hall;
    const begun = await untilForm(post);
    const drawer = store.queries.shiftCash();
    const path = `/visits/${begun.visitId}/abandon`;
    await post.clerk.must(routes.abandonVisit, path, { reason: 'not-enough-money' });
    expect(store.state.visit(begun.visitId)).toMatchObject({
      open: false,
      orders: [],
      form: null,
      payment: null,
    });
    expect(store.state.session('counter-1')?.ticketId).toBeNull();
    expect(store.queries.shiftCash()).toEqual(drawer);
    // The bill is still due, and the next customer can be served.
    expect((await untilForm(post)).totalFen).toBe(begun.totalFen);
    await hall.stop();
  });

  test('after paying can only be said goodbye to', async () => {
    const hall = await TestHall.start();
    const post = await postOf(hall);
    const { visitId, contentHash, totalFen } = await untilForm(post);
    await post.screen.must(routes.signForm, `/visits/${visitId}/signature`, { contentHash, signature });
    await post.clerk.must(routes.takeCash, `/visits/${visitId}/payment`, { tenderedFen: totalFen });
    expect(await post.clerk.codeOf(`/visits/${visitId}/abandon`, { reason: 'left' })).toBe(
      'payment-already-taken',
    );
    await hall.stop();
  });
});

test('one bill at two counters is paid once: the second counter is told before it takes the money', async () => {
  const hall = await TestHall.start();
  const one = await postOf(hall);
  const two = await postOf(hall, 'counter-2', 'K002');
  const first = await untilForm(one);
  const second = await untilForm(two, 'counter-2');
  for (const [post, { visitId, contentHash }] of [[one, first] as const, [two, second] as const]) {
    await post.screen.must(routes.signForm, `/visits/${visitId}/signature`, { contentHash, signature });
  }
  const pay = { tenderedFen: first.totalFen };
  await one.clerk.must(routes.takeCash, `/visits/${first.visitId}/payment`, pay);
  expect(await two.clerk.codeOf(`/visits/${second.visitId}/payment`, pay)).toBe('nothing-due');
  expect(
    hall.store.queries
      .shiftCash()
      .map((shift) => shift.payments)
      .sort(),
  ).toEqual([0, 1]);
  await hall.stop();
});

test('a service that nobody on duty does gives no ticket, and nobody is looked up for it', async () => {
  const hall = await TestHall.start();
  const { kiosk, customer } = await postOf(hall);
  await hall.devicesReady();
  const seq = hall.store.seq();
  const body = { categoryIds: ['corporate'], mobile: customer.mobile, language: 'zh' };
  expect(await kiosk.codeOf('/tickets', body)).toBe('category-unavailable');
  expect(hall.store.seq()).toBe(seq);
  await takeTicket(kiosk);
  await hall.stop();
});

test('the living hall brings customers by the very request that the page sends, and serves them', async () => {
  const hall = await TestHall.start();
  const technician = await hall.staff('W001');
  const order = { customersPerHour: 2000, seed: 5, speed: 60 };
  await technician.must(routes.bringCustomers, '/living-hall', order);
  await expect.poll(() => hall.parts.livingHall.status().served, { timeout: 60_000 }).toBeGreaterThan(0);
  await hall.stop();
});
