import { acceptUnseen, chooseParty, findSubscriber } from '@onehall/application';
import { refuse } from '@onehall/domain';
import { mobileNumber, routes } from '@onehall/protocol';
import { askBilling } from '../../jobs/within.ts';
import type { ServerParts } from '../../parts.ts';
import { type Asked, command, endpoint, staffId } from '../endpoint.ts';
import { documentRead } from './document-read.ts';
import { replyVisit } from './reply-visit.ts';

/**
 * Refusals: malformed-request (not a mobile number), reading-gone, billing-unavailable (unless the number is taken
 * unseen), subscriber-unknown, those of findSubscriber.
 */
export const findSubscriberEndpoint = endpoint(routes.findSubscriber, async (asked) => {
  const { body, parts } = asked;
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const visitId = asked.param('visitId');
  const { readingId } = body;
  const mobile = readMobile(body.mobile);
  if (readingId === null && mobile === null) return refuse('malformed-request', { field: 'mobile' });
  const shown = documentRead(parts, readingId, clerk.value);
  const gone = readingId !== null && shown === null ? refuse('reading-gone') : null;
  // Billing is not even asked where the look-up is refused.
  const refused = mayLookUp(asked, visitId, clerk.value) ?? gone;
  const found = refused
    ? { ok: true as const, value: null }
    : await askBilling(() => subscriberOf(parts, shown?.number ?? null, mobile));
  if (!found.ok) {
    // Only a number that was dictated can be taken unseen.
    if (!body.acceptUnseen || readingId !== null || mobile === null) return found;
    const of = { visitId, clerkId: clerk.value, mobile };
    const taken = await command(asked, 'findSubscriber', (context) => acceptUnseen(of, context));
    return taken.ok ? replyVisit(parts, visitId) : taken;
  }
  const subscriber = found.value;
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

/** A mobile number as it was typed; null: it is none. */
function readMobile(typed: string): string | null {
  const mobile = mobileNumber.safeParse(typed.replaceAll(/[\s-]/g, ''));
  return mobile.success ? mobile.data : null;
}

/** The subscriber of the oldest number that is registered on a document, or else of a number. */
async function subscriberOf({ billing }: ServerParts, document: string | null, mobile: string | null) {
  const number = document === null ? mobile : ((await billing.mobilesOf(document))[0] ?? null);
  return number === null ? null : billing.findByMobile(number);
}

/** Only customers being served are looked up [C12]: the visit is open at the clerk's own counter. */
function mayLookUp(asked: Asked<typeof routes.findSubscriber>, visitId: string, clerkId: string) {
  const visit = asked.parts.store.state.visit(visitId);
  if (visit === null) return refuse('visit-unknown');
  const session = asked.parts.store.state.sessionOfClerk(clerkId);
  if (session === null) return refuse('not-signed-on');
  return visit.open && visit.counterId === session.counterId ? null : refuse('visit-not-open');
}

/** Refusals: those of chooseParty. */
export const choosePartyEndpoint = endpoint(routes.chooseParty, async (asked) => {
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const visitId = asked.param('visitId');
  const done = await command(asked, 'chooseParty', (context) =>
    chooseParty({ visitId, clerkId: clerk.value, partyId: asked.param('partyId') }, context),
  );
  return done.ok ? replyVisit(asked.parts, visitId) : done;
});
