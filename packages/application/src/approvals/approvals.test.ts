import { defaultApprovals, type StaffRole } from '@onehall/domain';
import { richSubscriber, type StoredHall, type VisitActs, visiting } from '@onehall/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decided } from '../decision.ts';
import { changeSetting } from '../hall/change-setting.ts';
import { abandonVisit } from '../visit/abandon-visit.ts';
import { changeOrder, removeOrder } from '../visit/accept-order.ts';
import { askApproval, sendUpApproval, withdrawApproval } from './ask-approval.ts';
import { answerFromHeadOffice, expireApprovals, grantApproval, refuseApproval } from './decide-approval.ts';

const clerkId = 'k1';
const minutes = 60_000;
const rich = { ...richSubscriber, bills: [], balanceFen: 90_000_000 };

/** A hall with one visit in which a refund of more than the clerk's limit stands. */
async function waiting(amount = 30_000) {
  const { hall, acts, visitId, ticketId } = await visiting(rich);
  expect(await acts.add('balance-refund', { amount })).toBe('accepted');
  return { hall, acts, visitId, ticketId, desk: deskOf(hall, acts) };
}

function deskOf(hall: StoredHall, acts: VisitActs) {
  const { visitId } = acts;
  const orderAt = (nth: number) => acts.visit.orders[nth]?.id ?? 'ghost';
  const newest = (nth = 0) => {
    const request = hall.store.state.approvalOfOrder(orderAt(nth), 'order');
    if (request === null) throw new Error('nobody asked');
    return request;
  };
  const by = (role: StaffRole, staffId: string, seen?: string, nth = 0) => ({
    approvalId: newest(nth).id,
    staffId,
    role,
    contentHash: seen ?? newest(nth).contentHash,
  });
  return {
    newest,
    by,
    ask: (nth = 0, reason = '重复扣费') =>
      hall.codeOf((context) => askApproval({ visitId, clerkId, orderId: orderAt(nth), reason }, context)),
    grant: (role: StaffRole = 'duty-manager', staffId = 'd1', seen?: string, nth = 0) =>
      hall.codeOf((context) => grantApproval(by(role, staffId, seen, nth), context)),
    refuse: (role: StaffRole = 'duty-manager', staffId = 'd1', reason = '依据不足') =>
      hall.codeOf((context) => refuseApproval({ ...by(role, staffId), reason }, context)),
    withdraw: (staff = clerkId) =>
      hall.codeOf((context) => withdrawApproval({ approvalId: newest().id, clerkId: staff }, context)),
    sendUp: (role: StaffRole = 'clerk', staffId = clerkId) =>
      hall.codeOf((context) => sendUpApproval({ approvalId: newest().id, role, staffId }, context)),
    headOffice: (refusedBecause: string | null = null, staffId = 'm1') =>
      hall.codeOf((context) =>
        answerFromHeadOffice(
          {
            ...by('branch-manager', staffId),
            refusedBecause,
            headOffice: { reference: '2026-118', decidedBy: '周敏' },
          },
          context,
        ),
      ),
    alerts: () => hall.store.queries.openAlerts(9).filter((one) => one.kind === 'approval-wanted').length,
  };
}

