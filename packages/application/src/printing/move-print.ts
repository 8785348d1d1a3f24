import { printerLine } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

export interface MovePrint {
  readonly jobId: string;
  /** Why its printer could not begin. */
  readonly reason: string;
  /** Printers that are ready now. */
  readonly ready: readonly string[];
}

/**
 * A job of which nothing has left goes to the first ready one of the printers that take over. One that is on its way,
 * or may be on paper, stays where it is; so does numbered paper, which somebody waits for at the printer that they chose.
 * Answer: the new printer, or null.
 */
export function movePrint(command: MovePrint, context: CommandContext): Decision<string | null> {
  const job = context.state.printJob(command.jobId);
  if (job?.state !== 'queued' && job?.state !== 'sending') return decided([], null);
  if (job.slip === 'paper') return decided([], null);
  const [, ...standIns] = printerLine(context.hall.devices, job.deviceId);
  const to = standIns.find((id) => command.ready.includes(id));
  if (to === undefined) return decided([], null);
  const { jobId, reason } = command;
  return decided([{ type: 'PrintMoved', payload: { jobId, from: job.deviceId, to, reason } }], to);
}
