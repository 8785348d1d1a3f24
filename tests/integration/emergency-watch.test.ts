import { wallInstant } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { describe, expect, test } from 'vitest';
import { HallRounds } from '../../apps/server/src/jobs/hall-rounds.ts';
import { TestHall } from './hall-harness.ts';
import { postOf } from './jobs.ts';
import { isSound } from './one-stop-counter.ts';
import type { Person } from './person.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const wanted = { categoryIds: ['bills'], mobile: null, language: 'zh' };

async function started(person: Person, kind: string, drill = false): Promise<string> {
  const { emergencyId } = await person.must(routes.startEmergency, '/emergencies', { kind, drill });
  return `/emergencies/${emergencyId}`;
}

/** Alerts of emergencies that nobody ended, after a round through the hall. */
async function reminders(hall: TestHall) {
  await new HallRounds(hall.parts).go();
  return hall.store.queries.openAlerts(50).filter(({ kind }) => kind === 'emergency-open');
}

describe('an emergency that nobody ends', () => {
  test('is reminded of after two hours in which nothing was done, also over a restart, and until something is', async () => {
    const hall = await TestHall.start();
    const duty = await hall.staff('D001');
    const at = await started(duty, 'network');
    await started(duty, 'press', true);
    hall.clock.pass(hourMs);
    await duty.must(routes.markEmergencyStep, `${at}/steps/facts`, { mark: 'done' });
    hall.clock.pass(2 * hourMs - minuteMs);
    expect(await reminders(hall)).toEqual([]);
    await hall.restart();
    hall.clock.pass(minuteMs);
    const [reminder, ...more] = await reminders(hall);
    expect(more).toEqual([]);
    expect(reminder).toMatchObject({ facts: { emergencyKind: 'network', why: 'quiet', minutes: 120 } });
    const dutyAgain = await hall.staff('D001');
    const floor = (await dutyAgain.watch('floor', null)).view() as { alerts: { sourceName: unknown }[] };
    expect(floor.alerts.map(({ sourceName }) => sourceName)).toContainEqual({
      zh: '网络故障',
      en: 'Network incident',
    });
    // It is said once while it stands, and again after as long where somebody only put it away.
    hall.clock.pass(3 * hourMs);
    expect((await reminders(hall)).map(({ id }) => id)).toEqual([reminder?.id]);
    await dutyAgain.must(routes.closeAlert, `/alerts/${reminder?.id}/close`);
    const [again] = await reminders(hall);
    expect(again?.id).not.toBe(reminder?.id);
    await dutyAgain.must(routes.closeAlert, `/alerts/${again?.id}/close`);
    hall.clock.pass(hourMs);
    expect(await reminders(hall)).toEqual([]);
    hall.clock.pass(hourMs);
    expect(await reminders(hall)).toHaveLength(1);
    await dutyAgain.must(routes.noteEmergency, `${at}/notes`, { note: '网络值守仍在抢修' });
    expect(await reminders(hall)).toEqual([]);
    const report = await dutyAgain.must(routes.readEmergencyReport, `${at}/report`);
    expect(report.timeline.map(({ what }) => what.zh)).toContain('提醒：很久没有处置记录');
    await isSound(hall);
  });

  test('is reminded of when the hall closes, once, also where the server was off then', async () => {
    const hall = await TestHall.start();
    const duty = await hall.staff('D001');
    const { hours, zone } = hall.parts.hall;
    const closing = wallInstant('2026-03-01', hours.closesMinute, zone) ?? 0;
    hall.clock.at = closing - 10 * minuteMs;
    const at = await started(duty, 'power');
    expect(await reminders(hall)).toEqual([]);
    await hall.stop();
    hall.clock.at = closing + 5 * minuteMs;
    await hall.start();
    const [reminder] = await reminders(hall);
    expect(reminder).toMatchObject({ facts: { emergencyKind: 'power', why: 'closing', minutes: 15 } });
    const manager = await hall.staff('D001');
    await manager.must(routes.markEmergencyStep, `${at}/steps/why`, { mark: 'done' });
    expect(await reminders(hall)).toEqual([]);
    await manager.must(routes.endEmergency, `${at}/end`, { outcome: '恢复供电' });
    hall.clock.pass(30 * hourMs);
    expect(await reminders(hall)).toEqual([]);
    await isSound(hall);
  });
});

describe('a measure for the whole hall', () => {
  test('that two emergencies need stands on when the first ends, and is lifted with the other', async () => {
    const hall = await TestHall.start();
    const { kiosk } = await postOf(hall);
    const duty = await hall.staff('D001');
    const power = await started(duty, 'power');
    const crowd = await started(duty, 'crowd');
    for (const operation of ['stop-tickets', 'close-counters'])
      await duty.must(routes.beginMassOperation, `${power}/operations`, { operation, confirmed: true });
    expect(await kiosk.codeOf('/tickets', wanted)).toBe('tickets-stopped');
    await hall.restart();
    const again = await hall.staff('D001');
    await again.must(routes.endEmergency, `${power}/end`, { outcome: '恢复供电' });
    const standing = () =>
      (['stop-tickets', 'close-counters'] as const).map(
        (operation) => hall.store.state.standing(operation)?.kind ?? null,
      );
    // The list of a crowd says nothing of closing counters: they call again.
    expect(standing()).toEqual(['crowd', null]);
    await hall.restart();
    expect(standing()).toEqual(['crowd', null]);
    const kioskAgain = await hall.device('kiosk', 'kiosk-1');
    expect(await kioskAgain.codeOf('/tickets', wanted)).toBe('tickets-stopped');
    const manager = await hall.staff('D001');
    const { running } = await manager.must(routes.readEmergencies, '/emergencies');
    expect(running.map(({ kind, operations }) => [kind, operations])).toEqual([['crowd', ['stop-tickets']]]);
    await manager.must(routes.endEmergency, `${crowd}/end`, { outcome: '客流回落' });
    expect(standing()).toEqual([null, null]);
    await kioskAgain.must(routes.issueTicket, '/tickets', wanted);
    const said = async (path: string) =>
      (await manager.must(routes.readEmergencyReport, `${path}/report`)).timeline.map(({ what }) => what.zh);
    expect(await said(power)).toEqual(
      expect.arrayContaining(['停止取号，由“客流高峰”继续', '解除：全部台席停止叫号']),
    );
    expect(await said(crowd)).toEqual(expect.arrayContaining(['停止取号，接续“停电”', '解除：停止取号']));
    await isSound(hall);
  });
});
