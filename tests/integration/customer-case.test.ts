import { routes } from '@onehall/protocol';
import { expect, test } from 'vitest';
import { TestHall } from './hall-harness.ts';
import { takeTicket } from './jobs.ts';
import { atCounter, isSound } from './one-stop-counter.ts';
import { papersOf } from './papers-of.ts';
import { until } from './until.ts';

const hourMs = 3_600_000;
const contact = { name: '周一一', mobile: '13900002222' };
const written = { kind: 'complaint', topic: 'network', content: '排队时手机没有信号', contact } as const;

async function ticketInHand(hall: TestHall) {
  const { followPath } = await takeTicket(await hall.device('kiosk', 'kiosk-1'));
  return { token: followPath.slice('/t/'.length), customer: hall.nobody() };
}

test('a complaint from the phone has its number and clocks at once, and is answered for by whoever takes it [D1, D2]', async () => {
  const hall = await TestHall.start();
  const { token, customer } = await ticketInHand(hall);
  const { number, casePath } = await customer.must(routes.writeToHall, `/follow/${token}/cases`, written);
  expect(number).toBe('TS2026-0001');
  expect(hall.store.state.openAlert('case-arrived', number)).not.toBeNull();
  const page = `/case-pages/${casePath.slice('/c/'.length)}`;
  const seen = await customer.must(routes.readCasePage, page);
  expect(seen).toMatchObject({ number, stage: 'received', mayAsk: true, askedAt: null });
  expect(JSON.stringify(seen)).not.toContain(contact.name);
  const clerk = await hall.staff('K001');
  const listed = async (filter: string) =>
    (await clerk.must(routes.readCases, `/cases/list/${filter}/all`)).cases;
  const [waiting] = await listed('unowned');
  expect(waiting).toMatchObject({ number, owner: null, channel: 'page', ownerGone: false });
  const at = `/cases/${waiting?.caseId}`;
  expect(await clerk.codeOf(`${at}/steps`, { move: { act: 'order', departmentId: 'network' } })).toBe(
    'case-not-yours',
  );
  await clerk.must(routes.takeCase, `${at}/take`);
  expect(hall.store.state.openAlert('case-arrived', number)).toBeNull();
  expect(await (await hall.staff('K002')).codeOf(`${at}/take`)).toBe('case-owned');
  expect(await listed('unowned')).toEqual([]);
  expect(await listed('mine')).toMatchObject([{ number }]);
  const record = await clerk.must(routes.lookAtCase, `${at}/look`);
  expect(record).toMatchObject({ content: written.content, maskedMobile: '139****2222' });
  expect(record.entries[0]).toMatchObject({ by: null, byCustomer: true });
  const order = { move: { act: 'order', departmentId: 'network' } };
  await clerk.must(routes.takeCaseStep, `${at}/steps`, order);
  await clerk.must(routes.takeCaseStep, `${at}/steps`, { move: { act: 'sign' } });
  expect(await customer.must(routes.readCasePage, page)).toMatchObject({ stage: 'looking' });
  await isSound(hall);
});

test('a customer who waits for our call may ask for it, and not every minute [D10]', async () => {
  const hall = await TestHall.start();
  const { token, customer } = await ticketInHand(hall);
  const { number, casePath } = await customer.must(routes.writeToHall, `/follow/${token}/cases`, written);
  const page = `/case-pages/${casePath.slice('/c/'.length)}`;
  const { nextContactAt } = await customer.must(routes.askCaseContact, `${page}/ask`);
  expect(nextContactAt).toBe(hall.clock.at);
  expect(hall.store.state.openAlert('case-contact', number)).not.toBeNull();
  expect(await customer.codeOf(`${page}/ask`)).toBe('case-asked-already');
  hall.clock.pass(2 * hourMs);
  await customer.must(routes.askCaseContact, `${page}/ask`);
  expect(await customer.codeOf('/case-pages/AbCdEfGhIjKlMnOpQrStUv/ask')).toBe('case-unknown');
  await isSound(hall);
});

