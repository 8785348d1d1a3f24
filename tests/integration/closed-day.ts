import { routes } from '@onehall/protocol';
import {
  afterOneSale,
  books,
  type CashHall,
  count,
  giveFloat,
  ordersAnswered,
  sellBill,
} from './cash-day.ts';
import { add, atCounter, signForm } from './one-stop-counter.ts';

/** A sale in cash that is reversed before the customer goes; what it had taken. */
async function sellAndReverse({ hall }: CashHall): Promise<number> {
  const counter = await atCounter(hall);
  const { clerk, visitId, ticketId } = counter;
  await add(counter, 'prepayment', { amount: 5_000 });
  const { totalFen, orders } = await signForm(counter);
  await clerk.must(routes.takeCash, `/visits/${visitId}/payment`, { tenderedFen: totalFen });
  const path = `/visits/${visitId}/orders/${orders[0]?.orderId ?? ''}/reversal`;
  await clerk.must(routes.reverseOrder, path, { reason: '充错号码 13812345678' });
  await clerk.must(routes.finishTicket, `/tickets/${ticketId}/finish`);
  return totalFen;
}

const short = afterOneSale.map((one) => (one.fen === 500 ? { ...one, count: one.count - 1 } : one));

/** One sale in cash, one more that is reversed, the shift counted five yuan short, and all of it taken into the vault. */
export async function sellAndCount(day: CashHall): Promise<{ shiftId: string; reversedFen: number }> {
  const { hall, manager, first } = day;
  const shiftId = await giveFloat(day, first, 'K001');
  await sellBill(hall, 'counter-1', 'K001');
  const reversedFen = await sellAndReverse(day);
  await ordersAnswered(day, shiftId);
  await first.must(routes.beginShiftCount, `/cash/shifts/${shiftId}/count`);
  await count(first, shiftId, short);
  await first.must(routes.endShift, `/cash/shifts/${shiftId}/end`, { reason: '找零有误' });
  const [remitted] = (await books(manager)).transfers;
  await manager.must(routes.takeTransfer, `/cash/transfers/${remitted?.transferId}/take`, { notes: short });
  return { shiftId, reversedFen };
}

/** The vault counted even, and the day closed for ever. */
export async function closeDay({ hall, manager }: CashHall, businessDay: string): Promise<void> {
  const vault = hall.store.queries.balanceFen('vault');
  const notes = [
    { fen: 10_000, count: Math.floor(vault / 10_000) },
    { fen: 100, count: Math.floor((vault % 10_000) / 100) },
  ].filter((one) => one.count > 0);
  await manager.must(routes.countVault, '/cash/vault/counts', { notes });
  await manager.must(routes.closeBooks, `/cash/days/${businessDay}/close`);
}
