import type { EventOf, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';

export function applySignedOn(prepare: Prepare, event: Recorded<EventOf<'ClerkSignedOn'>>): void {
  const { counterId, clerkId, shiftId } = event.payload;
  prepare(
    'INSERT INTO counter_session (counter_id, clerk_id, shift_id, signed_on_at) VALUES (?, ?, ?, ?)',
  ).run(counterId, clerkId, shiftId, event.at);
  prepare(
    'INSERT INTO counter_presence (signed_on_seq, counter_id, clerk_id, from_at) VALUES (?, ?, ?, ?)',
  ).run(event.seq, counterId, clerkId, event.at);
}

export function applySignedOff(prepare: Prepare, event: Recorded<EventOf<'ClerkSignedOff'>>): void {
  const { counterId } = event.payload;
  prepare('DELETE FROM counter_session WHERE counter_id = ?').run(counterId);
  prepare('UPDATE counter_presence SET to_at = ? WHERE counter_id = ? AND to_at IS NULL').run(
    event.at,
    counterId,
  );
}

export function applyCounterPaused(prepare: Prepare, event: Recorded<EventOf<'CounterPaused'>>): void {
  const { counterId, kind, until } = event.payload;
  prepare(
    'UPDATE counter_session SET pause_kind = ?, pause_since = ?, pause_until = ? WHERE counter_id = ?',
  ).run(kind, event.at, until, counterId);
}

export function applyCounterResumed(prepare: Prepare, event: Recorded<EventOf<'CounterResumed'>>): void {
  prepare(
    'UPDATE counter_session SET pause_kind = NULL, pause_since = NULL, pause_until = NULL WHERE counter_id = ?',
  ).run(event.payload.counterId);
}

export function applyBreakPlanned(prepare: Prepare, event: Recorded<EventOf<'BreakPlanned'>>): void {
  const { breakId, clerkId, kind, startsAt, minutes } = event.payload;
  prepare('INSERT INTO planned_break (id, clerk_id, kind, starts_at, minutes) VALUES (?, ?, ?, ?, ?)').run(
    breakId,
    clerkId,
    kind,
    startsAt,
    minutes,
  );
}

export function applyBreakMoved(prepare: Prepare, event: Recorded<EventOf<'BreakMoved'>>): void {
  const { breakId, startsAt, reason } = event.payload;
  prepare('UPDATE planned_break SET starts_at = ?, moved = moved + 1, moved_reason = ? WHERE id = ?').run(
    startsAt,
    reason,
    breakId,
  );
}

export function applyBreakEnded(prepare: Prepare, event: Recorded<EventOf<'BreakEnded'>>): void {
  prepare('UPDATE planned_break SET ended = ? WHERE id = ?').run(event.payload.how, event.payload.breakId);
}

export function applyLeverPulled(prepare: Prepare, event: Recorded<EventOf<'LeverPulled'>>): void {
  const { leverId, kind, counterId, minutes, until, by, advice } = event.payload;
  prepare(
    `INSERT INTO lever (id, kind, counter_id, minutes, pulled_at, until, pulled_by, advice_id, promises_expected)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    leverId,
    kind,
    counterId,
    minutes,
    event.at,
    until,
    by,
    advice?.adviceId ?? null,
    advice?.promisesKept ?? null,
  );
}

export function applyLeverEnded(prepare: Prepare, event: Recorded<EventOf<'LeverEnded'>>): void {
  // Its effect is looked at from the moment it really ended.
  prepare('UPDATE lever SET ended_at = ?, until = min(until, ?) WHERE id = ?').run(
    event.at,
    event.at,
    event.payload.leverId,
  );
}

export function applyLeverReviewed(prepare: Prepare, event: Recorded<EventOf<'LeverReviewed'>>): void {
  const { leverId, served, broken } = event.payload;
  prepare('UPDATE lever SET reviewed_at = ?, served = ?, broken = ? WHERE id = ?').run(
    event.at,
    served,
    broken,
    leverId,
  );
}
