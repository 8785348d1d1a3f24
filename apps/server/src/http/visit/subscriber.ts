import { checkIdentity, findSubscriber } from '@onehall/application';
import { readIdNumber, refuse } from '@onehall/domain';
import { mobileNumber, routes } from '@onehall/protocol';
import { type Asked, command, endpoint, staffId } from '../endpoint.ts';
import { replyVisit } from './reply-visit.ts';

/** Refusals: malformed-request (not a mobile number), subscriber-unknown, those of findSubscriber. */
export const findSubscriberEndpoint = endpoint(routes.findSubscriber, async (asked) => {
  const { body, parts } = asked;
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const visitId = asked.param('visitId');
  const mobile = mobileNumber.safeParse(body.mobile.replaceAll(/[\s-]/g, ''));
  if (!mobile.success) return refuse('malformed-request', { field: 'mobile' });
  const refused = mayLookUp(asked, visitId, clerk.value);
  const subscriber = refused ? null : await parts.billing.findByMobile(mobile.data);
  // Asked even where it is refused: a repeated command gets its first answer, whatever has happened since.
  const done = await command(
    asked,
    'findSubscriber',
    (context) => refused ?? findSubscriber({ visitId, clerkId: clerk.value, subscriber }, context),
  );
  if (!done.ok) return done;
  if (!done.value.found) return refuse('subscriber-unknown');
  return replyVisit(parts, visitId);
});

/** Only customers being served are looked up [C12]: the visit is open at the clerk's own counter. */
function mayLookUp(asked: Asked<typeof routes.findSubscriber>, visitId: string, clerkId: string) {
  const visit = asked.parts.store.state.visit(visitId);
  if (visit === null) return refuse('visit-unknown');
  const session = asked.parts.store.state.sessionOfClerk(clerkId);
  if (session === null) return refuse('not-signed-on');
  return visit.open && visit.counterId === session.counterId ? null : refuse('visit-not-open');
}

/** Refusals: those of checkIdentity. */
export const checkDocumentEndpoint = endpoint(routes.checkDocument, async (asked) => {
  const { body, parts } = asked;
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const visitId = asked.param('visitId');
  const subscriberId = parts.store.state.visit(visitId)?.subscriberId ?? null;
  const number = readIdNumber(body.number);
  const matchesRecord =
    subscriberId !== null && number.ok && (await parts.billing.matchesDocument(subscriberId, number.value));
  const { documentKind, validUntil } = body;
  const done = await command(asked, 'checkDocument', (context) =>
    checkIdentity(
      {
        visitId,
        clerkId: clerk.value,
        documentKind,
        number: body.number,
        validUntil,
        matchesRecord,
        subscriberId: subscriberId ?? '',
      },
      context,
    ),
  );
  return done.ok ? replyVisit(parts, visitId) : done;
});
