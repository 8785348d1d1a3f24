import { randomUUID } from 'node:crypto';
import { routes } from '@onehall/protocol';
import { expect, test } from 'vitest';
import { TestHall } from './hall-harness.ts';
import { postOf, signature, takeTicket, untilForm } from './jobs.ts';
import { atCounter, isSound } from './one-stop-counter.ts';

const hourMs = 3_600_000;
const content = '家里三天没有信号，打不出电话';
const sorting = { justified: true, causeId: 'network-fault' } as const;
const given = {
  kind: 'complaint',
  topic: 'network',
  channel: 'counter',
  content,
  expectation: '尽快修好',
  contact: 'visit',
  guided: [
    ['what', 'no-signal'],
    ['other-handset', 'no'],
  ],
  readBack: true,
} as const;
const order = { next: { move: { act: 'order', departmentId: 'network' }, words: '' } } as const;

test('a complaint goes from the counter through rework, call-back and escalation to its end', async () => {
  const hall = await TestHall.start();
  const { clerk, visitId, customer } = await atCounter(hall);
  const duty = await hall.staff('D001');
  const branch = await hall.staff('M001');
  expect(await clerk.codeOf('/cases', { ...given, visitId, readBack: false })).toBe('case-not-read-back');
  const { caseId, number } = await clerk.must(routes.openCase, '/cases', { ...given, ...order, visitId });
  expect(number).toBe('TS2026-0001');
  const at = `/cases/${caseId}`;
  const step = (move: object, words = '', who = clerk, more: object = {}) =>
    who.must(routes.takeCaseStep, `${at}/steps`, { move, words, ...more });
  await step({ act: 'sign' });
  expect(await clerk.codeOf(`${at}/steps`, { move: { act: 'verify', sorting } })).toBe('words-missing');
  await step({ act: 'verify', sorting }, '用户所在小区基站告警');
  await step({ act: 'dispatch', departmentId: 'network' });
  await step({ act: 'handle' }, '已重启基站');
  await step({ act: 'rework' }, '客户测试仍无信号');
  await step({ act: 'handle' }, '更换传输板，测试正常');
  await step({ act: 'answer', accepted: true, way: 'call' }, '信号已恢复，请您再试');
  await step({ act: 'pass' });
  const record = await duty.must(routes.lookAtCase, `${at}/look`);
  expect(record).toMatchObject({
    content,
    line: { number, state: 'rechecked', reworks: 1, countsAs: 'complaint' },
  });
  expect(record.maskedMobile).toBe(`${customer.mobile.slice(0, 3)}****${customer.mobile.slice(-4)}`);
  expect(record.guided.map(({ answer }) => answer.zh)).toEqual(['没有信号', '不是']);
  expect(await clerk.must(routes.readCaseContact, `${at}/contact`)).toMatchObject({
    mobile: customer.mobile,
  });
  const callBack = { way: 'call', outcome: 'reached', callBack: true } as const;
  await clerk.must(routes.noteCaseContact, `${at}/contacts`, {
    ...callBack,
    satisfied: false,
    words: '要求赔偿',
  });
  expect(await clerk.codeOf(`${at}/steps`, { move: { act: 'close' } })).toBe('case-not-satisfied');
  await step({ act: 'escalate' }, '客户要求赔偿');
  await step({ act: 'propose', options: 2 }, '', duty, { options: ['减免本月月租', '赠送流量包'] });
  await step({ act: 'approve' }, '', branch);
  await step({ act: 'answer', accepted: true, way: 'call', chosen: 1 }, '减免本月月租', duty);
  await step({ act: 'pass' }, '', duty);
  await clerk.must(routes.noteCaseContact, `${at}/contacts`, {
    ...callBack,
    satisfied: true,
    words: '客户满意',
  });
  const lesson = { problem: '小区基站告警，多户没有信号', solution: '更换传输板后恢复；先报故障再派单' };
  const named = { ...lesson, solution: `联系 ${customer.mobile}` };
  expect(await clerk.codeOf(`${at}/steps`, { move: { act: 'close' }, lesson: named })).toBe(
    'lesson-names-somebody',
  );
  await step({ act: 'close' }, '', clerk, { lesson });
  expect((await clerk.must(routes.searchLessons, '/case-lessons/search/基站')).lessons).toMatchObject([
    lesson,
  ]);
  const told = '客户说小区里好几户都没信号';
  expect(
    (await clerk.must(routes.readSimilarLessons, '/case-lessons/similar', { told })).lessons,
  ).toHaveLength(1);
  const late = { way: 'department', outcome: 'noted', words: '部门补充：已列入扩容计划' };
  await clerk.must(routes.noteCaseContact, `${at}/contacts`, late);
  expect(await clerk.codeOf(`${at}/steps`, { move: { act: 'handle' }, words: '迟到的回复' })).toBe(
    'case-closed',
  );
  const month = await branch.must(routes.readCaseMonth, '/cases/month/2026-03');
  expect(month).toMatchObject({ cases: 1, before: 0 });
  const network = { name: { zh: '网络维护', en: 'Network' }, cases: 1, reworks: 1, escalated: 1, late: 0 };
  expect(month.byDepartment).toMatchObject([network]);
  const report = await branch.must(routes.readReport, '/reports/cases/rows/2026-03-01/2026-03-31/-/opened/0');
  expect(report.rows).toMatchObject([
    { number, kind: 'complaint', cause: 'network-fault', late: 0, reworks: 1, outcome: 'satisfied' },
  ]);
  expect(report.names['department']).toMatchObject({ network: { zh: '网络维护' } });
  await isSound(hall);
});

