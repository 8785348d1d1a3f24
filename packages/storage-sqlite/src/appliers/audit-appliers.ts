import type { EventOf, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { canonicalJson } from '../journal/journal.ts';

export function applyAuditRun(prepare: Prepare, { payload, seq, at }: Recorded<EventOf<'AuditRun'>>): void {
  prepare('INSERT INTO audit_run (seq, business_day, by, found, at) VALUES (?, ?, ?, ?, ?)').run(
    seq,
    payload.businessDay,
    payload.by,
    payload.found,
    at,
  );
}

export function applyFindingOpened(prepare: Prepare, event: Recorded<EventOf<'FindingOpened'>>): void {
  const { findingId, rule, severity, businessDay, clerkId, subjectKind, subjectId, facts } = event.payload;
  prepare(
    `INSERT INTO finding (id, rule, severity, business_day, clerk_id, subject_kind, subject_id, facts, state,
       opened_seq, opened_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'opened', ?, ?)`,
  ).run(
    findingId,
    rule,
    severity,
    businessDay,
    clerkId,
    subjectKind,
    subjectId,
    canonicalJson(facts),
    event.seq,
    event.at,
  );
}

export function applyFindingSettled(prepare: Prepare, event: Recorded<EventOf<'FindingSettled'>>): void {
  prepare(`UPDATE finding SET state = 'settled', decided_by = ?, decided_at = ? WHERE id = ?`).run(
    event.payload.by,
    event.at,
    event.payload.findingId,
  );
}

export function applyFindingAnswered(prepare: Prepare, event: Recorded<EventOf<'FindingAnswered'>>): void {
  const { findingId, by, words } = event.payload;
  prepare(
    `UPDATE finding SET state = 'answered', answer = ?, answered_by = ?, answered_at = ? WHERE id = ?`,
  ).run(words, by, event.at, findingId);
}

function decide(
  prepare: Prepare,
  { payload, at }: Recorded<EventOf<'FindingFiled' | 'FindingSentBack'>>,
  state: 'filed' | 'opened',
): void {
  prepare('UPDATE finding SET state = ?, word = ?, decided_by = ?, decided_at = ? WHERE id = ?').run(
    state,
    payload.words,
    payload.by,
    at,
    payload.findingId,
  );
}

export function applyFindingFiled(prepare: Prepare, event: Recorded<EventOf<'FindingFiled'>>): void {
  decide(prepare, event, 'filed');
}

/** The answer that was not enough stands until another is given. */
export function applyFindingSentBack(prepare: Prepare, event: Recorded<EventOf<'FindingSentBack'>>): void {
  decide(prepare, event, 'opened');
}

export function applyFindingEscalated(prepare: Prepare, event: Recorded<EventOf<'FindingEscalated'>>): void {
  prepare('UPDATE finding SET escalated_at = ? WHERE id = ?').run(event.at, event.payload.findingId);
}
