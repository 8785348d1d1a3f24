import {
  acceptUnseen,
  adoptPreAcceptedCopy,
  entrustJob,
  findSubscriber,
  preAcceptedMobile,
  preAcceptVisit,
  showPickup,
  signPickup,
} from '@onehall/application';
import { inService, refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { askBilling } from '../../jobs/within.ts';
import { command, endpoint, staffId } from '../endpoint.ts';
import { onVisit } from './basket.ts';
import { replyVisit } from './reply-visit.ts';

/** Refusals: those of preAcceptVisit. */
export const preAcceptVisitEndpoint = endpoint(routes.preAcceptVisit, async (asked) => {
  const guide = staffId(asked);
  if (!guide.ok) return guide;
  const { serviceIds, mobile, image } = asked.body;
  const ticketId = asked.param('ticketId');
  return command(asked, 'preAcceptVisit', (context) =>
    preAcceptVisit({ ticketId, by: guide.value, serviceIds, mobile, image }, context),
  );
});

/**
 * The number never leaves the server: it is read here, asked of billing, and put into the visit. Refusals: visit-unknown,
 * not-signed-on, visit-not-open, pre-accepted-nothing, billing-unavailable (unless taken unseen), subscriber-unknown,
 * those of findSubscriber.
 */
export const takeUpPreAcceptedEndpoint = endpoint(routes.takeUpPreAccepted, async (asked) => {
  const { parts, body } = asked;
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const visitId = asked.param('visitId');
  const of = { visitId, clerkId: clerk.value };
  const visit = parts.store.state.visit(visitId);
  if (visit === null) return refuse('visit-unknown');
  const session = parts.store.state.sessionOfClerk(clerk.value);
  if (session === null) return refuse('not-signed-on');
  // Only customers being served are looked up [C12].
  const open = inService(visit, session.counterId);
  if (!open.ok) return open;
  const mobile = preAcceptedMobile(visitId, parts.store);
  if (mobile === null) return refuse('pre-accepted-nothing');
  const found = await askBilling(() => parts.billing.findByMobile(mobile));
  if (!found.ok) {
    if (!body.acceptUnseen) return found;
    const taken = await command(asked, 'takeUpPreAccepted', (context) =>
      acceptUnseen({ ...of, mobile }, context),
    );
    return taken.ok ? replyVisit(parts, visitId) : taken;
  }
  const done = await command(asked, 'takeUpPreAccepted', (context) =>
    findSubscriber({ ...of, subscriber: found.value }, context),
  );
  if (!done.ok) return done;
  return done.value.found ? replyVisit(parts, visitId) : refuse('subscriber-unknown');
});

/** Refusals: those of adoptPreAcceptedCopy. */
export const adoptPreAcceptedCopyEndpoint = endpoint(routes.adoptPreAcceptedCopy, (asked) => {
  const partyId = asked.param('partyId');
  return onVisit(asked, 'adoptPreAcceptedCopy', (of, context) =>
    adoptPreAcceptedCopy({ ...of, partyId }, context),
  );
});

/** Refusals: those of entrustJob. */
export const entrustJobEndpoint = endpoint(routes.entrustJob, (asked) => {
  const { what, goods, promisedAt } = asked.body;
  return onVisit(asked, 'entrustJob', (of, context) =>
    entrustJob({ ...of, what, goods, promisedAt }, context),
  );
});

/** Refusals: those of showPickup. */
export const showPickupEndpoint = endpoint(routes.showPickup, (asked) => {
  const jobId = asked.param('jobId');
  return onVisit(asked, 'showPickup', (of, context) => showPickup({ ...of, jobId }, context));
});

/** Only the customer screen of the counter where the sheet lies can sign it. Refusals: those of signPickup. */
export const signPickupEndpoint = endpoint(routes.signPickup, async (asked) => {
  if (asked.principal.kind !== 'device') return refuse('not-permitted');
  const counterId = asked.principal.place;
  const { contentHash, signature } = asked.body;
  return command(asked, 'signPickup', (context) =>
    signPickup({ jobId: asked.param('jobId'), counterId, contentHash, signature }, context),
  );
});
