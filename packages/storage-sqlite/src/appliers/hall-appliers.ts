import type { EventOf, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { canonicalJson } from '../journal/journal.ts';

export function applyPrintQueued(prepare: Prepare, event: Recorded<EventOf<'PrintQueued'>>): void {
  const { jobId, deviceId, slip, subjectId, copy } = event.payload;
  prepare(
    `INSERT INTO print_job (id, device_id, slip, subject_id, copy, state, queued_at) VALUES (?, ?, ?, ?, ?, 'queued', ?)`,
  ).run(jobId, deviceId, slip, subjectId, copy, event.at);
}

export function applyPrintStarted(prepare: Prepare, event: Recorded<EventOf<'PrintStarted'>>): void {
  prepare(`UPDATE print_job SET state = 'sending', started_at = ? WHERE id = ?`).run(
    event.at,
    event.payload.jobId,
  );
}

export function applyPrintEnded(prepare: Prepare, event: Recorded<EventOf<'PrintEnded'>>): void {
  const { jobId, state, reason } = event.payload;
  prepare('UPDATE print_job SET state = ?, reason = ?, ended_at = ? WHERE id = ?').run(
    state,
    reason,
    event.at,
    jobId,
  );
}

export function applyAlertRaised(prepare: Prepare, event: Recorded<EventOf<'AlertRaised'>>): void {
  const { alertId, kind, source, facts } = event.payload;
  prepare('INSERT INTO alert (id, kind, source, facts, at) VALUES (?, ?, ?, ?, ?)').run(
    alertId,
    kind,
    source,
    // As the journal keeps it, so that a rebuild writes the same text.
    canonicalJson(facts),
    event.at,
  );
}

export function applyAlertClosed(prepare: Prepare, event: Recorded<EventOf<'AlertClosed'>>): void {
  prepare('UPDATE alert SET closed_at = ?, closed_by = ? WHERE id = ?').run(
    event.at,
    event.payload.by,
    event.payload.alertId,
  );
}

export function applyDevicePaired(prepare: Prepare, event: Recorded<EventOf<'DevicePaired'>>): void {
  const { deviceId, deviceKind, place } = event.payload;
  prepare('INSERT INTO paired_device (id, kind, place, paired_at) VALUES (?, ?, ?, ?)').run(
    deviceId,
    deviceKind,
    place,
    event.at,
  );
}

export function applySignedIn(prepare: Prepare, event: Recorded<EventOf<'SignedIn'>>): void {
  prepare(
    `INSERT INTO staff_state (staff_id, last_signed_in_at) VALUES (?, ?)
     ON CONFLICT (staff_id) DO UPDATE SET failures = 0, locked_until = NULL, last_signed_in_at = excluded.last_signed_in_at`,
  ).run(event.payload.staffId, event.at);
}

export function applySignInFailed(prepare: Prepare, event: Recorded<EventOf<'SignInFailed'>>): void {
  const { staffId, lockedUntil, failures = null } = event.payload;
  if (staffId === null) return;
  prepare(
    `INSERT INTO staff_state (staff_id, failures, locked_until) VALUES (?, coalesce(?, 1), ?)
     ON CONFLICT (staff_id) DO UPDATE SET
       failures = coalesce(?, failures + 1), locked_until = excluded.locked_until`,
  ).run(staffId, failures, lockedUntil, failures);
}

export function applyPasswordChanged(prepare: Prepare, event: Recorded<EventOf<'PasswordChanged'>>): void {
  prepare(
    `INSERT INTO staff_state (staff_id, password_changed_at) VALUES (?, ?)
     ON CONFLICT (staff_id) DO UPDATE SET failures = 0, locked_until = NULL, password_changed_at = excluded.password_changed_at`,
  ).run(event.payload.staffId, event.at);
}

export function applyPasswordIssued(prepare: Prepare, event: Recorded<EventOf<'PasswordIssued'>>): void {
  prepare(
    `INSERT INTO staff_state (staff_id) VALUES (?)
     ON CONFLICT (staff_id) DO UPDATE SET failures = 0, locked_until = NULL, password_changed_at = NULL`,
  ).run(event.payload.staffId);
}

export function applySettingChanged(prepare: Prepare, event: Recorded<EventOf<'SettingChanged'>>): void {
  const { area, id, value } = event.payload;
  prepare(
    `INSERT INTO setting (area, id, value, seq) VALUES (?, ?, ?, ?)
     ON CONFLICT (area, id) DO UPDATE SET value = excluded.value, seq = excluded.seq`,
  ).run(area, id, canonicalJson(value), event.seq);
}
