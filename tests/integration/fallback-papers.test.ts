import { billingPayableAccount, drawerAccount, paperTakingsAccount } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TestHall } from './hall-harness.ts';
import { postOf, takeTicket, wholeJob } from './jobs.ts';
import { isSound } from './one-stop-counter.ts';
import type { Person } from './person.ts';

const minute = 60_000;
const at = '/fallback-papers';

const printed = (person: Person, kind: 'ticket' | 'form', count: number, drill = false) =>
  person.must(routes.printPaperBlock, `${at}/blocks`, { kind, count, drill });

/** What a paper ticket says that was served: written now, called after ten minutes, over after twenty. */
const servedAt = (now: number) => ({
  writtenAt: now,
  calledAt: now + 10 * minute,
  endedAt: now + 20 * minute,
  categoryId: 'bills',
  classId: 'general',
  outcome: 'served',
  counterId: 'counter-1',
  clerkId: 'k001',
});

const cash = (cashFen: number) => ({ cashFen, cardFen: 0, mobileFen: 0 });
const form = (now: number, cashFen: number) => ({
  ticketPaperNumber: 1,
  writtenAt: now,
  clerkId: 'k001',
  categoryId: 'bills',
  money: cash(cashFen),
  name: '张三',
  mobile: '13800000001',
  wish: '缴话费',
  toComplete: true,
});

