import { type ConsultationOutcome, currentParty, type HallEvent, inService, refuse } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { walkInOf } from './accept-order.ts';
import { visitOfClerk } from './visit-of-clerk.ts';

const hourMs = 3_600_000;
/** An open question is answered within a day, unless the customer was promised otherwise. */
const answerWithinMs = 24 * hourMs;

/**
 * Keeps what was asked and how it ended [C14]; a question that stays open, or was answered wrongly, becomes a call-back
 * task with owner and time. Refusals: visit-unknown, not-signed-on, visit-not-open, contact-missing (a task without
 * anybody to call).
 */
export function recordConsultation(
  command: {
    readonly visitId: string;
    readonly clerkId: string;
    readonly topic: string;
    readonly question: string;
    readonly answer: string;
    readonly outcome: ConsultationOutcome;
    /** Whom to call where the question stays open and no line is in the visit. */
    readonly contactPhone: string | null;
    /** Promised to the customer; null: within a day. */
    readonly answerBy: number | null;
  },
  context: CommandContext,
): Decision<{ consultationId: string; taskId: string | null }> {
  const place = visitOfClerk(command, context);
  if (!place.ok) return place;
  const { visit, counterId } = place.value;
  const open = inService(visit, counterId);
  if (!open.ok) return open;
  const { outcome, topic, question, answer, contactPhone } = command;
  const wantsTask = outcome === 'open' || outcome === 'answered-wrongly';
  const party = currentParty(visit);
  if (wantsTask && contactPhone === null && party?.contactRecordId == null) return refuse('contact-missing');
  const consultationId = context.newId();
  const recordId = context.newId();
  const subjectId = party?.id ?? walkInOf(visit.id);
  const taskId = wantsTask ? context.newId() : null;
  const events: HallEvent[] = [
    {
      type: 'ConsultationRecorded',
      payload: { visitId: visit.id, consultationId, topic, outcome, recordId },
    },
  ];
  if (taskId !== null) {
    events.push({
      type: 'TaskOpened',
      payload: {
        taskId,
        kind: outcome === 'open' ? 'open-question' : 'wrong-answer',
        visitId: visit.id,
        orderId: null,
        ownerId: command.clerkId,
        dueAt: command.answerBy ?? context.now + answerWithinMs,
        contactRecordId: contactPhone === null ? (party?.contactRecordId ?? null) : recordId,
        facts: { topic, consultationId, recordId },
      },
    });
  }
  // The phone number that was given lies where a contact's lies, so that a task reads both alike.
  const content = { question, answer, name: '', mobile: contactPhone };
  return decided(events, { consultationId, taskId }, [{ recordId, subjectId, content }]);
}

/** Somebody has done it. Refusals: task-unknown, task-done, paper-unsettled (a paper's money is settled with it). */
export function finishTask(
  command: { readonly taskId: string; readonly by: string; readonly note: string },
  context: CommandContext,
): Decision<{ taskId: string }> {
  const task = context.state.task(command.taskId);
  if (task === null) return refuse('task-unknown');
  if (task.doneAt !== null) return refuse('task-done');
  if (task.kind === 'paper-form') return refuse('paper-unsettled');
  const job = task.kind === 'entrusted-job' ? context.state.entrustedJob(task.id) : null;
  if (job === null) return decided([{ type: 'TaskDone', payload: command }], { taskId: task.id });
  // A job that was left with the clerk is ready to be picked up then [C19]; what was done is the customer's, and sealed.
  const noteRecordId = context.newId();
  const { taskId, by, note } = command;
  return decided(
    [
      { type: 'TaskDone', payload: { taskId, by, note: '' } },
      { type: 'JobDone', payload: { jobId: job.id, by, noteRecordId } },
    ],
    { taskId },
    [{ recordId: noteRecordId, subjectId: job.partyId, content: { note } }],
  );
}
