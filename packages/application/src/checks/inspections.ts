import {
  assert,
  type BusinessDay,
  checkSettingsOf,
  type Defect,
  dueOn,
  enterIndicator,
  goodPoints,
  type HallEvent,
  hallDayOf,
  type InspectionEvent,
  type InspectionForm,
  mayHold,
  mysteryFormId,
  type PointAnswer,
  type Refusal,
  type Result,
  reassignDefect,
  refuse,
  repairDefect,
  reviewRepair,
  workingStaff,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

interface OfDefect {
  readonly defectId: string;
  readonly by: string;
}

type DefectAnswer = Decision<{ defectId: string }>;

/**
 * A form is filled in, with what is to be repaired, by whom and until when [E10]; a mystery visit is the indicator of its
 * day too. Refusals, in this order: form-unknown, staff-unknown, those of mayHold.
 */
export function holdInspection(
  command: {
    readonly formId: string;
    readonly answers: readonly { readonly pointId: string; readonly answer: PointAnswer }[];
    readonly note: string;
    readonly defects: readonly {
      readonly words: string;
      readonly ownerId: string;
      readonly dueOn: BusinessDay;
    }[];
    readonly by: string;
  },
  context: CommandContext,
): Decision<{ inspectionId: string }> {
  const { hall } = context;
  const form = checkSettingsOf(hall).forms.find((one) => one.id === command.formId);
  if (form === undefined) return refuse('form-unknown');
  const working = workingStaff(hall);
  if (command.defects.some(({ ownerId }) => !working.some((one) => one.id === ownerId)))
    return refuse('staff-unknown');
  const businessDay = hallDayOf(context.now, hall);
  const may = mayHold(form, command, businessDay);
  if (!may.ok) return may;
  const inspectionId = context.newId();
  const answers = form.points.map(({ id, words }) => ({
    pointId: id,
    words: words.zh,
    answer: command.answers.find((one) => one.pointId === id)?.answer ?? 'not-asked',
  }));
  const { formId, note, by } = command;
  const defects = command.defects.map((one) => ({ defectId: context.newId(), ...one }));
  const held: HallEvent = {
    type: 'InspectionHeld',
    payload: { inspectionId, formId, businessDay, answers, note, defects, by },
  };
  const told = formId === mysteryFormId ? mysteryVisits(form, { answers, businessDay, by }, context) : [];
  return decided([held, ...told], { inspectionId });
}

/** The points of every mystery visit of the day, entered as its indicator with the form as the source; none: nothing was asked. */
function mysteryVisits(
  form: InspectionForm,
  held: {
    readonly answers: readonly { readonly answer: PointAnswer }[];
    readonly businessDay: BusinessDay;
    readonly by: string;
  },
  { state, newId }: CommandContext,
): HallEvent[] {
  const { answers, businessDay, by } = held;
  const points = goodPoints([...state.inspectionAnswers(form.id, businessDay), answers]);
  if (points.base === 0) return [];
  const entry = { entryId: newId(), indicatorId: 'mystery-visits', businessDay, ...points };
  const entered = enterIndicator({ ...entry, source: form.name.zh, note: '', by }, businessDay);
  assert(entered.ok, 'no more points are good than were looked at, and the day is today');
  return [entered.value];
}

function onDefect(
  { defectId }: OfDefect,
  { state }: CommandContext,
  decide: (defect: Defect) => Result<InspectionEvent, Refusal>,
): DefectAnswer {
  const defect = state.defect(defectId);
  if (defect === null) return refuse('defect-unknown');
  const done = decide(defect);
  return done.ok ? decided([done.value], { defectId }) : done;
}

/** Refusals: defect-unknown, those of repairDefect. */
export function repairHallDefect(
  command: OfDefect & { readonly words: string },
  context: CommandContext,
): DefectAnswer {
  const { by, words } = command;
  return onDefect(command, context, (defect) => repairDefect(defect, { by, words }));
}

/** Refusals: defect-unknown, those of reviewRepair. */
export function reviewDefectRepair(
  command: OfDefect & { readonly sendBack: string | null },
  context: CommandContext,
): DefectAnswer {
  const { by, sendBack } = command;
  return onDefect(command, context, (defect) => reviewRepair(defect, { by, sendBack }));
}

/** Refusals: staff-unknown, defect-unknown, those of reassignDefect. */
export function reassignHallDefect(
  command: OfDefect & { readonly to: string; readonly dueOn: BusinessDay },
  context: CommandContext,
): DefectAnswer {
  const { by, to } = command;
  if (!workingStaff(context.hall).some((one) => one.id === to)) return refuse('staff-unknown');
  const today = hallDayOf(context.now, context.hall);
  return onDefect(command, context, (defect) =>
    reassignDefect(defect, { by, to, dueOn: command.dueOn }, today),
  );
}

/** How many forms are past the day on which they were due again; one that was never filled in is due, not late. */
function lateForms({ hall, state }: CommandContext, today: BusinessDay): number {
  const last = state.lastInspections();
  return checkSettingsOf(hall).forms.filter((form) => {
    const due = dueOn(form, last.get(form.id) ?? null);
    return due !== null && due < today;
  }).length;
}

/** The one alert of its kind: raised while there are any, with how many there were then, and closed at none. */
export function oneAlert(
  kind: 'inspection-late' | 'training-ends',
  n: number,
  facts: Readonly<Record<string, number>>,
  { state, newId }: CommandContext,
): HallEvent[] {
  const open = state.openAlert(kind, 'hall');
  if (n === 0)
    return open === null ? [] : [{ type: 'AlertClosed', payload: { alertId: open, by: 'server' } }];
  if (open !== null) return [];
  return [{ type: 'AlertRaised', payload: { alertId: newId(), kind, source: 'hall', facts } }];
}

/** Tells of forms and repairs that are late, as one alert [E10]; it closes by itself when nothing is late any more. */
export function tendInspections(context: CommandContext): Decision<{ late: number }> {
  const today = hallDayOf(context.now, context.hall);
  const forms = lateForms(context, today);
  const defects = context.state.defectsDueBefore(today);
  const late = forms + defects;
  return decided(oneAlert('inspection-late', late, { forms, defects, n: late }, context), { late });
}
