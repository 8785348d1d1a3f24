import type { BusinessDay, CheckList, Defect, StepDone, Training } from '@onehall/domain';

/** What commands ask of lists, inspections and trainings [E8, E9, E10]. */
export interface CheckState {
  /** Steps of a list that were seen to on a day. */
  checkSteps(businessDay: BusinessDay, list: CheckList): StepDone[];
  checkIsClosed(businessDay: BusinessDay, list: CheckList): boolean;
  /** Clerks whose shift is not closed. */
  openShiftClerks(): string[];
  defect(defectId: string): Defect | null;
  /** What somebody still has to repair. */
  openDefectsOf(staffId: string): number;
  /** The day on which each form was last filled in. */
  lastInspections(): ReadonlyMap<string, BusinessDay>;
  /** Defects whose repair is not confirmed and was due before a day. */
  defectsDueBefore(day: BusinessDay): number;
  training(trainingId: string): Training | null;
  /** Every training that was not struck. */
  trainings(): Training[];
}
