import { type RosterShiftBody, routes } from '@onehall/protocol';
import { expect, test } from 'vitest';
import { TestHall } from './hall-harness.ts';
import { isSound } from './one-stop-counter.ts';
import { monthToCome, proposed, settled, shiftBody } from './roster-month.ts';

test('a roster is proposed from the forecast, kept, published, and read by the clerk whose shifts they are', async () => {
  const hall = await TestHall.start();
  const manager = await hall.staff('M001');
  const month = monthToCome(hall);
  const at = `/roster/months/${month}`;
  const before = await manager.must(routes.readRoster, at);
  expect(before).toMatchObject({ version: 0, publishedVersion: null, basis: 'assumed', shifts: [] });
  expect(before.people.filter((one) => one.post === 'counter').length).toBeGreaterThan(2);
  expect(before.days[0]?.total).toBeGreaterThan(0);

  const proposal = await proposed(manager, month);
  expect(proposal.greedyWeeks).toBe(0);
  expect(proposal.share).toBeGreaterThan(0);
  expect(proposal.days).toHaveLength(before.days.length);
  expect(proposal.problems.filter((one) => one.kind === 'week-over' || one.kind === 'short-rest')).toEqual(
    [],
  );
  // The same hall and seed propose the same roster.
  expect((await proposed(manager, month)).shifts).toEqual(proposal.shifts);

  const { shifts } = proposal;
  const kept = await manager.must(routes.keepRoster, at, { basedOn: 0, shifts, origin: 'proposal' });
  expect(kept).toEqual({ version: 1 });
  expect(await manager.codeOf(at, { basedOn: 0, shifts, origin: 'hand' })).toBe('roster-changed');
  const clerk = await hall.staff('K001');
  const mine = () => clerk.must(routes.readMyRoster, '/roster/mine');
  expect((await mine()).shifts).toEqual([]);
  const duty = await hall.staff('D001');
  expect(await duty.codeOf(`${at}/publish`, { version: 1, reason: '' })).toBe('not-permitted');
  const publish = (version: number, reason: string) => manager.codeOf(`${at}/publish`, { version, reason });
  // Two managers cannot be there every hour of seven days: that is said, and must be answered for.
  expect(proposal.problems.some((one) => one.kind === 'no-manager')).toBe(true);
  expect(await publish(1, '')).toBe('roster-has-problems');
  await manager.must(routes.publishRoster, `${at}/publish`, { version: 1, reason: '经理不足，由引导员代' });
  expect(await publish(1, '再发一次')).toBe('roster-published');
  const own = (await mine()).shifts;
  expect(own.length).toBeGreaterThan(10);
  expect(own).toEqual(shifts.filter((one) => one.staffId === own[0]?.staffId));

  await hall.restart();
  expect((await (await hall.staff('K001')).must(routes.readMyRoster, '/roster/mine')).shifts).toEqual(own);
  await isSound(hall);
});

test('shifts edited by hand are tried at once: what they break in words, and the promises they would keep', async () => {
  const hall = await TestHall.start();
  const manager = await hall.staff('M001');
  const month = monthToCome(hall);
  const at = `/roster/months/${month}`;
  const { people } = await manager.must(routes.readRoster, at);
  const day = `${month}-08`;
  const clerks = people.filter((one) => one.post === 'counter').slice(0, 2);
  const leader = people.find((one) => one.post === 'manager');
  const trying = async (shifts: readonly RosterShiftBody[]) => {
    const found = await manager.must(routes.tryRoster, `${at}/try`, { shifts: [...shifts], days: [day] });
    return {
      kinds: found.problems.filter((one) => one.day === day).map((one) => one.kind),
      share: found.days[0]?.share ?? null,
    };
  };
  const empty = await trying([]);
  expect(empty).toEqual({ kinds: ['no-manager', 'nobody'], share: null });
  const whole = (staffId: string) => shiftBody(day, staffId, 510, 1080);
  const one = await trying(clerks.slice(0, 1).map((each) => whole(each.staffId)));
  const two = await trying([...clerks.map((each) => whole(each.staffId)), whole(leader?.staffId ?? '')]);
  expect(two.kinds).not.toContain('no-manager');
  expect(two.kinds).toContain('no-break');
  expect(two.share ?? 0).toBeGreaterThan(one.share ?? 1);
  expect(await manager.codeOf(`${at}/try`, { shifts: [], days: ['2020-01-01'] })).toBe('malformed-request');
  // Nothing of it was kept.
  expect((await manager.must(routes.readRoster, at)).version).toBe(0);
});

