import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { routes } from '@onehall/protocol';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { TestHall } from './hall-harness.ts';
import { type Post, postOf, signature, takeTicket, untilForm } from './jobs.ts';
import { isSound } from './one-stop-counter.ts';

const words = '等了四十分钟，我姓欧阳，电话一三八';
const all = '/ratings/2026-03-01/2026-03-31/all/all/all/all';

/** The nth customer, who has paid; `score` null: and has not rated. */
async function served(hall: TestHall, post: Post, score: number | null, nth = 0) {
  const { clerk, screen } = post;
  const customer = hall.parts.demoCustomers()[nth] ?? post.customer;
  const { visitId, ticketId, contentHash, totalFen } = await untilForm({ ...post, customer });
  await screen.must(routes.signForm, `/visits/${visitId}/signature`, { contentHash, signature });
  await clerk.must(routes.takeCash, `/visits/${visitId}/payment`, { tenderedFen: totalFen });
  if (score !== null) await screen.must(routes.rateVisit, `/visits/${visitId}/rating`, { score });
  const token = hall.store.queries.ticket(ticketId)?.followToken ?? '';
  return { visitId, ticketId, at: `/follow/${token}/rating-words`, token };
}

test('a customer adds words to the rating once, on the phone that holds the ticket', async () => {
  const hall = await TestHall.start();
  const post = await postOf(hall);
  const customer = hall.nobody();
  const { visitId, at, token } = await served(hall, post, null);
  const phone = await customer.watch('follow', token);
  expect(phone.view()).toMatchObject({ ratingWords: null });
  expect(await customer.codeOf(at, { words })).toBe('rating-missing');
  await post.screen.must(routes.rateVisit, `/visits/${visitId}/rating`, { score: 4 });
  expect(await customer.codeOf('/follow/AbCdEfGhIjKlMnOpQrStUv/rating-words', { words })).toBe(
    'ticket-unknown',
  );
  for (const [body, code] of [
    [{}, 'malformed-request'],
    [{ words: 7 }, 'malformed-request'],
    [{ words: 'x'.repeat(2001) }, 'malformed-request'],
    [{ words, visitId }, 'malformed-request'],
    [{ words: '  ' }, 'words-missing'],
    [{ words: '很'.repeat(201) }, 'words-too-long'],
    [{ words: 'a\u0000b' }, 'words-unprintable'],
    [{ words: 'a\nb' }, 'words-unprintable'],
  ] as const)
    expect(await customer.codeOf(at, body)).toBe(code);
  const given = { commandId: '0199aaaa-0000-4000-8000-000000000001', words };
  expect((await customer.post(at, given)).body).toEqual({ added: true });
  // A lost answer is asked for again, and nothing is added by it.
  expect((await customer.post(at, given)).body).toEqual({ added: true });
  expect(await customer.codeOf(at, { words: 'more' })).toBe('rating-words-given');
  const again = await customer.watch('follow', token);
  expect(again.view()).toMatchObject({ ratingWords: 'kept' });
  expect(JSON.stringify(again.view())).not.toContain(words);
  // A good rating began no case, and none begins with its words.
  expect(hall.store.eventsAfter(0, ['CaseDrafted', 'CaseWordsAdded'], 9)).toEqual([]);
  await isSound(hall);
});

test('managers and the auditor read ratings, and each look at words is journalled [C12]', async () => {
  const hall = await TestHall.start();
  const post = await postOf(hall);
  const bad = await served(hall, post, 1);
  await hall.nobody().must(routes.addRatingWords, bad.at, { words });
  await post.clerk.must(routes.finishTicket, `/tickets/${bad.ticketId}/finish`);
  const clerkId = hall.store.state.visit(bad.visitId)?.clerkId ?? '';
  const manager = await hall.staff('M001');
  const auditor = await hall.staff('J001');
  const read = (path: string) => manager.must(routes.readRatings, path);
  const shown = await read(all);
  expect(shown.ratings).toMatchObject([
    { visitId: bad.visitId, score: 1, hasWords: true, case: { number: null }, clerk: { workNumber: 'K001' } },
  ]);
  expect(shown.scores).toEqual([{ score: 1, count: 1, withWords: 1 }]);
  expect(shown.clerks).toMatchObject([{ id: clerkId, workNumber: 'K001' }]);
  expect(shown.services.map(({ id }) => id)).toEqual(['bills']);
  expect(JSON.stringify(shown)).not.toContain(words);
  const days = '/ratings/2026-03-01/2026-03-31';
  const counts = async (path: string) => (await read(`${days}/${path}`)).ratings.length;
  expect(await counts(`${clerkId}/bills/1/words`)).toBe(1);
  expect(await counts('all/all/2/all')).toBe(0);
  expect(await counts('ghost/all/all/all')).toBe(0);
  expect(await counts('all/ghost/all/all')).toBe(0);
  expect((await read('/ratings/2026-02-01/2026-02-28/all/all/all/all')).ratings).toEqual([]);
  const codeOf = async (path: string) => (await manager.ask('GET', path)).code;
  expect(await codeOf(`${days}/all/all/6/all`)).toBe('not-found');
  expect(await codeOf(`${days}/all/all/all/some`)).toBe('not-found');
  expect(await codeOf('/ratings/2026-03-31/2026-03-01/all/all/all/all')).toBe('report-range-backwards');

  const look = `/visits/${bad.visitId}/rating-words/look`;
  expect(await manager.must(routes.readRatingWords, look)).toEqual({ words });
  expect(await auditor.must(routes.readRatingWords, look)).toEqual({ words });
  const looks = hall.store.eventsAfter(0, ['RatingWordsRead'], 9);
  expect(looks.map(({ payload }) => payload)).toMatchObject([
    { visitId: bad.visitId, by: expect.any(String) },
    { visitId: bad.visitId, by: expect.any(String) },
  ]);
  expect(await manager.codeOf('/visits/ghost/rating-words/look')).toBe('visit-unknown');
  for (const who of [post.clerk, post.screen, hall.nobody()]) {
    expect((await who.ask('GET', all)).code).toMatch(/^not-/);
    expect(await who.codeOf(look)).toMatch(/^not-/);
  }
  await isSound(hall);
});

