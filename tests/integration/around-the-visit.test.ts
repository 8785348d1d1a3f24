import { join } from 'node:path';
import { type CustomerScreenView, type FloorView, routes } from '@onehall/protocol';
import { verifyHallData } from '@onehall/storage-sqlite';
import { describe, expect, test } from 'vitest';
import { TestHall } from './hall-harness.ts';
import { postOf, signature, takeTicket } from './jobs.ts';
import { until } from './until.ts';

const workNumberOf = (hall: TestHall, role: string) =>
  hall.file.staff.find((one) => one.role === role)?.workNumber ?? '';

async function isSound(hall: TestHall): Promise<void> {
  await hall.stop();
  expect(verifyHallData(hall.dataFolder, join(hall.folder, 'rebuilt.sqlite'))).toMatchObject({
    ok: true,
    problem: null,
  });
}

/** The next customer, in service at counter 1. */
async function serve(post: Awaited<ReturnType<typeof postOf>>) {
  const { ticketId, visitId } = await post.clerk.must(routes.callNext, '/counters/counter-1/call-next');
  await post.clerk.must(routes.startServing, `/tickets/${ticketId}/start`);
  return { ticketId, visitId };
}

/** The line found and proved by its document. */
async function proved(
  { clerk, customer }: Awaited<ReturnType<typeof postOf>>,
  visitId: string,
  agent = false,
) {
  await clerk.must(routes.findSubscriber, `/visits/${visitId}/subscriber`, { mobile: customer.mobile });
  return clerk.must(routes.checkDocument, `/visits/${visitId}/identity`, {
    documentKind: 'resident-id-card',
    number: customer.idNumber,
    validUntil: null,
    agent: agent
      ? {
          documentKind: 'resident-id-card',
          number: '11010519491231002X',
          validUntil: null,
          name: '诸葛明',
          relation: 'spouse',
        }
      : null,
  });
}

describe('a visit that the guide begins while the customer waits [Q8, C9]', () => {
  test('is there at the counter: services, number and photo, without the clerk ever being told the number', async () => {
    const hall = await TestHall.start();
    const post = await postOf(hall);
    const guide = await hall.staff(workNumberOf(hall, 'floor-guide'));
    const { ticketId } = await takeTicket(post.kiosk);
    const path = `/tickets/${ticketId}/pre-accept`;
    const wish = { serviceIds: ['bill-payment', 'plan-change'], mobile: post.customer.mobile };
    expect(await post.clerk.codeOf(path, wish)).toBe('not-permitted');
    expect(await guide.codeOf(path, { ...wish, mobile: '12' })).toBe('malformed-request');
    expect(await guide.codeOf(path, { ...wish, serviceIds: ['ghost'] })).toBe('service-unknown');
    await guide.must(routes.preAcceptVisit, path, { ...wish, image: 'aGFsbA==' });
    // Taken down again without a photo, the first one stays.
    await guide.must(routes.preAcceptVisit, path, wish);
    const floor = (await guide.watch('floor')).view() as FloorView;
    expect(floor.waiting[0]?.preAccepted).toMatchObject({ hasNumber: true, hasCopy: true });
    expect(JSON.stringify(floor)).not.toContain(post.customer.mobile);

    const { visitId } = await serve(post);
    expect(await guide.codeOf(path, wish)).toBe('ticket-not-now');
    const view = await post.clerk.must(routes.takeUpPreAccepted, `/visits/${visitId}/pre-accepted`);
    expect(view.preAccepted).toMatchObject({
      services: [{ serviceId: 'bill-payment' }, { serviceId: 'plan-change' }],
      maskedMobile: expect.stringMatching(/^138\*{4}/),
      hasCopy: true,
    });
    expect(view.subscriber).not.toBeNull();
    expect(hall.store.eventsAfter(0, ['SubscriberLookedUp'], 9).at(-1)).toMatchObject({
      payload: { visitId },
    });
    const { parties } = await proved(post, visitId);
    const partyId = parties[0]?.partyId ?? '';
    const kept = await post.clerk.must(
      routes.adoptPreAcceptedCopy,
      `/visits/${visitId}/parties/${partyId}/pre-accepted-copy`,
    );
    expect(kept.parties[0]?.copyKept).toBe(true);
    await isSound(hall);
  });

  test('that does not exist is said to be none, and nobody looks a number up outside a visit', async () => {
    const hall = await TestHall.start();
    const post = await postOf(hall);
    await takeTicket(post.kiosk);
    const called = await post.clerk.must(routes.callNext, '/counters/counter-1/call-next');
    const path = `/visits/${called.visitId}/pre-accepted`;
    expect(await post.clerk.codeOf(path)).toBe('visit-not-open');
    await post.clerk.must(routes.startServing, `/tickets/${called.ticketId}/start`);
    expect(await post.clerk.codeOf(path)).toBe('pre-accepted-nothing');
  });
});

