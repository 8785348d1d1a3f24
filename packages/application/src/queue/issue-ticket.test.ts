import { type FakeClock, queueWith, StoredHall, signingOn, staffWith } from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import { type IssueTicket, issueTicket } from './issue-ticket.ts';
import { previewWait } from './preview-wait.ts';

const minuteMs = 60_000;
const ask: IssueTicket = {
  categoryIds: ['bills'],
  classId: 'general',
  subscriberId: null,
  language: 'zh',
  kioskId: 'kiosk-1',
  printerId: 'ticket-printer',
};
const issue = (hall: StoredHall, change: Partial<IssueTicket> = {}) =>
  hall.must((context) => issueTicket({ ...ask, ...change }, context));
const refusal = (hall: StoredHall, change: Partial<IssueTicket> = {}) =>
  hall.codeOf((context) => issueTicket({ ...ask, ...change }, context));

describe('issuing a ticket', () => {
  test('numbers count up by category, and the promise of the class is written down', async () => {
    const hall = await StoredHall.open();
    const first = await issue(hall);
    const second = await issue(hall, { classId: 'gold' });
    const other = await issue(hall, { categoryIds: ['plan'] });
    expect([first.number, second.number, other.number]).toEqual(['A001', 'A002', 'B001']);
    expect(hall.store.state.ticket(first.ticketId)?.dueAt).toBe(hall.clock.at + 30 * minuteMs);
    expect(hall.store.state.ticket(second.ticketId)?.dueAt).toBe(hall.clock.at + 5 * minuteMs);
    expect(first.issuedAt).toBe(hall.clock.at);
  });

  test('numbers begin again with the business day', async () => {
    const hall = await StoredHall.open({ hours: { opensMinute: 0, closesMinute: 1440 } });
    await issue(hall);
    pastMidnight(hall.clock);
    expect((await issue(hall)).number).toBe('A001');
  });

  test('a class that the hall does not have is served as general', async () => {
    const hall = await StoredHall.open();
    const { ticketId } = await issue(hall, { classId: 'platinum' });
    expect(hall.store.state.ticket(ticketId)?.classId).toBe('general');
  });

  test('the print is asked for in the same commit, or not at all where no printer is ready', async () => {
    const hall = await StoredHall.open();
    const printed = await issue(hall);
    expect(hall.store.state.printJob(printed.printJobId ?? '')).toMatchObject({
      deviceId: 'ticket-printer',
      slip: 'ticket',
      subjectId: printed.ticketId,
      copy: 0,
      state: 'queued',
    });
    const silent = await issue(hall, { printerId: null });
    expect(silent.printJobId).toBeNull();
    expect(hall.store.state.printJobsOf(silent.ticketId, 'ticket')).toEqual([]);
  });

  test('each ticket can be followed by a token of its own that cannot be guessed', async () => {
    const hall = await StoredHall.open();
    const tokens = [await issue(hall), await issue(hall)].map((one) => one.followToken);
    expect(new Set(tokens).size).toBe(2);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{16}$/);
  });

  test('the hall gives tickets from its opening minute to the minute before closing', async () => {
    const hall = await StoredHall.open();
    const closing = hall.clock.at + 8 * 60 * minuteMs;
    hall.clock.at = closing - 1;
    expect(await refusal(hall)).toBe('accepted');
    hall.clock.at = closing;
    expect(await refusal(hall)).toBe('hall-closed');
    hall.clock.at = closing + 15 * 60 * minuteMs - 1;
    expect(await refusal(hall)).toBe('hall-closed');
    hall.clock.at += 1;
    expect(await refusal(hall)).toBe('accepted');
  });

  test('refusals come in the documented order', async () => {
    const hall = await StoredHall.open();
    hall.clock.pass(12 * 60 * minuteMs);
    expect(await refusal(hall, { categoryIds: ['nonsense'] })).toBe('category-unknown');
    expect(await refusal(hall, { categoryIds: ['orphan'] })).toBe('category-unavailable');
    expect(await refusal(hall)).toBe('hall-closed');
  });

  test('a hall file without a general class refuses rather than inventing a promise', async () => {
    const hall = await StoredHall.open({ classes: [] });
    expect(await refusal(hall)).toBe('category-unavailable');
  });
});