test('the words beside a bad rating stand in the case that it began, before and after it is opened', async () => {
  const hall = await TestHall.start();
  const post = await postOf(hall);
  const { clerk } = post;
  const customer = hall.nobody();
  const bad = await served(hall, post, 2);
  await customer.must(routes.addRatingWords, bad.at, { words });
  const [draft] = (await clerk.must(routes.readCases, '/cases/list/drafts/all')).cases;
  const look = `/cases/${draft?.caseId}/look`;
  const saidIn = async () =>
    (await clerk.must(routes.lookAtCase, look)).entries.filter((one) => one.words !== '');
  expect(await saidIn()).toMatchObject([{ type: 'CaseWordsAdded', byCustomer: true, by: null, words }]);
  const contact = { name: '欧阳', mobile: '13900002222' };
  const opening = {
    kind: 'complaint',
    topic: 'other',
    channel: 'call',
    content: '嫌慢',
    contact,
    readBack: true,
  };
  await clerk.must(routes.openCase, '/cases', { ...opening, draftId: draft?.caseId });
  expect(await saidIn()).toMatchObject([{ type: 'CaseWordsAdded', words }]);
  await clerk.must(routes.finishTicket, `/tickets/${bad.ticketId}/finish`);

  // Of a case that is open the record gets what comes later; of one that came to nothing the rating alone.
  const later = await served(hall, post, 1, 1);
  const [second] = (await clerk.must(routes.readCases, '/cases/list/drafts/all')).cases;
  await clerk.must(routes.openCase, '/cases', { ...opening, channel: 'rating', draftId: second?.caseId });
  await customer.must(routes.addRatingWords, later.at, { words: '后来想起的' });
  const record = await clerk.must(routes.lookAtCase, `/cases/${second?.caseId}/look`);
  expect(record.entries.map((one) => one.words)).toContain('后来想起的');
  await clerk.must(routes.finishTicket, `/tickets/${later.ticketId}/finish`);
  const dropped = await served(hall, post, 1, 2);
  const [third] = (await clerk.must(routes.readCases, '/cases/list/drafts/all')).cases;
  await clerk.must(routes.dropCaseDraft, `/cases/${third?.caseId}/drop`, { reason: '误按' });
  await customer.must(routes.addRatingWords, dropped.at, { words: '不是误按' });
  expect(hall.store.eventsAfter(0, ['CaseWordsAdded'], 9)).toHaveLength(2);
  const manager = await hall.staff('M001');
  const own = await manager.must(routes.readRatingWords, `/visits/${dropped.visitId}/rating-words/look`);
  expect(own).toEqual({ words: '不是误按' });
  await isSound(hall);
});

test('the words lie in no file and no log in clear', async () => {
  let logged = '';
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      logged += String(chunk);
      done();
    },
  });
  const hall = await TestHall.start({ log: pino({ level: 'trace' }, sink) });
  const post = await postOf(hall);
  const bad = await served(hall, post, 1);
  await hall.nobody().must(routes.addRatingWords, bad.at, { words });
  const manager = await hall.staff('M001');
  await manager.must(routes.readRatingWords, `/visits/${bad.visitId}/rating-words/look`);
  expect(await hall.nobody().codeOf(bad.at, { words: `${words}！` })).toBe('rating-words-given');
  hall.parts.log.info({ canary: true }, 'the log is kept');
  await hall.stop();
  expect(logged).toContain('the log is kept');
  expect(logged).not.toContain(words);
  const files = readdirSync(hall.dataFolder, { withFileTypes: true, recursive: true }).filter((one) =>
    one.isFile(),
  );
  expect(files.map(({ name }) => name)).toContain('hall.sqlite');
  for (const file of files) {
    const bytes = readFileSync(join(file.parentPath, file.name));
    expect(bytes.includes(Buffer.from(words))).toBe(false);
  }
  await hall.start();
  await isSound(hall);
});

test('a visit that nobody rated has no words to look at', async () => {
  const hall = await TestHall.start();
  const post = await postOf(hall);
  await takeTicket(post.kiosk);
  const { visitId, ticketId } = await post.clerk.must(routes.callNext, '/counters/counter-1/call-next');
  await post.clerk.must(routes.startServing, `/tickets/${ticketId}/start`);
  const manager = await hall.staff('M001');
  expect(await manager.codeOf(`/visits/${visitId}/rating-words/look`)).toBe('words-unknown');
  await isSound(hall);
});
