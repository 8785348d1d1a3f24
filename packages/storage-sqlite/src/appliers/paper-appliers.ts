import type { EventOf, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { post } from './money-appliers.ts';

export function applyPaperBlockPrinted(
  prepare: Prepare,
  event: Recorded<EventOf<'PaperBlockPrinted'>>,
): void {
  const { blockId, kind, first, last, paperIds, emergencyId, drill, categoryId = null, by } = event.payload;
  prepare(
    `INSERT INTO paper_block (id, kind, first, last, emergency_id, drill, category_id, printed_by, printed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(blockId, kind, first, last, emergencyId, drill ? 1 : 0, categoryId, by, event.at);
  paperIds.forEach((id, nth) => {
    prepare(`INSERT INTO paper (kind, number, id, block_id, state) VALUES (?, ?, ?, ?, 'open')`).run(
      kind,
      first + nth,
      id,
      blockId,
    );
  });
}

const stateOf = { served: 'finished', left: 'abandoned', waiting: 'waiting' } as const;

export function applyPaperTicketKeyed(prepare: Prepare, event: Recorded<EventOf<'PaperTicketKeyed'>>): void {
  const { payload, at } = event;
  const { paperId, drill, outcome, writtenAt, by } = payload;
  prepare(
    `UPDATE paper SET state = 'keyed', changed_at = ?, changed_by = ?, reason = NULL, written_at = ?, ticket_id = ?,
       clerk_id = ?, category_id = ?, outcome = ? WHERE id = ?`,
  ).run(at, by, writtenAt, payload.ticketId, payload.clerkId, payload.categoryId, outcome, paperId);
  // What was practised is in no queue.
  if (drill) return;
  // A promise that was broken on paper was broken, by what the paper stood in for.
  const late = payload.calledAt !== null && payload.calledAt > payload.dueAt;
  prepare(
    `INSERT INTO ticket (id, visit_id, business_day, number, category_id, class_id, class_group, language, follow_token,
       people_ahead, arrived_at, wait_from, due_at, state, counter_id, clerk_id, called_at, first_called_at,
       last_called_at, serving_at, end_reason, broken_at, broken_cause, ended_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'zh', ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    payload.ticketId,
    payload.visitId,
    payload.businessDay,
    payload.ticketNumber,
    payload.categoryId,
    payload.classId,
    payload.group,
    payload.followToken,
    writtenAt,
    writtenAt,
    payload.dueAt,
    stateOf[outcome],
    payload.counterId,
    payload.clerkId,
    payload.calledAt,
    payload.calledAt,
    payload.calledAt,
    payload.calledAt,
    outcome === 'left' ? 'left' : null,
    late ? payload.dueAt : null,
    late ? 'emergency' : null,
    payload.endedAt,
  );
  prepare('INSERT INTO visit (id, ticket_id, counter_id, clerk_id) VALUES (?, ?, ?, ?)').run(
    payload.visitId,
    payload.ticketId,
    payload.counterId,
    payload.clerkId,
  );
}

export function applyPaperFormKeyed(prepare: Prepare, event: Recorded<EventOf<'PaperFormKeyed'>>): void {
  const { paperId, by, writtenAt, ticketId, clerkId, categoryId, shiftId, money } = event.payload;
  const { reference, recordId, taskId, postings } = event.payload;
  prepare(
    `UPDATE paper SET state = 'keyed', changed_at = ?, changed_by = ?, reason = NULL, written_at = ?, ticket_id = ?,
       clerk_id = ?, category_id = ?, shift_id = ?, cash_fen = ?, card_fen = ?, mobile_fen = ?, reference = ?,
       record_id = ?, task_id = ? WHERE id = ?`,
  ).run(
    event.at,
    by,
    writtenAt,
    ticketId,
    clerkId,
    categoryId,
    shiftId,
    money.cashFen,
    money.cardFen,
    money.mobileFen,
    reference,
    recordId,
    taskId,
    paperId,
  );
  post(prepare, event.seq, postings);
}

export function applyPaperFormSettled(prepare: Prepare, event: Recorded<EventOf<'PaperFormSettled'>>): void {
  const { paperId, by, how, visitId, postings } = event.payload;
  const drawer = postings.find(({ credit }) => credit.kind === 'drawer')?.credit.id ?? null;
  prepare(
    `UPDATE paper SET settled_at = ?, settled_by = ?, settled_how = ?, settled_shift_id = ?, settled_visit_id = ?
     WHERE id = ?`,
  ).run(event.at, by, how, drawer === null ? null : drawer.slice('drawer:'.length), visitId, paperId);
  post(prepare, event.seq, postings);
}

export function applyPaperLost(
  prepare: Prepare,
  event: Recorded<EventOf<'PaperVoided' | 'PaperMissed'>>,
): void {
  const { paperId, by, reason } = event.payload;
  prepare('UPDATE paper SET state = ?, changed_at = ?, changed_by = ?, reason = ? WHERE id = ?').run(
    event.type === 'PaperVoided' ? 'void' : 'missing',
    event.at,
    by,
    reason,
    paperId,
  );
}
