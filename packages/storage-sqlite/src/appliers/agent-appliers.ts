import type { EventOf, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';

export function applyAgentRegistered(prepare: Prepare, event: Recorded<EventOf<'AgentRegistered'>>): void {
  const { agentId, code, name } = event.payload;
  prepare('INSERT INTO sales_agent (id, code, name, registered_at) VALUES (?, ?, ?, ?)').run(
    agentId,
    code,
    name,
    event.at,
  );
}

export function applySalesReported(prepare: Prepare, event: Recorded<EventOf<'AgentSalesReported'>>): void {
  const insert = prepare(
    `INSERT INTO agent_file (id, agent_id, reference, sold_on, due_on, state, reported_at)
     VALUES (?, ?, ?, ?, ?, 'awaited', ?)`,
  );
  for (const { fileId, reference, soldOn, dueOn } of event.payload.files)
    insert.run(fileId, event.payload.agentId, reference, soldOn, dueOn, event.at);
}

export function applyFileBookedIn(prepare: Prepare, event: Recorded<EventOf<'AgentFileBookedIn'>>): void {
  const { fileId, by, businessDay } = event.payload;
  prepare(`UPDATE agent_file SET state = 'booked-in', booked_in_on = ?, booked_in_by = ? WHERE id = ?`).run(
    businessDay,
    by,
    fileId,
  );
}

export function applyFileReturned(prepare: Prepare, event: Recorded<EventOf<'AgentFileReturned'>>): void {
  prepare(
    `UPDATE agent_file SET state = 'returned', return_reason = ?, returns = returns + 1 WHERE id = ?`,
  ).run(event.payload.reason, event.payload.fileId);
}

export function applyFileChased(prepare: Prepare, event: Recorded<EventOf<'AgentFileChased'>>): void {
  const { fileId, by, note } = event.payload;
  prepare('INSERT INTO agent_chase (seq, file_id, by, at, note) VALUES (?, ?, ?, ?, ?)').run(
    event.seq,
    fileId,
    by,
    event.at,
    note,
  );
}
