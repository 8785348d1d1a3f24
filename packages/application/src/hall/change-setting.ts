import { checkSetting, type HallSetting } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

/**
 * A manager changes a rule of the hall; it counts from the next decision and stays in the journal.
 * Refusals: those of checkSetting.
 */
export function changeSetting(setting: HallSetting, context: CommandContext): Decision<HallSetting> {
  const checked = checkSetting(context.hall, setting);
  if (!checked.ok) return checked;
  return decided([{ type: 'SettingChanged', payload: setting }], setting);
}
