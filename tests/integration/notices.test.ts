import { randomUUID } from 'node:crypto';
import { businessDayOf, type HallEvent } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { expect, test } from 'vitest';
import { TestHall } from './hall-harness.ts';
import { isSound } from './one-stop-counter.ts';

/** One dark point: the smallest picture there is. */
const point = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';
const words = {
  noticeId: null,
  basedOn: 0,
  title: '国庆期间营业时间调整',
  body: '十月一日至七日，九点开门，十七点三十分停止取号。请提醒客户提前办理。',
  category: 'service',
  validFrom: '2020-01-01',
  validUntil: null,
  roles: ['clerk'],
  staffIds: [],
  mustRead: true,
  attachmentIds: [] as string[],
};
const signOn = '/counters/counter-1/sign-on';

test('a clerk reads what must be read before a counter opens, and reads a correction again', async () => {
  const hall = await TestHall.start();
  const duty = await hall.staff('D001');
  const clerk = await hall.staff('K001');
  const guide = await hall.staff('Y001');
  const { noticeId } = await duty.must(routes.publishNotice, '/notices', words);
  expect(await clerk.codeOf(signOn)).toBe('notices-unread');
  const mine = await clerk.must(routes.readMyNotices, '/notices/mine');
  expect(mine.notices).toMatchObject([{ noticeId, mustRead: true, readAt: null, version: 1 }]);
  expect((await guide.must(routes.readMyNotices, '/notices/mine')).notices).toEqual([]);
  expect(await guide.codeOf(`/notices/${noticeId}/read`, { version: 1 })).toBe('notice-not-yours');
  await clerk.must(routes.confirmNotice, `/notices/${noticeId}/read`, { version: 1 });
  // Pressed once more it is no second confirmation.
  await clerk.must(routes.confirmNotice, `/notices/${noticeId}/read`, { version: 1 });
  expect(hall.store.eventsAfter(0, ['NoticeRead'], 10)).toHaveLength(1);
  await clerk.must(routes.signOn, signOn);
  const right = { ...words, noticeId, basedOn: 1, body: '十月一日至七日，八点半开门。' };
  await duty.must(routes.publishNotice, '/notices', right);
  expect(await duty.codeOf('/notices', { ...right, body: '另一个人也改了。' })).toBe('notice-changed');
  // Nobody is thrown off a counter that is open: a reload signs on again where the clerk stands.
  await clerk.must(routes.signOn, signOn);
  expect(await clerk.codeOf(`/notices/${noticeId}/read`, { version: 1 })).toBe('notice-changed');
  await clerk.must(routes.signOff, '/counters/counter-1/sign-off');
  await hall.restart();
  expect(await clerk.codeOf(signOn)).toBe('notices-unread');
  await clerk.must(routes.confirmNotice, `/notices/${noticeId}/read`, { version: 2 });
  await clerk.must(routes.signOn, signOn);
  const { readers, versions, notice } = await duty.must(routes.readNotice, `/notices/${noticeId}`);
  expect(versions.map((one) => one.version)).toEqual([2, 1]);
  expect(notice).toMatchObject({ read: 1, of: 3 });
  expect(readers.filter((one) => one.readAt !== null).map((one) => one.person.workNumber)).toEqual(['K001']);
  await isSound(hall);
});

test('numbers of a year have no gap, whoever publishes at once, and none is given to what was refused', async () => {
  const hall = await TestHall.start();
  const duty = await hall.staff('D001');
  const manager = await hall.staff('M001');
  expect(await duty.codeOf('/notices', { ...words, validUntil: '2019-12-31' })).toBe('notice-dates');
  const same = { commandId: randomUUID(), ...words, mustRead: false };
  await Promise.all([
    duty.post('/notices', same),
    duty.post('/notices', same),
    duty.must(routes.publishNotice, '/notices', { ...words, title: '第二条' }),
    manager.must(routes.publishNotice, '/notices', { ...words, title: '第三条' }),
  ]);
  const { notices, today } = await manager.must(routes.readNotices, '/notices');
  const year = today.slice(0, 4);
  expect(notices.map((one) => one.number)).toEqual([`${year}-003`, `${year}-002`, `${year}-001`]);
  hall.clock.pass(330 * 24 * 3_600_000);
  await manager.must(routes.publishNotice, '/notices', { ...words, title: '下一年的第一条' });
  const later = await manager.must(routes.readNotices, '/notices');
  expect(later.notices[0]?.number).toBe(`${Number(year) + 1}-001`);
  await isSound(hall);
});

test('the archive is searched in Chinese, and each hears only of notices that are theirs', async () => {
  const hall = await TestHall.start();
  const duty = await hall.staff('D001');
  const clerk = await hall.staff('K001');
  const { noticeId } = await duty.must(routes.publishNotice, '/notices', words);
  await duty.must(routes.publishNotice, '/notices', {
    ...words,
    title: '经理例会',
    roles: ['branch-manager'],
  });
  await duty.must(routes.withdrawNotice, `/notices/${noticeId}/withdraw`, { reason: '时间有误' });
  expect(await duty.codeOf(`/notices/${noticeId}/withdraw`, { reason: '再撤一次' })).toBe('notice-withdrawn');
  const found = async (typed: string, who = clerk) =>
    (await who.must(routes.searchNotices, `/notices/search/${encodeURIComponent(typed)}`)).notices;
  expect(await found('国庆 取号')).toMatchObject([
    { noticeId, state: 'withdrawn', withdrawReason: '时间有误' },
  ]);
  expect(await found('例会')).toEqual([]);
  expect(await found('例会', duty)).toHaveLength(1);
  expect(await found('001', duty)).toHaveLength(1);
  expect(await found('"; DROP')).toEqual([]);
  // What was withdrawn keeps nobody from a counter.
  await clerk.must(routes.signOn, signOn);
  await isSound(hall);
});