test('whoever answers for an open case leaves only when another answers for it [D1]', async () => {
  const hall = await TestHall.start();
  const { clerk, visitId } = await atCounter(hall);
  const branch = await hall.staff('M001');
  const { caseId } = await clerk.must(routes.openCase, '/cases', { ...given, ...order, visitId });
  const member = (workNumber: string) => {
    const found = hall.file.staff.find((one) => one.workNumber === workNumber);
    if (found === undefined) throw new Error(`nobody has the number ${workNumber}`);
    return found;
  };
  const handler = member('T001');
  const reassign = (to: string) =>
    branch.must(routes.reassignCase, `/cases/${caseId}/owner`, { to, reason: '换人跟进' });
  await reassign(handler.id);
  const gone = { name: handler.name, role: handler.role, left: true };
  const refused = await branch.post(`/people/${handler.id}`, { commandId: randomUUID(), ...gone });
  expect(refused.body).toMatchObject({ refusal: { code: 'staff-holds', facts: { what: 'cases', more: 0 } } });
  await reassign(member('D001').id);
  expect(await branch.codeOf(`/people/${handler.id}`, gone)).toBe('accepted');
  await isSound(hall);
});

test('the twelve months to one tell how many cases came in each, by kind, cause, department and clerk', async () => {
  const hall = await TestHall.start();
  const { clerk, visitId, customer } = await atCounter(hall);
  const contact = { name: customer.name, mobile: customer.mobile };
  const opened = (kind: string) =>
    clerk.must(routes.openCase, '/cases', { ...given, kind, channel: 'desk', visitId, contact });
  await opened('complaint');
  // The first of March, 10:00: two hundred days on is the seventeenth of September, thirty more the seventeenth of October.
  hall.clock.pass(200 * 24 * hourMs);
  const later = await hall.staff('K001');
  const again = (kind: string) =>
    later.must(routes.openCase, '/cases', { ...given, kind, channel: 'desk', visitId, contact });
  await again('suggestion');
  await again('suggestion');
  hall.clock.pass(30 * 24 * hourMs);
  const branch = await hall.staff('M001');
  const october = await branch.must(routes.readCaseMonth, '/cases/month/2026-10');
  expect(october).toMatchObject({ cases: 0, before: 2 });
  const { trend } = october;
  expect([trend.months[0], trend.months.at(-1)]).toEqual(['2025-11', '2026-10']);
  expect(trend.cases).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 2, 0]);
  expect(trend.byKind).toEqual([
    { id: 'suggestion', name: expect.anything(), cases: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0] },
    { id: 'complaint', name: expect.anything(), cases: [0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0] },
  ]);
  expect(trend.byCause).toEqual([{ id: null, name: null, cases: trend.cases }]);
  expect(trend.byDepartment).toEqual([{ id: null, name: null, cases: trend.cases }]);
  expect(trend.byClerk).toMatchObject([{ cases: trend.cases }]);
  // A year on, the first month has left the picture; there is no month thirteen.
  const march = await branch.must(routes.readCaseMonth, '/cases/month/2027-03');
  expect(march.trend.cases).toEqual([0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0]);
  expect((await branch.ask('GET', '/cases/month/2026-13')).code).toBe('not-found');
  await isSound(hall);
});

