import { type CustomerScreenView, routes } from '@onehall/protocol';
import { expect, test } from 'vitest';
import { TestHall } from './hall-harness.ts';
import { signature, takeTicket } from './jobs.ts';
import { atCounter, isSound } from './one-stop-counter.ts';
import { until } from './until.ts';

const dayMs = 24 * 3_600_000;

test('a handset goes from the counter through test, warranty, loan and repair to its signed hand-back [D8]', async () => {
  const hall = await TestHall.start();
  const post = await atCounter(hall);
  const { clerk, kiosk, screen, customer, visitId, ticketId } = post;
  const promisedAt = hall.clock.at + 3 * dayMs;
  const { caseId, number } = await clerk.must(routes.openCase, '/cases', {
    ...{ kind: 'repair', topic: 'other', channel: 'counter', content: '屏幕触摸失灵', readBack: true },
    ...{ contact: 'visit', visitId },
    device: { what: '屏幕触摸失灵', goods: '手机一部，串号末四位 7788', promisedAt },
  });
  expect(number).toBe('WX2026-0001');
  const at = `/cases/${caseId}`;
  const step = (move: object, words = '') => clerk.must(routes.takeCaseStep, `${at}/steps`, { move, words });
  const stepCode = (move: object, words = '') => clerk.codeOf(`${at}/steps`, { move, words });
  const page = async () => {
    const { link } = await clerk.must(routes.lookAtCase, `${at}/look`);
    const token = link.split('/').at(-1) ?? '';
    return hall.nobody().must(routes.readCasePage, `/case-pages/${token}`);
  };
  await clerk.must(routes.finishTicket, `/tickets/${ticketId}/finish`);
  await step({ act: 'test' }, '触摸排线松动');
  await step({ act: 'decide', warranty: 'in', loan: '860000000000123' });
  await step({ act: 'repair', place: 'centre', centre: '城东维修点', promisedAt });
  expect((await page()).device).toMatchObject({ promisedAt, ready: false });
  await step({ act: 'mend', mended: true, parts: ['触摸排线'] }, '更换排线，测试正常');
  expect((await page()).device).toMatchObject({ ready: true });
  await step({ act: 'answer', accepted: true, way: 'call' }, '已经修好，请来取');
  await step({ act: 'pass' });
  expect(await stepCode({ act: 'close' })).toBe('device-not-handed-back');
  // Nothing is handed over before the customer has proved who they are and signed for it.
  expect(await stepCode({ act: 'hand-back', loanReturned: true })).toBe('device-not-signed-for');
  await takeTicket(kiosk);
  const next = await clerk.must(routes.callNext, '/counters/counter-1/call-next');
  await clerk.must(routes.startServing, `/tickets/${next.ticketId}/start`);
  const visit = `/visits/${next.visitId}`;
  await clerk.must(routes.findSubscriber, `${visit}/subscriber`, { mobile: customer.mobile });
  await clerk.must(routes.checkDocument, `${visit}/identity`, {
    ...{ documentKind: 'resident-id-card', number: customer.idNumber, validUntil: null },
  });
  const { jobId } = hall.store.state.hallCase(caseId)?.device ?? {};
  await clerk.must(routes.showPickup, `${visit}/jobs/${jobId}/pickup`);
  const watching = await screen.watch('customer-screen', 'counter-1');
  const seen = () => watching.view() as CustomerScreenView;
  await until(() => seen().stage === 'pickup');
  const contentHash = seen().pickup?.contentHash ?? '';
  await screen.must(routes.signPickup, `/jobs/${jobId}/signature`, { contentHash, signature });
  expect(await stepCode({ act: 'hand-back', loanReturned: false })).toBe('loan-handset-out');
  await step({ act: 'hand-back', loanReturned: true });
  await step({ act: 'close' });
  expect(await page()).toMatchObject({ stage: 'closed', device: null, mayAsk: false });
  expect(hall.store.state.hallCase(caseId)).toMatchObject({ outcome: 'satisfied', state: 'closed' });
  await isSound(hall);
});
