import { hallDayOf } from '@onehall/domain';
import { StoredHall, serveUntil } from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import { answerAuditFinding, decideAuditFinding, runAudit, tendAudit } from './audit-day.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

const runs = (hall: StoredHall) =>
  hall.events.flatMap((event) => (event.type === 'AuditRun' ? [event.payload] : []));
const typesOf = (hall: StoredHall) => hall.events.map((event) => event.type);
const today = (hall: StoredHall) => hallDayOf(hall.clock.now(), hall.hall);

describe('the audit that the hall does by itself [M2]', () => {
  test('is run an hour after the first payment, and every hour from then on', async () => {
    const hall = await StoredHall.open();
    hall.clock.pass(2 * hourMs);
    expect(await hall.must(tendAudit)).toEqual({ businessDay: null });
    await serveUntil(hall, 'paid');
    hall.clock.pass(hourMs - 1);
    await hall.must(tendAudit);
    expect(runs(hall)).toEqual([]);
    hall.clock.pass(1);
    expect(await hall.must(tendAudit)).toEqual({ businessDay: today(hall) });
    await hall.must(tendAudit);
    expect(runs(hall)).toMatchObject([{ by: 'system', found: 0 }]);
    hall.clock.pass(hourMs);
    await hall.must(tendAudit);
    expect(runs(hall)).toHaveLength(2);
  });

  test('finds the shift that was left open overnight once, and tells the branch manager after a day', async () => {
    const hall = await StoredHall.open();
    await serveUntil(hall, 'paid');
    const businessDay = today(hall);
    hall.clock.pass(dayMs);
    const run = () => hall.must((context) => runAudit({ businessDay, by: 'auditor' }, context));
    expect(await run()).toEqual({ found: 1, opened: 1, settled: 0 });
    expect(await run()).toEqual({ found: 1, opened: 0, settled: 0 });
    expect(hall.store.state.openFindings(businessDay)).toMatchObject([
      { rule: 'shift-open', clerkId: 'k1', severity: 'record' },
    ]);
    hall.clock.pass(dayMs - 1);
    await hall.must(tendAudit);
    expect(typesOf(hall)).not.toContain('FindingEscalated');
    hall.clock.pass(1);
    await hall.must(tendAudit);
    await hall.must(tendAudit);
    expect(typesOf(hall).filter((type) => type === 'FindingEscalated')).toHaveLength(1);
    const alerts = () => hall.store.queries.openAlerts(9).filter((one) => one.kind === 'audit-late');
    expect(alerts()).toMatchObject([{ source: 'audit', facts: { n: 1 } }]);
    // Answered and filed: the alert goes away by itself.
    const [late] = hall.store.state.openFindings(businessDay);
    const findingId = late?.id ?? '';
    const words = 'the shift was closed on paper';
    await hall.must((context) => answerAuditFinding({ findingId, by: 'k1', words }, context));
    await hall.must(tendAudit);
    expect(alerts()).toHaveLength(1);
    await hall.must((context) =>
      decideAuditFinding({ findingId, by: 'auditor', words: '', accepted: true }, context),
    );
    await hall.must(tendAudit);
    expect(alerts()).toEqual([]);
  });

  test('refuses a day that has not come, and what is no day', async () => {
    const hall = await StoredHall.open();
    const of = (businessDay: string) =>
      hall.codeOf((context) => runAudit({ businessDay, by: 'auditor' }, context));
    expect(await of('2999-01-01')).toBe('day-to-come');
    expect(await of('2026-02-31')).toBe('malformed-request');
  });
});
