import type { BusinessDay, CheckList, Defect, Measured, PointAnswer } from '@onehall/domain';
import type { Prepare } from '../database.ts';

export interface CheckRunRow {
  readonly businessDay: BusinessDay;
  readonly list: CheckList;
  readonly measured: readonly Measured[];
  readonly by: string;
  readonly at: number;
}

export interface MeetingRow {
  readonly meetingId: string;
  readonly businessDay: BusinessDay;
  readonly present: readonly string[];
  readonly points: string;
  readonly by: string;
  readonly at: number;
}

export interface InspectionRow {
  readonly inspectionId: string;
  readonly formId: string;
  readonly businessDay: BusinessDay;
  readonly answers: readonly {
    readonly pointId: string;
    readonly words: string;
    readonly answer: PointAnswer;
  }[];
  readonly note: string;
  readonly by: string;
  readonly at: number;
}

export interface DefectRow extends Omit<Defect, 'id'> {
  readonly defectId: string;
  readonly inspectionId: string;
  readonly formId: string;
  readonly words: string;
  readonly repair: string | null;
  readonly repairedBy: string | null;
  readonly repairedAt: number | null;
  readonly sentBack: string | null;
  readonly confirmedBy: string | null;
  readonly confirmedAt: number | null;
  readonly foundAt: number;
}

export interface TrainingRow {
  readonly trainingId: string;
  readonly staffId: string;
  readonly categoryId: string | null;
  readonly topic: string;
  readonly heldOn: BusinessDay;
  readonly trainer: string;
  readonly passed: number;
  readonly validUntil: BusinessDay | null;
  readonly by: string;
  readonly at: number;
  readonly struckReason: string | null;
}

/** Reads of lists, inspections and trainings [E8, E9, E10]. */
export class CheckQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  /** The list of a day as it was closed; null: it was not. */
  run(businessDay: BusinessDay, list: CheckList): CheckRunRow | null {
    const row = this.#prepare(
      'SELECT business_day AS businessDay, list, measured, by, at FROM check_run WHERE business_day = ? AND list = ?',
    ).get(businessDay, list) as (Omit<CheckRunRow, 'measured'> & { measured: string }) | undefined;
    return row === undefined ? null : { ...row, measured: JSON.parse(row.measured) as Measured[] };
  }

  meetings(businessDay: BusinessDay): MeetingRow[] {
    const rows = this.#prepare(
      `SELECT id AS meetingId, business_day AS businessDay, present, points, by, at FROM shift_meeting
       WHERE business_day = ? ORDER BY at, id LIMIT 20`,
    ).all(businessDay) as (Omit<MeetingRow, 'present'> & { present: string })[];
    return rows.map((row) => ({ ...row, present: JSON.parse(row.present) as string[] }));
  }

  /** The newest first. */
  inspections(most = 100): InspectionRow[] {
    const rows = this.#prepare(
      `SELECT id AS inspectionId, form_id AS formId, business_day AS businessDay, answers, note, by, at FROM inspection
       ORDER BY at DESC, id DESC LIMIT ?`,
    ).all(most) as (Omit<InspectionRow, 'answers'> & { answers: string })[];
    return rows.map((row) => ({ ...row, answers: JSON.parse(row.answers) as InspectionRow['answers'] }));
  }

  /** Those that are not confirmed, by when they are due; then the newest that are. */
  defects(confirmedMost = 50): DefectRow[] {
    const columns = `id AS defectId, inspection_id AS inspectionId, form_id AS formId, words, owner_id AS ownerId,
      due_on AS dueOn, state, repair, repaired_by AS repairedBy, repaired_at AS repairedAt, sent_back AS sentBack,
      confirmed_by AS confirmedBy, confirmed_at AS confirmedAt, found_at AS foundAt`;
    const open = this.#prepare(
      `SELECT ${columns} FROM inspection_fault WHERE state <> 'confirmed' ORDER BY due_on, id LIMIT 300`,
    ).all() as DefectRow[];
    const over = this.#prepare(
      `SELECT ${columns} FROM inspection_fault WHERE state = 'confirmed' ORDER BY confirmed_at DESC, id LIMIT ?`,
    ).all(confirmedMost) as DefectRow[];
    return [...open, ...over];
  }

  /** Every training, struck ones too, the newest first. */
  trainings(): TrainingRow[] {
    return this.#prepare(
      `SELECT id AS trainingId, staff_id AS staffId, category_id AS categoryId, topic, held_on AS heldOn, trainer, passed,
         valid_until AS validUntil, by, at, struck_reason AS struckReason
       FROM training ORDER BY held_on DESC, at DESC, id LIMIT 1000`,
    ).all() as TrainingRow[];
  }
}
