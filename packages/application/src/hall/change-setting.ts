import { checkPhraseSetting, checkSetting, type HallSetting } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

/**
 * A manager changes a rule of the hall; it counts from the next decision and stays in the journal.
 * Refusals: those of checkSetting; of a phrase, those of checkPhraseSetting.
 */
export function changeSetting(setting: HallSetting, context: CommandContext): Decision<HallSetting> {
  const checked = checkSetting(context.hall, setting);
  if (!checked.ok) return checked;
  if (setting.area === 'phrase') {
    const said = checkPhraseSetting(setting.id, setting.value);
    if (!said.ok) return said;
  }
  return decided([{ type: 'SettingChanged', payload: setting }], setting);
}
