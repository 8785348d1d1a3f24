import { caseSamples } from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import { afterCaseEvent } from './after-case-event.ts';
import type { Case, CaseEvent } from './case.ts';
import { clocksOf, clocksUnnoticed, isChased, nextClockAt } from './case-clocks.ts';
import { type CaseActor, mayWorkOn, openingClocks, wantsSupervisor } from './case-decisions.ts';
import { countsAs } from './case-kinds.ts';
import { checkLesson } from './case-lesson.ts';
import { isOver } from './case-steps.ts';
import { permittedActs } from './permitted-acts.ts';

const {
  answer,
  at,
  branch,
  clerk,
  codeOf,
  contacted,
  duty,
  handler,
  hour,
  noteCode,
  opened,
  settings,
  spot,
  step,
  steps,
  workOrder,
} = caseSamples;

describe('a work order [D4]', () => {
  test('goes step by step to the answer, the re-check, the call-back and the end', () => {
    const handled = steps(opened(), workOrder);
    expect(handled).toMatchObject({ state: 'handled', departmentId: 'network', causeId: 'coverage' });
    expect(handled.departmentDueAt).toBe(at + 47 * hour);
    const passed = steps(handled, [answer, { act: 'pass' }]);
    expect(codeOf(passed, { act: 'close' })).toBe('case-not-called-back');
    const closed = step(contacted(passed), { act: 'close' });
    expect(closed).toMatchObject({ state: 'closed', outcome: 'satisfied', closedAt: at + hour });
    expect(codeOf(closed, answer)).toBe('case-closed');
  });

  test('rework is counted against the department, and asks for another answer', () => {
    const handled = steps(opened(), [...workOrder, answer, { act: 'rework' }]);
    expect(handled).toMatchObject({
      state: 'handling',
      reworks: 1,
      departmentId: 'network',
      answeredAt: null,
    });
    expect(codeOf(steps(opened(), [spot]), { act: 'rework' })).toBe('case-step-not-now');
  });

  test('an answer that the customer does not take is not passed below the branch manager', () => {
    const refused = steps(opened(), [...workOrder, { ...answer, accepted: false }]);
    expect(codeOf(refused, { act: 'pass' })).toBe('case-not-accepted');
    expect(codeOf(refused, { act: 'refuse' })).toBe('case-step-not-now');
    expect(codeOf(refused, { act: 'escalate' })).toBe('ok');
  });

  test.each([
    [{ act: 'order', departmentId: 'moon' }, opened(), 'department-unknown'],
    [{ act: 'dispatch', departmentId: 'moon' }, steps(opened(), workOrder.slice(0, 3)), 'department-unknown'],
    [{ act: 'close' }, opened(), 'case-step-not-now'],
    [{ act: 'test' }, opened(), 'case-step-not-now'],
  ] as const)('%j is refused where it is not possible', (move, one, code) => {
    expect(codeOf(one, move)).toBe(code);
  });
});

describe('on the spot [D3, D9]', () => {
  test('it is sorted and accepted, or somebody must look into it', () => {
    expect(codeOf(opened(), answer)).toBe('case-unsorted');
    expect(codeOf(opened(), { ...spot, accepted: false })).toBe('case-needs-order');
    const closed = steps(opened(), [spot, { act: 'pass' }, { act: 'close' }]);
    expect(closed).toMatchObject({ outcome: 'satisfied', reworks: 0 });
    expect(countsAs(closed)).toBe('complaint');
  });

  test('a record of dissatisfaction wants a supervisor who is not its owner, or becomes a work order', () => {
    const own = { ...spot, sorting: { justified: false, causeId: 'bill-misread' } } as const;
    const answered = step(opened(), own);
    expect([countsAs(answered), wantsSupervisor(answered)]).toEqual(['dissatisfaction', true]);
    expect(codeOf(answered, { act: 'pass' }, handler)).toBe('supervisor-needed');
    expect(codeOf({ ...answered, ownerId: duty.staffId }, { act: 'pass' }, duty)).toBe(
      'second-person-needed',
    );
    expect(step(answered, { act: 'pass' }, duty).state).toBe('rechecked');
    expect(step(answered, { act: 'refuse' }, duty)).toMatchObject({ state: 'ordered', answeredAt: null });
  });

  test('nobody who left no name is answered by telephone; a suggestion is answered in its book', () => {
    const one = opened({ kind: 'suggestion', anonymous: true });
    expect(codeOf(one, { ...spot, way: 'call' })).toBe('contact-missing');
    const closed = steps(one, [{ ...spot, way: 'book' }, { act: 'pass' }, { act: 'close' }]);
    expect(closed.outcome).toBe('anonymous');
  });

  test.each([
    ['complaint', null, null, 'complaint'],
    ['complaint', 'own-handset', false, 'complaint'],
    ['dissatisfaction', null, null, 'dissatisfaction'],
    ['dissatisfaction', 'attitude', true, 'complaint'],
    ['fault', 'own-handset', true, 'fault'],
  ] as const)('a %s because of %s, accepted %s, counts as %s', (kind, causeId, accepted, counted) => {
    expect(countsAs({ kind, causeId, accepted })).toBe(counted);
  });
});

