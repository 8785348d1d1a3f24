import type { Emergency } from '@onehall/domain';
import { expect, onTestFinished, test } from 'vitest';
import { migrate, openDatabase, preparing } from '../database.ts';
import { migrationsFolder } from '../hall-store.ts';
import { EmergencyQueries } from './emergency-queries.ts';

const emergency: Emergency = {
  id: 'e1',
  kind: 'power',
  drill: false,
  startedAt: Date.UTC(2026, 2, 1),
  startedBy: 'y1',
  steps: [],
  announcement: null,
  operations: [],
  endedAt: Date.UTC(2026, 2, 1, 2),
  outcome: 'back',
};

test('the tickets of an emergency are looked up by its days, not among those of all years', () => {
  const db = openDatabase(':memory:');
  onTestFinished(() => {
    db.close();
  });
  migrate(db, migrationsFolder, 0);
  const prepare = preparing(db);
  const asked: string[] = [];
  const queries = new EmergencyQueries((sql) => {
    asked.push(sql);
    return prepare(sql);
  });
  const now = emergency.startedAt;
  queries.figures(emergency, now);
  const ofTickets = asked.find((sql) => sql.includes('FROM ticket')) ?? '';
  const plan = db.prepare(`EXPLAIN QUERY PLAN ${ofTickets}`).all({ from: now, to: now, now });
  expect(JSON.stringify(plan)).toMatch(/SEARCH ticket USING INDEX \w+ \(business_day>\? AND business_day<\?/);
});
