import {
  caseSlip,
  type EnquiryPaper,
  enquirySlip,
  type FormContent,
  paperSlip,
  receiptSlip,
  reversalSlip,
  type Slip,
  ticketSlip,
} from '@onehall/application';
import {
  findCategory,
  findClass,
  findCounter,
  type PrintJob,
  paperNumber,
  printedNumber,
} from '@onehall/domain';
import { checkUrl } from '../papers/kept-form.ts';
import type { ServerParts } from '../parts.ts';
import { customerOf } from '../present/approvals.ts';
import { casePath } from '../present/case-page.ts';
import { serviceName } from '../present/service-name.ts';

function ticketOf(job: PrintJob, parts: ServerParts): Slip | null {
  const { hall, store } = parts;
  const ticket = store.queries.ticket(job.subjectId);
  const category = ticket && findCategory(hall, ticket.categoryId);
  const customerClass = ticket && findClass(hall, ticket.classId);
  if (!ticket || !category || !customerClass) return null;
  return ticketSlip({
    hallName: hall.name,
    zone: hall.zone,
    number: ticket.number,
    categoryName: category.name,
    alsoCategoryNames: ticket.needs.alsoCategoryIds.flatMap((id) => findCategory(hall, id)?.name ?? []),
    bookedFor: ticket.appointmentId === null ? null : ticket.waitFrom,
    className: customerClass.name,
    peopleAhead: ticket.peopleAhead,
    range:
      ticket.rangeLow === null || ticket.rangeHigh === null
        ? null
        : { low: ticket.rangeLow, high: ticket.rangeHigh },
    issuedAt: ticket.arrivedAt,
    papers: category.papers,
    followUrl: `${parts.publicUrl()}/t/${ticket.followToken}`,
    language: ticket.language,
    copy: job.copy,
  });
}

/** Where the invoice without paper is checked; until it is issued, the phone page where it will be found. */
function eInvoiceOf(visitId: string, { store, publicUrl }: ServerParts) {
  const found = store.eInvoices.ofVisit(visitId);
  if (found === null) return null;
  if (found !== 'waiting') return { number: found.number, url: found.verifyUrl };
  const ticket = store.queries.ticketByVisit(visitId);
  return ticket && { number: null, url: `${publicUrl()}/t/${ticket.followToken}` };
}

/** The invoice number that stands for a visit [M3]; null: none does. */
function invoiceOf(visitId: string, { invoices }: ServerParts['store']): string | null {
  const found = invoices.printedFor(visitId);
  return found && printedNumber(found.prefix, found.number, found.width);
}

function receiptOf(job: PrintJob, parts: ServerParts): Slip | null {
  const { hall, store } = parts;
  const visit = store.state.visit(job.subjectId);
  if (!visit?.payment || !visit.form) return null;
  const form = store.state.personalRecord(visit.form.contentRecordId) as FormContent | null;
  if (form === null) return null;
  return receiptSlip({
    hallName: hall.name,
    zone: hall.zone,
    counterNumber: findCounter(hall, visit.counterId ?? '')?.number ?? '',
    form,
    contentHash: visit.form.contentHash,
    checkUrl: checkUrl(parts, visit.form.documentId),
    ...visit.payment,
    paidAt: visit.payment.at,
    invoiceNumber: invoiceOf(job.subjectId, store),
    eInvoice: eInvoiceOf(job.subjectId, parts),
    copy: job.copy,
  });
}

function reversalOf(job: PrintJob, parts: ServerParts): Slip | null {
  const { hall, store } = parts;
  const reversal = store.state.reversal(job.subjectId);
  const visit = reversal && store.state.visit(reversal.visitId);
  const order = visit?.orders.find((one) => one.id === reversal?.orderId);
  if (!reversal || !visit?.payment || !order) return null;
  const work = (id: string | null) => hall.staff.find((one) => one.id === id)?.workNumber ?? id;
  const request = store.state.approvalOfOrder(order.id, 'reversal');
  return reversalSlip({
    hallName: hall.name,
    zone: hall.zone,
    ticketNumber: store.queries.ticketByVisit(visit.id)?.number ?? '',
    counterNumber: findCounter(hall, reversal.counterId ?? '')?.number ?? '',
    clerkWorkNumber: work(reversal.clerkId) ?? '',
    customer: customerOf(visit, order, store.context()),
    serviceName: serviceName(order.serviceId),
    amountFen: reversal.amountFen,
    back: reversal.back,
    reason: reversal.reason,
    approvedByWorkNumber: request?.state === 'granted' ? work(request.decidedBy) : null,
    paidAt: visit.payment.at,
    reversedAt: reversal.at,
    copy: job.copy,
  });
}

function enquiryOf(job: PrintJob, { hall, store }: ServerParts): Slip | null {
  const paper = store.state.personalRecord(job.subjectId) as EnquiryPaper | null;
  return paper && enquirySlip({ hallName: hall.name, zone: hall.zone, paper, copy: job.copy });
}

function caseOf(job: PrintJob, parts: ServerParts): Slip | null {
  const { hall, store, publicUrl } = parts;
  const one = store.state.hallCase(job.subjectId);
  const token = store.state.caseToken(job.subjectId);
  if (one === null || token === null) return null;
  return caseSlip({
    hallName: hall.name,
    zone: hall.zone,
    number: one.number,
    kind: one.kind,
    openedAt: one.openedAt,
    ownerWorkNumber: hall.staff.find(({ id }) => id === one.ownerId)?.workNumber ?? '',
    nextContactAt: one.nextContactAt,
    answerBy: one.dueAt,
    pageUrl: `${publicUrl()}${casePath(token)}`,
    copy: job.copy,
  });
}

function paperOf(job: PrintJob, { hall, store }: ServerParts): Slip | null {
  const paper = store.state.paperOnRoll(job.subjectId);
  if (paper === null) return null;
  return paperSlip({
    hallName: hall.name,
    zone: hall.zone,
    number: paperNumber('ticket', paper.number),
    categoryName: findCategory(hall, paper.categoryId ?? '')?.name ?? null,
    drill: paper.drill,
    printedAt: paper.printedAt,
    copy: job.copy,
  });
}

const makers = {
  ticket: ticketOf,
  receipt: receiptOf,
  enquiry: enquiryOf,
  reversal: reversalOf,
  case: caseOf,
  paper: paperOf,
} as const;

/** What a job puts on paper, made from the record each time: a reprint says the same, and that it is a copy. */
export function slipOf(job: PrintJob, parts: ServerParts): Slip | null {
  return makers[job.slip](job, parts);
}
