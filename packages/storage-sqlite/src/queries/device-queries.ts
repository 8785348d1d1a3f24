import type { DrawerReason } from '@onehall/domain';
import type { Prepare } from '../database.ts';

export interface FaultRow {
  readonly id: string;
  readonly deviceId: string;
  readonly what: string;
  readonly line: string;
  readonly detail: string | null;
  readonly by: string;
  readonly at: number;
}

export interface DrawerOpeningRow {
  readonly id: string;
  readonly deviceId: string;
  readonly counterId: string | null;
  readonly why: DrawerReason;
  readonly note: string | null;
  readonly by: string | null;
  readonly at: number;
  readonly shutAt: number | null;
}

/** What pages ask about devices. */
export class DeviceQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  /** The fault of a device that was reported and not closed; null: none. */
  openFault(deviceId: string): FaultRow | null {
    const row = this.#prepare(
      `SELECT id, device_id AS deviceId, what, line, detail, reported_by AS by, at FROM device_fault
       WHERE device_id = ? AND closed_at IS NULL LIMIT 1`,
    ).get(deviceId) as FaultRow | undefined;
    return row ?? null;
  }

  /** Openings of all drawers, newest first. */
  drawerOpenings(most: number): DrawerOpeningRow[] {
    return this.#prepare(
      `SELECT id, device_id AS deviceId, counter_id AS counterId, why, note, by, at, shut_at AS shutAt
       FROM drawer_opening ORDER BY at DESC, id DESC LIMIT ?`,
    ).all(most) as DrawerOpeningRow[];
  }
}
