import type { EventOf, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';

export function applyMendingBegan(prepare: Prepare, event: Recorded<EventOf<'CounterMendingBegan'>>): void {
  const { counterId, deviceId, reason, by } = event.payload;
  prepare(
    'INSERT INTO counter_mending (counter_id, since, device_id, reason, by) VALUES (?, ?, ?, ?, ?)',
  ).run(counterId, event.at, deviceId, reason, by);
}

export function applyMended(prepare: Prepare, event: Recorded<EventOf<'CounterMended'>>): void {
  prepare('DELETE FROM counter_mending WHERE counter_id = ?').run(event.payload.counterId);
}

export function applyDrawerOpened(prepare: Prepare, event: Recorded<EventOf<'DrawerOpened'>>): void {
  const { openingId, deviceId, counterId, why, note, by, visitId } = event.payload;
  prepare(
    `INSERT INTO drawer_opening (id, device_id, counter_id, why, note, by, visit_id, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(openingId, deviceId, counterId, why, note, by, visitId, event.at);
}

export function applyDrawerShut(prepare: Prepare, event: Recorded<EventOf<'DrawerShut'>>): void {
  prepare('UPDATE drawer_opening SET shut_at = ? WHERE id = ?').run(event.at, event.payload.openingId);
}

export function applyPrintMoved(prepare: Prepare, event: Recorded<EventOf<'PrintMoved'>>): void {
  // Nothing of it has left: it waits at the other printer as it waited here.
  prepare(`UPDATE print_job SET device_id = ?, state = 'queued', started_at = NULL WHERE id = ?`).run(
    event.payload.to,
    event.payload.jobId,
  );
}
