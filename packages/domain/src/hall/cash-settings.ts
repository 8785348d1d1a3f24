/** How a hall handles its cash [M1, M6]. */
export interface CashSettings {
  /**
   * `handed`: a clerk's float is counted out of the vault by one person and counted in by another before anything is
   * sold; `standing`: each shift opens with the hall's usual float by itself.
   */
  readonly floatMode: 'handed' | 'standing';
  /** Over or short up to this much needs a reason and no manager. */
  readonly toleranceFen: number;
  /** A drawer that holds more is asked to drop some into the safe. */
  readonly drawerMostFen: number;
}

export const usualCash: CashSettings = {
  floatMode: 'handed',
  toleranceFen: 500,
  drawerMostFen: 500_000,
};
