import type { EventOf } from '@onehall/domain';
import { raiseAlert } from '../access/alerts.ts';
import { type CommandContext, type Decision, decided } from '../decision.ts';

type Filed = EventOf<'ReportFiled'>['payload'];
type Failed = EventOf<'ReportFilingFailed'>['payload'];
type Removed = EventOf<'ReportFileRemoved'>['payload'];

/** A file lies whole in its folder. Once for each file: made twice after a crash, it is on record once. */
export function recordReportFiled(filed: Filed, { state }: CommandContext): Decision<{ recorded: boolean }> {
  const known = state.reportFiling(filed);
  const already = known !== null && known.state !== 'failed';
  return decided(already ? [] : [{ type: 'ReportFiled', payload: filed }], { recorded: !already });
}

/**
 * A file could not be put where it belongs: kept, and told to the floor, once for each reason. It is tried again at
 * every round, so that nothing is lost.
 */
export function recordFilingFailed(failed: Failed, context: CommandContext): Decision<{ recorded: boolean }> {
  const known = context.state.reportFiling(failed);
  if (known !== null && (known.state !== 'failed' || known.problem === failed.problem))
    return decided([], { recorded: false });
  const { folder, problem } = failed;
  const alert = raiseAlert({ kind: 'report-unfiled', source: folder, facts: { problem } }, context);
  return decided([{ type: 'ReportFilingFailed', payload: failed }, ...(alert.ok ? alert.value.events : [])], {
    recorded: true,
  });
}

/** A file has lain as long as its schedule keeps it. */
export function recordFileRemoved(removed: Removed, { state }: CommandContext): Decision<null> {
  const filed = state.reportFiling(removed)?.state === 'filed';
  return decided(filed ? [{ type: 'ReportFileRemoved', payload: removed }] : [], null);
}
