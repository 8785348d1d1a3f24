import { issuing, StoredHall, serveUntil } from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import { finishTicket } from '../queue/ticket-at-counter.ts';
import { recordPrintEnded, recordPrintStarted } from './record-print.ts';
import { printTicketAgain, type ReprintedBy, reprint } from './reprint.ts';

const manager = { kind: 'manager' } as const;

async function withTicketJob() {
  const hall = await StoredHall.open();
  const { ticketId } = await serveUntil(hall, 'issued');
  const jobId = hall.store.state.printJobsOf(ticketId, 'ticket')[0]?.id ?? '';
  return { hall, ticketId, jobId };
}

describe('a print', () => {
  test('starts once: the second start is told no', async () => {
    const { hall, jobId } = await withTicketJob();
    expect(await hall.must((context) => recordPrintStarted(jobId, context))).toBe(true);
    expect(hall.store.state.printJob(jobId)?.state).toBe('sending');
    expect(await hall.must((context) => recordPrintStarted(jobId, context))).toBe(false);
    expect(await hall.must((context) => recordPrintStarted('ghost', context))).toBe(false);
  });

  test.each([
    ['confirmed', null, 0],
    ['processed', null, 0],
    ['unconfirmed', 'no-answer', 1],
    ['unknown', 'link-lost', 1],
    ['failed', 'paper-end', 1],
  ] as const)('that ends %s is kept so, with %s, and raises %i alerts', async (state, reason, alerts) => {
    const { hall, jobId, ticketId } = await withTicketJob();
    await hall.must((context) => recordPrintEnded({ jobId, state, reason }, context));
    expect(hall.store.state.printJob(jobId)).toMatchObject({ state, reason });
    const open = hall.store.queries.openAlerts(9);
    expect(open).toHaveLength(alerts);
    for (const alert of open) {
      expect(alert).toMatchObject({
        kind: 'print-unknown',
        source: 'ticket-printer',
        facts: { jobId, state, subjectId: ticketId },
      });
    }
  });

  test('that nobody asked for leaves nothing behind', async () => {
    const { hall } = await withTicketJob();
    const seq = hall.store.seq();
    await hall.must((context) =>
      recordPrintEnded({ jobId: 'ghost', state: 'unknown', reason: null }, context),
    );
    expect(hall.store.seq()).toBe(seq);
  });
});

describe('printing again', () => {
  test('counts the copies of a slip, whichever copy was asked for', async () => {
    const { hall, jobId, ticketId } = await withTicketJob();
    const first = await hall.must((context) => reprint({ jobId, by: manager }, context));
    expect(first).toMatchObject({ copy: 1, state: 'queued', subjectId: ticketId, slip: 'ticket' });
    expect((await hall.must((context) => reprint({ jobId, by: manager }, context))).copy).toBe(2);
    expect((await hall.must((context) => reprint({ jobId: first.id, by: manager }, context))).copy).toBe(3);
    expect(hall.store.state.printJobsOf(ticketId, 'ticket').map((job) => job.copy)).toEqual([0, 1, 2, 3]);
  });

  test('of a receipt is a manager’s once it came out, or its clerk’s while the customer is there', async () => {
    const hall = await StoredHall.open();
    const { visitId, ticketId } = await serveUntil(hall, 'paid');
    const jobId = hall.store.state.printJobsOf(visitId, 'receipt')[0]?.id ?? '';
    const code = (by: ReprintedBy) => hall.codeOf((context) => reprint({ jobId, by }, context));
    const ended = (state: 'confirmed' | 'unknown') =>
      hall.must((context) => recordPrintEnded({ jobId, state, reason: null }, context));
    const [clerk, guide] = [{ kind: 'clerk', clerkId: 'k1' } as const, { kind: 'guide' } as const];
    await ended('confirmed');
    expect([await code(clerk), await code(guide), await code(manager)]).toEqual([
      'accepted',
      'visit-not-open',
      'accepted',
    ]);
    await hall.must((context) => finishTicket({ ticketId, clerkId: 'k1' }, context));
    expect([await code(clerk), await code({ kind: 'clerk', clerkId: 'k2' })]).toEqual([
      'visit-not-open',
      'not-signed-on',
    ]);
    await ended('unknown');
    expect([await code(clerk), await code(guide)]).toEqual(['accepted', 'accepted']);
  });

  test('of a job that never was is refused', async () => {
    const { hall } = await withTicketJob();
    expect(await hall.codeOf((context) => reprint({ jobId: 'ghost', by: manager }, context))).toBe(
      'print-job-unknown',
    );
  });
});

describe('a lost ticket', () => {
  const again = (hall: StoredHall, ticketId: string) =>
    hall.run((context) => printTicketAgain({ ticketId, deviceId: 'other-printer' }, context));

  test('is printed again as the next copy, on the printer that is near', async () => {
    const { hall, ticketId } = await withTicketJob();
    const copies = [await again(hall, ticketId), await again(hall, ticketId)];
    expect(copies).toMatchObject([
      { answer: { copy: 1, deviceId: 'other-printer', slip: 'ticket', state: 'queued' } },
      { answer: { copy: 2 } },
    ]);
    expect(hall.store.state.printJobsOf(ticketId, 'ticket')).toHaveLength(3);
  });

  test('that never came out is printed for the first time', async () => {
    const hall = await StoredHall.open();
    const { ticketId } = await hall.must(issuing());
    expect(await again(hall, ticketId)).toMatchObject({ answer: { copy: 0 } });
    expect(await again(hall, 'ghost')).toMatchObject({ refusal: { code: 'ticket-unknown' } });
  });
});
