import { findDevice, refuse } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { noLongerOverdue } from '../equipment/overdue.ts';

export interface ReportFault {
  readonly deviceId: string;
  /** What the reporter saw, in their words. */
  readonly what: string;
  readonly line: string;
  readonly detail: string | null;
  readonly by: string;
}

/** A fault is reported once, however often it is seen [E4]. Refusals, in this order: device-unknown, fault-reported. */
export function reportFault(command: ReportFault, context: CommandContext): Decision<{ faultId: string }> {
  const { deviceId } = command;
  if (!findDevice(context.hall, deviceId)) return refuse('device-unknown', { deviceId });
  const open = context.state.openFault(deviceId);
  if (open !== null) return refuse('fault-reported', { faultId: open });
  const faultId = context.newId();
  return decided([{ type: 'FaultReported', payload: { faultId, ...command } }], { faultId });
}

/** It works again, and this is what was done. Refusal: fault-unknown (none is open for this device). */
export function closeFault(
  command: { readonly deviceId: string; readonly how: string; readonly by: string },
  context: CommandContext,
): Decision<{ faultId: string }> {
  const faultId = context.state.openFault(command.deviceId);
  if (faultId === null) return refuse('fault-unknown', { fault: command.deviceId });
  const { how, by } = command;
  const told = noLongerOverdue(command.deviceId, context.state);
  return decided([{ type: 'FaultClosed', payload: { faultId, how, by } }, ...told], { faultId });
}