describe('an escalated case [D5, D13]', () => {
  const raised = () => step(opened(), { act: 'escalate' });

  test('is settled within a day, by one of several solutions that a manager approved', () => {
    expect(raised()).toMatchObject({ state: 'investigating', level: 1, dueAt: at + hour + 24 * hour });
    expect(codeOf(raised(), { act: 'propose', options: 1 })).toBe('solutions-too-few');
    const proposed = step(raised(), { act: 'propose', options: 3 }, duty);
    expect(codeOf(proposed, { act: 'approve' }, clerk)).toBe('supervisor-needed');
    expect(codeOf(proposed, { act: 'approve' }, duty)).toBe('second-person-needed');
    expect(step(proposed, { act: 'disapprove' }, branch).state).toBe('investigating');
    const approved = step(proposed, { act: 'approve' }, branch);
    expect(codeOf(approved, { ...answer, chosen: 4 })).toBe('solution-unknown');
    expect(step(approved, { ...answer, chosen: 2 }).state).toBe('answered');
  });

  test('goes no higher than above the hall, and the branch manager may end it without the customer’s consent', () => {
    const high = (level: number): Case => ({ ...raised(), state: 'approved', options: 2, level });
    expect(codeOf(high(3), { act: 'escalate' })).toBe('case-level-highest');
    const refused = { ...answer, accepted: false, way: 'face' } as const;
    const passed = steps(high(2), [refused, { act: 'pass' }]);
    expect(codeOf(passed, { act: 'close' }, duty)).toBe('case-not-satisfied');
    expect(step(passed, { act: 'close' }, branch).outcome).toBe('not-accepted');
  });
});

describe('a device [D8]', () => {
  const tested = (jobId: string | null = 'job-1') => step(opened({ kind: 'repair', jobId }), { act: 'test' });

  test('is tested, decided on, repaired, told of, signed for and only then closed', () => {
    const decided = step(tested(), { act: 'decide', warranty: 'in', loan: '86012345' });
    expect(codeOf(decided, { act: 'repair', place: 'centre', centre: 'A', promisedAt: at })).toBe(
      'promise-past',
    );
    const promisedAt = at + 50 * hour;
    const away = step(decided, { act: 'repair', place: 'centre', centre: 'A', promisedAt });
    expect(clocksOf(away)).toContainEqual({ clock: 'promise', at: promisedAt });
    const back = steps(away, [{ act: 'mend', mended: true, parts: ['screen'] }, answer, { act: 'pass' }]);
    expect(codeOf(back, { act: 'close' })).toBe('device-not-handed-back');
    expect(codeOf(back, { act: 'hand-back', loanReturned: false })).toBe('loan-handset-out');
    const given = step(back, { act: 'hand-back', loanReturned: true });
    expect(codeOf(given, { act: 'hand-back', loanReturned: true })).toBe('device-missing');
    expect(step(given, { act: 'close' })).toMatchObject({
      outcome: 'satisfied',
      device: { handedBack: true },
    });
  });

  test('nothing is handed back where nothing was left', () => {
    const mend = { act: 'mend', mended: false, parts: [] } as const;
    const one = steps(tested(null), [
      { act: 'decide', warranty: 'void', loan: null },
      mend,
      answer,
      { act: 'pass' },
    ]);
    expect(codeOf(one, { act: 'hand-back', loanReturned: false })).toBe('device-missing');
  });
});

