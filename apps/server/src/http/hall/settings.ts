import { changeSetting } from '@onehall/application';
import type { HallSetting } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { presentSettings } from '../../present/settings.ts';
import { command, endpoint } from '../endpoint.ts';

export const readSettingsEndpoint = endpoint(routes.readSettings, ({ parts }) => ({
  ok: true,
  value: presentSettings(parts),
}));

/** Refusals: those of changeSetting. */
export const changeSettingEndpoint = endpoint(routes.changeSetting, async (asked) => {
  const setting: HallSetting = asked.body.setting;
  const changed = await command(asked, 'changeSetting', (context) => changeSetting(setting, context));
  return changed.ok ? { ok: true, value: presentSettings(asked.parts) } : changed;
});
