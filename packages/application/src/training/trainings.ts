import {
  checkSetting,
  endingSoon,
  type HallEvent,
  hallDayOf,
  mayRecord,
  refuse,
  type StaffMember,
  skillsFromTraining,
  type Training,
  trainedFor,
  trainingSettingsOf,
  trainingState,
  workingStaff,
} from '@onehall/domain';
import { oneAlert } from '../checks/inspections.ts';
import { type CommandContext, type Decision, decided } from '../decision.ts';

const atCounters = ['clerk', 'complaint-handler', 'duty-manager'];

/** Keeps what some people were trained for, all of them or none [E8]. Refusals: those of mayRecord. */
export function recordTraining(
  command: Omit<Training, 'id' | 'struck' | 'staffId'> & {
    readonly staffIds: readonly string[];
    readonly by: string;
  },
  context: CommandContext,
): Decision<{ trainingIds: string[] }> {
  const { staffIds, ...training } = command;
  const today = hallDayOf(context.now, context.hall);
  const trainingIds: string[] = [];
  const events: HallEvent[] = [];
  for (const staffId of new Set(staffIds)) {
    const may = mayRecord({ ...training, staffId }, context.hall, today);
    if (!may.ok) return may;
    const trainingId = context.newId();
    trainingIds.push(trainingId);
    events.push({ type: 'TrainingRecorded', payload: { trainingId, staffId, ...training } });
  }
  return decided(events, { trainingIds });
}

/** Entered by mistake: it counts for nothing from now on. Refusals, in this order: training-unknown, training-struck. */
export function strikeTraining(
  command: { readonly trainingId: string; readonly reason: string; readonly by: string },
  { state }: CommandContext,
): Decision<{ trainingId: string }> {
  const training = state.training(command.trainingId);
  if (training === null) return refuse('training-unknown');
  if (training.struck) return refuse('training-struck');
  return decided([{ type: 'TrainingStruck', payload: command }], { trainingId: training.id });
}

function clerksOf({ hall }: Pick<CommandContext, 'hall'>): readonly StaffMember[] {
  return workingStaff(hall).filter((one) => atCounters.includes(one.role));
}

/**
 * Keeps a training for every skill that somebody has today and no training for: the way for a hall that begins to keep
 * trainings, so that nobody loses a skill by it. Without an end; who keeps them stands as the trainer.
 */
export function adoptSkills(
  command: { readonly by: string; readonly topic: string; readonly trainer: string },
  context: CommandContext,
): Decision<{ adopted: number }> {
  const { hall, state, now } = context;
  const today = hallDayOf(now, hall);
  const known = state.trainings();
  const every = hall.categories.map((one) => one.id);
  const events = clerksOf(context).flatMap((one): HallEvent[] => {
    const trained = trainedFor(known, one.id, hall, today);
    const lacking = (one.skills.categoryIds ?? every).filter((id) => !trained.includes(id));
    return lacking.map((categoryId) => ({
      type: 'TrainingRecorded',
      payload: {
        trainingId: context.newId(),
        staffId: one.id,
        categoryId,
        topic: command.topic,
        heldOn: today,
        trainer: command.trainer,
        passed: true,
        validUntil: null,
        by: command.by,
      },
    }));
  });
  return decided(events, { adopted: events.length });
}

/** Clerks whose skills are not what their trainings say, with the setting that makes them so. */
function skillChanges(context: CommandContext, known: readonly Training[]): HallEvent[] {
  const { hall, now } = context;
  const today = hallDayOf(now, hall);
  return clerksOf(context).flatMap((one): HallEvent[] => {
    const value = skillsFromTraining(one, trainedFor(known, one.id, hall, today));
    const setting = value === null ? null : checkSetting(hall, { area: 'clerk', id: one.id, value });
    return setting?.ok === true ? [{ type: 'SettingChanged', payload: setting.value }] : [];
  });
}

/**
 * Where the hall's skills follow from training: gives them and takes them away as trainings begin to count and end, and
 * tells a manager beforehand, as one alert [E8]. Skills stay a setting, so that a call asks nothing new.
 */
export function tendTrainings(context: CommandContext): Decision<{ changed: number }> {
  const { givesSkills, warnDays } = trainingSettingsOf(context.hall);
  const known = context.state.trainings();
  const today = hallDayOf(context.now, context.hall);
  const n = endingSoon(known, today, warnDays).filter((one) =>
    workingStaff(context.hall).some((person) => person.id === one.staffId),
  ).length;
  const changes = givesSkills ? skillChanges(context, known) : [];
  return decided([...changes, ...oneAlert('training-ends', n, { n }, context)], { changed: changes.length });
}

/**
 * Whether skills may follow from training as things stand. Refusal: training-leaves-nobody {categoryId} (a category that
 * somebody can serve today, and that nobody is trained for: its tickets could not be called).
 */
export function mayGiveSkills(context: CommandContext) {
  const { hall, state, now } = context;
  const today = hallDayOf(now, hall);
  const known = state.trainings().filter((one) => trainingState(one, today) === 'counts');
  const clerks = clerksOf(context);
  const left = hall.categories.find(({ id }) => {
    const served = clerks.some(
      (one) => one.skills.categoryIds === null || one.skills.categoryIds.includes(id),
    );
    const trained = clerks.some((one) => known.some((t) => t.staffId === one.id && t.categoryId === id));
    return served && !trained;
  });
  return left === undefined ? null : refuse('training-leaves-nobody', { categoryId: left.id });
}
