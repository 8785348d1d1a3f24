import type { TextBody } from '@onehall/protocol';
import { describe, expect, it } from 'vitest';
import { advance, type Flow, grouped, type IssuedTicket, masked, type Step, start } from './flow.ts';
import { placeOf, printingOf } from './printing.ts';
import { wishFor } from './wish.ts';

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
    expect(walk(choose, { kind: 'skip' })).toMatchObject({
      stage: { name: 'check', wish: wishFor('pay') },
      mobile: null,
    });
    const known = walk({ kind: 'identify-first' }, type('13800000001'), { kind: 'use-number' });
    expect(known).toMatchObject({ stage: { name: 'choose' }, mobile: '13800000001' });
    expect(advance(known, choose).stage.name).toBe('check');
  });

  it('keeps the page when the number is not one', () => {
    expect(walk(choose, type('1380'), { kind: 'use-number' }).stage).toMatchObject({ wrong: true });
    expect(walk(choose, type('12345678901'), { kind: 'use-number' }).stage).toMatchObject({ wrong: true });
  });

  it('takes digits only, eleven at most', () => {
    expect(walk(choose, type('13a800-0000012')).stage).toMatchObject({ typed: '13800000001' });
  });

  it('says what stands between a service and its ticket', () => {
    const off = walk({ kind: 'choose', categoryId: 'pay', obstacle: 'unavailable' });
    expect(off.stage).toEqual({ name: 'unavailable', categoryId: 'pay' });
    expect(advance(off, { kind: 'go-on' })).toEqual(off);
    const elsewhere = walk({ kind: 'choose', categoryId: 'pay', obstacle: 'diverted' });
    expect(elsewhere.stage).toEqual({ name: 'diverted', categoryId: 'pay' });
    expect(advance(elsewhere, { kind: 'go-on' }).stage).toMatchObject({
      name: 'identify',
      categoryId: 'pay',
    });
    expect(advance(elsewhere, { kind: 'back' })).toEqual(start);
  });

  it('puts several services on one ticket', () => {
    const check = walk(choose, { kind: 'skip' });
    const add = advance(check, { kind: 'add-service' });
    expect(add.stage.name).toBe('add');
    expect(advance(add, { kind: 'back' })).toEqual(check);
    const two = advance(add, { kind: 'choose', categoryId: 'sim' });
    expect(two.stage).toEqual({ name: 'check', wish: { categoryIds: ['pay', 'sim'], dialectId: null } });
    const spoken = advance(two, { kind: 'choose-dialect', dialectId: 'yue' });
    expect(advance(spoken, { kind: 'drop-service', categoryId: 'pay' }).stage).toEqual({
      name: 'check',
      wish: { categoryIds: ['sim'], dialectId: 'yue' },
    });
    expect(advance(spoken, { kind: 'papers-missing' }).stage.name).toBe('papers');
    expect(walk(choose, { kind: 'skip' }, { kind: 'papers-missing' }, { kind: 'back' })).toEqual(check);
  });

  it('takes the six digits of an appointment, early, late or in time', () => {
    const page = walk({ kind: 'have-appointment' }, type('12-34567'));
    expect(page.stage).toEqual({ name: 'check-in', typed: '123456' });
    const arrive = (late: boolean) =>
      advance(page, { kind: 'checked-in', ticket: { ...ticket, late } }).stage;
    expect(arrive(false)).toMatchObject({ name: 'done', arrival: 'in-time' });
    expect(arrive(true)).toMatchObject({ name: 'done', arrival: 'late' });
    expect(advance(page, { kind: 'start' })).toEqual(start);
  });

  it('finds a lost ticket by its number', () => {
    const copy = { number: 'A012', followPath: '/t/x', followUrl: 'http://hall/t/x', print: null };
    expect(walk({ kind: 'have-lost' }, type('23800000001'), { kind: 'use-number' }).stage).toMatchObject({
      wrong: true,
    });
    const page = walk({ kind: 'have-lost' }, type('13800000001'), { kind: 'use-number' });
    expect(page).toMatchObject({ stage: { name: 'lost', wrong: false }, mobile: null });
    expect(advance(page, { kind: 'found', copy }).stage).toEqual({ name: 'found', copy });
    expect(walk(choose, { kind: 'found', copy })).toEqual(walk(choose));
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
    expect(advance(done, { kind: 'back' })).toEqual(done);
    expect(walk({ kind: 'checked-in', ticket: { ...ticket, late: false } })).toEqual(start);
  });

  it('groups and masks', () => {
    expect(grouped('1380000')).toBe('138 0000');
    expect(grouped('13800000001')).toBe('138 0000 0001');
    expect(masked('13800000001')).toBe('138••••0001');
  });
});

