import { type PrintJob, refuse } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { mayGiveOut } from '../visit/print-form.ts';

/** Paper came out. */
const done: ReadonlySet<PrintJob['state']> = new Set(['confirmed', 'processed']);

/** Who prints a slip again: a manager anything, a clerk papers of the customer at the counter, a guide what went wrong. */
export type ReprintedBy =
  | { readonly kind: 'manager' }
  | { readonly kind: 'guide' }
  | { readonly kind: 'clerk'; readonly clerkId: string };

/**
 * A person prints a slip again: same content, marked COPY n and counted. A receipt or an answer is the customer's: whoever is no
 * manager prints one again only while nobody knows whether it came out, or for the customer in front of them. Refusals:
 * print-job-unknown, those of mayGiveOut.
 */
export function reprint(
  command: { readonly jobId: string; readonly by: ReprintedBy },
  context: CommandContext,
): Decision<PrintJob> {
  const first = context.state.printJob(command.jobId);
  if (first === null) return refuse('print-job-unknown');
  const { by } = command;
  const copies = context.state.printJobsOf(first.subjectId, first.slip);
  const cameOut = copies.some((job) => done.has(job.state));
  if (first.slip !== 'ticket' && by.kind !== 'manager' && cameOut) {
    const may = by.kind === 'clerk' ? mayGiveOut(first.subjectId, by.clerkId, context) : null;
    if (may === null) return refuse('visit-not-open');
    if (!may.ok) return may;
  }
  const copy = Math.max(...copies.map((job) => job.copy)) + 1;
  const { deviceId, slip, subjectId } = first;
  const jobId = context.newId();
  return decided([{ type: 'PrintQueued', payload: { jobId, deviceId, slip, subjectId, copy } }], {
    ...first,
    id: jobId,
    copy,
    state: 'queued',
    reason: null,
    queuedAt: context.now,
  });
}

/**
 * A lost ticket again [Q1]: the next copy on this printer, or the first print of one that never came out.
 * Refusal: ticket-unknown.
 */
export function printTicketAgain(
  command: { readonly ticketId: string; readonly deviceId: string },
  context: CommandContext,
): Decision<PrintJob> {
  const ticket = context.state.ticket(command.ticketId);
  if (ticket === null) return refuse('ticket-unknown');
  const copies = context.state.printJobsOf(ticket.id, 'ticket');
  const job: PrintJob = {
    id: context.newId(),
    deviceId: command.deviceId,
    slip: 'ticket',
    subjectId: ticket.id,
    copy: copies.length === 0 ? 0 : Math.max(...copies.map((one) => one.copy)) + 1,
    state: 'queued',
    reason: null,
    queuedAt: context.now,
  };
  const { id: jobId, deviceId, slip, subjectId, copy } = job;
  return decided([{ type: 'PrintQueued', payload: { jobId, deviceId, slip, subjectId, copy } }], job);
}
