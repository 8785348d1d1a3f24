import type { EventOf, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { canonicalJson } from '../journal/journal.ts';

export function applyCheckStepDone(prepare: Prepare, event: Recorded<EventOf<'CheckStepDone'>>): void {
  const { businessDay, list, stepId, words, reason, by } = event.payload;
  prepare(
    `INSERT INTO check_step (business_day, list, step_id, words, reason, by, at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (business_day, list, step_id) DO UPDATE SET words = excluded.words, reason = excluded.reason,
       by = excluded.by, at = excluded.at`,
  ).run(businessDay, list, stepId, words, reason, by, event.at);
}

export function applyCheckRunClosed(prepare: Prepare, event: Recorded<EventOf<'CheckRunClosed'>>): void {
  const { businessDay, list, measured, by } = event.payload;
  prepare('INSERT INTO check_run (business_day, list, measured, by, at) VALUES (?, ?, ?, ?, ?)').run(
    businessDay,
    list,
    canonicalJson(measured),
    by,
    event.at,
  );
}

export function applyShiftMeetingHeld(prepare: Prepare, event: Recorded<EventOf<'ShiftMeetingHeld'>>): void {
  const { meetingId, businessDay, present, points, by } = event.payload;
  prepare(
    'INSERT INTO shift_meeting (id, business_day, present, points, by, at) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(meetingId, businessDay, canonicalJson(present), points, by, event.at);
}

export function applyInspectionHeld(prepare: Prepare, event: Recorded<EventOf<'InspectionHeld'>>): void {
  const { inspectionId, formId, businessDay, answers, note, defects, by } = event.payload;
  prepare(
    'INSERT INTO inspection (id, form_id, business_day, answers, note, by, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(inspectionId, formId, businessDay, canonicalJson(answers), note, by, event.at);
  const insert = prepare(
    `INSERT INTO inspection_fault (id, inspection_id, form_id, words, owner_id, due_on, state, found_at)
     VALUES (?, ?, ?, ?, ?, ?, 'open', ?)`,
  );
  for (const { defectId, words, ownerId, dueOn } of defects)
    insert.run(defectId, inspectionId, formId, words, ownerId, dueOn, event.at);
}

export function applyDefectRepaired(prepare: Prepare, event: Recorded<EventOf<'DefectRepaired'>>): void {
  const { defectId, words, by } = event.payload;
  prepare(
    `UPDATE inspection_fault SET state = 'repaired', repair = ?, repaired_by = ?, repaired_at = ?, sent_back = NULL
     WHERE id = ?`,
  ).run(words, by, event.at, defectId);
}

export function applyDefectConfirmed(prepare: Prepare, event: Recorded<EventOf<'DefectConfirmed'>>): void {
  const { defectId, by } = event.payload;
  prepare(
    `UPDATE inspection_fault SET state = 'confirmed', confirmed_by = ?, confirmed_at = ? WHERE id = ?`,
  ).run(by, event.at, defectId);
}

export function applyDefectSentBack(prepare: Prepare, event: Recorded<EventOf<'DefectSentBack'>>): void {
  const { defectId, reason } = event.payload;
  prepare(`UPDATE inspection_fault SET state = 'open', sent_back = ? WHERE id = ?`).run(reason, defectId);
}

export function applyDefectReassigned(prepare: Prepare, event: Recorded<EventOf<'DefectReassigned'>>): void {
  const { defectId, to, dueOn } = event.payload;
  prepare(`UPDATE inspection_fault SET state = 'open', owner_id = ?, due_on = ? WHERE id = ?`).run(
    to,
    dueOn,
    defectId,
  );
}

export function applyTrainingRecorded(prepare: Prepare, event: Recorded<EventOf<'TrainingRecorded'>>): void {
  const { trainingId, staffId, categoryId, topic, heldOn, trainer, passed, validUntil, by } = event.payload;
  prepare(
    `INSERT INTO training (id, staff_id, category_id, topic, held_on, trainer, passed, valid_until, by, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(trainingId, staffId, categoryId, topic, heldOn, trainer, passed ? 1 : 0, validUntil, by, event.at);
}

export function applyTrainingStruck(prepare: Prepare, event: Recorded<EventOf<'TrainingStruck'>>): void {
  const { trainingId, reason, by } = event.payload;
  prepare('UPDATE training SET struck_by = ?, struck_reason = ? WHERE id = ?').run(by, reason, trainingId);
}