test('what hangs on a notice is what its bytes are, and a fake is refused by its name', async () => {
  const hall = await TestHall.start();
  const duty = await hall.staff('D001');
  const clerk = await hall.staff('K001');
  const at = '/notices/attachments';
  const fake = { name: '资费表.png', base64: Buffer.from('<html>no picture</html>').toString('base64') };
  const refused = await duty.post(at, { commandId: randomUUID(), ...fake });
  expect(refused).toMatchObject({
    status: 422,
    body: { refusal: { code: 'attachment-not-shown', facts: { name: '资费表.png' } } },
  });
  const cut = { name: '资费表.png', base64: point.slice(0, 60) };
  expect(await duty.codeOf(at, cut)).toBe('attachment-damaged');
  const large = { name: '大图.png', base64: Buffer.alloc(2_000_001).toString('base64') };
  expect(await duty.codeOf(at, large)).toBe('attachment-too-large');
  // Nobody else may send that much at all.
  expect(await clerk.ask('POST', at, { body: { commandId: randomUUID(), ...large } })).toMatchObject({
    status: 413,
  });
  const kept = await duty.must(routes.keepNoticeAttachment, at, { name: '资费表.png', base64: point });
  expect(kept).toMatchObject({ kind: 'png', bytes: 68 });
  const { attachmentId } = kept;
  expect(await duty.codeOf('/notices', { ...words, attachmentIds: ['ghost'] })).toBe('attachment-unknown');
  await duty.must(routes.publishNotice, '/notices', { ...words, attachmentIds: [attachmentId] });
  const [notice] = (await clerk.must(routes.readMyNotices, '/notices/mine')).notices;
  expect(notice?.attachments).toMatchObject([{ attachmentId, name: '资费表.png' }]);
  const read = await clerk.must(routes.readNoticeAttachment, `${at}/${attachmentId}`);
  expect(read.base64).toBe(point);
  expect((await clerk.ask('GET', `${at}/ghost`)).code).toBe('attachment-unknown');
  // The journal has its hash, never its bytes.
  const journal = JSON.stringify(hall.store.eventsAfter(0, ['NoticeAttachmentKept'], 10));
  expect(journal).toContain('sha256');
  expect(journal).not.toContain(point);
  await isSound(hall);
});

test('whatever keeps somebody from a counter is in their list, however much was published since', async () => {
  const hall = await TestHall.start();
  const duty = await hall.staff('D001');
  const clerk = await hall.staff('K001');
  const { noticeId } = await duty.must(routes.publishNotice, '/notices', words);
  const { noticeId: _new, basedOn: _on, ...content } = words;
  await hall.store.submit(
    { type: 'test', actor: 'test', terminal: 'test', commandId: null, body: null },
    ({ now, hall: { zone } }) => {
      const year = businessDayOf(now, zone).slice(0, 4);
      const events = Array.from({ length: 301 }, (_, nth): HallEvent => {
        const many = { noticeId: `many-${nth}`, year, sequence: nth + 2, version: 1, by: 'd001' };
        return {
          type: 'NoticePublished',
          payload: { ...content, category: 'service', roles: [], mustRead: false, ...many },
        };
      });
      return { ok: true, value: { events, answer: null } };
    },
  );
  expect(await clerk.codeOf(signOn)).toBe('notices-unread');
  const { notices } = await clerk.must(routes.readMyNotices, '/notices/mine');
  expect(notices[0]).toMatchObject({ noticeId, mustRead: true, readAt: null });
  expect(notices.filter((one) => one.noticeId === noticeId)).toHaveLength(1);
  await clerk.must(routes.confirmNotice, `/notices/${noticeId}/read`, { version: 1 });
  await clerk.must(routes.signOn, signOn);
});

test('what is for others, or for a day still to come, is neither found nor opened; its keepers do both', async () => {
  const hall = await TestHall.start();
  const [duty, clerk, guide] = [await hall.staff('D001'), await hall.staff('K001'), await hall.staff('Y001')];
  const at = '/notices/attachments';
  const kept = () => duty.must(routes.keepNoticeAttachment, at, { name: '资费表.png', base64: point });
  const [now, later] = [(await kept()).attachmentId, (await kept()).attachmentId];
  const coming = { ...words, title: '新资费', validFrom: '2099-01-01', attachmentIds: [later] };
  await duty.must(routes.publishNotice, '/notices', { ...words, attachmentIds: [now] });
  await duty.must(routes.publishNotice, '/notices', coming);
  const seen = async (who: typeof clerk) => {
    const opened = [await who.ask('GET', `${at}/${now}`), await who.ask('GET', `${at}/${later}`)];
    const found = await who.must(routes.searchNotices, `/notices/search/${encodeURIComponent('资费')}`);
    return [...opened.map(({ status }) => status === 200), found.notices.length];
  };
  expect(await seen(duty)).toEqual([true, true, 1]);
  expect(await seen(clerk)).toEqual([true, false, 0]);
  expect(await seen(guide)).toEqual([false, false, 0]);
});
