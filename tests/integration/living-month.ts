import { routes, type VisitView } from '@onehall/protocol';
import { demoPeople } from '../../apps/server/src/demo-people.ts';
import { HallRounds } from '../../apps/server/src/jobs/hall-rounds.ts';
import { smallHall, TestHall } from './hall-harness.ts';
import { signature, takeTicket } from './jobs.ts';
import type { Person } from './person.ts';
import { until } from './until.ts';

export const minuteMs = 60_000;
export const month = '2026-04';
export const daysInMonth = 30;
/** The wall clock of Shanghai on a day of the month, epoch ms. */
export const wall = (day: number, hour: number, minute = 0): number =>
  Date.UTC(2026, 3, day, hour - 8, minute);
export const dayName = (day: number): string => `${month}-${String(day).padStart(2, '0')}`;
/** The hall works on weekdays and stands empty at weekends. */
export const workingDays = Array.from({ length: daysInMonth }, (_, nth) => nth + 1).filter(
  (day) => ![0, 6].includes(new Date(`${dayName(day)}T00:00:00Z`).getUTCDay()),
);

/** A clerk at a counter, with the screen that stands before the customer. */
export interface Place {
  readonly counterId: string;
  readonly clerk: Person;
  readonly screen: Person;
}

/** What a visit is to be like. */
export interface Wish {
  readonly place: Place;
  readonly customer: Member;
  readonly categoryId?: string;
  /** They say at the kiosk who they are. */
  readonly known?: boolean;
  /** null: they do not rate. */
  readonly rating: number | null;
  readonly serviceMinutes?: number;
  /** The form is signed, then something is added, and it is signed anew. */
  readonly signedTwice?: boolean;
  readonly services: readonly (readonly [string, object])[];
  /** What was paid for first is given back before they go. */
  readonly reversed?: boolean;
  /** They show their document. */
  readonly proves?: boolean;
}

export type Member = ReturnType<ReturnType<typeof demoPeople>>[number];
export type LivingHall = Awaited<ReturnType<typeof livingHall>>;

/** A hall with the hours of a shop, its people, and a clock that the day's work sets. */
export async function livingHall() {
  const hall = await TestHall.start({ file: { ...smallHall(), hours: { opens: '08:30', closes: '18:00' } } });
  await hall.devicesReady();
  const staff = (workNumber: string) => hall.staff(workNumber);
  const places: Place[] = [];
  for (const [counterId, workNumber] of [
    ['counter-1', 'K001'],
    ['counter-2', 'K002'],
    ['counter-5', 'K003'],
  ] as const)
    places.push({
      counterId,
      clerk: await staff(workNumber),
      screen: await hall.device('customer-screen', counterId),
    });
  return {
    hall,
    places: places as [Place, Place, Place],
    kiosk: await hall.device('kiosk', 'kiosk-1'),
    guide: await staff('Y001'),
    duty: await staff('D001'),
    manager: await staff('M001'),
    keeper: await staff('S001'),
    people: demoPeople(hall.file, hall.clock.now)(),
    rounds: new HallRounds(hall.parts),
    pass: (minutes: number) => hall.clock.pass(minutes * minuteMs),
    /** On to this instant, and what the hall does by itself then. */
    async comes(at: number) {
      hall.clock.pass(at - hall.clock.at);
      await this.rounds.go();
    },
    /** Until the billing system has answered every order. */
    answered: () => until(() => hall.store.queries.openOrders(9).length === 0),
  };
}

/** A ticket taken and called at a place, and its service begun. */
export async function begun(living: LivingHall, { place, customer, categoryId, known }: Wish) {
  await takeTicket(living.kiosk, known === true ? customer.mobile : null, categoryId ?? 'bills');
  living.pass(3);
  return called(place);
}

/** Whoever is next at a place, called and begun with. */
export async function called({ clerk, counterId }: Place) {
  const next = await clerk.must(routes.callNext, `/counters/${counterId}/call-next`);
  await clerk.must(routes.startServing, `/tickets/${next.ticketId}/start`);
  return next;
}

