import { routes } from '@onehall/protocol';
import { takeTicket } from './jobs.ts';
import type { LivingHouse } from './living-house.ts';
import {
  arrives,
  begun,
  called,
  dayName,
  type LivingHall,
  leaves,
  type Member,
  minuteMs,
  type Place,
  served,
  visit,
  wall,
} from './living-month.ts';

const prepays = (amount: number) => ['prepayment', { amount }] as const;

/** One working day of the month, the nth (from 0): as much of everything as the day has, each day another mixture. */
export class LivingDay {
  readonly #living: LivingHall;
  readonly #house: LivingHouse;
  readonly #nth: number;
  readonly #day: number;

  constructor(living: LivingHall, house: LivingHouse, nth: number, day: number) {
    this.#living = living;
    this.#house = house;
    this.#nth = nth;
    this.#day = day;
  }

  #is(every: number, which: number): boolean {
    return this.#nth % every === which;
  }

  /** Customers without a bill, one after the other; the same one seldom on the same day. */
  #customer(nth: number): Member {
    const free = this.#living.people.filter((one) => one.bills.length === 0 && one.classId === 'general');
    const one = free[(this.#nth + nth) % free.length];
    if (one === undefined) throw new Error('nobody is without a bill');
    return one;
  }

  #member(): Member {
    const members = this.#living.people.filter(({ classId }) =>
      ['gold', 'diamond', 'premium'].includes(classId),
    );
    const one = members[this.#nth % members.length];
    if (one === undefined) throw new Error('the hall has no members');
    return one;
  }

  async work(): Promise<void> {
    const living = this.#living;
    const [one, two, three] = living.places;
    await living.comes(wall(this.#day, 8, this.#is(5, 4) ? 55 : 25));
    await arrives(one);
    await living.comes(wall(this.#day, 9));
    await arrives(two);
    if (this.#is(3, 0)) await arrives(three);
    await this.#morning(one, two);
    if (this.#is(3, 0)) await this.#complaint(three);
    await this.#house.work(this.#nth, this.#day);
    await this.#noon(one, two);
    await living.answered();
    await living.comes(wall(this.#day, 16, 30));
    if (this.#is(3, 0)) await leaves(living, three, 0);
    await leaves(living, two, this.#is(7, 3) ? 100 : 0);
    if (this.#is(6, 5)) await takeTicket(living.kiosk);
    await living.comes(wall(this.#day, 17, this.#is(4, 1) ? 20 : 59));
    await leaves(living, one, 0);
  }

  async #morning(one: Place, two: Place): Promise<void> {
    const living = this.#living;
    await visit(living, {
      ...{ place: one, customer: this.#customer(0), rating: this.#is(3, 1) ? null : 5 },
      services: [prepays(3_000)],
      serviceMinutes: this.#is(6, 2) ? 12 : 4,
      signedTwice: this.#is(6, 4),
      proves: this.#is(2, 0),
      reversed: this.#is(8, 3),
    });
    await this.#memberComes(two);
    await this.#changesOwnLine(one);
    if (this.#is(4, 1)) await this.#isNotContent(two);
    if (this.#is(3, 1)) await this.#doesNotCome(one);
    if (this.#is(4, 2)) await this.#isSentOn(one, two);
  }

  async #noon(one: Place, two: Place): Promise<void> {
    const living = this.#living;
    if (this.#is(5, 2)) await this.#givesUpLate();
    if (this.#is(5, 3)) await this.#leavesInTime();
    if (this.#is(4, 3)) await this.#comesByAppointment(one, this.#is(8, 3));
    if (this.#is(4, 0)) await this.#isElderly(two);
    if (this.#is(9, 4)) await this.#fetchesAPaper(one);
    if (this.#is(9, 7)) await this.#pressedTwice();
    if (this.#is(5, 0)) await this.#wantsToLeave(two);
    if (this.#is(6, 1)) await this.#isGiven(one);
    if (this.#is(7, 6)) await this.#changesTheirMind(one);
    if (this.#is(7, 5)) await this.#writes();
    await living.rounds.go();
  }

  /** A member says who they are, and waits too long now and then. */
  async #memberComes(place: Place): Promise<void> {
    const living = this.#living;
    const customer = this.#member();
    await takeTicket(living.kiosk, customer.mobile);
    living.pass(this.#is(4, 0) ? 8 : 2);
    if (this.#is(4, 0)) await living.rounds.go();
    const rating = this.#is(5, 1) ? 3 : 4;
    await served(
      living,
      { place, customer, rating, services: [prepays(10_000), ['bill-query', {}]], proves: true },
      await called(place),
    );
  }

  /** A service that asks for a document; a wrong number is tried before on some days. */
  async #changesOwnLine(place: Place): Promise<void> {
    const living = this.#living;
    const customer = this.#customer(3);
    const ticket = await begun(living, { place, customer, rating: null, services: [], categoryId: 'plan' });
    if (this.#is(5, 1)) {
      const at = `/visits/${ticket.visitId}`;
      await place.clerk.must(routes.findSubscriber, `${at}/subscriber`, { mobile: customer.mobile });
      await place.clerk.codeOf(`${at}/identity`, {
        ...{ documentKind: 'resident-id-card', number: this.#customer(4).idNumber, validUntil: null },
      });
    }
    const away = ['suspension', { until: '2026-09-01' }] as const;
    const asks = ['itemised-query', { month: '2026-02' }] as const;
    const services = this.#nth < 8 ? [away] : [prepays(1_000), asks];
    await served(living, { place, customer, rating: 5, services, proves: true }, ticket);
  }

  async #isNotContent(place: Place): Promise<void> {
    const living = this.#living;
    const rating = this.#is(8, 1) ? 1 : 2;
    await visit(living, { place, customer: this.#customer(5), rating, services: [prepays(2_000)] });
    const { clerk } = place;
    const [draft] = (await clerk.must(routes.readCases, '/cases/list/drafts/all')).cases;
    const at = `/cases/${draft?.caseId}`;
    if (this.#is(8, 1)) await clerk.must(routes.dropCaseDraft, `${at}/drop`, { reason: '误按' });
    else
      await clerk.must(routes.openCase, '/cases', {
        ...{
          draftId: draft?.caseId,
          kind: 'dissatisfaction',
          topic: 'other',
          channel: 'rating',
          content: '嫌慢',
        },
        ...{ contact: { name: '欧阳', mobile: '13900002222' }, readBack: true },
      });
  }

  async #doesNotCome({ clerk, counterId }: Place): Promise<void> {
    const living = this.#living;
    const { ticketId } = await takeTicket(living.kiosk, null, 'enquiry');
    living.pass(2);
    await clerk.must(routes.callNext, `/counters/${counterId}/call-next`);
    await clerk.must(routes.recallTicket, `/tickets/${ticketId}/recall`);
    living.hall.clock.pass(living.hall.parts.hall.queue.noShow.pauseMs);
    await clerk.must(routes.markNoShow, `/tickets/${ticketId}/no-show`);
    if (!this.#is(6, 1)) return;
    // They come back in time, and are served.
    living.pass(5);
    await living.guide.must(routes.returnTicket, `/tickets/${ticketId}/return`);
    const next = await clerk.must(routes.callNext, `/counters/${counterId}/call-next`);
    await clerk.must(routes.startServing, `/tickets/${next.ticketId}/start`);
    living.pass(3);
    await clerk.must(routes.finishTicket, `/tickets/${next.ticketId}/finish`);
  }

  /** One counter begins a service, another ends the visit. */
  async #isSentOn(one: Place, two: Place): Promise<void> {
    const living = this.#living;
    const customer = this.#customer(6);
    const ticket = await begun(living, { place: one, customer, rating: null, services: [] });
    const at = `/visits/${ticket.visitId}`;
    await one.clerk.must(routes.findSubscriber, `${at}/subscriber`, { mobile: customer.mobile });
    await one.clerk.must(routes.beginService, `${at}/clock`, { serviceId: 'prepayment' });
    living.pass(2);
    await one.clerk.must(routes.rerouteTicket, `/tickets/${ticket.ticketId}/reroute`, {
      ...{
        counterId: two.counterId,
        categoryId: null,
        dialectId: null,
        alsoCategoryIds: null,
        reason: '专席',
      },
    });
    living.pass(1);
    await served(
      living,
      { place: two, customer, rating: 4, services: [['bill-query', {}]], proves: true },
      await called(two),
    );
  }

  async #givesUpLate(): Promise<void> {
    const living = this.#living;
    const { ticketId } = await takeTicket(living.kiosk);
    living.pass(31);
    await living.rounds.go();
    await living.guide.must(routes.abandonTicket, `/tickets/${ticketId}/abandon`, { reason: 'left' });
  }

  async #leavesInTime(): Promise<void> {
    const living = this.#living;
    const { followPath } = await takeTicket(living.kiosk);
    living.pass(4);
    await living.hall.nobody().must(routes.leaveQueue, `/follow/${followPath.slice('/t/'.length)}/leave`);
  }

  async #comesByAppointment(place: Place, late: boolean): Promise<void> {
    const living = this.#living;
    const { clock } = living.hall;
    const businessDay = dayName(this.#day);
    const { slots } = await place.clerk.must(routes.readSlots, `/appointments/slots/bills/${businessDay}`);
    const free = slots.find((one) => one.free > 0 && one.slotAt > clock.at + 30 * minuteMs);
    const wish = { categoryId: 'bills', businessDay, slotAt: free?.slotAt ?? 0, mobile: null };
    const { code, slotAt } = await place.clerk.must(routes.bookAppointment, '/appointments', wish);
    await living.comes(slotAt - 5 * minuteMs);
    await living.kiosk.must(routes.checkIn, '/appointments/check-in', { code, language: 'zh' });
    await living.comes(slotAt + (late ? 12 : 1) * minuteMs);
    const customer = this.#customer(7);
    await served(living, { place, customer, rating: 5, services: [prepays(2_500)] }, await called(place));
  }

  async #isElderly(place: Place): Promise<void> {
    const living = this.#living;
    const { ticketId } = await takeTicket(living.kiosk);
    const courtesy = { classId: 'courtesy', reason: 'elderly' };
    await living.guide.must(routes.changeTicketClass, `/tickets/${ticketId}/class`, courtesy);
    living.pass(4);
    const customer = this.#customer(8);
    await served(living, { place, customer, rating: null, services: [prepays(1_000)] }, await called(place));
  }

  /** Set aside while served, and back at the counter. */
  async #fetchesAPaper(place: Place): Promise<void> {
    const living = this.#living;
    const customer = this.#customer(2);
    const ticket = await begun(living, { place, customer, rating: null, services: [] });
    const at = `/visits/${ticket.visitId}`;
    await place.clerk.must(routes.findSubscriber, `${at}/subscriber`, { mobile: customer.mobile });
    await place.clerk.must(routes.beginService, `${at}/clock`, { serviceId: 'prepayment' });
    living.pass(2);
    const held = `/tickets/${ticket.ticketId}`;
    await place.clerk.must(routes.holdTicket, `${held}/hold`, { reason: '取证件', minutes: 20 });
    living.pass(13);
    await place.clerk.must(routes.resumeTicket, `${held}/resume`, { to: 'counter' });
    await served(living, { place, customer, rating: 5, services: [prepays(700)] }, ticket);
  }

  async #pressedTwice(): Promise<void> {
    const { kiosk, guide } = this.#living;
    const { ticketId } = await takeTicket(kiosk);
    await guide.must(routes.cancelTicket, `/tickets/${ticketId}/cancel`, { reason: '多取了一张' });
  }

  /** Met with an offer: some stay; what a retention asks for no signature. */
  async #wantsToLeave(place: Place): Promise<void> {
    const living = this.#living;
    const customer = this.#customer(9);
    const outcome = this.#is(10, 0) ? 'stays' : 'leaves';
    const met = ['retention', { offer: 'half-fee', outcome, reason: 'price' }] as const;
    await visit(living, { place, customer, rating: 5, services: [met], proves: true });
  }

  async #isGiven(place: Place): Promise<void> {
    const given = ['granted-credit', { amount: 500, reason: '服务致歉' }] as const;
    await visit(this.#living, {
      place,
      customer: this.#customer(10),
      rating: 5,
      services: [given],
      proves: true,
    });
  }

  /** The order is taken off, and the customer goes without anything. */
  async #changesTheirMind(place: Place): Promise<void> {
    const living = this.#living;
    const customer = this.#customer(11);
    const ticket = await begun(living, { place, customer, rating: null, services: [] });
    const at = `/visits/${ticket.visitId}`;
    await place.clerk.must(routes.findSubscriber, `${at}/subscriber`, { mobile: customer.mobile });
    const [serviceId, fields] = prepays(9_000);
    await place.clerk.must(routes.addOrder, `${at}/orders`, { serviceId, fields });
    await place.clerk.must(routes.abandonVisit, `${at}/abandon`, { reason: 'changed-mind' });
  }

  /** At the complaint desk: answered at once, given to a department, or handed on. */
  async #complaint(place: Place): Promise<void> {
    const living = this.#living;
    const { clerk } = place;
    const customer = this.#customer(12);
    const ticket = await begun(living, {
      place,
      customer,
      rating: null,
      services: [],
      categoryId: 'complaint',
    });
    const at = `/visits/${ticket.visitId}`;
    await clerk.must(routes.findSubscriber, `${at}/subscriber`, { mobile: customer.mobile });
    const [draft] = (await clerk.must(routes.readCases, '/cases/list/drafts/all')).cases;
    const sorting = { justified: !this.#is(6, 0), causeId: this.#is(6, 0) ? 'other' : 'network-fault' };
    const answer = { move: { act: 'answer', accepted: true, way: 'face', sorting }, words: '已解释' };
    const order = { move: { act: 'order', departmentId: 'network' }, words: '' };
    const { caseId } = await clerk.must(routes.openCase, '/cases', {
      ...{ draftId: draft?.channel === 'desk' ? draft.caseId : null, visitId: ticket.visitId },
      ...{ kind: 'complaint', topic: 'network', channel: 'desk', content: '没有信号', contact: 'visit' },
      ...{ readBack: true, next: this.#is(9, 3) ? order : answer },
    });
    if (this.#is(9, 3)) {
      if (this.#nth > 9)
        await living.duty.must(routes.reassignCase, `/cases/${caseId}/owner`, { to: 'k001', reason: '休假' });
    } else {
      for (const act of ['pass', 'close']) await clerk.codeOf(`/cases/${caseId}/steps`, { move: { act } });
    }
    living.pass(6);
    await clerk.must(routes.finishTicket, `/tickets/${ticket.ticketId}/finish`);
  }

  /** A customer who waits writes on the phone, and goes. */
  async #writes(): Promise<void> {
    const living = this.#living;
    const { followPath } = await takeTicket(living.kiosk);
    const token = followPath.slice('/t/'.length);
    const customer = living.hall.nobody();
    await customer.must(routes.writeToHall, `/follow/${token}/cases`, {
      ...{
        kind: 'complaint',
        topic: 'billing',
        content: '账单不对',
        contact: { name: '周', mobile: '13900002222' },
      },
    });
    await customer.must(routes.leaveQueue, `/follow/${token}/leave`);
    if (!this.#is(14, 5)) return;
    const [written] = (await living.duty.must(routes.readCases, '/cases/list/unowned/all')).cases;
    await living.duty.must(routes.takeCase, `/cases/${written?.caseId}/take`);
  }
}
