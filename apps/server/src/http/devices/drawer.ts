import { drawerForClerk } from '@onehall/application';
import { refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { endpoint, staffId } from '../endpoint.ts';

/** Refusals: those of drawerForClerk, device-not-ready, drawer-did-not-open. The opening is journalled with its reason. */
export const openDrawerEndpoint = endpoint(routes.openDrawer, async (asked) => {
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const { parts, body } = asked;
  const drawer = drawerForClerk({ clerkId: clerk.value }, parts.store.context());
  if (!drawer.ok) return drawer;
  const { why, note } = body;
  const outcome = await parts.drawers.open({
    deviceId: drawer.deviceId,
    why,
    note,
    by: `staff:${clerk.value}`,
    visitId: null,
  });
  if (outcome === 'opened' || outcome === 'already-open')
    return { ok: true, value: { outcome: 'opened' as const } };
  if (outcome === 'sent') return { ok: true, value: { outcome } };
  return outcome === 'did-not-open'
    ? refuse('drawer-did-not-open')
    : refuse('device-not-ready', { reason: outcome });
});