describe('an order that passes the limits', () => {
  test('waits until the clerk has asked, with a reason, and a manager has agreed to exactly that', async () => {
    const { acts, desk } = await waiting();
    expect(await acts.show()).toBe('approval-missing');
    expect(desk.alerts()).toBe(0);
    expect([await desk.ask(), await desk.ask()]).toEqual(['accepted', 'approval-asked']);
    expect(desk.newest()).toMatchObject({
      kind: 'refund',
      amountFen: 30_000,
      level: 'duty-manager',
      reason: '重复扣费',
      state: 'asked',
    });
    expect(desk.alerts()).toBe(1);
    expect(await acts.show()).toBe('approval-missing');
    expect(await desk.grant('duty-manager', 'd1', 'f'.repeat(64))).toBe('approval-changed');
    expect(await desk.grant()).toBe('accepted');
    expect([desk.alerts(), await acts.show()]).toEqual([0, 'accepted']);
    expect(await desk.ask()).toBe('approval-not-wanted');
  });

  test('is asked of the floor even where its reason came with the order before it', async () => {
    const { hall, acts, desk, visitId } = await waiting();
    expect(
      await hall.codeOf((c) => askApproval({ visitId, clerkId, orderId: 'ghost', reason: 'x' }, c)),
    ).toBe('order-unknown');
    await desk.ask();
    expect(await desk.grant()).toBe('accepted');
    const first = desk.newest();
    const orderId = acts.visit.orders[0]?.id ?? '';
    await hall.must((c) => changeOrder({ visitId, clerkId, orderId, fields: { amount: 30_001 } }, c));
    // One fen more is another content: its word is gone, and it is asked anew for the same reason.
    expect(desk.newest()).toMatchObject({ state: 'asked', amountFen: 30_001, reason: '重复扣费' });
    expect(desk.newest().id).not.toBe(first.id);
    expect([desk.alerts(), await acts.show()]).toEqual([1, 'approval-missing']);
    await hall.must((c) => changeOrder({ visitId, clerkId, orderId, fields: { amount: 30_002 } }, c));
    expect(hall.store.approvals.approvalsOfDay('2026-03-01', 9).map((one) => one.state)).toEqual([
      'asked',
      'expired',
      'granted',
    ]);
    // The manager's page still shows what was there before.
    expect(await desk.grant('duty-manager', 'd1', first.contentHash)).toBe('approval-changed');
    await hall.must((c) => changeOrder({ visitId, clerkId, orderId, fields: { amount: 20_000 } }, c));
    expect([desk.newest().state, desk.alerts(), await acts.show()]).toEqual(['expired', 0, 'accepted']);
  });

  test('is nobody’s business any more once it is taken off', async () => {
    const { hall, acts, desk, visitId } = await waiting();
    await desk.ask();
    const request = desk.newest();
    const orderId = acts.visit.orders[0]?.id ?? '';
    await hall.must((c) => removeOrder({ visitId, clerkId, orderId }, c));
    expect(hall.store.state.approval(request.id)).toMatchObject({
      state: 'expired',
      expiry: 'order-removed',
    });
    expect(desk.alerts()).toBe(0);
    const late = { approvalId: request.id, staffId: 'd1', role: 'duty-manager' } as const;
    expect(await hall.codeOf((c) => grantApproval({ ...late, contentHash: request.contentHash }, c))).toBe(
      'approval-closed',
    );
  });
});

