import { acceptUnseen, chooseParty, findSubscriber } from '@onehall/application';
import { refuse } from '@onehall/domain';
import { mobileNumber, routes } from '@onehall/protocol';
import { askBilling } from '../../jobs/within.ts';
import { type Asked, command, endpoint, staffId } from '../endpoint.ts';
import { cardRead } from './card-read.ts';
import { replyVisit } from './reply-visit.ts';

/**
 * Refusals: malformed-request (not a mobile number), billing-unavailable (unless the number is taken unseen),
 * subscriber-unknown, those of findSubscriber.
 */
export const findSubscriberEndpoint = endpoint(routes.findSubscriber, async (asked) => {
  const { body, parts } = asked;
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const visitId = asked.param('visitId');
  const read = await mobileOfReading(asked, clerk.value);
  if (!read.ok) return read;
  const mobile = mobileNumber.safeParse((read.value ?? body.mobile).replaceAll(/[\s-]/g, ''));
  if (!mobile.success) return refuse('malformed-request', { field: 'mobile' });
  const refused = mayLookUp(asked, visitId, clerk.value);
  const found = refused
    ? { ok: true as const, value: null }
    : await askBilling(() => parts.billing.findByMobile(mobile.data));
  if (!found.ok) {
    if (!body.acceptUnseen) return found;
    const of = { visitId, clerkId: clerk.value, mobile: mobile.data };
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

/** The number registered on the card that was read here; null: no card was meant. An unknown holder has none. */
async function mobileOfReading(asked: Asked<typeof routes.findSubscriber>, clerkId: string) {
  const card = cardRead(asked.parts, asked.body.readingId, clerkId);
  if (card === null) return { ok: true as const, value: null };
  const numbers = await askBilling(() => asked.parts.billing.mobilesOf(card.number));
  return numbers.ok ? { ok: true as const, value: numbers.value[0] ?? '' } : numbers;
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
