import { type HallEvent, type Paper, type PrintJob, refuse } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

/** On paper, or on its way there: printed once more it would be a second ticket of one number. */
const under: ReadonlySet<PrintJob['state']> = new Set(['queued', 'sending', 'confirmed', 'processed']);

/**
 * Prints the tickets of a block on a ticket printer [E5], one by one as customers' tickets are: in a power cut it may be the
 * printer that has a battery. What came out is not printed again, and neither is what has been used or lost, so that asking
 * once more after paper ran out prints the rest. Refusals, in this order: paper-block-unknown, paper-forms-on-sheets (a form
 * needs its two parts side by side), paper-on-roll (nothing is left to print).
 */
export function rollPaperBlock(
  command: { readonly blockId: string; readonly deviceId: string },
  context: CommandContext,
): Decision<{ jobs: number }> {
  const papers = context.state.papersOfBlock(command.blockId);
  const [first] = papers;
  if (first === undefined) return refuse('paper-block-unknown');
  if (first.kind === 'form') return refuse('paper-forms-on-sheets');
  const events = papers.flatMap((paper) => queued(paper, command.deviceId, context));
  return events.length === 0 ? refuse('paper-on-roll') : decided(events, { jobs: events.length });
}

function queued(paper: Paper, deviceId: string, { state, newId }: CommandContext): HallEvent[] {
  if (paper.state !== 'open') return [];
  const before = state.printJobsOf(paper.id, 'paper');
  if (before.some((job) => under.has(job.state))) return [];
  const jobId = newId();
  const payload = { jobId, deviceId, slip: 'paper', subjectId: paper.id, copy: before.length } as const;
  return [{ type: 'PrintQueued', payload }];
}