describe('who decides', () => {
  test('never who asked, and never somebody below the limit', async () => {
    const { desk } = await waiting(150_000);
    await desk.ask();
    expect(desk.newest().level).toBe('branch-manager');
    expect([
      await desk.grant('duty-manager', clerkId),
      await desk.refuse('branch-manager', clerkId),
      await desk.grant(),
      await desk.grant('branch-manager', 'm1'),
    ]).toEqual(['approval-own', 'approval-own', 'approval-above-you', 'accepted']);
  });

  test('of two managers at once the first word stands', async () => {
    const { hall, desk } = await waiting();
    await desk.ask();
    const both = [
      hall.codeOf((c) => grantApproval(desk.by('duty-manager', 'd1'), c)),
      hall.codeOf((c) => refuseApproval({ ...desk.by('branch-manager', 'm1'), reason: '不行' }, c)),
    ];
    expect(await Promise.all(both)).toEqual(['accepted', 'approval-closed']);
    expect(desk.newest()).toMatchObject({ state: 'granted', decidedBy: 'd1' });
  });

  test('a no has its reason, closes the request, and is asked again only higher', async () => {
    const { acts, desk } = await waiting();
    await desk.ask();
    expect(await desk.refuse()).toBe('accepted');
    expect(desk.newest()).toMatchObject({ state: 'refused', decidedBy: 'd1', word: '依据不足' });
    expect([await acts.show(), await desk.ask(), desk.alerts()]).toEqual([
      'approval-missing',
      'approval-refused',
      0,
    ]);
    expect(await desk.sendUp()).toBe('accepted');
    expect(desk.newest()).toMatchObject({ state: 'asked', level: 'branch-manager', sentUp: true });
    expect([desk.alerts(), await desk.grant(), await desk.refuse()]).toEqual([
      1,
      'approval-above-you',
      'approval-above-you',
    ]);
    expect(await desk.grant('branch-manager', 'm1')).toBe('accepted');
  });

  test('a word after the clerk took it back is no word', async () => {
    const { desk } = await waiting();
    await desk.ask();
    expect([await desk.withdraw('k2'), await desk.withdraw(), await desk.withdraw()]).toEqual([
      'approval-not-yours',
      'accepted',
      'approval-closed',
    ]);
    expect([await desk.refuse(), await desk.grant(), desk.alerts()]).toEqual([
      'approval-closed',
      'approval-closed',
      0,
    ]);
    // It may be asked again: nobody said no.
    expect(await desk.ask()).toBe('accepted');
  });

  test('the head office is asked by telephone: the branch manager records its reference and who decided', async () => {
    const { hall, desk } = await waiting(600_000);
    await desk.ask();
    expect(desk.newest().level).toBe('head-office');
    expect(await desk.grant('branch-manager', 'm1')).toBe('approval-above-you');
    expect(await desk.sendUp()).toBe('approval-highest');
    expect([await desk.headOffice(null, clerkId), await desk.headOffice()]).toEqual([
      'approval-own',
      'accepted',
    ]);
    expect(desk.newest()).toMatchObject({
      state: 'granted',
      decidedBy: 'm1',
      headOffice: { reference: '2026-118', decidedBy: '周敏' },
    });
    expect(JSON.stringify(hall.events)).toContain('2026-118');
  });

  test('the head office may be asked of less too, and says no like anybody else', async () => {
    const { desk } = await waiting();
    await desk.ask();
    expect([
      await desk.headOffice(),
      await desk.sendUp('duty-manager', 'd1'),
      await desk.sendUp('branch-manager', 'm1'),
      await desk.headOffice('没有依据'),
      await desk.sendUp(),
    ]).toEqual(['approval-not-sent-up', 'accepted', 'accepted', 'accepted', 'approval-highest']);
    expect(desk.newest()).toMatchObject({ state: 'refused', word: '没有依据' });
  });

  test('a limit that was changed meanwhile counts from the next word', async () => {
    const { hall, desk } = await waiting();
    await desk.ask();
    const { refund } = defaultApprovals.limits;
    const lower = { eachFen: 25_000, dayFen: 100_000 };
    const value = {
      ...defaultApprovals,
      limits: { ...defaultApprovals.limits, refund: { ...refund, dutyManager: lower } },
    };
    await hall.must((c) => changeSetting({ area: 'approvals', id: 'hall', value }, c));
    expect(await desk.grant()).toBe('approval-above-you');
    await hall.must((c) => changeSetting({ area: 'approvals', id: 'hall', value: defaultApprovals }, c));
    expect(await desk.grant()).toBe('accepted');
  });
});

describe('a request that nobody answers', () => {
  test('ends with the visit', async () => {
    const { hall, desk, visitId } = await waiting();
    await desk.ask();
    const request = desk.newest();
    await hall.must((c) => abandonVisit({ visitId, clerkId, reason: 'left' }, c));
    expect(hall.store.state.approval(request.id)).toMatchObject({ state: 'expired', expiry: 'visit-ended' });
    expect([hall.store.state.openApprovalsOf(clerkId), desk.alerts()]).toEqual([[], 0]);
  });

  test('ends too where the visit ended without anybody at the counter', async () => {
    const { hall, desk, visitId, ticketId } = await waiting();
    await desk.ask();
    expect(hall.store.state.openApprovalsOf(clerkId)).toHaveLength(1);
    // No command ends such a ticket today; an earlier program's journal may have.
    const gone = { ticketId, visitId, number: 'A001', counterId: null, reason: 'left' } as const;
    await hall.must(() => decided([{ type: 'TicketAbandoned', payload: gone }], null));
    expect(await desk.grant()).toBe('approval-visit-ended');
    expect(await hall.must(expireApprovals)).toEqual({ expired: 1 });
    expect(desk.newest()).toMatchObject({ state: 'expired', expiry: 'visit-ended' });
    expect(await hall.must(expireApprovals)).toEqual({ expired: 0 });
  });

  test('ends after the minutes of the setting, and may be asked again', async () => {
    const { hall, desk } = await waiting();
    await desk.ask();
    hall.clock.pass(30 * minutes);
    expect(await hall.must(expireApprovals)).toEqual({ expired: 0 });
    hall.clock.pass(1);
    expect(await hall.must(expireApprovals)).toEqual({ expired: 1 });
    expect(desk.newest()).toMatchObject({ state: 'expired', expiry: 'too-late', decidedBy: null });
    expect([await desk.grant(), desk.alerts(), await desk.ask()]).toEqual(['approval-closed', 0, 'accepted']);
  });
});

