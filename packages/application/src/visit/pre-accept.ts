import { mayPreAccept, type PreAcceptance, refuse } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { walkInOf } from './accept-order.ts';
import { keepDocumentCopy } from './identify-person.ts';

/** What is sealed of a pre-acceptance. */
export interface PreAcceptedWish {
  readonly mobile: string | null;
}

/**
 * A guide begins the visit of somebody who waits [Q8, C9]: services, number, a photo of the document; at the counter it
 * is there. Taken down again, it replaces what was there; a photo stays unless a new one is taken. Refusals:
 * ticket-unknown, those of mayPreAccept.
 */
export function preAcceptVisit(
  command: {
    readonly ticketId: string;
    readonly by: string;
    readonly serviceIds: readonly string[];
    readonly mobile: string | null;
    /** A JPEG or PNG, base64; null: none taken now. */
    readonly image: string | null;
  },
  context: CommandContext,
): Decision<{ ticketId: string; visitId: string }> {
  const ticket = context.state.ticket(command.ticketId);
  if (ticket === null) return refuse('ticket-unknown');
  const may = mayPreAccept(ticket, command.serviceIds, context.hall.services);
  if (!may.ok) return may;
  const { visitId } = ticket;
  const before = context.state.preAcceptance(visitId);
  const subjectId = walkInOf(visitId);
  const wishRecordId = context.newId();
  const wish: PreAcceptedWish = { mobile: command.mobile };
  const copy = command.image === null ? null : { recordId: context.newId(), image: command.image };
  return decided(
    [
      {
        type: 'VisitPreAccepted',
        payload: {
          visitId,
          ticketId: ticket.id,
          number: ticket.number,
          serviceIds: command.serviceIds,
          wishRecordId,
          copyRecordId: copy?.recordId ?? before?.copyRecordId ?? null,
          by: command.by,
        },
      },
    ],
    { ticketId: ticket.id, visitId },
    [
      { recordId: wishRecordId, subjectId, content: wish },
      ...(copy === null ? [] : [{ recordId: copy.recordId, subjectId, content: { image: copy.image } }]),
    ],
  );
}

/** The number that was taken down for a visit; null: none was. */
export function preAcceptedMobile(visitId: string, { state }: Pick<CommandContext, 'state'>): string | null {
  const known = state.preAcceptance(visitId);
  const wish = known && (state.personalRecord(known.wishRecordId) as PreAcceptedWish | null);
  return wish?.mobile ?? null;
}

/**
 * The photo that the guide took becomes the kept copy of a party's document, sealed anew as theirs [C5]. Refusals:
 * pre-accepted-nothing, those of keepDocumentCopy.
 */
export function adoptPreAcceptedCopy(
  command: { readonly visitId: string; readonly clerkId: string; readonly partyId: string },
  context: CommandContext,
): Decision<{ copyRecordId: string }> {
  const known: PreAcceptance | null = context.state.preAcceptance(command.visitId);
  const copy =
    known?.copyRecordId == null
      ? null
      : (context.state.personalRecord(known.copyRecordId) as { image: string } | null);
  if (copy === null) return refuse('pre-accepted-nothing');
  return keepDocumentCopy({ ...command, image: copy.image }, context);
}