test('what a customer said and who they are stands in no row of the journal, and each look does', async () => {
  const hall = await TestHall.start();
  const { clerk, visitId, customer } = await atCounter(hall);
  const { caseId } = await clerk.must(routes.openCase, '/cases', { ...given, ...order, visitId });
  await clerk.must(routes.lookAtCase, `/cases/${caseId}/look`);
  await clerk.must(routes.readCaseContact, `/cases/${caseId}/contact`);
  const rows = hall.store.eventsAfter(0, ['CaseOpened', 'CaseStepTaken', 'CaseLookedUp'], 100);
  expect(rows.map(({ type }) => type)).toEqual([
    'CaseOpened',
    'CaseStepTaken',
    'CaseLookedUp',
    'CaseLookedUp',
  ]);
  const written = JSON.stringify(rows);
  for (const secret of [content, customer.mobile, customer.name]) expect(written).not.toContain(secret);
  await isSound(hall);
});

test('limits that pass while the server is off are noticed once when it is back, and chase the department', async () => {
  const hall = await TestHall.start();
  const { clerk, visitId } = await atCounter(hall);
  const { caseId, number } = await clerk.must(routes.openCase, '/cases', { ...given, ...order, visitId });
  await hall.stop();
  hall.clock.pass(50 * hourMs);
  await hall.start();
  const passed = () =>
    hall.store
      .eventsAfter(0, ['CaseClockPassed'], 100)
      .flatMap((one) => (one.type === 'CaseClockPassed' ? [one.payload] : []));
  await expect.poll(() => passed().length).toBe(3);
  expect(passed().map(({ clock, notice }) => [clock, notice])).toEqual([
    ['next-contact', null],
    ['recheck', `${number}-DB1`],
    ['due', `${number}-DB2`],
  ]);
  const alerts = hall.store.queries.openAlerts(20).map(({ kind, source }) => [kind, source]);
  expect(alerts).toEqual(
    expect.arrayContaining([
      ['case-due', number],
      ['case-contact', number],
    ]),
  );
  await hall.restart();
  expect(passed()).toHaveLength(3);
  const duty = await hall.staff('D001');
  const { cases, counts } = await duty.must(routes.readCases, '/cases/list/overdue/complaint');
  expect(cases).toMatchObject([{ caseId, late: true }]);
  expect(counts).toMatchObject({ open: 1, overdue: 1, mine: 0 });
  await isSound(hall);
});

test('a ticket for the complaint desk begins a case by itself, and so does a bad rating', async () => {
  const hall = await TestHall.start();
  const handler = await hall.staff('T001');
  const desk = hall.file.counters.find((one) => one.categoryIds.includes('complaint'));
  if (desk === undefined) throw new Error('the hall has a complaint desk');
  await handler.must(routes.signOn, `/counters/${desk.id}/sign-on`);
  const kiosk = await hall.device('kiosk', 'kiosk-1');
  await takeTicket(kiosk, null, 'complaint');
  const { ticketId, visitId } = await handler.must(routes.callNext, `/counters/${desk.id}/call-next`);
  await handler.must(routes.startServing, `/tickets/${ticketId}/start`);
  const drafts = () => handler.must(routes.readCases, '/cases/list/drafts/all');
  const [draft] = (await drafts()).cases;
  expect(draft).toMatchObject({ state: 'draft', number: '', channel: 'desk', owner: { workNumber: 'T001' } });
  const contact = { name: '陈一一', mobile: '13900001111' };
  const opening = { ...given, channel: 'desk', draftId: draft?.caseId ?? '', visitId, contact, major: true };
  const { caseId, number } = await handler.must(routes.openCase, '/cases', opening);
  expect(caseId).toBe(draft?.caseId);
  expect(await handler.codeOf('/cases', opening)).toBe('case-opened');
  expect(hall.store.state.openAlert('case-major', number)).not.toBeNull();
  expect((await drafts()).cases).toEqual([]);
  await isSound(hall);
});

test('a bad rating begins a case that is nobody’s until somebody has called, and may come to nothing', async () => {
  const hall = await TestHall.start();
  const post = await postOf(hall);
  const { clerk, screen } = post;
  const { visitId, contentHash, totalFen } = await untilForm(post);
  await screen.must(routes.signForm, `/visits/${visitId}/signature`, { contentHash, signature });
  await clerk.must(routes.takeCash, `/visits/${visitId}/payment`, { tenderedFen: totalFen });
  await screen.must(routes.rateVisit, `/visits/${visitId}/rating`, { score: 1 });
  const drafts = () => clerk.must(routes.readCases, '/cases/list/drafts/all');
  const [rated] = (await drafts()).cases;
  expect(rated).toMatchObject({ channel: 'rating', owner: null, kind: 'dissatisfaction' });
  await clerk.must(routes.dropCaseDraft, `/cases/${rated?.caseId}/drop`, { reason: '客户说是误按' });
  expect((await drafts()).cases).toEqual([]);
  expect(await clerk.codeOf(`/cases/${rated?.caseId}/drop`, { reason: '再来一次' })).toBe('case-opened');
  await isSound(hall);
});