describe('paper tickets', () => {
  test('have numbers without a gap, whoever prints, and are keyed in once with the times on them', async () => {
    const hall = await TestHall.start();
    const { clerk } = await postOf(hall);
    const [guide, duty] = [await hall.staff('Y001'), await hall.staff('D001')];
    const blocks = await Promise.all([printed(guide, 'ticket', 3), printed(duty, 'ticket', 2)]);
    expect(blocks.map(({ first, last }) => [first, last]).sort()).toEqual(
      blocks[0]?.first === 1
        ? [
            [1, 3],
            [4, 5],
          ]
        : [
            [1, 2],
            [3, 5],
          ],
    );
    const writtenAt = hall.clock.at;
    hall.clock.pass(30 * minute);
    const served = servedAt(writtenAt);
    expect(await clerk.codeOf(`${at}/tickets/9`, served)).toBe('paper-unknown');
    expect(await clerk.codeOf(`${at}/tickets/ghost`, served)).toBe('paper-unknown');
    const early = { ...served, writtenAt: writtenAt - 2 * minute };
    expect(await clerk.codeOf(`${at}/tickets/1`, early)).toBe('paper-time-wrong');
    const late = { ...served, endedAt: hall.clock.at + minute };
    expect(await clerk.codeOf(`${at}/tickets/1`, late)).toBe('paper-time-wrong');
    const backwards = { ...served, calledAt: writtenAt + 25 * minute };
    expect(await clerk.codeOf(`${at}/tickets/1`, backwards)).toBe('paper-time-wrong');
    expect(await clerk.codeOf(`${at}/tickets/1`, { ...served, calledAt: null })).toBe('paper-time-missing');
    // Two people hold the same paper: one of them is told.
    const both = await Promise.all([
      clerk.codeOf(`${at}/tickets/1`, served),
      duty.codeOf(`${at}/tickets/1`, served),
    ]);
    expect(both.sort()).toEqual(['accepted', 'paper-already-keyed']);
    const ticketId = hall.store.state.ticketIdByNumber(
      hall.store.queries.ticketsOfDay((await duty.must(routes.readFallbackPapers, at)).today, 9)[0]
        ?.businessDay ?? '',
      'P0001',
    );
    expect(hall.store.queries.ticket(ticketId ?? '')).toMatchObject({
      state: 'finished',
      arrivedAt: writtenAt,
      firstCalledAt: writtenAt + 10 * minute,
      counterId: 'counter-1',
    });
    // Whoever still waits joins the queue with the time they have waited.
    await takeTicket(await hall.device('kiosk', 'kiosk-1'));
    const waiting = { writtenAt, categoryId: 'bills', classId: 'general', outcome: 'waiting' };
    await guide.must(routes.keyPaperTicket, `${at}/tickets/2`, waiting);
    expect((await clerk.must(routes.callNext, '/counters/counter-1/call-next')).number).toBe('P0002');
    await isSound(hall);
  });

  test('that are spoilt or lost are accounted for one by one, and what turns up is keyed in', async () => {
    const hall = await TestHall.start();
    const [guide, clerk] = [await hall.staff('Y001'), await hall.staff('K001')];
    await printed(guide, 'ticket', 4);
    await guide.must(routes.losePaper, `${at}/ticket/1/loss`, { state: 'void', reason: '写错' });
    await guide.must(routes.losePaper, `${at}/ticket/2/loss`, { state: 'missing', reason: '客户带走' });
    expect(await guide.codeOf(`${at}/ticket/2/loss`, { state: 'missing', reason: '客户带走' })).toBe(
      'paper-missing',
    );
    const left = { writtenAt: hall.clock.at, categoryId: 'bills', classId: 'general', outcome: 'left' };
    expect(await clerk.codeOf(`${at}/tickets/1`, left)).toBe('paper-void');
    await clerk.must(routes.keyPaperTicket, `${at}/tickets/2`, left);
    const [block] = (await guide.must(routes.readFallbackPapers, at)).blocks;
    expect(block).toMatchObject({ keyed: 1, void: 1, missing: 0, open: 2 });
    await isSound(hall);
  });

  test('of a drill are marked and reach neither the queue nor the books', async () => {
    const hall = await TestHall.start();
    const { clerk } = await postOf(hall);
    const guide = await hall.staff('Y001');
    const { blockId } = await printed(guide, 'ticket', 1, true);
    await printed(guide, 'form', 1, true);
    const left = { writtenAt: hall.clock.at, categoryId: 'bills', classId: 'general', outcome: 'waiting' };
    await clerk.must(routes.keyPaperTicket, `${at}/tickets/1`, left);
    await clerk.must(routes.keyPaperForm, `${at}/forms/1`, form(hall.clock.at, 5_000));
    expect(await clerk.codeOf('/counters/counter-1/call-next')).toBe('nobody-waiting');
    expect(hall.store.state.balances([paperTakingsAccount().id]).size).toBe(0);
    const file = await guide.must(routes.paperBlockFile, `${at}/blocks/${blockId}/file`, { language: 'zh' });
    expect(Buffer.from(file.content, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    expect(await guide.codeOf(`${at}/blocks/ghost/file`, { language: 'zh' })).toBe('paper-block-unknown');
    await isSound(hall);
  });
});

describe('paper forms', () => {
  test('bring their cash into the drawer of who took it, and owe it until it is entered or given back', async () => {
    const hall = await TestHall.start();
    const post = await postOf(hall);
    const { clerk } = post;
    const guide = await hall.staff('Y001');
    await printed(guide, 'ticket', 2);
    await printed(guide, 'form', 3);
    const writtenAt = hall.clock.at;
    expect(await clerk.codeOf(`${at}/forms/1`, form(writtenAt, 5_000))).toBe('paper-ticket-missing');
    const left = { writtenAt, categoryId: 'bills', classId: 'general', outcome: 'left' };
    await clerk.must(routes.keyPaperTicket, `${at}/tickets/1`, left);
    const shiftId = hall.store.state.openShift('k001')?.id ?? '';
    const drawer = drawerAccount(shiftId).id;
    const books = () => {
      const balances = hall.store.state.balances([drawer, 'paper-takings', billingPayableAccount().id]);
      return { drawer: balances.get(drawer) ?? 0, owed: Math.abs(balances.get('paper-takings') ?? 0) };
    };
    const before = books().drawer;
    expect(
      await clerk.codeOf(`${at}/forms/1`, { ...form(writtenAt, 0), money: { ...cash(0), cardFen: 900 } }),
    ).toBe('reference-missing');
    expect(await clerk.codeOf(`${at}/forms/1`, { ...form(writtenAt, 900), toComplete: false })).toBe(
      'paper-money-loose',
    );
    expect(await clerk.codeOf(`${at}/forms/1`, { ...form(writtenAt, 900), mobile: '' })).toBe(
      'contact-missing',
    );
    const another = { ...form(writtenAt, 900), clerkId: 'k002' };
    expect(await clerk.codeOf(`${at}/forms/1`, another)).toBe('paper-cash-not-yours');
    const duty = await hall.staff('D001');
    expect(await duty.codeOf(`${at}/forms/1`, another)).toBe('shift-missing');
    await clerk.must(routes.keyPaperForm, `${at}/forms/1`, form(writtenAt, 5_000));
    expect(await clerk.codeOf(`${at}/forms/1`, form(writtenAt, 5_000))).toBe('paper-already-keyed');
    expect(books()).toEqual({ drawer: before + 5_000, owed: 5_000 });
    const [task] = (await clerk.must(routes.readTasks, '/tasks')).tasks;
    expect(task).toMatchObject({ kind: 'paper-form' });
    expect(await clerk.codeOf(`/tasks/${task?.taskId}/done`, { note: 'done with it' })).toBe(
      'paper-unsettled',
    );
    // The customer is back: it is entered and paid like every other, and the paper's money is that payment's.
    const settle = { how: 'completed', ticketNumber: 'A999', note: '已补办缴费' };
    expect(await clerk.codeOf(`${at}/forms/1/settlement`, settle)).toBe('ticket-unknown');
    expect(await clerk.codeOf(`${at}/forms/1/settlement`, { ...settle, ticketNumber: 'P0001' })).toBe(
      'paper-visit-unpaid',
    );
    const { ticketId, totalFen } = await wholeJob(post);
    const ticketNumber = hall.store.state.ticket(ticketId)?.number ?? '';
    await clerk.must(routes.settlePaperForm, `${at}/forms/1/settlement`, { ...settle, ticketNumber });
    expect(books()).toEqual({ drawer: before + totalFen, owed: 0 });
    expect(await clerk.codeOf(`${at}/forms/1/settlement`, { ...settle, ticketNumber })).toBe('paper-settled');
    expect((await clerk.must(routes.readTasks, '/tasks')).tasks).toEqual([]);
    // Another one's money goes back to its customer.
    await clerk.must(routes.keyPaperForm, `${at}/forms/2`, form(writtenAt, 700));
    const back = { how: 'returned', note: '已退款' };
    expect(await clerk.codeOf(`${at}/forms/2/settlement`, back)).toBe('paper-return-by-manager');
    await duty.must(routes.settlePaperForm, `${at}/forms/2/settlement`, back);
    expect(books()).toEqual({ drawer: before + totalFen, owed: 0 });
    await isSound(hall);
  });
});

test('a form is settled by a visit of whoever took it; of another clerk’s only where a manager says so', async () => {
  const hall = await TestHall.start();
  const post = await postOf(hall);
  const other = await postOf(hall, 'counter-2', 'K002');
  const [guide, duty] = [await hall.staff('Y001'), await hall.staff('D001')];
  await printed(guide, 'ticket', 1);
  await printed(guide, 'form', 1);
  const left = { writtenAt: hall.clock.at, categoryId: 'bills', classId: 'general', outcome: 'left' };
  await other.clerk.must(routes.keyPaperTicket, `${at}/tickets/1`, left);
  const taken = { ...form(hall.clock.at, 100), clerkId: 'k002' };
  await other.clerk.must(routes.keyPaperForm, `${at}/forms/1`, taken);
  const { ticketId } = await wholeJob(post);
  const ticketNumber = hall.store.state.ticket(ticketId)?.number ?? '';
  const settle = { how: 'completed', ticketNumber, note: '已补办缴费' };
  for (const { clerk } of [post, other])
    expect(await clerk.codeOf(`${at}/forms/1/settlement`, settle)).toBe('paper-visit-of-another');
  await duty.must(routes.settlePaperForm, `${at}/forms/1/settlement`, settle);
  await isSound(hall);
});

test('a card that was taken on paper is not settled by cash of a visit, nor one payment by two papers', async () => {
  const hall = await TestHall.start();
  const post = await postOf(hall);
  const { clerk } = post;
  const guide = await hall.staff('Y001');
  await printed(guide, 'ticket', 1);
  await printed(guide, 'form', 3);
  const left = { writtenAt: hall.clock.at, categoryId: 'bills', classId: 'general', outcome: 'left' };
  await clerk.must(routes.keyPaperTicket, `${at}/tickets/1`, left);
  const { ticketId, totalFen } = await wholeJob(post);
  const writtenAt = hall.clock.at;
  const byCard = { money: { ...cash(0), cardFen: 100 }, reference: 'POS-1' };
  await clerk.must(routes.keyPaperForm, `${at}/forms/1`, { ...form(writtenAt, 0), ...byCard });
  await clerk.must(routes.keyPaperForm, `${at}/forms/2`, form(writtenAt, totalFen));
  await clerk.must(routes.keyPaperForm, `${at}/forms/3`, form(writtenAt, 1));
  const ticketNumber = hall.store.state.ticket(ticketId)?.number ?? '';
  const settle = { how: 'completed', ticketNumber, note: '已补办缴费' };
  expect(await clerk.codeOf(`${at}/forms/1/settlement`, settle)).toBe('paper-visit-unpaid');
  await clerk.must(routes.settlePaperForm, `${at}/forms/2/settlement`, settle);
  expect(await clerk.codeOf(`${at}/forms/3/settlement`, settle)).toBe('paper-visit-unpaid');
  await isSound(hall);
});

test('a form that is to be completed stands first, and tickets leave room for forms', async () => {
  const hall = await TestHall.start();
  const [guide, clerk] = [await hall.staff('Y001'), await hall.staff('K001')];
  await printed(guide, 'ticket', 3);
  await printed(guide, 'form', 3);
  const left = { writtenAt: hall.clock.at, categoryId: 'bills', classId: 'general', outcome: 'left' };
  await clerk.must(routes.keyPaperTicket, `${at}/tickets/1`, left);
  await clerk.must(routes.keyPaperForm, `${at}/forms/3`, form(hall.clock.at, 0));
  const first = hall.store.emergencies.papers(2).map(({ kind, number }) => [kind, number]);
  expect(first).toEqual([
    ['form', 3],
    ['ticket', 2],
    ['ticket', 3],
    ['form', 1],
  ]);
  await isSound(hall);
});

test('cash that was taken before the shift began is in no drawer a second time', async () => {
  const hall = await TestHall.start();
  const guide = await hall.staff('Y001');
  await printed(guide, 'ticket', 1);
  await printed(guide, 'form', 2);
  const writtenAt = hall.clock.at;
  hall.clock.pass(30 * minute);
  const { clerk } = await postOf(hall);
  const left = { writtenAt, categoryId: 'bills', classId: 'general', outcome: 'left' };
  await clerk.must(routes.keyPaperTicket, `${at}/tickets/1`, left);
  expect(await clerk.codeOf(`${at}/forms/1`, form(writtenAt, 5_000))).toBe('paper-before-shift');
  // Whoever wrote it in the minute of opening wrote it in the shift; what bears no cash asks for no drawer.
  await clerk.must(routes.keyPaperForm, `${at}/forms/1`, form(hall.clock.at, 5_000));
  await clerk.must(routes.keyPaperForm, `${at}/forms/2`, form(writtenAt, 0));
  await isSound(hall);
});

test('every number that was issued is keyed, void, missing or open, whatever was done in whatever order', async () => {
  const { hall, end } = await TestHall.startForFile();
  try {
    const [guide, clerk] = [await hall.staff('Y001'), await hall.staff('K001')];
    const act = fc.oneof(
      fc.record({ do: fc.constant('print' as const), count: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ do: fc.constantFrom('key', 'void', 'missing'), number: fc.integer({ min: 1, max: 20 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
        for (const one of acts) {
          const left = { writtenAt: hall.clock.at, categoryId: 'bills', classId: 'general', outcome: 'left' };
          if ('count' in one) await printed(guide, 'ticket', one.count);
          else if (one.do === 'key') await clerk.codeOf(`${at}/tickets/${one.number}`, left);
          else
            await guide.codeOf(`${at}/ticket/${one.number}/loss`, {
              state: one.do,
              reason: 'as it was found',
            });
        }
        const { blocks, papers } = await guide.must(routes.readFallbackPapers, at);
        const issued = blocks.reduce((sum, { first, last }) => sum + last - first + 1, 0);
        const accounted = blocks.reduce(
          (sum, block) => sum + block.keyed + block.void + block.missing + block.open,
          0,
        );
        expect(accounted).toBe(issued);
        expect(new Set(papers.map(({ label }) => label)).size).toBe(Math.min(papers.length, issued));
        const keyed = papers.filter(({ state }) => state === 'keyed').length;
        const rows = hall.store.queries.ticketsOfDay(
          (await guide.must(routes.readFallbackPapers, at)).today,
          500,
        );
        expect(rows.length).toBe(keyed);
      }),
      { numRuns: 8 },
    );
    await isSound(hall);
  } finally {
    await end();
  }
});