describe('a ticket for several services', () => {
  test('has the number of the first, and asks for the others with it, each once', async () => {
    const hall = await StoredHall.open();
    const issued = await issue(hall, { categoryIds: ['plan', 'bills', 'plan'] });
    expect(issued.number).toBe('B001');
    expect(hall.store.state.ticket(issued.ticketId)).toMatchObject({
      categoryId: 'plan',
      needs: { counterId: null, dialectId: null, alsoCategoryIds: ['bills'] },
    });
  });

  test('refusals come in the documented order, service by service', async () => {
    const hall = await StoredHall.open(queueWith({ lastTicketMinutes: 8 * 60 }));
    const dialectId = 'ghost';
    const five = ['bills', 'plan', 'orphan', 'x', 'y'];
    expect(await refusal(hall, { categoryIds: five, dialectId })).toBe('too-many-services');
    expect(await refusal(hall, { categoryIds: ['ghost', 'orphan'], dialectId })).toBe('category-unknown');
    expect(await refusal(hall, { categoryIds: ['orphan', 'ghost'], dialectId })).toBe('category-unavailable');
    expect(await refusal(hall, { categoryIds: ['bills'], dialectId })).toBe('hall-closed');
    hall.clock.pass(-minuteMs);
    expect(await refusal(hall, { categoryIds: ['bills', 'ghost'], dialectId })).toBe('category-unknown');
    expect(await refusal(hall, { categoryIds: ['bills', 'orphan'], dialectId })).toBe('category-unavailable');
    expect(await refusal(hall, { categoryIds: ['bills', 'plan'], dialectId })).toBe('dialect-unknown');
  });

  test('the last ticket is given before closing as long as the hall sets', async () => {
    const hall = await StoredHall.open(queueWith({ lastTicketMinutes: 30 }));
    hall.clock.pass((7 * 60 + 30) * minuteMs - 1);
    expect(await refusal(hall)).toBe('accepted');
    hall.clock.pass(1);
    expect(await refusal(hall)).toBe('hall-closed');
  });

  test('a service that no clerk on duty is trained for is not available', async () => {
    const hall = await StoredHall.open(staffWith({ k1: { categoryIds: ['bills'], dialectIds: [] } }));
    expect(await refusal(hall, { categoryIds: ['plan'] })).toBe('accepted');
    await hall.must(signingOn(1));
    expect(await refusal(hall, { categoryIds: ['plan'] })).toBe('category-unavailable');
  });
});

describe('the range that a ticket tells', () => {
  const told = { low: 3, high: 9 };

  test('is that of the futures, or of means where they say nothing', async () => {
    const hall = await StoredHall.open();
    await hall.must(signingOn(1));
    expect((await issue(hall, { told })).range).toEqual(told);
    expect((await issue(hall, { told: null })).range).toEqual({ low: 2, high: 6 });
  });

  test('is none while no counter could keep it, whatever the futures say', async () => {
    const hall = await StoredHall.open();
    const { ticketId, range } = await issue(hall, { told });
    expect(range).toBeNull();
    expect(hall.store.queries.ticket(ticketId)).toMatchObject({ rangeLow: null, rangeHigh: null });
  });

  test('a dialect that the hall speaks is a wish of the ticket', async () => {
    const dialects = [{ id: 'hakka', name: { zh: '客家话', en: 'Hakka' } }];
    const hall = await StoredHall.open(queueWith({ dialects }));
    const { ticketId } = await issue(hall, { dialectId: 'hakka' });
    expect(hall.store.state.ticket(ticketId)?.needs.dialectId).toBe('hakka');
  });
});

describe('the wait that is shown before a ticket', () => {
  test('counts those ahead, and promises nothing while no counter is open', async () => {
    const hall = await StoredHall.open();
    await issue(hall);
    await issue(hall, { classId: 'gold' });
    const preview = (classId: string) => previewWait({ categoryId: 'bills', classId }, hall.store.context());
    expect(preview('general')).toEqual({ peopleAhead: 2, range: null });
    expect(preview('gold')).toEqual({ peopleAhead: 1, range: null });
  });

  test('yesterday’s waiting tickets are not ahead of anybody', async () => {
    const hall = await StoredHall.open({ hours: { opensMinute: 0, closesMinute: 1440 } });
    await issue(hall);
    pastMidnight(hall.clock);
    expect((await issue(hall)).peopleAhead).toBe(0);
  });
});

function pastMidnight(clock: FakeClock): void {
  clock.pass(24 * 60 * minuteMs);
}
