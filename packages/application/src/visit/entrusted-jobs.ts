import {
  currentParty,
  type EntrustedJob,
  inService,
  maskName,
  mayPickUp,
  maySignPickup,
  refuse,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { cardOfParty, contactOfParty } from './service-request.ts';
import { visitOfClerk } from './visit-of-clerk.ts';

/** What is sealed of a job. */
export interface JobFacts {
  readonly what: string;
  /** What the customer handed over: a handset, a document, cash is never one of them. */
  readonly goods: string;
  readonly maskedName: string;
}

/** The sheet that is signed at pick-up. */
export interface PickupSheet {
  readonly code: string;
  readonly what: string;
  readonly goods: string;
  readonly note: string;
  readonly customer: string;
  readonly leftAt: number;
  readonly doneAt: number;
  readonly pickedUpBy: 'customer' | 'agent';
}

/**
 * A customer leaves a job with the clerk [C19]: it is a task with owner, time and the customer's number, and found again
 * by its code. Refusals: visit-unknown, not-signed-on, visit-not-open, subscriber-missing (nobody it belongs to),
 * promise-past.
 */
export function entrustJob(
  command: {
    readonly visitId: string;
    readonly clerkId: string;
    readonly what: string;
    readonly goods: string;
    readonly promisedAt: number;
  },
  context: CommandContext,
): Decision<{ jobId: string; code: string }> {
  const place = visitOfClerk(command, context);
  if (!place.ok) return place;
  const { visit, counterId } = place.value;
  const open = inService(visit, counterId);
  if (!open.ok) return open;
  const party = currentParty(visit);
  if (party === null) return refuse('subscriber-missing');
  const { promisedAt, what, goods, clerkId } = command;
  if (promisedAt <= context.now) return refuse('promise-past');
  const [jobId, recordId, code] = [context.newId(), context.newId(), context.newCode()];
  const contactRecordId = party.contactRecordId ?? (party.kind === 'person' ? party.recordId : null);
  const card = cardOfParty(party, context);
  const maskedName = card?.maskedName ?? maskName(contactOfParty(party, context)?.name ?? '');
  const facts: JobFacts = { what, goods, maskedName };
  const { id: visitId } = visit;
  return decided(
    [
      {
        type: 'JobEntrusted',
        payload: { jobId, visitId, code, partyId: party.id, recordId, ownerId: clerkId, promisedAt },
      },
      {
        type: 'TaskOpened',
        payload: {
          taskId: jobId,
          kind: 'entrusted-job',
          visitId,
          orderId: null,
          ownerId: clerkId,
          dueAt: promisedAt,
          contactRecordId,
          facts: { code },
        },
      },
    ],
    { jobId, code },
    [{ recordId, subjectId: party.id, content: facts }],
  );
}

/** The facts of a job; null: their key has been destroyed. */
export function jobFacts(job: EntrustedJob, { state }: Pick<CommandContext, 'state'>): JobFacts | null {
  return state.personalRecord(job.recordId) as JobFacts | null;
}

/** What was done; '' where it is not done, or its key has been destroyed. */
export function jobNote(job: EntrustedJob, { state }: Pick<CommandContext, 'state'>): string {
  const kept = job.noteRecordId === null ? null : state.personalRecord(job.noteRecordId);
  return (kept as { readonly note: string } | null)?.note ?? '';
}

/**
 * Puts the sheet of a finished job before the customer to be signed. Refusals: visit-unknown, not-signed-on,
 * job-unknown, those of mayPickUp.
 */
export function showPickup(
  command: { readonly visitId: string; readonly clerkId: string; readonly jobId: string },
  context: CommandContext,
): Decision<{ contentHash: string }> {
  const place = visitOfClerk(command, context);
  if (!place.ok) return place;
  const { visit, counterId } = place.value;
  const job = context.state.entrustedJob(command.jobId);
  if (job === null) return refuse('job-unknown');
  const may = mayPickUp(job, visit, counterId);
  if (!may.ok) return may;
  const facts = jobFacts(job, context);
  const sheet: PickupSheet = {
    code: job.code,
    what: facts?.what ?? '',
    goods: facts?.goods ?? '',
    note: jobNote(job, context),
    customer: facts?.maskedName ?? '',
    leftAt: job.leftAt,
    doneAt: job.doneAt ?? context.now,
    pickedUpBy: may.value.proof?.actsAs === 'agent' ? 'agent' : 'customer',
  };
  const contentHash = context.hashOf(sheet);
  const contentRecordId = context.newId();
  return decided(
    [
      {
        type: 'JobPickupShown',
        payload: { jobId: job.id, visitId: visit.id, counterId, contentHash, contentRecordId },
      },
    ],
    { contentHash },
    [{ recordId: contentRecordId, subjectId: job.partyId, content: sheet }],
  );
}

/**
 * Customer or agent signs for the job on the screen of this counter, and takes it away. Refusals: job-unknown,
 * visit-not-open (the visit it was shown in is over), those of maySignPickup.
 */
export function signPickup(
  command: {
    readonly jobId: string;
    readonly counterId: string;
    readonly contentHash: string;
    readonly signature: { readonly strokes: readonly (readonly unknown[])[] };
  },
  context: CommandContext,
): Decision<{ jobId: string; signatureHash: string }> {
  const { state } = context;
  const job = state.entrustedJob(command.jobId);
  if (job === null) return refuse('job-unknown');
  const points = command.signature.strokes.reduce((sum, stroke) => sum + stroke.length, 0);
  const may = maySignPickup(job, command.counterId, { contentHash: command.contentHash, points });
  if (!may.ok) return may;
  const { visitId, contentHash, contentRecordId } = may.value;
  const visit = state.visit(visitId);
  if (visit === null || !inService(visit, command.counterId).ok) return refuse('visit-not-open');
  const sheet = state.personalRecord(contentRecordId) as PickupSheet | null;
  const signatureRecordId = context.newId();
  const signatureHash = context.hashOf({ jobId: job.id, contentHash, signature: command.signature });
  return decided(
    [
      {
        type: 'JobPickedUp',
        payload: {
          jobId: job.id,
          visitId,
          contentHash,
          signatureHash,
          signatureRecordId,
          pickedUpBy: sheet?.pickedUpBy ?? 'customer',
        },
      },
    ],
    { jobId: job.id, signatureHash },
    [{ recordId: signatureRecordId, subjectId: job.partyId, content: command.signature }],
  );
}
