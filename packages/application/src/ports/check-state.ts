import type { BusinessDay, CheckList, Defect, PointAnswer, StepDone, Training } from '@onehall/domain';

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
  /** How the points of a form were found on a day, a list for each time that it was filled in. */
  inspectionAnswers(formId: string, day: BusinessDay): (readonly { readonly answer: PointAnswer }[])[];
  /** Defects whose repair is not confirmed and was due before a day. */
  defectsDueBefore(day: BusinessDay): number;
  training(trainingId: string): Training | null;
  /** Every training that was not struck. */
  trainings(): Training[];
}