test('leave, a swap and overtime are asked for, agreed and decided, and move the roster and the balance', async () => {
  const hall = await TestHall.start();
  const manager = await hall.staff('M001');
  const duty = await hall.staff('D001');
  const [first, second] = [await hall.staff('K001'), await hall.staff('K002')];
  const month = monthToCome(hall);
  const at = `/roster/months/${month}`;
  const { people } = await manager.must(routes.readRoster, at);
  const idOf = (workNumber: string) => people.find((one) => one.workNumber === workNumber)?.staffId ?? '';
  const [a, b] = [idOf('K001'), idOf('K002')];
  const [day1, day2] = [`${month}-07`, `${month}-08`];
  const shifts = [shiftBody(day1, a, 510, 1050), shiftBody(day2, b, 540, 1080)];
  await manager.must(routes.keepRoster, at, { basedOn: 0, shifts, origin: 'hand' });
  await manager.must(routes.publishRoster, `${at}/publish`, { version: 1, reason: '先发两天' });

  const ask = (who: typeof first, asked: Record<string, unknown>) =>
    who.must(routes.askRoster, '/roster/mine/requests', { ask: asked as never, note: '' });
  const refusedAsk = (who: typeof first, asked: Record<string, unknown>) =>
    who.codeOf('/roster/mine/requests', { ask: asked, note: '' });
  const decide = (who: typeof first, requestId: string, granted: boolean) =>
    who.codeOf(`/roster/requests/${requestId}/decision`, { granted, reason: granted ? '' : '人手不够' });
  const shown = async () => (await manager.must(routes.readRoster, at)).shifts;

  // A swap needs the colleague's word, then a manager's.
  const swap = { kind: 'swap', day: day1, withStaffId: b, theirDay: day2 };
  const { requestId } = await ask(first, swap);
  expect(await refusedAsk(first, swap)).toBe('request-twice');
  expect(await decide(manager, requestId, true)).toBe('swap-not-agreed');
  expect(await first.codeOf(`/roster/mine/requests/${requestId}/agree`)).toBe('request-unknown');
  await second.must(routes.agreeSwap, `/roster/mine/requests/${requestId}/agree`);
  await manager.must(routes.decideRosterRequest, `/roster/requests/${requestId}/decision`, {
    granted: true,
    reason: '',
  });
  expect(await decide(manager, requestId, true)).toBe('request-decided');
  expect(await shown()).toEqual([shiftBody(day1, b, 510, 1050), shiftBody(day2, a, 540, 1080)]);

  // Overtime is earned, time off is taken from it, and never more than there is.
  const timeOff = { kind: 'leave', from: day2, to: day2, leave: 'time-off' };
  expect(await refusedAsk(first, timeOff)).toBe('balance-short');
  const overtime = await ask(first, { kind: 'overtime', day: day2, startMinute: 1080, endMinute: 1140 });
  await manager.must(routes.decideRosterRequest, `/roster/requests/${overtime.requestId}/decision`, {
    granted: true,
    reason: '',
  });
  expect((await first.must(routes.readMyRoster, '/roster/mine')).balanceMinutes).toBe(60);
  expect(await refusedAsk(first, timeOff)).toBe('balance-short');

  // Leave takes the shift away; what that would break is said before it is granted.
  const leave = await ask(second, { kind: 'leave', from: day1, to: day1, leave: 'annual' });
  const waiting = (await duty.must(routes.readRosterRequests, '/roster/requests')).requests[0];
  expect(waiting).toMatchObject({ requestId: leave.requestId, state: 'asked' });
  expect(waiting?.problems.map((one) => one.kind)).toContain('nobody');
  await duty.must(routes.decideRosterRequest, `/roster/requests/${leave.requestId}/decision`, {
    granted: true,
    reason: '',
  });
  expect((await shown()).map((one) => one.day)).toEqual([day2]);

  // Nobody decides for themselves, asks for what is over, or takes back what is decided.
  const own = await ask(duty, { kind: 'leave', from: day1, to: day1, leave: 'annual' });
  expect(await decide(duty, own.requestId, true)).toBe('own-request');
  expect(await decide(manager, own.requestId, false)).toBe('accepted');
  expect(await duty.codeOf(`/roster/mine/requests/${own.requestId}/withdraw`)).toBe('request-decided');
  expect(await refusedAsk(first, { kind: 'wish', day: '2020-01-01', wants: 'off' })).toBe('day-past');
  const wish = await ask(first, { kind: 'wish', day: day1, wants: 'off' });
  expect((await manager.must(routes.readRoster, at)).wishes).toEqual([
    { staffId: a, day: day1, wants: 'off' },
  ]);
  await first.must(routes.withdrawRosterRequest, `/roster/mine/requests/${wish.requestId}/withdraw`);
  expect((await manager.must(routes.readRoster, at)).wishes).toEqual([]);
  await isSound(hall);
});

