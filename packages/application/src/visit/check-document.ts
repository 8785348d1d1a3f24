import {
  type ActsAs,
  afterMismatch,
  businessDayOf,
  checkDocument,
  currentParty,
  isMinor,
  mayChange,
  mayCompare,
  type Relation,
  readDocument,
  refuse,
  type ShownDocument,
  wouldDo,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import type { SubscriberCardFacts } from './subscriber-card.ts';
import { visitOfClerk } from './visit-of-clerk.ts';

/** Somebody who acts for the customer, with a document of their own [C5]. */
export interface AgentShown extends ShownDocument {
  readonly name: string;
  readonly relation: Relation;
  /** For a minor's guardian instead of an agent. */
  readonly guardian: boolean;
}

export interface CheckDocument extends ShownDocument {
  readonly visitId: string;
  readonly clerkId: string;
  /** What the billing system said of this number for the visit's subscriber. */
  readonly matchesRecord: boolean;
  readonly subscriberId: string;
  readonly agent?: AgentShown | null;
}

/** Checked; or not the holder's, which is kept as it counts, with the documents that would do. */
export type DocumentVerdict =
  | { readonly checked: true }
  | { readonly checked: false; readonly wouldDo: string };

/**
 * Checks the customer's document against the record, and an agent's beside it [C5]. Refusals: visit-unknown,
 * not-signed-on, those of mayChange, subscriber-missing, those of the document, customer-minor (who comes without a
 * guardian), document-locked, then `agent-` before those of the agent's document. A document that is not the holder's
 * is an answer, not a refusal: it counts towards the lock, and so must be kept [C12].
 */
export function checkIdentity(command: CheckDocument, context: CommandContext): Decision<DocumentVerdict> {
  const place = visitOfClerk(command, context);
  if (!place.ok) return place;
  const { visit, counterId } = place.value;
  const change = mayChange(visit, counterId);
  if (!change.ok) return change;
  const party = currentParty(visit);
  if (party === null || party.kind !== 'line' || party.id !== command.subscriberId) {
    return refuse('subscriber-missing');
  }
  const guesses = context.state.documentGuesses(party.id);
  const may = mayCompare(guesses, context.now);
  if (!may.ok) return may;
  const today = businessDayOf(context.now, context.hall.zone);
  const card = context.state.personalRecord(party.recordId) as SubscriberCardFacts | null;
  const line = card?.line;
  // A member of a company may show the company's licence as well as their own papers.
  const ofCompany = command.documentKind === 'business-licence' && line?.corporateId != null;
  const residence = ofCompany ? 'corporate' : (line?.residence ?? null);
  const checked = checkDocument(command, today, () => command.matchesRecord, residence);
  if (!checked.ok && checked.refusal.code === 'identity-mismatch') {
    const { documentKind } = command;
    const payload = { visitId: visit.id, subscriberId: party.id, documentKind };
    return decided(
      [{ type: 'DocumentMismatched', payload: { ...payload, ...afterMismatch(guesses, context.now) } }],
      { checked: false, wouldDo: wouldDo(residence) },
    );
  }
  if (!checked.ok) return checked;
  const { agent = null } = command;
  if (isMinor(line?.birthDay ?? null, today) && !agent?.guardian)
    return refuse('customer-minor', { wouldDo: wouldDo(residence) });
  const agentRecordId = agent === null ? null : context.newId();
  if (agent !== null) {
    const shown = readDocument(agent, today, null);
    if (!shown.ok)
      return refuse('agent-document-wrong', { cause: shown.refusal.code, ...shown.refusal.facts });
  }
  // A licence says that the company stands here, which is not the member whose line it is.
  const speaks: ActsAs = ofCompany && line?.residence !== 'corporate' ? 'agent' : 'holder';
  const actsAs: ActsAs = agent === null ? speaks : agent.guardian ? 'guardian' : 'agent';
  return decided(
    [
      {
        type: 'IdentityChecked',
        payload: {
          visitId: visit.id,
          subscriberId: party.id,
          documentKind: command.documentKind,
          by: 'document',
          actsAs,
          relation: agent?.relation ?? null,
          agentRecordId,
        },
      },
    ],
    { checked: true },
    agent === null || agentRecordId === null
      ? []
      : [{ recordId: agentRecordId, subjectId: party.id, content: agent }],
  );
}