describe('a job left with the clerk [C19]', () => {
  test('is done later, signed for by an agent with both documents, and gone then', async () => {
    const hall = await TestHall.start();
    const post = await postOf(hall);
    const { clerk, screen } = post;
    await takeTicket(post.kiosk);
    const first = await serve(post);
    const path = `/visits/${first.visitId}/jobs`;
    const job = { what: '换电池后测试', goods: '手机一部', promisedAt: hall.clock.now() + 3_600_000 };
    expect(await clerk.codeOf(path, job)).toBe('subscriber-missing');
    await proved(post, first.visitId);
    expect(await clerk.codeOf(path, { ...job, promisedAt: hall.clock.now() })).toBe('promise-past');
    expect(await clerk.codeOf(path, { ...job, what: '' })).toBe('malformed-request');
    const left = (await clerk.must(routes.entrustJob, path, job)).jobs[0];
    expect(left).toMatchObject({ state: 'left', code: expect.stringMatching(/^\d{6}$/), what: job.what });
    const jobId = left?.jobId ?? '';
    expect((await clerk.must(routes.readTasks, '/tasks')).tasks).toMatchObject([
      { taskId: jobId, kind: 'entrusted-job', hasContact: true, facts: { code: left?.code } },
    ]);
    await clerk.must(routes.finishTicket, `/tickets/${first.ticketId}/finish`);

    await takeTicket(post.kiosk);
    const { visitId } = await serve(post);
    const pickup = `/visits/${visitId}/jobs/${jobId}/pickup`;
    expect(await clerk.codeOf(pickup)).toBe('job-not-done');
    await clerk.must(routes.finishTask, `/tasks/${jobId}/done`, { note: '电池已换，测试正常' });
    expect(await clerk.codeOf(pickup)).toBe('identity-missing');
    await proved(post, visitId, true);
    const shown = await clerk.must(routes.showPickup, pickup);
    expect(shown.jobs).toMatchObject([{ jobId, state: 'done', shown: true }]);
    const watching = await screen.watch('customer-screen', 'counter-1');
    const seen = () => watching.view() as CustomerScreenView;
    await until(() => seen().stage === 'pickup');
    expect(seen().pickup).toMatchObject({ what: job.what, note: '电池已换，测试正常', pickedUpBy: 'agent' });
    const sign = `/jobs/${jobId}/signature`;
    expect(await clerk.codeOf(sign, { contentHash: 'f'.repeat(64), signature })).toBe('not-permitted');
    expect(await screen.codeOf(sign, { contentHash: 'f'.repeat(64), signature })).toBe('form-changed');
    const contentHash = seen().pickup?.contentHash ?? '';
    const other = await hall.device('customer-screen', 'counter-2');
    expect(await other.codeOf(sign, { contentHash, signature })).toBe('form-missing');
    await screen.must(routes.signPickup, sign, { contentHash, signature });
    expect(await screen.codeOf(sign, { contentHash, signature })).toBe('job-picked-up');
    await until(() => seen().stage === 'welcome');
    await isSound(hall);
  });
});

describe('a job left by somebody who is no customer', () => {
  test('is found again by the same document on another day', async () => {
    const hall = await TestHall.start();
    const post = await postOf(hall);
    const shown = { documentKind: 'foreign-passport', number: 'E1234567', validUntil: '2035-01-01' };
    const comes = async (number = shown.number) => {
      await takeTicket(post.kiosk);
      const here = await serve(post);
      const person = { ...shown, number, name: 'Ann Smith' };
      const visit = await post.clerk.must(routes.identifyPerson, `/visits/${here.visitId}/persons`, person);
      return { ...here, visit };
    };
    const goes = ({ ticketId }: { ticketId: string }) =>
      post.clerk.must(routes.finishTicket, `/tickets/${ticketId}/finish`);
    const first = await comes();
    const job = { what: '检测', goods: '手机一部', promisedAt: hall.clock.now() + 3_600_000 };
    await post.clerk.must(routes.entrustJob, `/visits/${first.visitId}/jobs`, job);
    await goes(first);
    const stranger = await comes('E7654321');
    expect(stranger.visit.jobs).toEqual([]);
    await goes(stranger);
    expect((await comes()).visit.jobs).toMatchObject([{ what: '检测', state: 'left' }]);
    expect(JSON.stringify(hall.store.eventsAfter(0, ['PersonIdentified', 'JobEntrusted'], 99))).not.toContain(
      shown.number,
    );
  });
});

