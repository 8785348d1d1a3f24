import {
  type CheckList,
  type CheckMeasure,
  type CheckSettings,
  checkSettingsOf,
  defaultCheckSettings,
  hallDayOf,
  stepState,
  type Text,
  workingStaff,
} from '@onehall/domain';
import type { CheckListBody, ChecksBody } from '@onehall/protocol';
import type { ServerParts } from '../parts.ts';
import { measureHall } from './check-measures.ts';
import { presentPerson } from './person.ts';

const lists = ['opening', 'closing'] as const;

/** What the hall measures for a list. */
export function measuresOf(parts: Pick<ServerParts, 'hall'>, list: CheckList): CheckMeasure[] {
  return checkSettingsOf(parts.hall)[list].flatMap((one) => one.measure ?? []);
}

type Names = ReadonlyMap<CheckMeasure, readonly Text[]>;

/** Measured now; of a list that is closed as it was measured then, of an earlier day that was not, nothing. */
function namesFor(parts: ServerParts, list: CheckList, day: string): Names {
  const run = parts.store.checks.run(day, list);
  if (run !== null)
    return new Map(
      run.measured.map(({ measure, names }) => [measure, names.map((one) => ({ zh: one, en: one }))]),
    );
  const today = hallDayOf(parts.now(), parts.hall);
  return day === today ? measureHall(parts, measuresOf(parts, list)) : new Map();
}

function presentList(parts: ServerParts, list: CheckList, day: string): CheckListBody {
  const done = parts.store.state.checkSteps(day, list);
  const run = parts.store.checks.run(day, list);
  const found = namesFor(parts, list, day);
  const measured = [...found].map(([measure, names]) => ({ measure, ok: names.length === 0, names: [] }));
  return {
    list,
    steps: checkSettingsOf(parts.hall)[list].map((step) => {
      const known = done.find((one) => one.stepId === step.id);
      return {
        stepId: step.id,
        words: step.words,
        measure: step.measure,
        state: stepState(step, { done }, measured),
        names: step.measure === null ? [] : [...(found.get(step.measure) ?? [])],
        reason: known?.reason ?? null,
        by: known === undefined ? null : presentPerson(parts, known.by),
        at: known?.at ?? null,
      };
    }),
    closed: run === null ? null : { by: presentPerson(parts, run.by), at: run.at },
  };
}

function presentSettings({ opening, closing, forms }: CheckSettings): ChecksBody['settings'] {
  const steps = (list: CheckSettings['opening']) => list.map((one) => ({ ...one }));
  return {
    opening: steps(opening),
    closing: steps(closing),
    forms: forms.map((one) => ({ ...one, points: [...one.points] })),
  };
}

/** Both lists of a day, and the meetings before its shifts. */
export function presentChecks(parts: ServerParts, day: string): ChecksBody {
  const { hall, store } = parts;
  return {
    today: hallDayOf(parts.now(), hall),
    day,
    lists: lists.map((one) => presentList(parts, one, day)),
    meetings: store.checks.meetings(day).map(({ present, by, meetingId, points, at }) => ({
      meetingId,
      points,
      at,
      present: present.map((id) => presentPerson(parts, id)),
      by: presentPerson(parts, by),
    })),
    staff: workingStaff(hall).map(({ id }) => presentPerson(parts, id)),
    settings: presentSettings(checkSettingsOf(hall)),
    usual: presentSettings(defaultCheckSettings),
  };
}
