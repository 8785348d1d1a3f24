import { richSubscriber, StoredHall, serveUntil, VisitActs, visiting } from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import type { FormContent } from '../slips/compose-form.ts';
import { recordPassword } from './try-password.ts';

const clerkId = 'k1';
const minuteMs = 60_000;

describe('the service password', () => {
  const attempt = (hall: StoredHall, visitId: string, verdict: 'right' | 'wrong' | 'initial') =>
    hall.codeOf((context) => recordPassword({ visitId, clerkId, subscriberId: 'sub-1', verdict }, context));

  test('the right one proves enough for some services, not for those that want the person', async () => {
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'serving');
    const acts = new VisitActs(hall, visitId);
    await acts.find(richSubscriber);
    expect(await attempt(hall, visitId, 'initial')).toBe('accepted');
    expect(acts.visit.identity).toBeNull();
    expect(await attempt(hall, visitId, 'right')).toBe('accepted');
    expect(await acts.add('suspension')).toBe('arrears');
    expect(await acts.add('value-added-change', { add: ['mobile-news'] })).toBe('accepted');
    expect(await acts.add('balance-refund', { amount: 100 })).toBe('password-not-enough');
  });

  test('five wrong ones lock the line, at every counter and after a restart', async () => {
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'serving');
    const acts = new VisitActs(hall, visitId);
    await acts.find(richSubscriber);
    for (let nth = 0; nth < 5; nth += 1) expect(await attempt(hall, visitId, 'wrong')).toBe('accepted');
    expect(await attempt(hall, visitId, 'right')).toBe('password-locked');
    hall.reopen();
    expect(await attempt(hall, visitId, 'right')).toBe('password-locked');
    hall.clock.pass(24 * 60 * minuteMs);
    expect(await attempt(hall, visitId, 'right')).toBe('accepted');
  });
});

describe('a document that is not the holder’s', () => {
  test('is kept as it counts; the fifth locks the line, also at the right one, until a quarter of an hour later', async () => {
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'serving');
    const acts = new VisitActs(hall, visitId);
    await acts.find(richSubscriber);
    for (let nth = 0; nth < 5; nth += 1) expect(await acts.check({ matchesRecord: false })).toBe('accepted');
    expect(acts.visit.identity).toBeNull();
    expect(await acts.check()).toBe('document-locked');
    hall.reopen();
    expect(await acts.check()).toBe('document-locked');
    hall.clock.pass(15 * minuteMs);
    expect(await acts.check()).toBe('accepted');
    const kept = hall.events.filter(({ type }) => type === 'DocumentMismatched');
    expect(kept).toHaveLength(5);
    expect(JSON.stringify(kept)).not.toContain(richSubscriber.idNumber);
  });

  test('is forgotten with the right one', async () => {
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'serving');
    const acts = new VisitActs(hall, visitId);
    await acts.find(richSubscriber);
    for (let round = 0; round < 2; round += 1) {
      for (let nth = 0; nth < 4; nth += 1) await acts.check({ matchesRecord: false });
      expect(await acts.check()).toBe('accepted');
    }
  });
});

describe('the licence of a company', () => {
  const member = { ...richSubscriber, corporateId: 'company-1' };
  const licence = { documentKind: 'business-licence', number: '91350100M000100Y43' };

  test('speaks for a member as an agent does: not where the holder must come, and for no other line', async () => {
    const { hall, acts } = await visiting(member);
    expect(await acts.check(licence)).toBe('accepted');
    expect(acts.visit.parties[0]?.proof).toMatchObject({ documentKind: 'business-licence', actsAs: 'agent' });
    // And it does not end the count of documents that were not the member's.
    for (let nth = 0; nth < 4; nth += 1) await acts.check({ matchesRecord: false });
    await acts.check(licence);
    await acts.check({ matchesRecord: false });
    expect(await acts.check()).toBe('document-locked');
    hall.clock.pass(15 * minuteMs);
    expect(await acts.check(licence)).toBe('accepted');
    expect(await acts.add('cancellation', { reason: 'price' })).toBe('holder-must-come');
    expect(await acts.find({ ...richSubscriber, id: 'sub-2', mobile: '13900008888' })).toBe('accepted');
    expect(acts.visit.parties.find(({ id }) => id === 'sub-2')?.proof).toBeNull();
  });

  test('speaks as the holder for a line of the company itself', async () => {
    const customer = { ...member.customer, kind: 'corporate', residence: 'corporate' } as const;
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'serving');
    const acts = new VisitActs(hall, visitId);
    await acts.find({ ...member, customer });
    expect(await acts.check(licence)).toBe('accepted');
    expect(acts.visit.parties[0]?.proof).toMatchObject({ actsAs: 'holder' });
  });
});

describe('an agent and a minor', () => {
  const agent = {
    documentKind: 'resident-id-card',
    number: '11010519491231002X',
    validUntil: null,
    name: '诸葛明',
    relation: 'spouse' as const,
    guardian: false,
  };

  test('an agent shows both documents, stands masked on the form, and may not do everything', async () => {
    const { hall, acts } = await visiting();
    expect(await acts.check({ agent: { ...agent, number: '110105194912310021' } })).toBe(
      'agent-document-wrong',
    );
    expect(await acts.check({ agent })).toBe('accepted');
    expect(await acts.add('cancellation', { reason: 'price' })).toBe('holder-must-come');
    expect(await acts.add('bill-payment')).toBe('accepted');
    await acts.show();
    const content = hall.store.state.personalRecord(acts.visit.form?.contentRecordId ?? '') as FormContent;
    expect(content.agent).toEqual({ name: '诸**', relation: 'spouse' });
  });

  test('a minor comes with a guardian', async () => {
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'serving');
    const acts = new VisitActs(hall, visitId);
    const idNumber = '110101201003077352';
    await acts.find({ ...richSubscriber, idNumber });
    expect(await acts.check({ number: idNumber })).toBe('customer-minor');
    expect(await acts.check({ number: idNumber, agent })).toBe('customer-minor');
    expect(
      await acts.check({ number: idNumber, agent: { ...agent, relation: 'parent', guardian: true } }),
    ).toBe('accepted');
  });
});

describe('leaving', () => {
  test('comes after an offer that was made and answered [C10]', async () => {
    const { hall, acts } = await visiting({ ...richSubscriber, bills: [] });
    expect(await acts.add('cancellation', { reason: 'price' })).toBe('retention-first');
    expect(await acts.add('retention', { offer: 'half-fee', outcome: 'leaves', reason: 'price' })).toBe(
      'accepted',
    );
    expect(await acts.add('cancellation', { reason: 'price' })).toBe('accepted');
    expect(hall.events.find((event) => event.type === 'RetentionRecorded')).toMatchObject({
      payload: { subscriberId: 'sub-1', offerId: 'half-fee', outcome: 'leaves', reason: 'price' },
    });
    expect([await acts.show(), await acts.sign()]).toEqual(['accepted', 'accepted']);
    // Balance 300 and deposit 200 come back out of a drawer with 500 in it.
    expect(await acts.pay(0)).toBe('accepted');
    expect(acts.visit.payment).toMatchObject({ dueFen: 0, payoutFen: 50_000 });
  });
});
