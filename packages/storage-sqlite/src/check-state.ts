import type { CheckState } from '@onehall/application';
import type { BusinessDay, CheckList, Defect, PointAnswer, StepDone, Training } from '@onehall/domain';
import { SqliteEquipmentState } from './equipment-state.ts';

type TrainingRow = Omit<Training, 'passed' | 'struck'> & { readonly passed: number; readonly struck: number };

const trainingColumns = `id, staff_id AS staffId, category_id AS categoryId, topic, held_on AS heldOn, trainer, passed,
  valid_until AS validUntil, struck_by IS NOT NULL AS struck`;
const trainingOf = ({ passed, struck, ...row }: TrainingRow): Training => ({
  ...row,
  passed: passed === 1,
  struck: struck === 1,
});

/** Lists, inspections and trainings, over the tables [E8, E9, E10]. */
export class SqliteCheckState extends SqliteEquipmentState implements CheckState {
  checkSteps(businessDay: BusinessDay, list: CheckList): StepDone[] {
    return this.prepare(
      'SELECT step_id AS stepId, reason, by, at FROM check_step WHERE business_day = ? AND list = ?',
    ).all(businessDay, list) as StepDone[];
  }

  checkIsClosed(businessDay: BusinessDay, list: CheckList): boolean {
    const row = this.prepare('SELECT 1 FROM check_run WHERE business_day = ? AND list = ?').get(
      businessDay,
      list,
    );
    return row !== undefined;
  }

  openShiftClerks(): string[] {
    const rows = this.prepare(
      `SELECT DISTINCT clerk_id AS clerkId FROM shift WHERE state <> 'closed' ORDER BY clerk_id`,
    ).all() as { clerkId: string }[];
    return rows.map((row) => row.clerkId);
  }

  defect(defectId: string): Defect | null {
    const row = this.prepare(
      'SELECT id, state, owner_id AS ownerId, due_on AS dueOn FROM inspection_fault WHERE id = ?',
    ).get(defectId);
    return (row as Defect | undefined) ?? null;
  }

  openDefectsOf(staffId: string): number {
    const row = this.prepare(
      `SELECT count(*) AS n FROM inspection_fault WHERE state <> 'confirmed' AND owner_id = ?`,
    ).get(staffId) as { n: number };
    return row.n;
  }

  lastInspections(): ReadonlyMap<string, BusinessDay> {
    const rows = this.prepare(
      'SELECT form_id AS formId, max(business_day) AS day FROM inspection GROUP BY form_id',
    ).all() as { formId: string; day: BusinessDay }[];
    return new Map(rows.map(({ formId, day }) => [formId, day]));
  }

  inspectionAnswers(formId: string, day: BusinessDay): (readonly { readonly answer: PointAnswer }[])[] {
    const rows = this.prepare(
      'SELECT answers FROM inspection WHERE form_id = ? AND business_day = ? ORDER BY at, id',
    ).all(formId, day) as { answers: string }[];
    return rows.map(({ answers }) => JSON.parse(answers) as { answer: PointAnswer }[]);
  }

  defectsDueBefore(day: BusinessDay): number {
    const row = this.prepare(
      `SELECT count(*) AS n FROM inspection_fault WHERE state <> 'confirmed' AND due_on < ?`,
    ).get(day) as { n: number };
    return row.n;
  }

  training(trainingId: string): Training | null {
    const row = this.prepare(`SELECT ${trainingColumns} FROM training WHERE id = ?`).get(trainingId) as
      | TrainingRow
      | undefined;
    return row === undefined ? null : trainingOf(row);
  }

  trainings(): Training[] {
    const rows = this.prepare(
      `SELECT ${trainingColumns} FROM training WHERE struck_by IS NULL ORDER BY held_on, id`,
    ).all() as TrainingRow[];
    return rows.map(trainingOf);
  }
}
