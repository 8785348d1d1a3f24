import {
  checkPhraseSetting,
  checkSetting,
  checkTargets,
  type HallSetting,
  refuse,
  skillsFromTraining,
  trainingSettingsOf,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { mayGiveSkills } from '../training/trainings.ts';

/**
 * A manager changes a rule of the hall; it counts from the next decision and stays in the journal.
 * Refusals: those of checkSetting; of a phrase, those of checkPhraseSetting; of indicators, those of checkTargets; of
 * training, those of mayGiveSkills where it is to give skills; of a clerk, skills-from-training where it does.
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
  return (
    trainingProblem(setting, context) ?? decided([{ type: 'SettingChanged', payload: setting }], setting)
  );
}

/** Where skills follow from training they are not set by hand, and they follow only where every service stays callable [E8]. */
function trainingProblem(setting: HallSetting, context: CommandContext) {
  const { givesSkills } = trainingSettingsOf(context.hall);
  if (setting.area === 'training' && setting.value.givesSkills && !givesSkills) return mayGiveSkills(context);
  if (setting.area !== 'clerk' || !givesSkills) return null;
  const clerk = context.hall.staff.find((one) => one.id === setting.id);
  const { categoryIds } = setting.value;
  const differs =
    clerk !== undefined && (categoryIds === null || skillsFromTraining(clerk, categoryIds) !== null);
  return differs ? refuse('skills-from-training') : null;
}
