import { daysOfAsk, type EventOf, type Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { canonicalJson } from '../journal/journal.ts';

export function applyRosterRulesSet(prepare: Prepare, event: Recorded<EventOf<'RosterRulesSet'>>): void {
  prepare(`INSERT OR REPLACE INTO roster_rules (id, rules) VALUES ('hall', ?)`).run(
    canonicalJson(event.payload.rules),
  );
}

export function applyContractSet(prepare: Prepare, event: Recorded<EventOf<'ContractSet'>>): void {
  const { staffId, contract } = event.payload;
  prepare('INSERT OR REPLACE INTO roster_contract (staff_id, contract) VALUES (?, ?)').run(
    staffId,
    canonicalJson(contract),
  );
}

export function applyDayInputSet(prepare: Prepare, event: Recorded<EventOf<'DayInputSet'>>): void {
  const { days, kind, effect, by } = event.payload;
  for (const day of days) {
    prepare('DELETE FROM day_input WHERE day = ? AND kind = ?').run(day, kind);
    if (effect === null) continue;
    prepare('INSERT INTO day_input (day, kind, percent, note, set_by, set_at) VALUES (?, ?, ?, ?, ?, ?)').run(
      day,
      kind,
      effect.percent,
      effect.note,
      by,
      event.at,
    );
  }
}

export function applyRosterKept(prepare: Prepare, event: Recorded<EventOf<'RosterKept'>>): void {
  const { month, version, shifts, origin, by } = event.payload;
  prepare(
    'INSERT INTO roster (month, version, shifts, origin, kept_by, kept_at) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(month, version, canonicalJson(shifts), origin, by, event.at);
}

export function applyRosterPublished(prepare: Prepare, event: Recorded<EventOf<'RosterPublished'>>): void {
  const { month, version, reason, by } = event.payload;
  prepare(
    'UPDATE roster SET published_by = ?, published_at = ?, reason = ? WHERE month = ? AND version = ?',
  ).run(by, event.at, reason, month, version);
}

export function applyRosterRequestAsked(
  prepare: Prepare,
  event: Recorded<EventOf<'RosterRequestAsked'>>,
): void {
  const { requestId, staffId, ask, note } = event.payload;
  prepare(
    `INSERT INTO roster_request (id, staff_id, kind, from_day, to_day, with_staff_id, ask, note, state, asked_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'asked', ?)`,
  ).run(
    requestId,
    staffId,
    ask.kind,
    ...daysOfAsk(ask),
    ask.kind === 'swap' ? ask.withStaffId : null,
    canonicalJson(ask),
    note,
    event.at,
  );
}

export function applyRosterRequestAgreed(
  prepare: Prepare,
  event: Recorded<EventOf<'RosterRequestAgreed'>>,
): void {
  prepare(`UPDATE roster_request SET state = 'agreed' WHERE id = ?`).run(event.payload.requestId);
}

export function applyRosterRequestDecided(
  prepare: Prepare,
  event: Recorded<EventOf<'RosterRequestDecided'>>,
): void {
  const { requestId, granted, reason, by } = event.payload;
  prepare('UPDATE roster_request SET state = ?, decided_by = ?, decided_at = ?, reason = ? WHERE id = ?').run(
    granted ? 'approved' : 'refused',
    by,
    event.at,
    reason,
    requestId,
  );
}

export function applyRosterRequestWithdrawn(
  prepare: Prepare,
  event: Recorded<EventOf<'RosterRequestWithdrawn'>>,
): void {
  prepare(`UPDATE roster_request SET state = 'withdrawn' WHERE id = ?`).run(event.payload.requestId);
}

export function applyTimeBalanceMoved(prepare: Prepare, event: Recorded<EventOf<'TimeBalanceMoved'>>): void {
  const { moveId, staffId, minutes, day, requestId, reason, by } = event.payload;
  prepare(
    `INSERT INTO time_balance_move (id, staff_id, minutes, day, request_id, reason, moved_by, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(moveId, staffId, minutes, day, requestId, reason, by, event.at);
}