describe('a card or code at the kiosk', () => {
  const customer = { maskedName: '张*', classId: 'diamond', className: { zh: '钻石卡', en: 'Diamond' } };
  const card: Step = { kind: 'read', reading: { readingId: 'r1', at: 0, customer } };
  const stranger: Step = { kind: 'read', reading: { readingId: 'r2', at: 0, customer: null } };
  const named = { readingId: 'r1', maskedName: '张*' };

  it('names the customer in place of a number, and nothing more is asked', () => {
    expect(walk(card)).toMatchObject({ stage: { name: 'choose' }, named, mobile: null });
    expect(walk(card, choose).stage).toMatchObject({ name: 'check' });
    expect(walk(choose, card)).toMatchObject({ stage: { name: 'check' }, named });
    expect(walk({ kind: 'identify-first' }, card)).toMatchObject({ stage: { name: 'choose' }, named });
  });

  it('counts against a number by who came last', () => {
    const typed = walk({ kind: 'identify-first' }, type('13800000001'), { kind: 'use-number' });
    expect(advance(typed, card)).toMatchObject({ mobile: null, named });
    const again = walk(card, { kind: 'identify-first' }, type('13800000001'), { kind: 'use-number' });
    expect(again).toMatchObject({ mobile: '13800000001', named: null });
  });

  it('is forgotten by one press, on the start page and at the check', () => {
    expect(walk(card, { kind: 'forget-number' })).toEqual(start);
    const check = walk(choose, card, { kind: 'forget-number' });
    expect(check).toMatchObject({ stage: { name: 'check' }, named: null, mobile: null });
    expect(advance(walk(card), { kind: 'start' })).toEqual(start);
  });

  it('of nobody known says so until the next press, and keeps whoever was named', () => {
    const told = walk(choose, stranger);
    expect(told).toMatchObject({ stage: { name: 'identify' }, named: null, stranger: true });
    expect(advance(told, { kind: 'skip' })).toMatchObject({ stage: { name: 'check' }, stranger: false });
    expect(walk(card, stranger)).toMatchObject({ named, stranger: true });
  });

  it('changes nothing once the ticket is there, or where another one is looked for', () => {
    const done = walk(choose, { kind: 'skip' }, { kind: 'issued', ticket });
    expect(advance(done, card)).toBe(done);
    const lost = walk({ kind: 'have-lost' });
    expect(advance(lost, card)).toBe(lost);
  });
});

describe('what is said about the paper', () => {
  const view = (state: 'sending' | 'confirmed' | 'unknown', elsewhere: TextBody | null = null) => ({
    kioskId: 'kiosk-1',
    hallName: { zh: '', en: '' },
    open: true,
    notices: [],
    ticketsStopped: false,
    outOfOrder: [],
    hours: { opens: '08:00', closes: '20:00' },
    categories: [],
    dialects: [],
    appointments: false,
    printer: { state: 'ready' as const, warning: null, reason: null },
    printsAt: null,
    reads: { idCard: false, code: false },
    reading: null,
    prints: [{ jobId: 'j', deviceId: 'p', copy: 0, reason: null, state, ticketId: 't1', elsewhere }],
  });
  it('comes from the printer', () => {
    expect(printingOf(ticket.print, null)).toBe('printing');
    expect(printingOf(ticket.print, view('sending'))).toBe('printing');
    expect(printingOf(ticket.print, view('confirmed'))).toBe('take');
    expect(printingOf(ticket.print, view('unknown'))).toBe('photo');
    expect(printingOf(null, view('confirmed'))).toBe('photo');
  });

  it('sends the customer to the printer that took over, unless nothing comes out there either', () => {
    const place = { zh: '2号台席', en: 'Counter 2' };
    expect(printingOf(ticket.print, view('sending', place))).toBe('elsewhere');
    expect(printingOf(ticket.print, view('confirmed', place))).toBe('elsewhere');
    expect(printingOf(ticket.print, view('unknown', place))).toBe('photo');
    expect(placeOf(ticket.print, view('sending', place))).toEqual(place);
    expect(placeOf(ticket.print, view('sending'))).toBe(null);
    expect(placeOf(null, null)).toBe(null);
  });
});
