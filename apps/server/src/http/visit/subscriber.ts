import { checkIdentity, findSubscriber } from '@onehall/application';
import { readIdNumber, refuse } from '@onehall/domain';
import { mobileNumber, routes } from '@onehall/protocol';
import type { ServerParts } from '../../parts.ts';
import { type Asked, command, endpoint, staffId } from '../endpoint.ts';
import { replyVisit } from './reply-visit.ts';

/** Refusals: malformed-request (not a mobile number), subscriber-unknown, those of findSubscriber. */
export const findSubscriberEndpoint = endpoint(routes.findSubscriber, async (asked) => {
  const { body, parts } = asked;
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const visitId = asked.param('visitId');
  const typed = await mobileOfReading(asked, clerk.value);
  const mobile = mobileNumber.safeParse((typed ?? body.mobile).replaceAll(/[\s-]/g, ''));
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

/** The number registered on the card that was read here; null: no card was meant. An unknown holder has none. */
async function mobileOfReading(
  asked: Asked<typeof routes.findSubscriber>,
  clerkId: string,
): Promise<string | null> {
  const card = cardRead(asked.parts, asked.body.readingId, clerkId);
  if (card === null) return null;
  const [oldest] = await asked.parts.billing.mobilesOf(card.number);
  return oldest ?? '';
}

function cardRead(parts: ServerParts, readingId: string | null, clerkId: string) {
  const counterId = parts.store.state.sessionOfClerk(clerkId)?.counterId;
  return readingId === null || counterId === undefined ? null : parts.readings.cardAt(counterId, readingId);
}

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
  const card = cardRead(parts, body.readingId, clerk.value);
  // A card that was read speaks for itself; one that has gone meanwhile is typed, or laid on again.
  const gone = body.readingId !== null && card === null ? refuse('reading-gone') : null;
  const typedNumber = card?.number ?? body.number;
  const number = readIdNumber(typedNumber);
  const matchesRecord =
    subscriberId !== null && number.ok && (await parts.billing.matchesDocument(subscriberId, number.value));
  const { documentKind } = body;
  const validUntil = card ? card.validUntil : body.validUntil;
  const done = await command(
    asked,
    'checkDocument',
    (context) =>
      gone ??
      checkIdentity(
        {
          visitId,
          clerkId: clerk.value,
          documentKind,
          number: typedNumber,
          validUntil,
          matchesRecord,
          subscriberId: subscriberId ?? '',
        },
        context,
      ),
  );
  return done.ok ? replyVisit(parts, visitId) : done;
});
