import type { FormContent, SubscriberCardFacts } from '@onehall/application';
import { serviceText } from '@onehall/application';
import { findClass, type OrderDetail, type Visit, visitStep, visitTotalFen } from '@onehall/domain';
import type { FormContentBody, SubscriberCard, VisitView } from '@onehall/protocol';
import type { ServerParts } from '../parts.ts';
import { presentPrintJob } from './print-job.ts';

function presentCard(parts: ServerParts, visit: Visit): SubscriberCard | null {
  if (visit.cardRecordId === null) return null;
  const card = parts.store.state.personalRecord(visit.cardRecordId) as SubscriberCardFacts | null;
  if (card === null) return null;
  const { bills: _bills, ...facts } = card;
  const className = findClass(parts.hall, card.classId)?.name ?? { zh: card.classId, en: card.classId };
  return { ...facts, className };
}

export function readForm(parts: ServerParts, visit: Visit): FormContentBody | null {
  if (visit.form === null) return null;
  const content = parts.store.state.personalRecord(visit.form.contentRecordId) as FormContent | null;
  return content as FormContentBody | null;
}

/** The visit as the console shows it: masked, and with what comes next. null: no such visit. */
export function presentVisit(parts: ServerParts, visitId: string): VisitView | null {
  const { state, queries } = parts.store;
  const visit = state.visit(visitId);
  const ticket = queries.ticketByVisit(visitId);
  if (visit === null || ticket === null) return null;
  const content = readForm(parts, visit);
  const receipt = queries.newestPrint(visitId, 'receipt');
  return {
    visitId,
    ticketNumber: ticket.number,
    step: visitStep(visit),
    subscriber: presentCard(parts, visit),
    identity: visit.identity,
    orders: visit.orders.map((order) => ({
      orderId: order.id,
      serviceId: order.serviceId,
      name: serviceText.billPayment,
      amountFen: order.amountFen,
      details: (state.personalRecord(order.detailsRecordId) as OrderDetail[] | null) ?? [],
      billing: order.billing,
    })),
    totalFen: visitTotalFen(visit),
    form:
      visit.form && content
        ? {
            documentId: visit.form.documentId,
            version: visit.form.version,
            contentHash: visit.form.contentHash,
            state: visit.form.signedAt === null ? 'shown' : 'signed',
            content,
            signedAt: visit.form.signedAt,
          }
        : null,
    payment: visit.payment,
    receipt: receipt && presentPrintJob(receipt),
    rating: visit.rating,
  };
}
