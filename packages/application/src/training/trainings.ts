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

/**
 * Entered by mistake: it counts for nothing from now on; a skill that nobody else is trained for stays all the same, as
 * tendTrainings does it. Refusals, in this order: training-unknown, training-struck.
 */
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

function canServe({ skills }: StaffMember, categoryId: string): boolean {
  return skills.categoryIds === null || skills.categoryIds.includes(categoryId);
}

/** Categories that somebody can serve today and that nobody is trained for: without skill their tickets wait for ever. */
function servedUntrained(context: CommandContext, known: readonly Training[]): readonly string[] {
  const { hall, now } = context;
  const today = hallDayOf(now, hall);
  const clerks = clerksOf(context);
  const trained = new Set(clerks.flatMap((one) => trainedFor(known, one.id, hall, today)));
  return hall.categories
    .map(({ id }) => id)
    .filter((id) => !trained.has(id) && clerks.some((one) => canServe(one, id)));
}

/**
 * Clerks whose skills are not what their trainings say, with the setting that makes them so. A category that nobody is
 * trained for any more stays with those who serve it: a date that passes by night closes no service.
 */
function skillChanges(context: CommandContext, known: readonly Training[]): HallEvent[] {
  const { hall, now } = context;
  const today = hallDayOf(now, hall);
  const needed = servedUntrained(context, known);
  return clerksOf(context).flatMap((one): HallEvent[] => {
    const trained = trainedFor(known, one.id, hall, today);
    const stays = (id: string) => trained.includes(id) || (needed.includes(id) && canServe(one, id));
    const value = skillsFromTraining(one, hall.categories.map(({ id }) => id).filter(stays));
    const setting = value === null ? null : checkSetting(hall, { area: 'clerk', id: one.id, value });
    return setting?.ok === true ? [{ type: 'SettingChanged', payload: setting.value }] : [];
  });
}

/** How many skills somebody still serves with, and nobody else is trained for, though the training is over. */
function outlived(context: CommandContext, known: readonly Training[]): number {
  const { hall, now } = context;
  const today = hallDayOf(now, hall);
  const { givesSkills } = trainingSettingsOf(hall);
  const needed = servedUntrained(context, known);
  return clerksOf(context).flatMap((one) =>
    needed.filter((id) => {
      const ended = known.some(
        (each) => each.staffId === one.id && each.categoryId === id && trainingState(each, today) === 'ended',
      );
      // Where skills follow from training, none is there without one but what it left behind, ended or struck.
      return canServe(one, id) && (givesSkills || ended);
    }),
  ).length;
}

/**
 * Where the hall's skills follow from training: gives them and takes them away as trainings begin to count and end, and
 * tells a manager beforehand, as one alert, which stays while a skill that is needed has outlived its training [E8]. Skills stay a setting, so that a call asks nothing new.
 */
export function tendTrainings(context: CommandContext): Decision<{ changed: number }> {
  const { givesSkills, warnDays } = trainingSettingsOf(context.hall);
  const known = context.state.trainings();
  const today = hallDayOf(context.now, context.hall);
  const ending = endingSoon(known, today, warnDays).filter((one) =>
    workingStaff(context.hall).some((person) => person.id === one.staffId),
  ).length;
  const n = ending + outlived(context, known);
  const changes = givesSkills ? skillChanges(context, known) : [];
  return decided([...changes, ...oneAlert('training-ends', n, { n }, context)], { changed: changes.length });
}

/**
 * Whether skills may follow from training as things stand. Refusal: training-leaves-nobody {categoryId} (a category that
 * somebody can serve today, and that nobody is trained for: its tickets could not be called).
 */
export function mayGiveSkills(context: CommandContext) {
  const [categoryId] = servedUntrained(context, context.state.trainings());
  return categoryId === undefined ? null : refuse('training-leaves-nobody', { categoryId });
}
