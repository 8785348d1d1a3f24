import {
  addOrder,
  beginService,
  type CommandContext,
  changeOrder,
  chooseSettlement,
  explainOverrun,
  removeOrder,
} from '@onehall/application';
import type { Refusal, Result } from '@onehall/domain';
import { type Route, routes, type VisitView } from '@onehall/protocol';
import type { WriteDecision } from '@onehall/storage-sqlite';
import { type Asked, command, endpoint, staffId } from '../endpoint.ts';
import { offersFor } from './offers.ts';
import { replyVisit } from './reply-visit.ts';

/** Where and by whom a command on a visit is given. */
interface OfVisit {
  readonly visitId: string;
  readonly clerkId: string;
}

/** A clerk's command on a visit; answered with the visit as it stands afterwards. */
export async function onVisit<R extends Route>(
  asked: Asked<R>,
  name: string,
  decide: (of: OfVisit, context: CommandContext) => WriteDecision<unknown>,
): Promise<Result<VisitView, Refusal>> {
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const of = { visitId: asked.param('visitId'), clerkId: clerk.value };
  const done = await command(asked as unknown as Asked<Route>, name, (context) => decide(of, context));
  return done.ok ? replyVisit(asked.parts, of.visitId) : done;
}

/** Refusals: those of addOrder. */
export const addOrderEndpoint = endpoint(routes.addOrder, async (asked) => {
  const { serviceId, fields, partyId, voidsSignature } = asked.body;
  const offers = await offersFor(asked.parts, fields);
  return onVisit(asked, 'addOrder', (of, context) =>
    addOrder({ ...of, serviceId, fields, partyId, voidsSignature, offers }, context),
  );
});

/** Refusals: those of changeOrder. */
export const changeOrderEndpoint = endpoint(routes.changeOrder, async (asked) => {
  const { fields, voidsSignature } = asked.body;
  const offers = await offersFor(asked.parts, fields);
  const orderId = asked.param('orderId');
  return onVisit(asked, 'changeOrder', (of, context) =>
    changeOrder({ ...of, orderId, fields, voidsSignature, offers }, context),
  );
});

/** Refusals: those of removeOrder. */
export const removeOrderEndpoint = endpoint(routes.removeOrder, (asked) => {
  const { voidsSignature } = asked.body;
  const orderId = asked.param('orderId');
  return onVisit(asked, 'removeOrder', (of, context) =>
    removeOrder({ ...of, orderId, voidsSignature }, context),
  );
});

/** Refusals: those of chooseSettlement. */
export const chooseSettlementEndpoint = endpoint(routes.chooseSettlement, (asked) => {
  const { settlement, voidsSignature } = asked.body;
  return onVisit(asked, 'chooseSettlement', (of, context) =>
    chooseSettlement({ ...of, settlement, voidsSignature }, context),
  );
});

/** Refusals: those of beginService. */
export const beginServiceEndpoint = endpoint(routes.beginService, (asked) => {
  const { serviceId, purpose } = asked.body;
  return onVisit(asked, 'beginService', (of, context) =>
    beginService({ ...of, serviceId, purpose }, context),
  );
});

/** Refusals: those of explainOverrun. */
export const explainOverrunEndpoint = endpoint(routes.explainOverrun, (asked) => {
  const { cause } = asked.body;
  const clockId = asked.param('clockId');
  return onVisit(asked, 'explainOverrun', (of, context) =>
    explainOverrun({ ...of, clockId, cause }, context),
  );
});
