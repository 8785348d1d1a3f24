import type { EventOf, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { canonicalJson } from '../journal/journal.ts';

export function applyFaultReported(prepare: Prepare, event: Recorded<EventOf<'FaultReported'>>): void {
  const { faultId, deviceId, what, line, detail, by } = event.payload;
  const { thing = 'device', source = 'hand', downSince = event.at, shownAs = null } = event.payload;
  prepare(
    `INSERT INTO device_fault (id, device_id, what, line, detail, reported_by, at, thing, source, state, down_since,
       shown_as) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'reported', ?, ?)`,
  ).run(
    faultId,
    deviceId,
    what,
    line,
    detail,
    by,
    event.at,
    thing,
    source,
    downSince,
    shownAs === null ? null : canonicalJson(shownAs),
  );
}

export function applyFaultClosed(prepare: Prepare, event: Recorded<EventOf<'FaultClosed'>>): void {
  const { faultId, how, by } = event.payload;
  prepare(
    `UPDATE device_fault SET state = 'closed', closed_at = ?, how = ?, closed_by = ?, up_at = coalesce(up_at, ?)
     WHERE id = ?`,
  ).run(event.at, how, by, event.at, faultId);
}

type Repair = EventOf<'RepairGiven' | 'RepairReminded' | 'RepairOverdue' | 'ThingRepaired' | 'RepairTried'>;

function noteOf(event: Repair): string {
  switch (event.type) {
    case 'RepairGiven':
      return `${event.payload.givenTo} ${event.payload.promisedOn}`;
    case 'RepairOverdue':
      return event.payload.promisedOn;
    case 'ThingRepaired':
      return event.payload.how;
    default:
      return event.payload.note;
  }
}

/** A step of a repair: a line in its log, and where the fault stands after it. */
export function applyRepair(prepare: Prepare, event: Recorded<Repair>): void {
  const { faultId, by } = event.payload;
  const works = event.type === 'RepairTried' && event.payload.works;
  const what = event.type === 'RepairTried' && !works ? 'RepairFailed' : event.type;
  prepare('INSERT INTO repair_entry (seq, fault_id, at, by, what, note) VALUES (?, ?, ?, ?, ?, ?)').run(
    event.seq,
    faultId,
    event.at,
    by,
    what,
    noteOf(event),
  );
  step(prepare, event, works);
}

function step(prepare: Prepare, event: Recorded<Repair>, works: boolean): void {
  const { faultId } = event.payload;
  if (event.type === 'RepairGiven')
    prepare(
      `UPDATE device_fault SET state = 'given', given_to = ?, promised_on = ?, overdue_at = NULL WHERE id = ?`,
    ).run(event.payload.givenTo, event.payload.promisedOn, faultId);
  if (event.type === 'RepairOverdue')
    prepare('UPDATE device_fault SET overdue_at = ? WHERE id = ?').run(event.at, faultId);
  if (event.type === 'ThingRepaired')
    prepare(`UPDATE device_fault SET state = 'repaired', up_at = ?, cause = ?, how = ? WHERE id = ?`).run(
      event.at,
      event.payload.cause,
      event.payload.how,
      faultId,
    );
  if (event.type !== 'RepairTried') return;
  if (works)
    prepare(`UPDATE device_fault SET state = 'closed', closed_at = ?, closed_by = ? WHERE id = ?`).run(
      event.at,
      event.payload.by,
      faultId,
    );
  else
    prepare(
      `UPDATE device_fault SET state = iif(given_to IS NULL, 'reported', 'given'), up_at = NULL WHERE id = ?`,
    ).run(faultId);
}
