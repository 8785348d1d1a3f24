import { routes } from '@onehall/protocol';
import type { TestHall } from './hall-harness.ts';
import type { Person } from './person.ts';

export interface Customer {
  readonly name: string;
  readonly mobile: string;
  readonly idNumber: string;
}

export const signature = {
  width: 600,
  height: 200,
  strokes: [
    [
      [1, 2, 0],
      [3, 4, 5],
      [6, 7, 9],
    ],
  ],
};

/** The people of one counter, ready to work. */
export interface Post {
  readonly clerk: Person;
  readonly screen: Person;
  readonly kiosk: Person;
  readonly customer: Customer;
}

export async function postOf(hall: TestHall, counterId = 'counter-1', workNumber = 'K001'): Promise<Post> {
  const [customer] = hall.parts.demoCustomers();
  if (!customer) throw new Error('the hall has no customer with a bill');
  const clerk = await hall.staff(workNumber);
  await clerk.must(routes.signOn, `/counters/${counterId}/sign-on`);
  return {
    clerk,
    screen: await hall.device('customer-screen', counterId),
    kiosk: await hall.device('kiosk', 'kiosk-1'),
    customer,
  };
}

export const takeTicket = (kiosk: Person, mobile: string | null = null, categoryId = 'bills') =>
  kiosk.must(routes.issueTicket, '/tickets', { categoryIds: [categoryId], mobile, language: 'zh' });

/** From the kiosk to the shown form. */
export async function untilForm({ clerk, kiosk, customer }: Post, counterId = 'counter-1') {
  await takeTicket(kiosk, customer.mobile);
  const called = await clerk.must(routes.callNext, `/counters/${counterId}/call-next`);
  const { ticketId, visitId } = called;
  await clerk.must(routes.startServing, `/tickets/${ticketId}/start`);
  await clerk.must(routes.findSubscriber, `/visits/${visitId}/subscriber`, { mobile: customer.mobile });
  await clerk.must(routes.checkDocument, `/visits/${visitId}/identity`, {
    documentKind: 'resident-id-card',
    number: customer.idNumber,
    validUntil: null,
  });
  await clerk.must(routes.addOrder, `/visits/${visitId}/orders`, { serviceId: 'bill-payment' });
  const visit = await clerk.must(routes.showForm, `/visits/${visitId}/form`);
  return { ticketId, visitId, totalFen: visit.totalFen, contentHash: visit.form?.contentHash ?? '' };
}

/** From the kiosk to the goodbye. */
export async function wholeJob(post: Post, counterId = 'counter-1') {
  const { clerk, screen } = post;
  const job = await untilForm(post, counterId);
  const { visitId, contentHash, totalFen } = job;
  await screen.must(routes.signForm, `/visits/${visitId}/signature`, { contentHash, signature });
  await clerk.must(routes.takeCash, `/visits/${visitId}/payment`, { tenderedFen: totalFen + 1_000 });
  await screen.must(routes.rateVisit, `/visits/${visitId}/rating`, { score: 5 });
  await clerk.must(routes.finishTicket, `/tickets/${job.ticketId}/finish`);
  return job;
}
