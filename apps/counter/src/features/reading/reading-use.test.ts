import type { VisitView } from '@onehall/protocol';
import { describe, expect, it } from 'vitest';
import { cardUse } from './reading-use.ts';

const card = {
  kind: 'id-card',
  readingId: 'r',
  at: 0,
  maskedName: '张*',
  maskedNumber: '1101**123X',
  validUntil: null,
  expired: false,
} as const;
const code = (what: 'mobile' | 'id-number' | 'iccid') =>
  ({ kind: 'code', readingId: 'r', at: 0, what, text: '1' }) as const;
const visit = (change: Partial<VisitView>): VisitView => ({
  visitId: 'v',
  ticketNumber: 'A012',
  step: 'find',
  subscriber: null,
  identity: null,
  orders: [],
  totalFen: 0,
  form: null,
  payment: null,
  receipt: null,
  rating: null,
  parties: [],
  payoutFen: 0,
  settlement: 'net',
  tenders: [],
  cashDueFen: 0,
  drawer: null,
  preAccepted: null,
  jobs: [],
  clocks: [],
  ...change,
});
const known = { subscriber: {} as VisitView['subscriber'] };

describe('what was read at the counter', () => {
  it('is a card that finds the customer, then checks them, and then is done with', () => {
    expect(cardUse(card, visit({}))).toBe('find');
    expect(cardUse(card, visit({ ...known, step: 'check-document' }))).toBe('check');
    const checked = { documentKind: 'resident-id-card', checkedAt: 1 };
    expect(cardUse(card, visit({ ...known, identity: checked }))).toBe(null);
    expect(cardUse(card, null)).toBe(null);
    expect(cardUse(code('mobile'), visit({}))).toBe(null);
  });
});
