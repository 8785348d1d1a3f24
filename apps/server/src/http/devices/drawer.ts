import { decided, drawerForClerk } from '@onehall/application';
import { refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { endpoint, outcomeOf, staffId } from '../endpoint.ts';

/**
 * Refusals: those of drawerForClerk, device-not-ready, drawer-did-not-open. The opening is journalled with its reason.
 * The wish is kept first: one that comes twice, after a broken connection, opens the drawer once and is answered the same.
 */
export const openDrawerEndpoint = endpoint(routes.openDrawer, async (asked) => {
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const { parts, body } = asked;
  const wish = await outcomeOf(asked, 'openDrawer', (context) => {
    const drawer = drawerForClerk({ clerkId: clerk.value }, context);
    return drawer.ok ? decided([], { deviceId: drawer.deviceId }) : drawer;
  });
  if (!wish.ok) return wish;
  const { commandId, why, note } = body;
  const { deviceId } = wish.answer;
  const opening = { deviceId, why, note, by: `staff:${clerk.value}`, visitId: null };
  const outcome = await (wish.repeated
    ? parts.drawers.outcomeOf(commandId)
    : parts.drawers.openFor(commandId, opening));
  if (outcome === 'opened' || outcome === 'already-open')
    return { ok: true, value: { outcome: 'opened' as const } };
  if (outcome === 'sent') return { ok: true, value: { outcome } };
  return outcome === 'did-not-open'
    ? refuse('drawer-did-not-open')
    : refuse('device-not-ready', { reason: outcome });
});
