import { checkSettingsOf, dueOn, hallDayOf, type InspectionForm, workingStaff } from '@onehall/domain';
import type { DefectBody, InspectionFormBody, InspectionsBody } from '@onehall/protocol';
import type { DefectRow } from '@onehall/storage-sqlite';
import type { ServerParts } from '../parts.ts';
import { presentPerson } from './person.ts';

/** A form that was taken out of the settings since is named by its id. */
function formName({ hall }: ServerParts, formId: string) {
  const form = checkSettingsOf(hall).forms.find((one) => one.id === formId);
  return form?.name ?? { zh: formId, en: formId };
}

function presentForm(form: InspectionForm, lastOn: string | null, today: string): InspectionFormBody {
  const { id: formId, name, everyDays, points } = form;
  const due = dueOn(form, lastOn);
  const state =
    everyDays === 0 ? 'occasion' : due === null || due === today ? 'due' : due < today ? 'late' : 'well';
  return { formId, name, everyDays, points: [...points], lastOn, dueOn: due, state };
}

function presentDefect(parts: ServerParts, row: DefectRow, today: string): DefectBody {
  const person = (id: string | null) => (id === null ? null : presentPerson(parts, id));
  const { defectId, formId, words, ownerId, state, repair, repairedAt, sentBack, confirmedAt } = row;
  return {
    defectId,
    formName: formName(parts, formId),
    words,
    owner: presentPerson(parts, ownerId),
    dueOn: row.dueOn,
    late: state !== 'confirmed' && row.dueOn < today,
    state,
    repair,
    repairedBy: person(row.repairedBy),
    repairedAt,
    sentBack,
    confirmedBy: person(row.confirmedBy),
    confirmedAt,
  };
}

/** What somebody still has to repair. */
export function presentMyDefects(parts: ServerParts, staffId: string): DefectBody[] {
  const today = hallDayOf(parts.now(), parts.hall);
  return parts.store.checks
    .defects(0)
    .filter((one) => one.ownerId === staffId && one.state === 'open')
    .map((one) => presentDefect(parts, one, today));
}

/** Forms with when they are due, what was filled in, what is to be repaired. */
export function presentInspections(parts: ServerParts): InspectionsBody {
  const { hall, store } = parts;
  const today = hallDayOf(parts.now(), hall);
  const last = store.state.lastInspections();
  return {
    today,
    forms: checkSettingsOf(hall).forms.map((one) => presentForm(one, last.get(one.id) ?? null, today)),
    inspections: store.checks.inspections().map(({ by, answers, ...one }) => ({
      ...one,
      answers: [...answers],
      formName: formName(parts, one.formId),
      by: presentPerson(parts, by),
    })),
    defects: store.checks.defects().map((one) => presentDefect(parts, one, today)),
    staff: workingStaff(hall).map(({ id }) => presentPerson(parts, id)),
  };
}
