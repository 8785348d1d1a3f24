import {
  checkIdentity,
  identifyPerson,
  keepDocumentCopy,
  mayTryPassword,
  recordPassword,
} from '@onehall/application';
import { findDocumentKind, readDocumentNumber, refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { personKeyOf } from '../../access/person-key.ts';
import { askBilling } from '../../jobs/within.ts';
import { command, endpoint, staffId } from '../endpoint.ts';
import { documentRead } from './document-read.ts';
import { replyVisit } from './reply-visit.ts';

/** The number as the record has it; null: it cannot be one, which the command says better. */
function numberOf(documentKind: string, input: string): string | null {
  const kind = findDocumentKind(documentKind);
  const number = kind === undefined ? null : readDocumentNumber(kind, input);
  return number?.ok ? number.value : null;
}

/** Refusals: reading-gone, billing-unavailable, identity-mismatch, those of checkIdentity. */
export const checkDocumentEndpoint = endpoint(routes.checkDocument, async (asked) => {
  const { body, parts } = asked;
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const visitId = asked.param('visitId');
  const subscriberId = parts.store.state.visit(visitId)?.subscriberId ?? null;
  const { documentKind, agent } = body;
  const shown = documentRead(parts, body.readingId, clerk.value);
  // A card that was read speaks for itself; one that has gone meanwhile is typed, or laid on again.
  const gone = body.readingId !== null && shown === null ? refuse('reading-gone') : null;
  const number = shown?.number ?? body.number;
  const validUntil = shown?.validUntil === undefined ? body.validUntil : shown.validUntil;
  const read = numberOf(documentKind, number);
  const matches =
    subscriberId === null || read === null
      ? { ok: true as const, value: false }
      : await askBilling(() =>
          parts.billing.matchesDocument(subscriberId, read, documentKind === 'business-licence'),
        );
  if (!matches.ok) return matches;
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
          number,
          validUntil,
          agent,
          matchesRecord: matches.value,
          subscriberId: subscriberId ?? '',
        },
        context,
      ),
  );
  if (!done.ok) return done;
  if (!done.value.checked) return refuse('identity-mismatch', { wouldDo: done.value.wouldDo });
  return replyVisit(parts, visitId);
});

/** Refusals: those of mayTryPassword, billing-unavailable, password-initial, password-wrong, password-locked. */
export const checkPasswordEndpoint = endpoint(routes.checkPassword, async (asked) => {
  const { body, parts } = asked;
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const visitId = asked.param('visitId');
  const place = { visitId, clerkId: clerk.value };
  // Billing is not even told a guess while the line is locked.
  const may = mayTryPassword(place, parts.store.context());
  if (!may.ok) return may;
  const { subscriberId } = may.value.answer;
  const verdict = await askBilling(() => parts.billing.checkPassword(subscriberId, body.password));
  if (!verdict.ok) return verdict;
  const done = await command(asked, 'checkPassword', (context) =>
    recordPassword({ ...place, subscriberId, verdict: verdict.value }, context),
  );
  if (!done.ok) return done;
  const { lockedUntil } = done.value;
  if (lockedUntil !== null) return refuse('password-locked', { lockedUntil });
  if (done.value.verdict === 'right') return replyVisit(parts, visitId);
  return refuse(done.value.verdict === 'initial' ? 'password-initial' : 'password-wrong');
});

const nameLettersMin = 2;

/** Refusals: reading-gone, malformed-request (no name), billing-unavailable, those of identifyPerson. */
export const identifyPersonEndpoint = endpoint(routes.identifyPerson, async (asked) => {
  const { body, parts } = asked;
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const visitId = asked.param('visitId');
  const card = documentRead(parts, body.readingId, clerk.value);
  if (body.readingId !== null && card === null) return refuse('reading-gone');
  const { documentKind } = body;
  const number = card?.number ?? body.number;
  const validUntil = card?.validUntil === undefined ? body.validUntil : card.validUntil;
  const name = card?.name ?? body.name;
  if (name.length < nameLettersMin) return refuse('malformed-request', { field: 'name' });
  const read = numberOf(documentKind, number);
  const nobody = { customerId: null, linesHeld: 0, blacklisted: false };
  const onRecord =
    read === null
      ? { ok: true as const, value: nobody }
      : await askBilling(() => parts.billing.personByDocument(read));
  if (!onRecord.ok) return onRecord;
  const personKey = personKeyOf(parts.store.hallKey, documentKind, read ?? '');
  const shown = { documentKind, number, validUntil, name, onRecord: onRecord.value, personKey };
  const done = await command(asked, 'identifyPerson', (context) =>
    identifyPerson({ visitId, clerkId: clerk.value, ...shown }, context),
  );
  return done.ok ? replyVisit(parts, visitId) : done;
});

/** Refusals: those of keepDocumentCopy. */
export const keepDocumentCopyEndpoint = endpoint(routes.keepDocumentCopy, async (asked) => {
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const visitId = asked.param('visitId');
  const copy = { partyId: asked.param('partyId'), image: asked.body.image };
  const done = await command(asked, 'keepDocumentCopy', (context) =>
    keepDocumentCopy({ visitId, clerkId: clerk.value, ...copy }, context),
  );
  return done.ok ? replyVisit(asked.parts, visitId) : done;
});
