import { join } from 'node:path';
import { type CashView, type MyShift, routes } from '@onehall/protocol';
import { verifyHallData } from '@onehall/storage-sqlite';
import { expect } from 'vitest';
import { smallHall, TestHall } from './hall-harness.ts';
import { postOf, signature, takeTicket } from './jobs.ts';
import type { Person } from './person.ts';
import { until } from './until.ts';

export const yuan = (amount: number) => amount * 100;
/** ￥500 in notes that a drawer wants. */
export const float500 = [
  { fen: 10_000, count: 2 },
  { fen: 5_000, count: 2 },
  { fen: 1_000, count: 15 },
  { fen: 500, count: 6 },
  { fen: 100, count: 20 },
];

/** A hall whose floats are handed out, with its managers and two clerks. */
export async function cashHall() {
  const file = smallHall();
  const hall = await TestHall.start({ file: { ...file, cash: { floatMode: 'handed' } } });
  const [manager, duty, first, second] = await Promise.all([
    hall.staff('M001'),
    hall.staff('D001'),
    hall.staff('K001'),
    hall.staff('K002'),
  ]);
  const idOf = (workNumber: string) => file.staff.find((one) => one.workNumber === workNumber)?.id ?? '';
  return { hall, manager, duty, first, second, idOf };
}
export type CashHall = Awaited<ReturnType<typeof cashHall>>;

export const mine = (clerk: Person): Promise<MyShift> => clerk.must(routes.readMyShift, '/cash/mine');
export const books = (manager: Person): Promise<CashView> => manager.must(routes.readCash, '/cash');

/** A manager counts a float out, the clerk counts it in. */
export async function giveFloat({ duty, idOf }: CashHall, clerk: Person, workNumber: string) {
  const { transferId } = await duty.must(routes.offerFromVault, '/cash/floats', {
    kind: 'float',
    clerkId: idOf(workNumber),
    notes: float500,
  });
  const { shiftId } = await clerk.must(routes.takeTransfer, `/cash/transfers/${transferId}/take`, {
    notes: float500,
  });
  return shiftId ?? '';
}

/** One customer pays a bill in cash at a counter; what is due and what comes back. */
export async function sellBill(hall: TestHall, counterId: string, workNumber: string, place = 0) {
  const post = await postOf(hall, counterId, workNumber);
  const customer = hall.parts.demoCustomers()[place];
  if (!customer) throw new Error('the hall has no such customer');
  const { clerk, kiosk, screen } = post;
  await takeTicket(kiosk);
  const { ticketId, visitId } = await clerk.must(routes.callNext, `/counters/${counterId}/call-next`);
  await clerk.must(routes.startServing, `/tickets/${ticketId}/start`);
  await clerk.must(routes.findSubscriber, `/visits/${visitId}/subscriber`, { mobile: customer.mobile });
  await clerk.must(routes.addOrder, `/visits/${visitId}/orders`, {
    serviceId: 'prepayment',
    fields: { amount: 3_000 },
  });
  const shown = await clerk.must(routes.showForm, `/visits/${visitId}/form`);
  await screen.must(routes.signForm, `/visits/${visitId}/signature`, {
    contentHash: shown.form?.contentHash ?? '',
    signature,
  });
  const paid = await clerk.must(routes.takeCash, `/visits/${visitId}/payment`, {
    tenderedFen: 5_000,
    tenderedNotes: [{ fen: 5_000, count: 1 }],
    givenNotes: [{ fen: 1_000, count: 2 }],
  });
  await clerk.must(routes.finishTicket, `/tickets/${ticketId}/finish`);
  return paid;
}

export async function isSound({ hall }: CashHall): Promise<void> {
  await hall.stop();
  expect(verifyHallData(hall.dataFolder, join(hall.folder, 'rebuilt.sqlite'))).toMatchObject({
    ok: true,
    problem: null,
  });
}

export const count = (clerk: Person, shiftId: string, notes: readonly object[]) =>
  clerk.must(routes.countShift, `/cash/shifts/${shiftId}/rounds`, { notes });
export const ordersAnswered = ({ hall }: CashHall, shiftId: string) =>
  until(() => hall.store.state.unansweredOrders(shiftId) === 0);
/** What float500 is after a ￥50 note came in and two of ￥10 went out. */
export const afterOneSale = [
  { fen: 10_000, count: 2 },
  { fen: 5_000, count: 3 },
  { fen: 1_000, count: 13 },
  { fen: 500, count: 6 },
  { fen: 100, count: 20 },
];
