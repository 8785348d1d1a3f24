/** Whether skills follow from training [E8]; a simple hall sets them by hand. */
export interface TrainingSettings {
  /** A category is callable at a clerk's counter only where their training for it counts. */
  readonly givesSkills: boolean;
  /** A manager is told so many days before a training ends. */
  readonly warnDays: number;
}

export const defaultTrainingSettings: TrainingSettings = { givesSkills: false, warnDays: 30 };

export function trainingSettingsOf(hall: { readonly training?: TrainingSettings }): TrainingSettings {
  return hall.training ?? defaultTrainingSettings;
}
