import type { EquipmentState } from '@onehall/application';
import type { Fault } from '@onehall/domain';
import { SqliteEmergencyState } from './emergency-state.ts';

const faultColumns = `id, device_id AS thingId, thing, source, state, down_since AS downSince, up_at AS upAt,
  given_to AS givenTo, promised_on AS promisedOn, overdue_at AS overdueAt`;

/** Faults and their repair, over the tables [E4]. */
export class SqliteEquipmentState extends SqliteEmergencyState implements EquipmentState {
  fault(faultId: string): Fault | null {
    return this.#faults('WHERE id = ?', faultId)[0] ?? null;
  }

  standingFault(thingId: string): Fault | null {
    return this.#faults('WHERE device_id = ? AND closed_at IS NULL ORDER BY at LIMIT 1', thingId)[0] ?? null;
  }

  overdueRepairs(today: string, most: number): Fault[] {
    return this.#faults(
      'WHERE closed_at IS NULL AND overdue_at IS NULL AND promised_on < ? ORDER BY promised_on, id LIMIT ?',
      today,
      most,
    );
  }

  #faults(which: string, ...values: readonly (string | number)[]): Fault[] {
    return this.prepare(`SELECT ${faultColumns} FROM device_fault ${which}`).all(...values) as Fault[];
  }
}
