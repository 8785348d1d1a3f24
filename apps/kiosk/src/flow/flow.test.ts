import { describe, expect, it } from 'vitest';
import { advance, type Flow, grouped, type IssuedTicket, masked, type Step, start } from './flow.ts';
import { printingOf } from './printing.ts';

const ticket: IssuedTicket = {
  ticketId: 't1',
  number: 'A012',
  categoryName: { zh: '缴费', en: 'Pay' },
  classId: 'general',
  className: { zh: '普通客户', en: 'General' },
  peopleAhead: 3,
  range: { low: 8, high: 15 },
  issuedAt: 0,
  followPath: '/t/x',
  followUrl: 'http://hall/t/x',
  print: { jobId: 'j', deviceId: 'p', copy: 0, state: 'queued', reason: null },
};
const walk = (...steps: Step[]): Flow => steps.reduce(advance, start);
const type = (typed: string): Step => ({ kind: 'type', typed });
const choose: Step = { kind: 'choose', categoryId: 'pay' };

describe('the way through the kiosk', () => {
  it('asks for the number once, and it may be skipped', () => {
    expect(walk(choose).stage).toMatchObject({ name: 'identify', categoryId: 'pay' });
    expect(walk(choose, { kind: 'skip' })).toEqual({
      stage: { name: 'check', categoryId: 'pay' },
      mobile: null,
    });
    const known = walk({ kind: 'identify-first' }, type('13800000001'), { kind: 'use-number' });
    expect(known).toEqual({ stage: { name: 'choose' }, mobile: '13800000001' });
    expect(advance(known, choose).stage.name).toBe('check');
  });

  it('keeps the page when the number is not one', () => {
    expect(walk(choose, type('1380'), { kind: 'use-number' }).stage).toMatchObject({ wrong: true });
    expect(walk(choose, type('12345678901'), { kind: 'use-number' }).stage).toMatchObject({ wrong: true });
  });

  it('takes digits only, eleven at most', () => {
    expect(walk(choose, type('13a800-0000012')).stage).toMatchObject({ typed: '13800000001' });
  });

  it('leaves nothing of the last customer', () => {
    const done = walk(choose, type('13800000001'), { kind: 'use-number' }, { kind: 'issued', ticket });
    expect(done.stage.name).toBe('done');
    expect(advance(done, { kind: 'start' })).toEqual(start);
  });

  it('ignores presses that come late', () => {
    expect(walk(choose, choose)).toEqual(walk(choose));
    expect(walk({ kind: 'issued', ticket })).toEqual(start);
    const done = walk(choose, { kind: 'skip' }, { kind: 'issued', ticket });
    expect(advance(done, { kind: 'issued', ticket: { ...ticket, number: 'B001' } })).toBe(done);
  });

  it('groups and masks', () => {
    expect(grouped('1380000')).toBe('138 0000');
    expect(grouped('13800000001')).toBe('138 0000 0001');
    expect(masked('13800000001')).toBe('138••••0001');
  });
});

describe('what is said about the paper', () => {
  const view = (state: 'sending' | 'confirmed' | 'unknown') => ({
    kioskId: 'kiosk-1',
    hallName: { zh: '', en: '' },
    open: true,
    hours: { opens: '08:00', closes: '20:00' },
    categories: [],
    printer: { state: 'ready' as const, warning: null, reason: null },
    prints: [{ jobId: 'j', deviceId: 'p', copy: 0, reason: null, state, ticketId: 't1' }],
  });
  it('comes from the printer', () => {
    expect(printingOf(ticket, null)).toBe('printing');
    expect(printingOf(ticket, view('sending'))).toBe('printing');
    expect(printingOf(ticket, view('confirmed'))).toBe('take');
    expect(printingOf(ticket, view('unknown'))).toBe('photo');
    expect(printingOf({ ...ticket, print: null }, view('confirmed'))).toBe('photo');
  });
});
