import type { DownStretch, FaultSource, FaultyThing, RepairState, Text } from '@onehall/domain';
import type { Prepare } from '../database.ts';

export interface FaultListRow {
  readonly faultId: string;
  readonly thingId: string;
  readonly thing: FaultyThing;
  readonly source: FaultSource;
  readonly state: RepairState;
  readonly what: string;
  readonly detail: string | null;
  readonly reportedBy: string;
  readonly at: number;
  readonly downSince: number;
  readonly upAt: number | null;
  readonly cause: string | null;
  readonly givenTo: string | null;
  readonly promisedOn: string | null;
  readonly overdueAt: number | null;
  readonly how: string | null;
  readonly closedAt: number | null;
}

export interface RepairEntryRow {
  readonly seq: number;
  readonly faultId: string;
  readonly at: number;
  readonly by: string;
  readonly what: string;
  readonly note: string;
}

const columns = `id AS faultId, device_id AS thingId, thing, source, state, what, detail, reported_by AS reportedBy, at,
  down_since AS downSince, up_at AS upAt, cause, given_to AS givenTo, promised_on AS promisedOn,
  overdue_at AS overdueAt, how, closed_at AS closedAt`;

/** What pages and indicators ask about equipment [E4]. */
export class EquipmentQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  /** Those that stand first, then what was closed lately. */
  faults(most: number): FaultListRow[] {
    return this.#prepare(
      `SELECT ${columns} FROM device_fault ORDER BY closed_at IS NOT NULL, at DESC, id DESC LIMIT ?`,
    ).all(most) as FaultListRow[];
  }

  entries(faultId: string): RepairEntryRow[] {
    return this.#prepare(
      'SELECT seq, fault_id AS faultId, at, by, what, note FROM repair_entry WHERE fault_id = ? ORDER BY seq LIMIT 200',
    ).all(faultId) as RepairEntryRow[];
  }

  /** Stretches of downtime that touch [begins, ends): for downtime and availability, also the indicators'. */
  downBetween(begins: number, ends: number): DownStretch[] {
    return this.#prepare(
      `SELECT device_id AS thingId, cause, down_since AS downSince, up_at AS upAt FROM device_fault
       WHERE down_since < ? AND coalesce(up_at, ?) >= ? ORDER BY down_since, id LIMIT 20000`,
    ).all(ends, ends, begins) as DownStretch[];
  }

  /** Things that do not work now and that customers use, by the words that they read. */
  shownNow(): Text[] {
    const rows = this.#prepare(
      'SELECT shown_as FROM device_fault WHERE closed_at IS NULL AND up_at IS NULL AND shown_as IS NOT NULL ORDER BY at, id',
    ).all() as { shown_as: string }[];
    return rows.map((row) => JSON.parse(row.shown_as) as Text);
  }

  /** Devices with a fault that is not closed, also those that are said to be repaired. */
  faultyDevices(): string[] {
    const rows = this.#prepare(
      `SELECT device_id AS id FROM device_fault WHERE closed_at IS NULL AND thing = 'device'`,
    ).all() as { id: string }[];
    return rows.map(({ id }) => id);
  }

  /** Devices that do not work now. */
  downDevices(): string[] {
    const rows = this.#prepare(
      `SELECT device_id AS id FROM device_fault WHERE closed_at IS NULL AND up_at IS NULL AND thing = 'device'`,
    ).all() as { id: string }[];
    return rows.map(({ id }) => id);
  }
}