test('sign-ons stand beside the plan, and the day is replayed with a counter more or less when it is over', async () => {
  const hall = await TestHall.start();
  const manager = await hall.staff('M001');
  const clerk = await hall.staff('K001');
  const { today, people } = await manager.must(routes.readRoster, `/roster/months/${monthToCome(hall)}`);
  const month = today.slice(0, 7);
  const at = `/roster/months/${month}`;
  const a = people.find((one) => one.workNumber === 'K001')?.staffId ?? '';
  const b = people.find((one) => one.workNumber === 'K002')?.staffId ?? '';
  const shifts = [shiftBody(today, a, 0, 1440), shiftBody(today, b, 0, 1440)];
  await manager.must(routes.keepRoster, at, { basedOn: 0, shifts, origin: 'hand' });
  await manager.must(routes.publishRoster, `${at}/publish`, { version: 1, reason: '一天' });
  await clerk.must(routes.signOn, '/counters/counter-1/sign-on');
  const guide = await hall.staff('Y001');
  for (let n = 0; n < 4; n += 1) {
    const asked = { categoryIds: ['bills'], mobile: null, language: 'zh' };
    const { ticketId } = await guide.must(routes.issueTicket, '/tickets', asked);
    await clerk.must(routes.callNext, '/counters/counter-1/call-next');
    await clerk.must(routes.startServing, `/tickets/${ticketId}/start`);
    hall.clock.pass(5 * 60_000);
    await clerk.must(routes.finishTicket, `/tickets/${ticketId}/finish`);
  }
  const beside = async () =>
    (await manager.must(routes.readAttendance, `/roster/attendance/${today}`)).people;
  const states = async () => Object.fromEntries((await beside()).map((one) => [one.staffId, one.state]));
  expect(await states()).toMatchObject({ [a]: 'late', [b]: 'absent' });
  const replay = (day: string, change: Record<string, unknown>) =>
    manager.codeOf(`/roster/replays/${day}`, { change });
  const more = { kind: 'more', fromMinute: 0, toMinute: 1440 };
  expect(await replay(today, more)).toBe('day-not-over');
  await clerk.must(routes.signOff, '/counters/counter-1/sign-off');
  hall.clock.pass(24 * 3_600_000);
  expect(await replay('2020-01-01', more)).toBe('replay-empty');
  expect(await replay(today, { kind: 'less', counterId: 'ghost' })).toBe('counter-unknown');
  const replayed = await manager.must(routes.replayDay, `/roster/replays/${today}`, {
    change: { kind: 'less', counterId: 'counter-1' },
  });
  expect(replayed).toMatchObject({ tickets: 4, counters: [{ counterId: 'counter-1' }] });
  const kept = (of: readonly { kept: number }[]) => of.reduce((sum, one) => sum + one.kept, 0);
  expect([kept(replayed.real), kept(replayed.replayed), kept(replayed.changed)]).toEqual([4, 4, 0]);
  // The day is history now, and the forecast says how little that is.
  const next = await manager.must(routes.readRoster, `/roster/months/${monthToCome(hall)}`);
  expect(next).toMatchObject({ basis: 'thin', historyDays: 1 });
  expect(next.days[14]?.total).toBeLessThan(20);
  await isSound(hall);
});

