import {
  afterCaseEvent,
  type Case,
  type CaseEvent,
  countsAs,
  type EventOf,
  nextClockAt,
  type Recorded,
} from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { canonicalJson } from '../journal/journal.ts';
import { indexedWords } from '../search-words.ts';

function caseOf(prepare: Prepare, caseId: string): Case | null {
  const row = prepare('SELECT body FROM customer_case WHERE id = ?').get(caseId) as
    | { body: string }
    | undefined;
  return row === undefined ? null : (JSON.parse(row.body) as Case);
}

/** Every event of a case: folded by the domain, written down as it stands after it, and kept in its record. */
export function applyCaseEvent(prepare: Prepare, event: Recorded<CaseEvent>): void {
  const { caseId } = event.payload;
  const after = afterCaseEvent(caseOf(prepare, caseId), event, event.at);
  writeCase(prepare, after);
  if (event.type === 'CaseOpened') {
    const { year, serial, token, guided } = event.payload;
    prepare('UPDATE customer_case SET year = ?, serial = ?, token = ?, guided = ? WHERE id = ?').run(
      year,
      serial,
      token,
      canonicalJson(guided),
      caseId,
    );
  }
  writeEntry(prepare, event);
}

function writeCase(prepare: Prepare, one: Case): void {
  prepare(
    `INSERT INTO customer_case (id, number, kind, topic, channel, state, counts_as, cause_id, department_id, owner_id,
       visit_id, ticket_id, level, reworks, opened_at, due_at, answered_at, next_contact_at, closed_at, next_clock_at,
       guided, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '[]', ?)
     ON CONFLICT (id) DO UPDATE SET number = excluded.number, kind = excluded.kind, topic = excluded.topic,
       channel = excluded.channel, state = excluded.state, counts_as = excluded.counts_as, cause_id = excluded.cause_id,
       department_id = excluded.department_id, owner_id = excluded.owner_id, visit_id = excluded.visit_id,
       level = excluded.level, reworks = excluded.reworks, opened_at = excluded.opened_at, due_at = excluded.due_at,
       answered_at = excluded.answered_at, next_contact_at = excluded.next_contact_at, closed_at = excluded.closed_at,
       next_clock_at = excluded.next_clock_at, body = excluded.body`,
  ).run(
    one.id,
    one.number === '' ? null : one.number,
    one.kind,
    one.topic,
    one.channel,
    one.state,
    countsAs(one),
    one.causeId,
    one.departmentId,
    one.ownerId,
    one.visitId,
    one.ticketId,
    one.level,
    one.reworks,
    one.openedAt,
    one.dueAt,
    one.answeredAt,
    one.nextContactAt,
    one.closedAt,
    nextClockAt(one),
    canonicalJson(one),
  );
}

/** The record of a case says who did what and when; where its words lie, and what else was said with it. */
function writeEntry(prepare: Prepare, event: Recorded<CaseEvent>): void {
  const { caseId, ...facts } = event.payload;
  const { by = 'server', recordId = null, ...rest } = facts as { by?: string; recordId?: string | null };
  const kept = event.type === 'CaseOpened' ? {} : rest;
  prepare(
    'INSERT INTO case_entry (seq, case_id, type, by, at, record_id, facts) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(event.seq, caseId, event.type, by, event.at, recordId, canonicalJson(kept));
}

export function applyCaseLessonKept(prepare: Prepare, event: Recorded<EventOf<'CaseLessonKept'>>): void {
  const { lessonId, caseId, topic, causeId, problem, solution, by } = event.payload;
  prepare(
    `INSERT INTO case_lesson (id, case_id, topic, cause_id, problem, solution, by, kept_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(lessonId, caseId, topic, causeId, problem, solution, by, event.at);
  prepare('INSERT INTO case_lesson_text (lesson_id, problem, solution) VALUES (?, ?, ?)').run(
    lessonId,
    indexedWords(problem),
    indexedWords(solution),
  );
}

export function applyCaseLessonWithdrawn(
  prepare: Prepare,
  event: Recorded<EventOf<'CaseLessonWithdrawn'>>,
): void {
  const { lessonId } = event.payload;
  prepare('UPDATE case_lesson SET withdrawn_at = ? WHERE id = ?').run(event.at, lessonId);
  prepare('DELETE FROM case_lesson_text WHERE lesson_id = ?').run(lessonId);
}
