import type { HallEvent, PrintState } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

/** Committed before the first byte leaves; see PrintStarted. False: the job is not queued any more. */
export function recordPrintStarted(jobId: string, context: CommandContext): Decision<boolean> {
  if (context.state.printJob(jobId)?.state !== 'queued') return decided([], false);
  return decided([{ type: 'PrintStarted', payload: { jobId } }], true);
}

/** The end of a print, as the printer told it. An unknown or unconfirmed one is told to the floor. */
export function recordPrintEnded(
  end: {
    readonly jobId: string;
    readonly state: Exclude<PrintState, 'queued' | 'sending'>;
    readonly reason: string | null;
  },
  context: CommandContext,
): Decision<null> {
  const job = context.state.printJob(end.jobId);
  if (job === null) return decided([], null);
  const events: HallEvent[] = [{ type: 'PrintEnded', payload: end }];
  // Of a block of numbered paper one word is enough: what did not come out is printed with one press.
  const told = job.slip === 'paper' && context.state.openAlert('print-unknown', job.deviceId) !== null;
  if (!told && (end.state === 'unknown' || end.state === 'unconfirmed' || end.state === 'failed')) {
    events.push({
      type: 'AlertRaised',
      payload: {
        alertId: context.newId(),
        kind: 'print-unknown',
        source: job.deviceId,
        facts: {
          jobId: job.id,
          state: end.state,
          reason: end.reason,
          slip: job.slip,
          subjectId: job.subjectId,
        },
      },
    });
  }
  return decided(events, null);
}