/** Everything from the finding of the line to the goodbye, for a visit that is in service. */
export async function served(
  living: LivingHall,
  wish: Omit<Wish, 'known' | 'categoryId'>,
  { visitId, ticketId }: { readonly visitId: string; readonly ticketId: string },
) {
  const { place, customer, services } = wish;
  const { clerk, screen } = place;
  const at = `/visits/${visitId}`;
  await clerk.must(routes.findSubscriber, `${at}/subscriber`, { mobile: customer.mobile });
  if (wish.proves === true)
    await clerk.must(routes.checkDocument, `${at}/identity`, {
      documentKind: 'resident-id-card',
      number: customer.idNumber,
      validUntil: null,
    });
  for (const [serviceId, fields] of services)
    await agreed(living, await clerk.must(routes.addOrder, `${at}/orders`, { serviceId, fields }));
  living.pass(wish.serviceMinutes ?? 4);
  let { totalFen } = await signed(place, visitId);
  if (wish.signedTwice === true) {
    await clerk.must(routes.addOrder, `${at}/orders`, {
      ...{ serviceId: 'receipt-reprint', fields: { receipt: '2026-02-14' }, voidsSignature: true },
    });
    ({ totalFen } = await signed(place, visitId));
  }
  await clerk.must(routes.takeCash, `${at}/payment`, { tenderedFen: Math.max(totalFen, 0) });
  if (wish.rating !== null) await screen.must(routes.rateVisit, `${at}/rating`, { score: wish.rating });
  if (wish.reversed === true) await reverse(living, place, visitId);
  living.pass(1);
  await clerk.must(routes.finishTicket, `/tickets/${ticketId}/finish`);
  return { visitId, ticketId };
}

/** What needs a manager's word was asked for with its reason, and gets it. */
async function agreed({ duty }: LivingHall, { orders }: VisitView): Promise<void> {
  for (const { approval } of orders) {
    if (approval === null || approval.granted || approval.request === null) continue;
    const { approvalId, contentHash } = approval.request;
    await duty.must(routes.grantApproval, `/approvals/${approvalId}/grant`, { contentHash });
  }
}

async function signed({ clerk, screen }: Place, visitId: string) {
  const shown = await clerk.must(routes.showForm, `/visits/${visitId}/form`);
  if (shown.form === null) return shown;
  const { contentHash } = shown.form;
  await screen.must(routes.signForm, `/visits/${visitId}/signature`, { contentHash, signature });
  return shown;
}

async function reverse(living: LivingHall, { clerk }: Place, visitId: string): Promise<void> {
  await living.answered();
  const orderId = living.hall.store.state.visit(visitId)?.orders[0]?.id ?? '';
  const path = `/visits/${visitId}/orders/${orderId}/reversal`;
  await clerk.must(routes.reverseOrder, path, { reason: '充错号码' });
}

/** A whole visit. */
export async function visit(living: LivingHall, wish: Wish) {
  return served(living, wish, await begun(living, wish));
}

/** Whatever must be read is confirmed, and the counter opens. */
export async function arrives({ clerk, counterId }: Place) {
  const { notices } = await clerk.must(routes.readMyNotices, '/notices/mine');
  const { offeredToMe } = await clerk.must(routes.readMyStock, '/stock/mine');
  for (const { transferId } of offeredToMe)
    await clerk.must(routes.answerStock, `/stock/transfers/${transferId}/answer`, { answer: 'take' });
  for (const { noticeId, version, readAt, mustRead } of notices)
    if (mustRead && readAt === null)
      await clerk.must(routes.confirmNotice, `/notices/${noticeId}/read`, { version });
  await clerk.must(routes.signOn, `/counters/${counterId}/sign-on`);
}

/** The end of a shift: the drawer counted, so many fen short. */
export async function leaves(living: LivingHall, { clerk }: Place, shortFen: number) {
  const { store } = living.hall;
  const shiftId = (await clerk.must(routes.readMyShift, '/cash/mine')).shift?.shiftId ?? '';
  const countedFen = store.queries.balanceFen(`drawer:${shiftId}`) - shortFen;
  const notes = [
    { fen: 100, count: Math.floor(countedFen / 100) },
    { fen: 10, count: Math.floor((countedFen % 100) / 10) },
  ].filter(({ count }) => count > 0);
  await clerk.must(routes.beginShiftCount, `/cash/shifts/${shiftId}/count`);
  await clerk.must(routes.countShift, `/cash/shifts/${shiftId}/rounds`, { notes });
  const reason = shortFen === 0 ? null : '找零有误';
  const { state } = await clerk.must(routes.endShift, `/cash/shifts/${shiftId}/end`, { reason });
  if (state === 'in-review')
    await living.manager.must(routes.reviewShift, `/cash/shifts/${shiftId}/review`, {
      decision: 'accepted',
      note: '已核实',
    });
  const { transfers } = await living.manager.must(routes.readCash, '/cash');
  for (const { transferId } of transfers)
    await living.manager.must(routes.takeTransfer, `/cash/transfers/${transferId}/take`, { notes });
}
