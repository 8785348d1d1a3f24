import {
  currentParty,
  documentKinds,
  findService,
  hallDayOf,
  maskIdNumber,
  maskName,
  type OrderDetail,
  type Relation,
  type SettlementMode,
  type Text,
  type Visit,
  type VisitParty,
  visitSettlement,
} from '@onehall/domain';
import type { CommandContext } from '../decision.ts';
import type { AgentShown } from '../visit/check-document.ts';
import { orderRecord } from '../visit/order-record.ts';
import { cardOfParty, contactOfParty } from '../visit/service-request.ts';
import { formTerms } from './service-text.ts';

export interface FormLine {
  readonly title: Text;
  readonly amountFen: number;
  readonly details: readonly OrderDetail[];
}

/** The content of the one form: exactly this is hashed, shown and signed. */
export interface FormContent {
  readonly hall: Text;
  readonly visitId: string;
  readonly ticketNumber: string;
  readonly businessDay: string;
  readonly clerkWorkNumber: string;
  readonly customer: { readonly name: string; readonly mobile: string; readonly document: string };
  /** Who acts for the customer, masked; null: the customer themselves. Absent in forms of early versions. */
  readonly agent?: { readonly name: string; readonly relation: Relation } | null;
  readonly lines: readonly FormLine[];
  /** What the customer pays. */
  readonly totalFen: number;
  /** What the customer gets; with `settlement`, absent in forms of early versions. */
  readonly payoutFen?: number;
  readonly settlement?: SettlementMode;
  readonly terms: readonly Text[];
}

const nobody = { name: '', mobile: '', document: '' };

/** Whom the form is about: the one at the counter now, else the first who proved who they are. */
function signerOf(visit: Visit): VisitParty | null {
  return currentParty(visit) ?? visit.parties.find((party) => party.proof !== null) ?? null;
}

function customerOf(party: VisitParty | null, context: CommandContext): FormContent['customer'] {
  const kind = documentKinds.find((one) => one.id === party?.proof?.documentKind);
  const card = cardOfParty(party, context);
  const document = (masked: string) => `${kind?.name.zh ?? ''} ${masked}`.trim();
  if (card !== null)
    return { name: card.maskedName, mobile: card.maskedMobile, document: document(card.maskedDocument) };
  const contact = contactOfParty(party, context);
  if (contact === null) return nobody;
  return {
    name: maskName(contact.name),
    mobile: '',
    document: document(maskIdNumber(contact.documentNumber)),
  };
}

function agentOf(party: VisitParty | null, { state }: CommandContext): FormContent['agent'] {
  if (party?.agentRecordId == null) return null;
  const agent = state.personalRecord(party.agentRecordId) as AgentShown | null;
  return agent && { name: maskName(agent.name), relation: agent.relation };
}

/** Composes the form from the record and the visit: the customer fills nothing in [C1]. null: no such ticket. */
export function composeForm(visit: Visit, clerkId: string, context: CommandContext): FormContent | null {
  const { hall, now, state } = context;
  const ticket = state.ticket(visit.ticketId);
  if (ticket === null) return null;
  const party = signerOf(visit);
  const { dueFen, payoutFen } = visitSettlement(visit);
  return {
    hall: hall.name,
    visitId: visit.id,
    ticketNumber: ticket.number,
    businessDay: hallDayOf(now, hall),
    clerkWorkNumber: hall.staff.find((one) => one.id === clerkId)?.workNumber ?? clerkId,
    customer: customerOf(party, context),
    agent: agentOf(party, context) ?? null,
    lines: visit.orders.map((order) => ({
      title: findService(order.serviceId)?.name ?? { zh: order.serviceId, en: order.serviceId },
      amountFen: order.amountFen,
      details: orderRecord(order, context).details,
    })),
    totalFen: dueFen,
    payoutFen,
    settlement: visit.settlement,
    terms: formTerms,
  };
}
