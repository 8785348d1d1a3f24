import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tempFolder } from '@onehall/testing';
import { expect, test } from 'vitest';
import { migrate, openDatabase } from './database.ts';
import { migrationsFolder } from './hall-store.ts';

/** The migrations of the program before. */
function migrationsBefore(): URL {
  const folder = join(tempFolder(), 'migrations');
  mkdirSync(folder);
  for (const name of readdirSync(migrationsFolder).filter((one) => one < '027'))
    copyFileSync(new URL(name, migrationsFolder), join(folder, name));
  return pathToFileURL(`${folder}/`);
}

test('services of before are told by whom from the journal, and by nobody where no member of staff began them', () => {
  const db = openDatabase(join(tempFolder(), 'hall.sqlite'));
  migrate(db, migrationsBefore(), 0);
  db.exec(
    `INSERT INTO ticket (id, visit_id, business_day, number, category_id, class_id, class_group, language, follow_token,
       people_ahead, range_low, range_high, arrived_at, wait_from, due_at, state)
     VALUES ('t1', 'v1', '2026-03-01', 'A001', 'bills', 'general', 'general', 'zh', 'token', 0, 0, 0, 0, 0, 0, 'serving');
     INSERT INTO visit (id, ticket_id) VALUES ('v1', 't1');`,
  );
  const write = db.prepare(
    `INSERT INTO journal (seq, at, actor, terminal, type, command_id, payload, prev_hash, hash)
     VALUES (?, 0, ?, '', 'ServiceBegun', NULL, ?, '', ?)`,
  );
  const clock = db.prepare(
    `INSERT INTO service_clock (id, visit_id, service_id, purpose, started_at) VALUES (?, 'v1', 'prepayment', 'service', 0)`,
  );
  for (const [nth, actor] of ['staff:k001', 'staff:k002', 'server'].entries()) {
    write.run(nth + 1, actor, JSON.stringify({ clockId: `c${nth}` }), String(nth));
    clock.run(`c${nth}`);
  }
  migrate(db, migrationsFolder, 0);
  const told = db.prepare('SELECT id, clerk_id AS clerkId FROM service_clock ORDER BY id').all();
  db.close();
  expect(told).toEqual([
    { id: 'c0', clerkId: 'k001' },
    { id: 'c1', clerkId: 'k002' },
    { id: 'c2', clerkId: null },
  ]);
});