test('marks of days change the forecast, contracts and rules the proposal; only who may set them does', async () => {
  const hall = await TestHall.start();
  const manager = await hall.staff('M001');
  const duty = await hall.staff('D001');
  const auditor = await hall.staff('J001');
  const month = monthToCome(hall);
  const at = `/roster/months/${month}`;
  const [usual, busy, closed] = [`${month}-05`, `${month}-06`, `${month}-07`];
  const set = (days: string[], kind: 'promotion' | 'closed', percent: number) =>
    duty.must(routes.setDayInput, '/roster/inputs', { days, kind, effect: { percent, note: '开学季' } });
  await set([busy], 'promotion', 50);
  await set([closed], 'closed', 0);
  const read = await auditor.must(routes.readRoster, at);
  const totalOf = (day: string) => read.days.find((one) => one.day === day)?.total ?? 0;
  expect(totalOf(busy)).toBe(Math.round(totalOf(usual) * 1.5));
  expect(totalOf(closed)).toBe(0);
  expect(await auditor.codeOf('/roster/inputs', { days: [busy], kind: 'closed', effect: null })).toBe(
    'not-permitted',
  );
  const k1 = read.people.find((one) => one.workNumber === 'K001');
  const contract = { ...(k1?.contract as never as Record<string, unknown>), freeWeekdays: [1, 2, 3, 4, 5] };
  expect(await duty.codeOf(`/roster/contracts/${k1?.staffId}`, { contract })).toBe('not-permitted');
  await manager.must(routes.setContract, `/roster/contracts/${k1?.staffId}`, { contract: contract as never });
  expect(await manager.codeOf('/roster/rules', { rules: { ...read.rules, patterns: [] } })).toBe(
    'setting-invalid',
  );
  const { shifts } = await proposed(duty, month);
  const mine = shifts.filter((one) => one.staffId === k1?.staffId).map((one) => one.day);
  expect(mine.length).toBeGreaterThan(0);
  expect(mine.every((day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))).toBe(true);
  expect(shifts.some((one) => one.day === closed)).toBe(false);
  await isSound(hall);
});

test('a roster thread that dies is begun anew by the next question', async () => {
  const hall = await TestHall.start();
  const manager = await hall.staff('M001');
  const month = monthToCome(hall);
  const { proposalId } = await manager.must(routes.startProposal, `/roster/months/${month}/proposals`, {
    seed: 1,
  });
  expect(await manager.codeOf(`/roster/months/${month}/proposals`, { seed: 1 })).toBe('roster-busy');
  await hall.parts.roster.kill();
  await settled(manager, proposalId);
  expect((await manager.must(routes.readProposal, `/roster/proposals/${proposalId}`)).state).toBe('failed');
  expect((await proposed(manager, month)).shifts.length).toBeGreaterThan(0);
  expect((await manager.ask('GET', '/roster/proposals/ghost')).code).toBe('proposal-unknown');
});