describe('what the hall knows [C13]', () => {
  const content = (title: string, body: string, more: object = {}) => ({
    articleId: null,
    basedOn: 0,
    title: { zh: title, en: '' },
    body: { zh: body, en: '' },
    keywords: [],
    serviceIds: [],
    validFrom: '2020-01-01',
    validUntil: null,
    ...more,
  });

  test('is found by Chinese words of two, three and more characters, titles first, and only within its days', async () => {
    const hall = await TestHall.start();
    const manager = await hall.staff(workNumberOf(hall, 'branch-manager'));
    const clerk = await hall.staff('K001');
    const ownerId = hall.file.staff.find((one) => one.role === 'branch-manager')?.id;
    const publish = (body: object) => manager.must(routes.publishArticle, '/articles', { ...body, ownerId });
    await publish(content('紫薇套餐说明', '紫薇套餐含流量，漫游另计。', { serviceIds: ['plan-change'] }));
    await publish(content('银杏漫游', '出境前一天开通，紫薇用户同样。', { keywords: ['ｅＳＩＭ'] }));
    await publish(content('过期的紫薇', '紫薇', { validUntil: '2020-02-01' }));
    await publish(content('将来的紫薇', '紫薇', { validFrom: '2099-01-01' }));
    const found = async (typed: string) => {
      const path = `/articles/search/${encodeURIComponent(typed)}`;
      return (await clerk.must(routes.searchArticles, path)).articles.map((one) => one.title.zh);
    };
    // What no keyboard types ends no term, and very much of it is cut.
    expect(await found('紫薇套餐\u0000')).toEqual(await found('紫薇套餐'));
    expect(await found(`漫游${' '.repeat(500)}`)).toEqual(await found('漫游'));
    expect(await found('紫薇')).toEqual(['紫薇套餐说明', '银杏漫游']);
    expect(await found('紫薇套')).toEqual(['紫薇套餐说明']);
    expect(await found('银杏 漫游')).toEqual(['银杏漫游']);
    expect(await found('紫薇套餐 漫游')).toEqual(['紫薇套餐说明']);
    expect(await found('esim')).toEqual(['银杏漫游']);
    expect(await found('"紫薇" OR *')).toEqual([]);
    expect(await found('%')).toEqual([]);
    const opened = await clerk.must(routes.readServiceArticles, '/articles/service/plan-change');
    expect(opened.articles.map((one) => one.title.zh)).toContain('紫薇套餐说明');
    await isSound(hall);
  });

  test('is changed by one manager at a time, and withdrawn with a reason', async () => {
    const hall = await TestHall.start();
    const manager = await hall.staff(workNumberOf(hall, 'branch-manager'));
    const ownerId = hall.file.staff.find((one) => one.role === 'branch-manager')?.id;
    const code = (body: object) => manager.codeOf('/articles', { ...body, ownerId });
    const { articles } = await manager.must(routes.publishArticle, '/articles', {
      ...content('银杏卡', '说明'),
      ownerId,
    });
    const articleId = articles.find((one) => one.title.zh === '银杏卡')?.articleId ?? '';
    const next = content('银杏卡', '新的说明', { articleId, basedOn: 1 });
    expect(await code(next)).toBe('accepted');
    // Two managers had it open: the second is told.
    expect(await code({ ...next, body: { zh: '别的说明', en: '' } })).toBe('article-changed');
    expect(await code(content('', '说明'))).toBe('malformed-request');
    expect(await code(content('银杏', '说明', { serviceIds: ['ghost'] }))).toBe('service-unknown');
    expect(await code(content('银杏', '说明', { validUntil: '2019-01-01' }))).toBe('article-dates');
    expect(await code(content('银杏', '说明', { articleId: 'ghost' }))).toBe('article-unknown');
    const withdraw = `/articles/${articleId}/withdraw`;
    expect(await manager.codeOf(withdraw, { reason: '' })).toBe('malformed-request');
    expect(await manager.codeOf(withdraw, { reason: '内容已过时' })).toBe('accepted');
    expect(await manager.codeOf(withdraw, { reason: '内容已过时' })).toBe('article-withdrawn');
    const clerk = await hall.staff('K001');
    expect(await clerk.codeOf(withdraw, { reason: '内容已过时' })).toBe('not-permitted');
    const found = await clerk.must(routes.searchArticles, `/articles/search/${encodeURIComponent('银杏卡')}`);
    expect(found.articles).toEqual([]);
  });
});

test('phrases are read by clerks, changed by managers, and never lose an amount that must be said [C7, C8]', async () => {
  const hall = await TestHall.start();
  const manager = await hall.staff(workNumberOf(hall, 'branch-manager'));
  const clerk = await hall.staff('K001');
  const set = (id: string, value: object | null) => ({ setting: { area: 'phrase', id, value } });
  const words = { zh: '请您付 {due} 元。', en: '{due} yuan, please.' };
  expect(await clerk.codeOf('/settings', set('any.pay', words))).toBe('not-permitted');
  expect(await manager.codeOf('/settings', set('any.pay', { ...words, zh: '请付款' }))).toBe(
    'setting-invalid',
  );
  expect(await manager.codeOf('/settings', set('ghost.pay', words))).toBe('setting-unknown');
  expect(await manager.codeOf('/settings', set('any.pay', { zh: 1 }))).toBe('malformed-request');
  const pay = async () =>
    (await clerk.must(routes.readPhrases, '/phrases')).phrases.find((one) => one.id === 'any.pay')?.words;
  const usual = await pay();
  expect(await manager.codeOf('/settings', set('any.pay', words))).toBe('accepted');
  expect(await pay()).toEqual(words);
  expect(await manager.codeOf('/settings', set('any.pay', null))).toBe('accepted');
  expect(await pay()).toEqual(usual);
  await isSound(hall);
});
