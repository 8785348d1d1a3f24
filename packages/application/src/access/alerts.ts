import { type AlertKind, refuse } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

export interface RaiseAlert {
  readonly kind: AlertKind;
  readonly source: string;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

/** Tells the floor; the same trouble at the same place is told once until somebody has seen to it. */
export function raiseAlert(command: RaiseAlert, context: CommandContext): Decision<{ alertId: string }> {
  const open = context.state.openAlert(command.kind, command.source);
  if (open !== null) return decided([], { alertId: open });
  const alertId = context.newId();
  return decided([{ type: 'AlertRaised', payload: { alertId, ...command } }], { alertId });
}

/** Refusal: alert-unknown (or already closed). */
export function closeAlert(
  command: { readonly alertId: string; readonly by: string },
  context: CommandContext,
): Decision<{ closed: true }> {
  if (!context.state.alertIsOpen(command.alertId)) return refuse('alert-unknown');
  return decided([{ type: 'AlertClosed', payload: command }], { closed: true });
}

/** The trouble went away by itself. */
export function settleAlert(
  command: { readonly kind: AlertKind; readonly source: string },
  context: CommandContext,
): Decision<null> {
  const alertId = context.state.openAlert(command.kind, command.source);
  if (alertId === null) return decided([], null);
  return decided([{ type: 'AlertClosed', payload: { alertId, by: 'server' } }], null);
}
