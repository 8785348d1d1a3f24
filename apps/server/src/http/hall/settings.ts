import { changeSetting } from '@onehall/application';
import { type HallSetting, refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import type { Principal } from '../../access/principals.ts';
import { presentSettings } from '../../present/settings.ts';
import { command, endpoint } from '../endpoint.ts';

export const readSettingsEndpoint = endpoint(routes.readSettings, ({ parts }) => ({
  ok: true,
  value: presentSettings(parts),
}));

const ofBranchManager: readonly HallSetting['area'][] = ['approvals', 'reports', 'indicators', 'training'];

/**
 * Refusals: not-permitted (limits of approval, what is filed, targets, and where skills come from are the branch manager's
 * to set [M5, M6, E7, E8]), those of changeSetting.
 */
export const changeSettingEndpoint = endpoint(routes.changeSetting, async (asked) => {
  const setting: HallSetting = asked.body.setting;
  if (ofBranchManager.includes(setting.area) && !isBranchManager(asked.principal))
    return refuse('not-permitted');
  const changed = await command(asked, 'changeSetting', (context) => changeSetting(setting, context));
  return changed.ok ? { ok: true, value: presentSettings(asked.parts) } : changed;
});

function isBranchManager(principal: Principal): boolean {
  return principal.kind === 'staff' && principal.staff.role === 'branch-manager';
}