describe('what a clerk has given on a day', () => {
  test('counts over visits: small refunds one after the other reach the limit of the day', async () => {
    const { hall, acts } = await visiting(rich);
    for (let nth = 0; nth < 3; nth += 1) {
      // The same service for the same line stands once in a visit: other lines, other orders.
      await acts.find({ ...rich, id: `sub-${nth}` });
      await acts.check({ number: rich.idNumber, subscriberId: `sub-${nth}` });
      expect(await acts.add('balance-refund', { amount: 20_000 })).toBe('accepted');
    }
    const asks = () => acts.visit.orders.map((order) => order.approval?.kind ?? 'none');
    expect(asks()).toEqual(['none', 'none', 'none']);
    const of = { kind: 'refund', clerkId, businessDay: '2026-03-01' } as const;
    expect(hall.store.state.limitedFen(of, null)).toBe(60_000);
    for (let nth = 3; nth < 6; nth += 1) {
      await acts.find({ ...rich, id: `sub-${nth}` });
      await acts.check({ number: rich.idNumber, subscriberId: `sub-${nth}` });
      expect(await acts.add('balance-refund', { amount: 20_000 })).toBe('accepted');
    }
    expect(asks()).toEqual(['none', 'none', 'none', 'none', 'none', 'refund']);
    const [first] = acts.visit.orders;
    await hall.must((c) => removeOrder({ visitId: acts.visitId, clerkId, orderId: first?.id ?? '' }, c));
    expect(hall.store.state.limitedFen(of, null)).toBe(100_000);
    // Another day begins at nothing.
    expect(hall.store.state.limitedFen({ ...of, businessDay: '2026-03-09' }, null)).toBe(0);
  });

  test('is told by kind and approver once it has been paid', async () => {
    const { hall, acts, desk } = await waiting();
    await desk.ask();
    await desk.grant();
    expect(hall.store.approvals.totalsOfDay('2026-03-01')).toEqual([]);
    expect([await acts.show(), await acts.sign(), await acts.pay(0)]).toEqual(Array(3).fill('accepted'));
    expect(hall.store.approvals.totalsOfDay('2026-03-01')).toEqual([
      { kind: 'refund', clerkId, approvedBy: 'd1', count: 1, amountFen: 30_000 },
    ]);
  });

  test('never passes the clerk’s day without a word, however it is cut into pieces', async () => {
    const pieces = fc.array(fc.integer({ min: 1, max: 60_000 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(pieces, async (amounts) => {
        const { hall, acts } = await visiting(rich);
        for (const [nth, amount] of amounts.entries()) {
          await acts.find({ ...rich, id: `sub-${nth}` });
          await acts.check({ number: rich.idNumber, subscriberId: `sub-${nth}` });
          await acts.add('balance-refund', { amount });
        }
        const free = acts.visit.orders.filter((order) => order.approval === null);
        const freeFen = free.reduce((sum, order) => sum + (order.limitedFen ?? 0), 0);
        expect(freeFen).toBeLessThanOrEqual(defaultApprovals.limits.refund.clerk.dayFen);
        const of = { kind: 'refund', clerkId, businessDay: '2026-03-01' } as const;
        expect(hall.store.state.limitedFen(of, null)).toBe(amounts.reduce((sum, one) => sum + one, 0));
        hall.close();
      }),
      { numRuns: 12 },
    );
  });
});
