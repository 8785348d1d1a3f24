import { routes, type TopicName } from '@onehall/protocol';
import { describe, expect, test } from 'vitest';
import { HallRounds } from '../../apps/server/src/jobs/hall-rounds.ts';
import { TestHall } from './hall-harness.ts';
import { postOf, takeTicket } from './jobs.ts';
import { isSound } from './one-stop-counter.ts';
import type { Person } from './person.ts';

const announcement = { zh: '供电故障，号码继续有效', en: 'A power failure; numbers stay valid' };

async function started(person: Person, kind = 'power', drill = false): Promise<string> {
  const { emergencyId } = await person.must(routes.startEmergency, '/emergencies', { kind, drill });
  return `/emergencies/${emergencyId}`;
}

/** A live view as it stands now. */
const seen = async (person: Person, topic: TopicName, subject: string | null) =>
  (await person.watch(topic, subject)).view();

const wanted = { categoryIds: ['bills'], mobile: null, language: 'zh' };

describe('an emergency', () => {
  test('is started once, however many tap at once, and ticked with name and time', async () => {
    const hall = await TestHall.start();
    const [guide, duty] = [await hall.staff('Y001'), await hall.staff('D001')];
    const tap = { kind: 'power', drill: false };
    const taps = await Promise.all([
      guide.ask('POST', '/emergencies', { body: { ...tap, commandId: crypto.randomUUID() } }),
      duty.ask('POST', '/emergencies', { body: { ...tap, commandId: crypto.randomUUID() } }),
    ]);
    expect(taps.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { running } = await guide.must(routes.readEmergencies, '/emergencies');
    expect(running).toHaveLength(1);
    const at = `/emergencies/${running[0]?.emergencyId}`;
    await guide.must(routes.markEmergencyStep, `${at}/steps/calm`, { mark: 'done' });
    expect(await duty.codeOf(`${at}/steps/calm`, { mark: 'done' })).toBe('step-marked');
    expect(await guide.codeOf(`${at}/steps/why`, { mark: 'done' })).toBe('step-not-yours');
    expect(await duty.codeOf(`${at}/steps/why`, { mark: 'skipped' })).toBe('explanation-missing');
    expect(await duty.codeOf(`${at}/steps/ghost`, { mark: 'done' })).toBe('step-unknown');
    await duty.must(routes.markEmergencyStep, `${at}/steps/why`, { mark: 'skipped', note: '物业已告知' });
    await duty.must(routes.markEmergencyStep, `${at}/steps/why`, { mark: null });
    expect(await duty.codeOf(`${at}/steps/why`, { mark: null })).toBe('step-not-marked');
    const after = await duty.must(routes.readEmergencies, '/emergencies');
    expect(after.running[0]?.steps.find(({ stepId }) => stepId === 'calm')).toMatchObject({
      mark: 'done',
      markedBy: 'Y001',
      markedAt: hall.clock.at,
    });
    // What is written here stands in the journal for ever.
    for (const [path, body] of [
      ['notes', { note: '家属电话 13800001234' }],
      ['steps/why', { mark: 'skipped', note: '联系 13800001234' }],
      ['end', { outcome: '已联系 13800001234' }],
    ] as const)
      expect(await duty.codeOf(`${at}/${path}`, body)).toBe('words-hold-number');
    await duty.must(routes.endEmergency, `${at}/end`, { outcome: '恢复供电' });
    expect(await duty.codeOf(`${at}/notes`, { note: 'one more thing' })).toBe('emergency-over');
    await isSound(hall);
  });

  test('that clerks see first is started at the counter; the others are not, and neither are drills', async () => {
    const hall = await TestHall.start();
    const clerk = await hall.staff('K001');
    expect(await clerk.codeOf('/emergencies', { kind: 'power', drill: false })).toBe('emergency-not-yours');
    expect(await clerk.codeOf('/emergencies', { kind: 'illness', drill: true })).toBe('emergency-not-yours');
    const at = await started(clerk, 'illness');
    await clerk.must(routes.markEmergencyStep, `${at}/steps/call-120`, { mark: 'done' });
    expect(await clerk.codeOf(`${at}/end`, { outcome: 'well again' })).toBe('not-permitted');
    const auditor = await hall.staff('J001');
    expect((await auditor.must(routes.readEmergencies, '/emergencies')).running).toHaveLength(1);
    expect(await auditor.codeOf(`${at}/steps/stay`, { mark: 'done' })).toBe('not-permitted');
  });

  test('closes counters to calls and stops tickets, says so, and is undone when it ends', async () => {
    const hall = await TestHall.start();
    const { clerk, kiosk } = await postOf(hall);
    const [guide, duty] = [await hall.staff('Y001'), await hall.staff('D001')];
    await takeTicket(kiosk);
    const at = await started(guide);
    expect(await guide.codeOf(`${at}/operations`, { operation: 'stop-tickets', confirmed: true })).toBe(
      'not-permitted',
    );
    expect(await duty.codeOf(`${at}/operations`, { operation: 'stop-tickets' })).toBe('malformed-request');
    for (const operation of ['stop-tickets', 'close-counters'])
      await duty.must(routes.beginMassOperation, `${at}/operations`, { operation, confirmed: true });
    expect(await duty.codeOf(`${at}/operations`, { operation: 'stop-tickets', confirmed: true })).toBe(
      'operation-stands',
    );
    await guide.must(routes.announceEmergency, `${at}/announcement`, { announcement });
    expect(await guide.codeOf(`${at}/announcement`, { announcement })).toBe('announcement-unchanged');
    expect(await kiosk.codeOf('/tickets', wanted)).toBe('tickets-stopped');
    expect(await guide.codeOf('/tickets', wanted)).toBe('tickets-stopped');
    const given = await guide.must(routes.issueTicket, '/tickets', {
      ...wanted,
      byHandReason: '老人，腿脚不便',
    });
    expect(await clerk.codeOf('/counters/counter-1/call-next')).toBe('counters-closed');
    // The power goes: the words still stand when the server is back.
    await hall.restart();
    const kioskAgain = await hall.device('kiosk', 'kiosk-1');
    expect(await seen(kioskAgain, 'kiosk', 'kiosk-1')).toMatchObject({
      notices: [announcement],
      ticketsStopped: true,
    });
    const board = await hall.device('hall-board', 'hall-board-1');
    expect(await seen(board, 'hall-board', null)).toMatchObject({ notices: [announcement] });
    const dutyAgain = await hall.staff('D001');
    const guideAgain = await hall.staff('Y001');
    expect(await guideAgain.codeOf(`${at}/end`, { outcome: '恢复供电' })).toBe('end-needs-manager');
    await dutyAgain.must(routes.endEmergency, `${at}/end`, { outcome: '恢复供电' });
    expect(await seen(board, 'hall-board', null)).toMatchObject({ notices: [] });
    const clerkAgain = await hall.staff('K001');
    await clerkAgain.must(routes.callNext, '/counters/counter-1/call-next');
    const report = await dutyAgain.must(routes.readEmergencyReport, `${at}/report`);
    expect(report.timeline.map(({ what }) => what.zh).join('\n')).toContain(`人工发号 ${given.number}`);
    expect(report.figures.ticketsAffected).toBe(2);
    await isSound(hall);
  });

  test('that is practised reaches no customer, no counter and no queue', async () => {
    const hall = await TestHall.start();
    const { clerk, kiosk } = await postOf(hall);
    const duty = await hall.staff('D001');
    await takeTicket(kiosk);
    const at = await started(duty, 'power', true);
    for (const operation of ['stop-tickets', 'close-counters', 'refund-promise'])
      await duty.must(routes.beginMassOperation, `${at}/operations`, { operation, confirmed: true });
    await duty.must(routes.announceEmergency, `${at}/announcement`, { announcement });
    await kiosk.must(routes.issueTicket, '/tickets', wanted);
    expect(await seen(kiosk, 'kiosk', 'kiosk-1')).toMatchObject({ notices: [], ticketsStopped: false });
    await clerk.must(routes.callNext, '/counters/counter-1/call-next');
    await duty.must(routes.endEmergency, `${at}/end`, { outcome: '演练完成，用时 12 分钟' });
    const page = await duty.must(routes.readEmergencies, '/emergencies');
    expect(page.kinds.find(({ kind }) => kind === 'power')?.lastDrillAt).toBe(hall.clock.at);
    const report = await duty.must(routes.readEmergencyReport, `${at}/report`);
    expect(report).toMatchObject({ drill: true, figures: { promised: 0 } });
    const file = await duty.must(routes.printEmergencyReport, `${at}/report/file`, { language: 'zh' });
    expect(Buffer.from(file.content, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    await isSound(hall);
  });

  test('in earnest ends a drill that was forgotten, which then does not count as practised', async () => {
    const hall = await TestHall.start();
    const [guide, duty] = [await hall.staff('Y001'), await hall.staff('D001')];
    const drill = await started(duty, 'fire', true);
    await duty.must(routes.beginMassOperation, `${drill}/operations`, {
      operation: 'stop-tickets',
      confirmed: true,
    });
    const clerk = await hall.staff('K001');
    const at = await started(clerk, 'fire');
    const { running, kinds, past } = await duty.must(routes.readEmergencies, '/emergencies');
    expect(running.map(({ emergencyId, drill }) => [emergencyId, drill])).toEqual([
      [at.split('/').at(-1), false],
    ]);
    expect(past[0]).toMatchObject({ drill: true, outcome: 'superseded' });
    expect(kinds.find(({ kind }) => kind === 'fire')?.lastDrillAt).toBeNull();
    const report = await duty.must(routes.readEmergencyReport, `${drill}/report`);
    expect(report.timeline.at(-1)?.what).toEqual({
      zh: '演练结束：同类突发事件真实发生',
      en: 'Drill over: it happened in earnest',
    });
    // Two in earnest do not run side by side, and no drill beside one.
    expect(await guide.codeOf('/emergencies', { kind: 'fire', drill: false })).toBe('emergency-running');
    expect(await duty.codeOf('/emergencies', { kind: 'fire', drill: true })).toBe('emergency-running');
    await isSound(hall);
  });

  test('promises those who wait that their number counts later, once, and keeps it', async () => {
    const hall = await TestHall.start();
    const { kiosk } = await postOf(hall);
    const [guide, duty] = [await hall.staff('Y001'), await hall.staff('D001')];
    const ticket = await takeTicket(kiosk);
    const at = await started(duty);
    await duty.must(routes.beginMassOperation, `${at}/operations`, {
      operation: 'refund-promise',
      confirmed: true,
    });
    expect(await duty.codeOf(`${at}/operations/end`, { operation: 'refund-promise' })).toBe('promise-stands');
    const token = hall.store.queries.ticket(ticket.ticketId)?.followToken ?? '';
    expect(await seen(hall.nobody(), 'follow', token)).toMatchObject({
      promise: { validUntil: expect.any(String) },
    });
    const businessDay = hall.store.state.ticket(ticket.ticketId)?.businessDay ?? '';
    const old = { businessDay, number: ticket.number, language: 'zh' };
    expect(await guide.codeOf('/promises/redeem', old)).toBe('ticket-not-now');
    await guide.must(routes.abandonTicket, `/tickets/${ticket.ticketId}/abandon`, { reason: 'left' });
    await duty.must(routes.endEmergency, `${at}/end`, { outcome: '客户改日再来' });
    const back = await guide.must(routes.redeemPromise, '/promises/redeem', old);
    expect(back.classId).toBe(hall.parts.hall.queue.courtesyClassId);
    expect(await guide.codeOf('/promises/redeem', old)).toBe('promise-redeemed');
    expect(await guide.codeOf('/promises/redeem', { ...old, number: 'A999' })).toBe('promise-unknown');
    await isSound(hall);
  });

  test('promises again to those who came since, also to whoever is called just now', async () => {
    const hall = await TestHall.start();
    const { clerk, kiosk } = await postOf(hall);
    const duty = await hall.staff('D001');
    await takeTicket(kiosk);
    await clerk.must(routes.callNext, '/counters/counter-1/call-next');
    const at = await started(duty);
    const promise = { operation: 'refund-promise', confirmed: true };
    const promised = async () =>
      (await duty.must(routes.readEmergencyReport, `${at}/report`)).figures.promised;
    await duty.must(routes.beginMassOperation, `${at}/operations`, promise);
    expect(await promised()).toBe(1);
    expect(await duty.codeOf(`${at}/operations`, promise)).toBe('nobody-to-promise');
    await takeTicket(kiosk);
    await duty.must(routes.beginMassOperation, `${at}/operations`, promise);
    expect(await promised()).toBe(2);
    expect(hall.store.state.runningEmergencies()[0]?.operations).toEqual(['refund-promise']);
    await isSound(hall);
  });

  test('sees for itself that devices and drawers are well again', async () => {
    const hall = await TestHall.start();
    await hall.devicesReady();
    const duty = await hall.staff('D001');
    const { clerk } = await postOf(hall);
    await started(duty);
    const measured = async () => {
      await new HallRounds(hall.parts).go();
      const { running } = await duty.must(routes.readEmergencies, '/emergencies');
      return running[0]?.steps.filter(({ mark }) => mark === 'measured').map(({ stepId }) => stepId);
    };
    // Devices that never went are not back, and a drawer is not counted because its clerk has gone to lunch.
    await clerk.must(routes.signOff, '/counters/counter-1/sign-off');
    expect(await measured()).toEqual([]);
    await clerk.must(routes.signOn, '/counters/counter-1/sign-on');
    await clerk.must(routes.openDrawer, '/drawer', { why: 'count', note: '停电后清点' });
    expect(await measured()).toEqual(['cash']);
    await hall.restart();
    await hall.devicesReady();
    expect(await measured()).toEqual(['cash', 'devices']);
    await isSound(hall);
  });

  test('has no drawers counted where no shift was open', async () => {
    const hall = await TestHall.start();
    const duty = await hall.staff('D001');
    await started(duty);
    await new HallRounds(hall.parts).go();
    const { running } = await duty.must(routes.readEmergencies, '/emergencies');
    expect(running[0]?.steps.filter(({ mark }) => mark !== null)).toEqual([]);
    await isSound(hall);
  });

  test('has a checklist of the hall’s own, from the next start on', async () => {
    const hall = await TestHall.start();
    const manager = await hall.staff('M001');
    const own = {
      steps: [{ id: 'one', text: { zh: '关总闸', en: 'Main switch off' }, owner: 'anyone' }],
      announcement,
    };
    const before = await started(manager, 'fire');
    await manager.must(routes.changeSetting, '/settings', {
      setting: { area: 'emergency', id: 'fire', value: own },
    });
    const twice = { ...own, steps: [...own.steps, ...own.steps] };
    expect(
      await manager.codeOf('/settings', { setting: { area: 'emergency', id: 'fire', value: twice } }),
    ).toBe('setting-invalid');
    const running = async () =>
      (await manager.must(routes.readEmergencies, '/emergencies')).running[0]?.steps.length;
    expect(await running()).toBeGreaterThan(1);
    await manager.must(routes.endEmergency, `${before}/end`, { outcome: 'false alarm' });
    await started(manager, 'fire');
    expect(await running()).toBe(1);
    await isSound(hall);
  });
});
