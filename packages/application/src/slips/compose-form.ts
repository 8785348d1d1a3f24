import {
  documentKinds,
  hallDayOf,
  type OrderDetail,
  type Text,
  type Visit,
  visitTotalFen,
} from '@onehall/domain';
import type { CommandContext } from '../decision.ts';
import type { SubscriberCardFacts } from '../visit/subscriber-card.ts';
import { formTerms, serviceText } from './service-text.ts';

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
  readonly lines: readonly FormLine[];
  readonly totalFen: number;
  readonly terms: readonly Text[];
}

/** Composes the form from the record and the visit: the customer fills nothing in [C1]. null: no subscriber yet. */
export function composeForm(visit: Visit, clerkId: string, context: CommandContext): FormContent | null {
  const { hall, now, state } = context;
  const ticket = state.ticket(visit.ticketId);
  if (visit.cardRecordId === null || ticket === null) return null;
  const card = state.personalRecord(visit.cardRecordId) as SubscriberCardFacts | null;
  if (card === null) return null;
  const kind = documentKinds.find((one) => one.id === visit.identity?.documentKind);
  return {
    hall: hall.name,
    visitId: visit.id,
    ticketNumber: ticket.number,
    businessDay: hallDayOf(now, hall),
    clerkWorkNumber: hall.staff.find((one) => one.id === clerkId)?.workNumber ?? clerkId,
    customer: {
      name: card.maskedName,
      mobile: card.maskedMobile,
      document: `${kind?.name.zh ?? ''} ${card.maskedDocument}`.trim(),
    },
    lines: visit.orders.map((order) => ({
      title: serviceText.billPayment,
      amountFen: order.amountFen,
      details: (state.personalRecord(order.detailsRecordId) as OrderDetail[] | null) ?? [],
    })),
    totalFen: visitTotalFen(visit),
    terms: formTerms,
  };
}
