import { type PrintJob, refuse } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

/** A person prints a slip again: same content, marked COPY n and counted. Refusal: print-job-unknown. */
export function reprint(command: { readonly jobId: string }, context: CommandContext): Decision<PrintJob> {
  const first = context.state.printJob(command.jobId);
  if (first === null) return refuse('print-job-unknown');
  const copies = context.state.printJobsOf(first.subjectId, first.slip);
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