describe('contacts [D6, D10]', () => {
  const passed = () => steps(opened(), [...workOrder, answer, { act: 'pass' }]);

  test('are agreed anew at a bad moment, and the next one is ours to keep', () => {
    const one = opened();
    expect(noteCode(one, { callBack: false, outcome: 'bad-moment' })).toBe('next-contact-missing');
    expect(noteCode(one, { callBack: false, nextContactAt: at })).toBe('promise-past');
    expect(noteCode(one, {})).toBe('case-step-not-now');
    expect(contacted(one, { callBack: false }).nextContactAt).toBe(at + 25 * hour);
    const noted = contacted(opened({ channel: 'page' }), { callBack: false, way: 'note', outcome: 'noted' });
    expect([noted.firstContactAt, noted.nextContactAt]).toEqual([null, at + 24 * hour]);
    expect(contacted(opened({ channel: 'page' }), { callBack: false }).firstContactAt).toBe(at + hour);
  });

  test('a customer who is not content goes higher; one who is never reached is let go after three tries', () => {
    const sad = contacted(passed(), { satisfied: false });
    expect(codeOf(sad, { act: 'close' })).toBe('case-not-satisfied');
    expect(codeOf(sad, { act: 'escalate' })).toBe('ok');
    const inVain = (one: Case) => contacted(one, { outcome: 'no-answer', satisfied: true });
    expect(codeOf(inVain(inVain(passed())), { act: 'close' })).toBe('case-not-called-back');
    expect(step(inVain(inVain(inVain(passed()))), { act: 'close' }).outcome).toBe('unreachable');
  });

  test('a department that answers after the end is noted, and changes nothing', () => {
    const closed = step(contacted(passed()), { act: 'close' });
    const late = {
      way: 'department',
      outcome: 'noted',
      callBack: false,
      nextContactAt: at + 9 * hour,
    } as const;
    expect(contacted(closed, late)).toMatchObject({ state: 'closed', nextContactAt: null });
    expect(noteCode(closed, {})).toBe('case-closed');
  });

  test('are kept by the owner, a complaint handler or a manager', () => {
    const other: CaseActor = { staffId: 'k002', role: 'clerk' };
    expect(mayWorkOn(opened(), other)).toMatchObject({ refusal: { code: 'case-not-yours' } });
    for (const actor of [clerk, handler, duty, branch]) expect(mayWorkOn(opened(), actor).ok).toBe(true);
  });
});

describe('the rest of its record', () => {
  const draft = afterCaseEvent(
    null,
    {
      type: 'CaseDrafted',
      payload: {
        caseId: 'case-1',
        by: 'server',
        kind: 'dissatisfaction',
        channel: 'rating',
        visitId: 'visit-1',
        ticketId: 'ticket-1',
        ownerId: null,
      },
    },
    at,
  );
  const ofCase = { caseId: 'case-1', by: duty.staffId };
  const after = (one: Case, event: CaseEvent) => afterCaseEvent(one, event, at + hour);

  test('a draft has no clock, no number and no steps until it is opened or dropped', () => {
    expect([draft.number, clocksOf(draft), codeOf(draft, answer)]).toEqual(['', [], 'case-draft']);
    const dropped = after(draft, { type: 'CaseDropped', payload: { ...ofCase, reason: 'a slip' } });
    expect([dropped.state, isOver(dropped.state), nextClockAt(dropped)]).toEqual(['dropped', true, null]);
  });

  test('owner, weight, what was sent up and after-care are kept', () => {
    const to = { where: 'province', number: 'P-1', dueAt: at + 5 * hour } as const;
    const sent = after(opened(), { type: 'CaseSentUp', payload: { ...ofCase, to } });
    expect(clocksOf(sent)).toContainEqual({ clock: 'outside', at: to.dueAt });
    const waiting = { ...sent, state: 'rechecked', satisfied: true } as const;
    expect(codeOf(waiting, { act: 'close' })).toBe('case-waits-above');
    const told = after(sent, { type: 'CaseAnsweredFromUp', payload: { ...ofCase, recordId: 'r' } });
    expect(told.sentUp).toEqual({ ...to, answeredAt: at + hour });
    expect(
      after(opened(), { type: 'CaseAnsweredFromUp', payload: { ...ofCase, recordId: 'r' } }).sentUp,
    ).toBeNull();
    const taken = after(opened(), {
      type: 'CaseReassigned',
      payload: { ...ofCase, to: 'k002', reason: 'leave' },
    });
    expect([taken.ownerId, taken.firstOwnerId]).toEqual(['k002', 'k001']);
    expect(after(opened(), { type: 'CaseMarkedMajor', payload: ofCase }).major).toBe(true);
    expect(after(opened(), { type: 'CaseLookedUp', payload: { ...ofCase, what: 'record' } })).toEqual(
      opened(),
    );
    const payload = { ...ofCase, nextAt: at + 9 * hour, recordId: 'r' };
    const cared = after({ ...opened(), state: 'closed' }, { type: 'CaseAfterCarePlanned', payload });
    expect(clocksOf(cared)).toEqual([{ clock: 'after-care', at: at + 9 * hour }]);
  });

  test('only the owner and those who help are offered steps, each of which is possible', () => {
    expect(permittedActs(opened(), clerk, settings, at)).toEqual(['answer', 'order', 'escalate']);
    expect(permittedActs(opened(), { staffId: 'k9', role: 'clerk' }, settings, at)).toEqual([]);
    expect(permittedActs(opened(), clerk, { ...settings, departments: [] }, at)).toEqual([
      'answer',
      'escalate',
    ]);
  });

  test.each([
    ['call 13812340001', false],
    ['card ６２２８ ４８００ ０１', false],
    ['a repeater was put up in 2026', true],
  ])('a lesson that says “%s” may be kept: %s', (solution, kept) => {
    expect(checkLesson({ problem: 'no signal', solution }).ok).toBe(kept);
  });
});

