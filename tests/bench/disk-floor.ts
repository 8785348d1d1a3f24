import { randomUUID } from 'node:crypto';
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { migrate, openDatabase, preparing } from '../../packages/storage-sqlite/src/database.ts';
import { migrationsFolder } from '../../packages/storage-sqlite/src/hall-store.ts';
import { temporaryFolder } from './kit/bench-hall.ts';

const pageBytes = 4_096;

/** How often a second this disk makes an overwritten 4 kB durable: the limit of everything that must not be lost. */
export function rawSyncsPerSecond(ms: number): number {
  const file = openSync(join(temporaryFolder(), 'raw'), 'w');
  const page = Buffer.alloc(pageBytes, 7);
  writeSync(file, page, 0, pageBytes, 0);
  fdatasyncSync(file);
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < ms) {
    writeSync(file, page, 0, pageBytes, 0);
    fdatasyncSync(file);
    count += 1;
  }
  const perSecond = (count * 1_000) / (performance.now() - start);
  closeSync(file);
  return perSecond;
}

const statements = {
  journal: 'INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  series: `INSERT INTO number_series VALUES ('2026-01-01', 'A', ?)
    ON CONFLICT (business_day, prefix) DO UPDATE SET last = excluded.last`,
  ticket: `INSERT INTO ticket (id, visit_id, business_day, number, category_id, class_id, class_group, language,
    follow_token, people_ahead, arrived_at, due_at, state)
    VALUES (?, ?, '2026-01-01', ?, 'bills', 'general', 'general', 'zh', ?, 3, ?, ?, 'waiting')`,
  visit: 'INSERT INTO visit (id, ticket_id) VALUES (?, ?)',
  print: `INSERT INTO print_job (id, device_id, slip, subject_id, copy, state, queued_at)
    VALUES (?, 'ticket-printer-1', 'ticket', ?, 0, 'queued', ?)`,
  command: 'INSERT INTO command VALUES (?, ?, ?, ?, ?, ?, 2)',
} as const;

/** The rows of one ticket, with the lengths that the hall gives them. */
function writeTicket(prepare: ReturnType<typeof preparing>, number: number): void {
  const at = 1_700_000_000_000 + number;
  const [ticket, visit, job, command] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const hash = 'a'.repeat(64);
  const event = (seq: number, type: string, bytes: number) =>
    prepare(statements.journal).run(
      seq,
      at,
      'device:1',
      'kiosk/kiosk-1',
      type,
      command,
      'x'.repeat(bytes),
      hash,
      hash,
    );
  event(number * 2 - 1, 'TicketIssued', 480);
  prepare(statements.series).run(number);
  prepare(statements.ticket).run(ticket, visit, `A${number}`, ticket.slice(0, 16), at, at + 1_800_000);
  prepare(statements.visit).run(visit, ticket);
  event(number * 2, 'PrintQueued', 160);
  prepare(statements.print).run(job, ticket, at);
  prepare(statements.command).run(command, 'issueTicket /tickets', 'device:1', hash, 'x'.repeat(260), at);
}

/** Tickets a second by better-sqlite3 alone: the same rows, WAL and FULL, `perCommit` of them each, nothing decided. */
export function bareTicketsPerSecond(ms: number, perCommit = 1): number {
  const db = openDatabase(join(temporaryFolder(), 'bare.sqlite'));
  migrate(db, migrationsFolder, 0);
  const prepare = preparing(db);
  const write = db.transaction((first: number) => {
    for (let at = 0; at < perCommit; at += 1) writeTicket(prepare, first + at);
  });
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < ms) {
    write.immediate(count + 1);
    count += perCommit;
  }
  const perSecond = (count * 1_000) / (performance.now() - start);
  db.close();
  return perSecond;
}
