/** Targets that the branch manager has set over the usual ones [E7], each in its indicator's unit; null: none. */
export interface IndicatorSettings {
  readonly targets: readonly { readonly indicatorId: string; readonly target: number | null }[];
}
