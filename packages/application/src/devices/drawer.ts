import { type DrawerReason, findDevice, refuse } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

/** An opening as the drawer's sensor, or the command that went out, tells it. */
export interface DrawerOpening {
  readonly deviceId: string;
  readonly why: DrawerReason;
  readonly note: string | null;
  /** The clerk who asked; null: nobody did. */
  readonly by: string | null;
  readonly visitId: string | null;
}

/** Keeps an opening with who and why [M1]. One that nobody asked for is told to the floor. */
export function recordDrawerOpened(
  command: DrawerOpening,
  context: CommandContext,
): Decision<{ openingId: string }> {
  const device = findDevice(context.hall, command.deviceId);
  const counterId = device?.posts.find((post) => post.at === 'counter')?.id ?? null;
  const openingId = context.newId();
  const opened = { type: 'DrawerOpened', payload: { openingId, counterId, ...command } } as const;
  if (command.why !== 'by-hand') return decided([opened], { openingId });
  const alert = {
    type: 'AlertRaised',
    payload: {
      alertId: context.newId(),
      kind: 'drawer-open',
      source: counterId ?? command.deviceId,
      facts: { deviceId: command.deviceId, openingId },
    },
  } as const;
  return decided([opened, alert], { openingId });
}

/** The sensor says that it is shut: the openings that stood are over. */
export function recordDrawerShut(
  command: { readonly deviceId: string },
  { state }: CommandContext,
): Decision<{ shut: number }> {
  const open = state.openDrawers(command.deviceId);
  return decided(
    open.map(
      (openingId) => ({ type: 'DrawerShut', payload: { openingId, deviceId: command.deviceId } }) as const,
    ),
    { shut: open.length },
  );
}

/**
 * Whether a clerk may open the drawer of their counter without a sale: only their own, and only with a reason.
 * Refusals, in this order: not-signed-on, drawer-missing (the counter has none).
 */
export function drawerForClerk(
  command: { readonly clerkId: string },
  { hall, state }: CommandContext,
): { readonly ok: true; readonly deviceId: string; readonly counterId: string } | ReturnType<typeof refuse> {
  const session = state.sessionOfClerk(command.clerkId);
  if (session === null) return refuse('not-signed-on');
  const device = hall.devices.find(
    (one) => one.kind === 'cash-drawer' && one.posts.some((post) => post.id === session.counterId),
  );
  return device
    ? { ok: true, deviceId: device.id, counterId: session.counterId }
    : refuse('drawer-missing', { counterId: session.counterId });
}
