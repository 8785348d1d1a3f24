import type { Fault } from '@onehall/domain';

/** What commands may ask of faults and their repair [E4]. */
export interface EquipmentState {
  fault(faultId: string): Fault | null;
  /** The fault of a device or asset that is not closed. */
  standingFault(thingId: string): Fault | null;
  /** Not closed, with a promised day before this one that nobody has noticed; at most `most`. */
  overdueRepairs(today: string, most: number): Fault[];
}
