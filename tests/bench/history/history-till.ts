import {
  type Counter,
  drawerAccount,
  fen,
  type HallEvent,
  type Notes,
  type PriceLine,
  type StaffMember,
  type StockMove,
  type Tender,
  takePayment,
} from '@onehall/domain';
import { type Doer, type HistoryBook, server, staffAt } from './history-book.ts';

/** A clerk at a counter for a day, and the cards they have been given. */
export interface Desk {
  readonly clerk: StaffMember;
  readonly counter: Counter;
  readonly shiftId: string;
  readonly cards: string[];
}

export interface TicketIds {
  readonly ticketId: string;
  readonly visitId: string;
  readonly number: string;
}

export interface Ordered {
  readonly orderId: string;
  readonly serviceId: string;
  readonly prices: readonly PriceLine[];
  readonly serial: string | null;
}

export interface Paying {
  readonly ids: TicketIds;
  readonly desk: Desk;
  readonly orders: readonly Ordered[];
}

export const cardId = 'card-50';
const pieces = [10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10];

export const totalOf = (orders: readonly Pick<Ordered, 'prices'>[]) =>
  orders.flatMap(({ prices }) => prices).reduce((sum, one) => sum + one.amountFen, 0);

/** The fewest pieces that make an amount. */
export function piecesOf(amountFen: number): Notes[] {
  let left = amountFen;
  return pieces.flatMap((one) => {
    const count = Math.trunc(left / one);
    left -= count * one;
    return count > 0 ? [{ fen: one, count }] : [];
  });
}

/** A command that prints a slip, and the printer's word that it is on paper. */
export function writePrinted(
  book: HistoryBook,
  by: Doer,
  { ids, slip, deviceId }: { ids: TicketIds; slip: 'ticket' | 'receipt'; deviceId: string },
  events: readonly HallEvent[],
): void {
  const subjectId = slip === 'ticket' ? ids.ticketId : ids.visitId;
  const jobId = book.newId();
  book.write(by, slip === 'ticket' ? 'issueTicket' : 'takeCash', {
    events: [...events, { type: 'PrintQueued', payload: { jobId, deviceId, slip, subjectId, copy: 0 } }],
    answer: { ...ids, jobId },
  });
  book.write(server, 'print', { events: [{ type: 'PrintStarted', payload: { jobId } }] });
  book.write(server, 'print', {
    events: [{ type: 'PrintEnded', payload: { jobId, state: 'confirmed', reason: null } }],
  });
}

/** A third pays with a code or a card, some of them a part in cash. */
function writeTenders(book: HistoryBook, { ids, desk }: Paying, dueFen: number): Tender[] {
  const draw = book.random();
  if (draw > 0.35) return [];
  const kind = draw < 0.25 ? ('mobile-payment' as const) : ('bank-card' as const);
  const amountFen = draw < 0.05 ? Math.ceil(dueFen / 20) * 10 : dueFen;
  const id = book.newId();
  const reference = `${kind === 'bank-card' ? 'C' : 'W'}-${id.slice(19)}`;
  const { visitId } = ids;
  const clerk = staffAt(desk.clerk.id, desk.counter.id);
  const offered = { visitId, tenderId: id, kind, amountFen, subscriberId: null };
  book.write(clerk, 'offerTender', { events: [{ type: 'TenderOffered', payload: offered }] });
  book.write(clerk, 'confirmTender', {
    events: [{ type: 'TenderConfirmed', payload: { visitId, tenderId: id, reference } }],
  });
  return [{ id, kind, amountFen, state: 'confirmed', reference, subscriberId: null }];
}

function soldMoves({ orders, desk }: Paying): StockMove[] {
  return orders.flatMap(({ orderId, serial }) =>
    serial === null
      ? []
      : [
          {
            articleId: cardId,
            kind: 'prepaid-card',
            from: `clerk:${desk.clerk.id}`,
            to: 'customer',
            quantity: 1,
            reason: 'sold',
            serials: [serial],
            orderId,
          },
        ],
  );
}

/** The money, the cards handed over, the receipt, the drawer, and what the billing system says to each order. */
export function writePayment(book: HistoryBook, paying: Paying): void {
  const { ids, desk, orders } = paying;
  const { visitId } = ids;
  const clerkId = desk.clerk.id;
  const dueFen = totalOf(orders);
  const tenders = writeTenders(book, paying, dueFen);
  const cashDueFen = dueFen - tenders.reduce((sum, one) => sum + one.amountFen, 0);
  const cashFen = Math.ceil(cashDueFen / 1_000) * 1_000;
  const paid = takePayment(
    {
      visitId,
      shiftId: desk.shiftId,
      clerkId,
      counterId: desk.counter.id,
      prices: orders.flatMap(({ prices }) => prices),
      settlement: 'net',
      tenders,
      cashFen: fen(cashFen),
      notes: { tendered: piecesOf(cashFen), given: piecesOf(cashFen - cashDueFen) },
    },
    book.state.balances([drawerAccount(desk.shiftId).id]),
  );
  if (!paid.ok) throw new Error(`a payment was refused: ${JSON.stringify(paid.refusal)}`);
  const moves = soldMoves(paying);
  const sold: HallEvent[] =
    moves.length === 0 ? [] : [{ type: 'StockSold', payload: { visitId, clerkId, moves, differences: [] } }];
  const slip = { ids, slip: 'receipt', deviceId: 'receipt-printer-1' } as const;
  writePrinted(book, staffAt(clerkId, desk.counter.id), slip, [paid.value, ...sold]);
  if (cashFen > 0) writeDrawer(book, paying);
  for (const { orderId, prices } of orders) {
    book.write(server, 'order', {
      events: [{ type: 'OrderSent', payload: { visitId, orderId, attempt: 1 } }],
    });
    const confirmed = { visitId, orderId, billingReference: book.newId(), amountFen: totalOf([{ prices }]) };
    book.write(server, 'order', { events: [{ type: 'OrderConfirmed', payload: confirmed }] });
  }
}

function writeDrawer(book: HistoryBook, { ids, desk }: Paying): void {
  const { counter, clerk } = desk;
  const [openingId, deviceId] = [book.newId(), `drawer-${counter.number}`];
  const why = { why: 'sale', note: null, by: clerk.id, visitId: ids.visitId } as const;
  book.write(server, 'drawer', {
    events: [{ type: 'DrawerOpened', payload: { openingId, deviceId, counterId: counter.id, ...why } }],
  });
  book.write(server, 'drawer', { events: [{ type: 'DrawerShut', payload: { openingId, deviceId } }] });
}
