import { richSubscriber, StoredHall, serveUntil, signedVisit, VisitActs, visiting } from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import { abandonVisit } from './abandon-visit.ts';
import { billingOrderOf } from './billing-outbox.ts';
import { chooseSettlement } from './take-cash.ts';
import { confirmTender, endTender, offerTender } from './tenders.ts';

const clerkId = 'k1';

describe('money', () => {
  const settle = (hall: StoredHall, visitId: string, settlement: 'net' | 'apart', voidsSignature = false) =>
    hall.codeOf((context) => chooseSettlement({ visitId, clerkId, settlement, voidsSignature }, context));

  test('a refund is set off, or kept apart and paid out, as the customer likes', async () => {
    const { hall, acts, visitId } = await visiting();
    await acts.add('bill-payment');
    await acts.add('balance-refund', { amount: 3_000 });
    expect(await settle(hall, visitId, 'apart')).toBe('accepted');
    await acts.show();
    expect(await settle(hall, visitId, 'apart')).toBe('accepted');
    expect(acts.visit.form).not.toBeNull();
    await acts.sign();
    expect(await settle(hall, visitId, 'net')).toBe('form-already-signed');
    expect(await acts.pay(10_000)).toBe('accepted');
    expect(acts.visit.payment).toMatchObject({ dueFen: 8_640, changeFen: 1_360, payoutFen: 3_000 });
    expect(hall.store.queries.shiftCash()).toMatchObject([{ expectedFen: 50_000 + 8_640 - 3_000 }]);
  });

  test('card, code and balance are confirmed each for itself; cash pays the rest and gives the change', async () => {
    const { hall, acts, visitId } = await signedVisit();
    const offer = (
      kind: 'bank-card' | 'mobile-payment' | 'balance',
      amountFen: number,
      balanceFen: number | null = null,
    ) =>
      hall.codeOf((context) =>
        offerTender({ visitId, clerkId, kind, amountFen, subscriberId: 'sub-1', balanceFen }, context),
      );
    const confirm = (tenderId: string) =>
      hall.codeOf((context) => confirmTender({ visitId, clerkId, tenderId, reference: 'T-1' }, context));
    const end = (tenderId: string) =>
      hall.codeOf((context) => endTender({ visitId, clerkId, tenderId, reason: 'declined' }, context));
    expect(await offer('bank-card', 8_641)).toBe('tender-too-much');
    expect(await offer('balance', 2_000, 1_999)).toBe('balance-too-low');
    expect(await offer('bank-card', 5_000)).toBe('accepted');
    expect(await offer('mobile-payment', 1_000)).toBe('accepted');
    expect(await offer('balance', 2_000, 30_000)).toBe('accepted');
    const [card, code, balance] = acts.visit.tenders.map((tender) => tender.id);
    expect(await acts.pay(8_640)).toBe('tender-open');
    expect([await confirm(card ?? ''), await end(code ?? ''), await confirm(balance ?? '')]).toEqual(
      Array(3).fill('accepted'),
    );
    expect(await confirm(card ?? '')).toBe('tender-not-offered');
    expect(await acts.add('prepayment', {}, { voidsSignature: true })).toBe('tender-taken');
    expect(await hall.codeOf((context) => abandonVisit({ visitId, clerkId, reason: 'left' }, context))).toBe(
      'tender-taken',
    );
    expect(await acts.pay(1_639)).toBe('tendered-too-little');
    expect(await acts.pay(2_000)).toBe('accepted');
    expect(acts.visit.payment).toMatchObject({
      dueFen: 8_640,
      tenderedFen: 9_000,
      cashFen: 2_000,
      changeFen: 360,
      tenders: [
        { kind: 'bank-card', amountFen: 5_000 },
        { kind: 'balance', amountFen: 2_000 },
      ],
    });
    // The balance is spent before the bills that it pays for.
    const told = hall.store.queries.openOrders(9).map((one) => billingOrderOf(one, hall.store.state));
    expect(told.map((one) => one?.payload)).toMatchObject([
      { type: 'spend-balance', amountFen: 2_000 },
      { type: 'pay-bills' },
    ]);
    expect(hall.store.queries.shiftCash()).toMatchObject([
      { tenderedFen: 2_000, changeFen: 360, expectedFen: 51_640 },
    ]);
  });

  test('a confirmed card payment that is given back leaves the visit free to go on or to end', async () => {
    const { hall, acts, visitId } = await signedVisit();
    await hall.must((context) =>
      offerTender(
        { visitId, clerkId, kind: 'bank-card', amountFen: 100, subscriberId: null, balanceFen: null },
        context,
      ),
    );
    const tenderId = acts.visit.tenders[0]?.id ?? '';
    await hall.must((context) => confirmTender({ visitId, clerkId, tenderId, reference: 'T-1' }, context));
    expect(
      await hall.codeOf((context) => endTender({ visitId, clerkId, tenderId, reason: 'left' }, context)),
    ).toBe('accepted');
    expect(acts.visit.tenders).toMatchObject([{ state: 'withdrawn' }]);
    expect(await hall.codeOf((context) => abandonVisit({ visitId, clerkId, reason: 'left' }, context))).toBe(
      'accepted',
    );
  });

  test('a balance pays only for who has proved that it is theirs', async () => {
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'serving');
    const acts = new VisitActs(hall, visitId);
    await acts.find(richSubscriber);
    await acts.add('bill-payment');
    await acts.show();
    await acts.sign();
    const offer = (subscriberId: string | null) =>
      hall.codeOf((context) =>
        offerTender(
          { visitId, clerkId, kind: 'balance', amountFen: 1, subscriberId, balanceFen: 9 },
          context,
        ),
      );
    expect([await offer(null), await offer('sub-1')]).toEqual(['subscriber-missing', 'identity-missing']);
  });
});