describe('its clocks [D5, D12]', () => {
  test('a VIP is contacted within two hours, the result is back an hour before the limit', () => {
    const one = opened({ vip: true, channel: 'hotline' });
    expect(clocksOf(one)).toEqual([
      { clock: 'contact', at: at + 2 * hour },
      { clock: 'next-contact', at: at + 24 * hour },
      { clock: 'recheck', at: at + 47 * hour },
      { clock: 'due', at: at + 48 * hour },
    ]);
  });

  test('an outside deadline that is nearer leads, and one that is past is due at once', () => {
    const due = (outsideDueAt: number) =>
      openingClocks('fault', settings, { vip: false, outsideDueAt, now: at }).dueAt;
    expect([due(at + 5 * hour), due(at + 500 * hour), due(at - hour)]).toEqual([
      at + 5 * hour,
      at + 48 * hour,
      at,
    ]);
    const outside = { where: 'hotline', number: 'H-1', dueAt: at + 5 * hour } as const;
    expect(clocksOf(opened({ outside }))).toContainEqual({ clock: 'outside', at: at + 5 * hour });
  });

  test('a clock is noticed once for each instant, and anew where another is agreed', () => {
    const first = opened();
    const [nearest] = clocksUnnoticed(first);
    if (nearest === undefined) throw new Error('it has clocks');
    const payload = { caseId: first.id, ...nearest, departmentId: null, notice: null };
    const told = afterCaseEvent(first, { type: 'CaseClockPassed', payload }, nearest.at);
    expect(clocksUnnoticed(told).map(({ clock }) => clock)).not.toContain(nearest.clock);
    const again = contacted(told, { callBack: false }, nearest.at + hour);
    expect(clocksUnnoticed(again).map(({ clock }) => clock)).toContain('next-contact');
    const chased = { ...payload, clock: 'due', departmentId: 'network', notice: 'TS2026-0001-DB1' } as const;
    expect(afterCaseEvent(told, { type: 'CaseClockPassed', payload: chased }, at).notices).toBe(1);
  });

  test('a department is chased for what lies with it and is not answered', () => {
    const ordered = steps(opened(), workOrder);
    expect([isChased(ordered, 'due'), isChased(ordered, 'next-contact'), isChased(opened(), 'due')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(isChased(step(ordered, answer), 'due')).toBe(false);
  });
});

describe('a case that came from a phone', () => {
  const page = () => ({ ...opened(), channel: 'page' as const, ownerId: null, firstOwnerId: null });
  const taken = (one: Case, to: string) =>
    afterCaseEvent(one, { type: 'CaseReassigned', payload: { caseId: one.id, by: to, to, reason: '' } }, at);

  test('is answered for by whoever takes it, who stays its first owner when another takes over [D1]', () => {
    const first = taken(page(), 'k1');
    expect(first).toMatchObject({ ownerId: 'k1', firstOwnerId: 'k1' });
    expect(taken(first, 'k2')).toMatchObject({ ownerId: 'k2', firstOwnerId: 'k1' });
  });

  test('wants its next contact at once when the customer asks for it, and never later than agreed [D10]', () => {
    const asked = (one: Case, now: number) =>
      afterCaseEvent(one, { type: 'CaseContactAsked', payload: { caseId: one.id, by: 'customer' } }, now);
    expect(asked(page(), at + 1)).toMatchObject({ nextContactAt: at + 1, askedAt: at + 1 });
    expect(asked({ ...page(), nextContactAt: null }, at)).toMatchObject({ nextContactAt: at });
    expect(asked({ ...page(), nextContactAt: at - hour }, at)).toMatchObject({ nextContactAt: at - hour });
  });
});
