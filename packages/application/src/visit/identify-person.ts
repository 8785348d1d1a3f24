import {
  birthDayFrom,
  businessDayOf,
  findDocumentKind,
  mayChange,
  readDocument,
  refuse,
  type ShownDocument,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import type { PersonOnRecord } from '../ports/billing-system.ts';
import type { ContactFacts } from './subscriber-card.ts';
import { visitOfClerk } from './visit-of-clerk.ts';

export interface IdentifyPerson extends ShownDocument {
  readonly visitId: string;
  readonly clerkId: string;
  readonly name: string;
  /** What the billing system knows of the document. */
  readonly onRecord: PersonOnRecord;
  /** Stands for the document here, by the hall's own key: whoever comes back with it is the same person. */
  readonly personKey: string;
}

/**
 * Puts a person into the visit by their document: a new subscriber, or the new holder of a line [C5]. Refusals:
 * visit-unknown, not-signed-on, those of mayChange, those of the document.
 */
export function identifyPerson(
  command: IdentifyPerson,
  context: CommandContext,
): Decision<{ partyId: string }> {
  const place = visitOfClerk(command, context);
  if (!place.ok) return place;
  const { visit, counterId } = place.value;
  const change = mayChange(visit, counterId);
  if (!change.ok) return change;
  const read = readDocument(command, businessDayOf(context.now, context.hall.zone), null);
  const corporate = findDocumentKind(command.documentKind)?.residence === 'corporate';
  const shown = corporate ? readDocument(command, '', 'corporate') : read;
  if (!shown.ok) return shown;
  const { kind, number } = shown.value;
  const partyId = `person-${command.onRecord.customerId ?? command.personKey}`;
  const recordId = context.newId();
  const content: ContactFacts = {
    name: command.name,
    mobile: null,
    documentKind: kind.id,
    documentNumber: number,
    birthDay: birthDayFrom(kind, number),
    customerId: command.onRecord.customerId,
    linesHeld: command.onRecord.linesHeld,
    blacklisted: command.onRecord.blacklisted,
  };
  const { id: visitId } = visit;
  return decided(
    [
      {
        type: 'SubscriberLookedUp',
        payload: { subscriberId: command.onRecord.customerId, purpose: 'document', visitId },
      },
      { type: 'PersonIdentified', payload: { visitId, partyId, documentKind: kind.id, recordId } },
      // Nobody was here yet: the visit is about this person.
      ...(visit.subscriberId === null
        ? [{ type: 'PartyChosen', payload: { visitId, partyId } } as const]
        : []),
    ],
    { partyId },
    [{ recordId, subjectId: partyId, content }],
  );
}

/**
 * Keeps a copy of a document, sealed [C5]: new subscribers need one. Refusals: visit-unknown, not-signed-on, those of
 * mayChange, party-unknown.
 */
export function keepDocumentCopy(
  command: {
    readonly visitId: string;
    readonly clerkId: string;
    readonly partyId: string;
    /** A JPEG or PNG, base64. */
    readonly image: string;
  },
  context: CommandContext,
): Decision<{ copyRecordId: string }> {
  const place = visitOfClerk(command, context);
  if (!place.ok) return place;
  const { visit, counterId } = place.value;
  const change = mayChange(visit, counterId);
  if (!change.ok) return change;
  const { partyId, image } = command;
  if (!visit.parties.some((party) => party.id === partyId)) return refuse('party-unknown');
  const copyRecordId = context.newId();
  return decided(
    [{ type: 'DocumentCopyKept', payload: { visitId: visit.id, partyId, copyRecordId } }],
    { copyRecordId },
    [{ recordId: copyRecordId, subjectId: partyId, content: { image } }],
  );
}
