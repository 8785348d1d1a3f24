import {
  currentParty,
  findService,
  inService,
  type PrintJob,
  provesEnough,
  refuse,
  type Task,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import type { EnquiryPaper } from '../slips/enquiry-slip.ts';
import { cardOfParty } from './service-request.ts';
import { visitOfClerk } from './visit-of-clerk.ts';

/** Enquiries by the service of the catalogue whose rules of identity they follow. */
export const enquiryServices = {
  customer: 'customer-query',
  spending: 'spending-query',
  bills: 'bill-query',
  itemised: 'itemised-query',
  history: 'service-history-query',
  complaints: 'complaint-progress-query',
  'number-range': 'number-range-query',
  registration: 'network-registration-query',
  'unlock-code': 'card-unlock',
} as const;
export type Enquiry = keyof typeof enquiryServices;

/**
 * Whether an enquiry may be answered, journalled with its reason [C12]; what is read is no part of the answer, which is
 * kept in clear. Refusals: visit-unknown, not-signed-on, visit-not-open, subscriber-missing, those of the identity.
 */
export function enquire(
  command: { readonly visitId: string; readonly clerkId: string; readonly query: Enquiry },
  context: CommandContext,
): Decision<{ subscriberId: string | null }> {
  const place = visitOfClerk(command, context);
  if (!place.ok) return place;
  const { visit, counterId } = place.value;
  const open = inService(visit, counterId);
  if (!open.ok) return open;
  const definition = findService(enquiryServices[command.query]);
  if (definition === undefined) return refuse('service-unknown');
  const party = currentParty(visit);
  const line = cardOfParty(party, context)?.line ?? null;
  if (definition.subject === 'line' && line === null) return refuse('subscriber-missing');
  const proved = provesEnough(
    definition.identity,
    definition.agentAllowed,
    party?.proof ?? null,
    line?.residence ?? null,
  );
  if (!proved.ok) return proved;
  const subscriberId = line?.subscriberId ?? null;
  const purpose = `query:${command.query}` as const;
  return decided([{ type: 'SubscriberLookedUp', payload: { subscriberId, purpose, visitId: visit.id } }], {
    subscriberId,
  });
}

/**
 * The answer on the counter's printer, as it was read there: an itemised bill is taken home [C5, C12]. What is printed is
 * sealed, and printed again from there. Refusals: those of enquire, enquiry-empty, printer-missing.
 */
export function printEnquiry(
  command: {
    readonly visitId: string;
    readonly clerkId: string;
    readonly query: Enquiry;
    /** The line that the rows were read for. */
    readonly subscriberId: string | null;
    readonly month: string | null;
    readonly rows: EnquiryPaper['rows'];
  },
  context: CommandContext,
): Decision<PrintJob> {
  const asked = enquire(command, context);
  if (!asked.ok) return asked;
  if (asked.value.answer.subscriberId !== command.subscriberId) return refuse('party-changed');
  if (command.rows.length === 0) return refuse('enquiry-empty');
  const { state, hall } = context;
  const visit = state.visit(command.visitId);
  const counter = hall.counters.find((one) => one.id === visit?.counterId);
  const deviceId = counter?.receiptPrinterId ?? null;
  if (visit === null || deviceId === null) return refuse('printer-missing');
  const [jobId, recordId] = [context.newId(), context.newId()];
  const party = currentParty(visit);
  const card = cardOfParty(party, context);
  const paper: EnquiryPaper = {
    title: findService(enquiryServices[command.query])?.name ?? { zh: '', en: '' },
    month: command.month,
    ticketNumber: state.ticket(visit.ticketId)?.number ?? '',
    counterNumber: counter?.number ?? '',
    clerkWorkNumber: hall.staff.find((one) => one.id === command.clerkId)?.workNumber ?? '',
    customer: card === null ? '' : `${card.maskedName} ${card.maskedMobile}`,
    askedAt: context.now,
    sumFen:
      command.query === 'itemised' ? command.rows.reduce((sum, row) => sum + (row.amountFen ?? 0), 0) : null,
    rows: command.rows,
  };
  const job: PrintJob = {
    ...{ id: jobId, deviceId, slip: 'enquiry', subjectId: recordId, copy: 0 },
    ...{ state: 'queued', reason: null, queuedAt: context.now },
  };
  return decided(
    [
      ...asked.value.events,
      { type: 'PrintQueued', payload: { jobId, deviceId, slip: 'enquiry', subjectId: recordId, copy: 0 } },
    ],
    job,
    [{ recordId, subjectId: party?.id ?? visit.id, content: paper }],
  );
}

/** Somebody is going to call the customer of a task: journalled [C12]. Refusals: task-unknown, contact-missing. */
export function lookUpTaskContact(
  command: { readonly taskId: string },
  context: CommandContext,
): Decision<{ contactRecordId: string; consultationRecordId: string | null }> {
  const task = context.state.task(command.taskId);
  if (task === null) return refuse('task-unknown');
  if (task.contactRecordId === null) return refuse('contact-missing');
  return decided(
    [
      {
        type: 'SubscriberLookedUp',
        payload: { subscriberId: null, purpose: 'call-back', visitId: task.visitId },
      },
    ],
    { contactRecordId: task.contactRecordId, consultationRecordId: consultationRecordOf(task) },
  );
}

/** Where the question of a call-back lies sealed; null: it is about something else. */
function consultationRecordOf({ facts }: Task): string | null {
  return typeof facts['recordId'] === 'string' ? facts['recordId'] : null;
}
