import { join } from 'node:path';
import { routes, type VisitView } from '@onehall/protocol';
import { type EmbeddedBilling, verifyHallData } from '@onehall/storage-sqlite';
import { expect } from 'vitest';
import type { TestHall } from './hall-harness.ts';
import { type Post, postOf, signature, takeTicket } from './jobs.ts';

export interface Counter extends Post {
  readonly hall: TestHall;
  readonly visitId: string;
  readonly ticketId: string;
}

/** A customer at counter 1 with the line found; `checked`: their document too. */
export async function atCounter(hall: TestHall, checked = true): Promise<Counter> {
  const post = await postOf(hall);
  await takeTicket(post.kiosk);
  const { clerk, customer } = post;
  const { ticketId, visitId } = await clerk.must(routes.callNext, '/counters/counter-1/call-next');
  await clerk.must(routes.startServing, `/tickets/${ticketId}/start`);
  await clerk.must(routes.findSubscriber, `/visits/${visitId}/subscriber`, { mobile: customer.mobile });
  if (checked) {
    await clerk.must(routes.checkDocument, `/visits/${visitId}/identity`, {
      documentKind: 'resident-id-card',
      number: customer.idNumber,
      validUntil: null,
    });
  }
  return { ...post, hall, visitId, ticketId };
}

export const add = (
  { clerk, visitId }: Counter,
  serviceId: string,
  fields: object = {},
  more: object = {},
): Promise<VisitView> =>
  clerk.must(routes.addOrder, `/visits/${visitId}/orders`, { serviceId, fields, ...more });

export const addCode = ({ clerk, visitId }: Counter, serviceId: string, fields: object = {}) =>
  clerk.codeOf(`/visits/${visitId}/orders`, { serviceId, fields });

export async function signForm({ clerk, screen, visitId }: Counter): Promise<VisitView> {
  const shown = await clerk.must(routes.showForm, `/visits/${visitId}/form`);
  const contentHash = shown.form?.contentHash ?? '';
  await screen.must(routes.signForm, `/visits/${visitId}/signature`, { contentHash, signature });
  return shown;
}

export const billingOf = (hall: TestHall) => hall.parts.billing as EmbeddedBilling;
export const states = (hall: TestHall, visitId: string) =>
  hall.store.state.visit(visitId)?.orders.map((order) => order.billing) ?? [];

export async function isSound(hall: TestHall): Promise<void> {
  await hall.stop();
  expect(verifyHallData(hall.dataFolder, join(hall.folder, 'rebuilt.sqlite'))).toMatchObject({
    ok: true,
    problem: null,
  });
}
