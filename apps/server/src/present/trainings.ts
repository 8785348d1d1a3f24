import {
  endingSoon,
  hallDayOf,
  trainedFor,
  trainingSettingsOf,
  trainingState,
  workingStaff,
} from '@onehall/domain';
import type { TrainingsBody } from '@onehall/protocol';
import type { ServerParts } from '../parts.ts';
import { presentPerson } from './person.ts';

const atCounters = ['clerk', 'complaint-handler', 'duty-manager'];

/** Trainings of everybody, and what each can be called for. */
export function presentTrainings(parts: ServerParts): TrainingsBody {
  const { hall, store } = parts;
  const today = hallDayOf(parts.now(), hall);
  const settings = trainingSettingsOf(hall);
  const counting = store.state.trainings();
  const ending = new Set(endingSoon(counting, today, settings.warnDays).map((one) => one.id));
  return {
    today,
    settings: { ...settings },
    trainings: store.checks.trainings().map(({ staffId, passed, by, struckReason, ...row }) => {
      const struck = struckReason !== null;
      const training = { ...row, id: row.trainingId, staffId, passed: passed === 1, struck };
      return {
        ...row,
        passed: passed === 1,
        struckReason,
        person: presentPerson(parts, staffId),
        by: presentPerson(parts, by),
        state: trainingState(training, today),
        ending: ending.has(row.trainingId),
      };
    }),
    people: workingStaff(hall).map(({ id, role, skills }) => ({
      person: presentPerson(parts, id),
      role,
      trained: [...trainedFor(counting, id, hall, today)],
      skills: !atCounters.includes(role) ? [] : skills.categoryIds === null ? null : [...skills.categoryIds],
    })),
    categories: hall.categories.map(({ id, name }) => ({ id, name })),
  };
}
