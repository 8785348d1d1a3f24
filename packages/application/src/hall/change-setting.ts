import { checkPhraseSetting, checkSetting, checkTargets, type HallSetting } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

/**
 * A manager changes a rule of the hall; it counts from the next decision and stays in the journal.
 * Refusals: those of checkSetting; of a phrase, those of checkPhraseSetting; of indicators, those of checkTargets.
 */
export function changeSetting(setting: HallSetting, context: CommandContext): Decision<HallSetting> {
  const checked = checkSetting(context.hall, setting);
  if (!checked.ok) return checked;
  if (setting.area === 'phrase') {
    const said = checkPhraseSetting(setting.id, setting.value);
    if (!said.ok) return said;
  }
  if (setting.area === 'indicators') {
    const targets = checkTargets(setting.value);
    if (!targets.ok) return targets;
  }
  return decided([{ type: 'SettingChanged', payload: setting }], setting);
}