test('what is written needs a ticket, a number to call but for a suggestion, and an end [C12]', async () => {
  const hall = await TestHall.start();
  const { token, customer } = await ticketInHand(hall);
  const at = `/follow/${token}/cases`;
  expect(await customer.codeOf('/follow/AbCdEfGhIjKlMnOpQrStUv/cases', written)).toBe('ticket-unknown');
  expect(await customer.codeOf(at, { ...written, contact: null })).toBe('contact-missing');
  expect(await customer.codeOf(at, { ...written, kind: 'repair' })).toBe('malformed-request');
  const suggestion = { kind: 'suggestion', topic: 'other', content: '多放几把椅子', contact: null } as const;
  const { casePath } = await customer.must(routes.writeToHall, at, suggestion);
  expect(await customer.codeOf(`/case-pages/${casePath.slice('/c/'.length)}/ask`)).toBe('contact-missing');
  await customer.must(routes.writeToHall, at, written);
  await customer.must(routes.writeToHall, at, { ...written, kind: 'fault' });
  expect(await customer.codeOf(at, written)).toBe('cases-too-many');
  const rows = JSON.stringify(hall.store.eventsAfter(0, ['CaseDrafted', 'CaseOpened', 'AlertRaised'], 100));
  for (const secret of [written.content, contact.name, contact.mobile]) expect(rows).not.toContain(secret);
  await isSound(hall);
});

test('whoever brings something up at a counter takes its number and the way to its page along on paper', async () => {
  const hall = await TestHall.start();
  await hall.devicesReady();
  const { clerk, visitId } = await atCounter(hall);
  const opening = {
    ...{ kind: 'complaint', topic: 'network', channel: 'counter', content: '家里没有信号', readBack: true },
    ...{ contact: 'visit', visitId },
  };
  const { caseId, number } = await clerk.must(routes.openCase, '/cases', opening);
  const jobs = () => hall.store.state.printJobsOf(caseId, 'case');
  await until(() => jobs().some(({ state }) => state === 'confirmed'));
  const [paper] = papersOf(hall, jobs()[0]?.deviceId ?? '');
  expect(paper).toContain(number);
  expect(paper).toContain(`/c/${hall.store.state.caseToken(caseId)}`);
  expect(paper).not.toContain('没有信号');
  await isSound(hall);
});

test('a complaint handler reads and works on cases, and on nothing else of the manager’s', async () => {
  const hall = await TestHall.start();
  const handler = await hall.staff('T001');
  const given = {
    ...{
      kind: 'fault',
      topic: 'network',
      channel: 'hotline',
      content: '热线转来：基站断电',
      readBack: false,
    },
    contact,
    outside: { where: 'hotline', number: 'HL-7', dueAt: hall.clock.at + 4 * hourMs },
  };
  const { caseId, number } = await handler.must(routes.openCase, '/cases', given);
  expect(number).toBe('GZ2026-0001');
  const record = await handler.must(routes.lookAtCase, `/cases/${caseId}/look`);
  expect(record.clocks.map(({ clock }) => clock)).toContain('outside');
  await handler.must(routes.markCaseMajor, `/cases/${caseId}/major`);
  const up = { where: 'province', number: 'SN-1', dueAt: hall.clock.at + hourMs };
  await handler.must(routes.sendCaseUp, `/cases/${caseId}/sent-up`, up);
  expect(await handler.codeOf(`/cases/${caseId}/sent-up`, up)).toBe('case-waits-above');
  await handler.must(routes.answerCaseFromAbove, `/cases/${caseId}/sent-up/answer`, { words: '已派人' });
  expect(await handler.codeOf('/pairings', { deviceKind: 'kiosk', place: 'kiosk-1' })).toBe('not-permitted');
  await isSound(hall);
});

test('whoever takes what a customer wrote, and keeps it to its end, has kept the first contact [D1, E7]', async () => {
  const hall = await TestHall.start();
  const { token, customer } = await ticketInHand(hall);
  const suggestion = { kind: 'suggestion', topic: 'other', content: '多放几把椅子', contact: null } as const;
  await customer.must(routes.writeToHall, `/follow/${token}/cases`, suggestion);
  const clerk = await hall.staff('K001');
  const [waiting] = (await clerk.must(routes.readCases, '/cases/list/unowned/all')).cases;
  const at = `/cases/${waiting?.caseId}`;
  await clerk.must(routes.takeCase, `${at}/take`);
  const sorting = { justified: false, causeId: 'other' };
  const answer = { move: { act: 'answer', accepted: true, way: 'book', sorting }, words: '已加椅子' };
  await clerk.must(routes.takeCaseStep, `${at}/steps`, answer);
  await clerk.must(routes.takeCaseStep, `${at}/steps`, { move: { act: 'pass' } });
  await clerk.must(routes.takeCaseStep, `${at}/steps`, { move: { act: 'close' } });
  const day = hall.store.queries.ticketByToken(token)?.businessDay ?? '';
  const manager = await hall.staff('M001');
  const { indicators } = await manager.must(routes.readIndicators, `/indicators/${day}/${day}`);
  const kept = indicators.find(({ indicatorId }) => indicatorId === 'first-contact')?.now;
  expect([kept?.hits, kept?.base]).toEqual([1, 1]);
  await isSound(hall);
});
