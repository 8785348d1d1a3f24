import { defaultQueueSettings } from '@onehall/domain';
import { issuing, leaving, queueWith, StoredHall, signingOn } from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import type { CommandContext } from '../decision.ts';
import { issueTicket } from '../queue/issue-ticket.ts';
import { type BookAppointment, bookAppointment, cancelAppointment, turnAway } from './book-appointment.ts';
import { checkIn } from './check-in.ts';
import { slotsFor } from './slots.ts';

const minuteMs = 60_000;
const day = '2026-03-01';
/** The clock of a test hall begins at 10:00; the hall opens at 9:00 in slots of a quarter of an hour. */
const elevenAt = 1_772_330_400_000 + 60 * minuteMs;
const withAppointments = queueWith({
  appointmentClassId: 'corporate',
  appointments: { ...defaultQueueSettings.appointments, memberClassIds: ['gold'] },
});

const booking =
  (change: Partial<BookAppointment> = {}) =>
  (context: CommandContext) =>
    bookAppointment(
      {
        categoryId: 'bills',
        businessDay: day,
        slotAt: elevenAt,
        subscriberId: null,
        classId: 'general',
        source: 'staff',
        ticketId: null,
        capacity: null,
        ...change,
      },
      context,
    );
const checkingIn = (code: string) => (context: CommandContext) =>
  checkIn({ code, language: 'zh', kioskId: 'kiosk-1', printerId: 'ticket-printer' }, context);
const cancelling = (appointmentId: string) => (context: CommandContext) =>
  cancelAppointment({ appointmentId, by: 'staff:g1' }, context);
const open = () => StoredHall.open(withAppointments);
const stateOf = (hall: StoredHall, id: string) => hall.store.state.appointment(id)?.state;

describe('the slots of a day', () => {
  const slots = (hall: StoredHall, businessDay: string, capacity: number | null = null) =>
    slotsFor({ businessDay, categoryId: 'bills', capacity }, hall.store.context());

  test('run from now to the last ticket, and are none beyond the days that may be booked', async () => {
    const hall = await open();
    const today = slots(hall, day);
    expect(today.at(0)?.slotAt).toBe(hall.clock.at + 15 * minuteMs);
    expect(today.at(-1)?.slotAt).toBe(hall.clock.at + (8 * 60 - 15) * minuteMs);
    expect(slots(hall, '2026-03-08')).toHaveLength(36);
    for (const none of ['2026-03-09', '2026-02-28', '2026-13-01', 'nonsense']) {
      expect(slots(hall, none)).toEqual([]);
    }
  });

  test('never hold more than the hall can keep, all services together', async () => {
    const hall = await open();
    await hall.must(booking({ categoryId: 'plan' }));
    const free = (capacity: number | null) =>
      slots(hall, day, capacity).find((one) => one.slotAt === elevenAt)?.free;
    expect([free(null), free(2), free(1), free(0)]).toEqual([2, 1, 0, 0]);
  });
});

describe('booking an appointment', () => {
  test('keeps the slot under a code of six digits', async () => {
    const hall = await open();
    const { appointmentId, code, slotAt } = await hall.must(booking());
    expect(code).toMatch(/^\d{6}$/);
    expect(slotAt).toBe(elevenAt);
    expect(hall.store.state.appointmentByCode(day, code)?.id).toBe(appointmentId);
  });

  test('by two at once in one turn gives the last place to one of them', async () => {
    const hall = await open();
    await hall.must(booking());
    const codes = await Promise.all([hall.codeOf(booking()), hall.codeOf(booking())]);
    expect(codes).toEqual(['accepted', 'slot-full']);
  });

  test('tries another code where one is taken that day, and gives up rather than give one twice', async () => {
    const hall = await open();
    const first = await hall.must((context) => booking()({ ...context, newCode: () => '000001' }));
    const codes = ['000001', '000002'];
    const second = await hall.must((context) =>
      booking()({ ...context, newCode: () => codes.shift() ?? '000003' }),
    );
    expect([first.code, second.code]).toEqual(['000001', '000002']);
    const later = booking({ slotAt: elevenAt + 15 * minuteMs });
    expect(await hall.codeOf((context) => later({ ...context, newCode: () => '000001' }))).toBe('slot-full');
  });

  test('a cancelled one frees its slot and its person', async () => {
    const hall = await open();
    const mine = { subscriberId: 'sub-1' };
    const { appointmentId } = await hall.must(booking(mine));
    expect(await hall.codeOf(booking(mine))).toBe('appointment-twice');
    await hall.must(cancelling(appointmentId));
    expect(await hall.codeOf(cancelling(appointmentId))).toBe('appointment-used');
    expect(await hall.codeOf(cancelling('ghost'))).toBe('appointment-unknown');
    await hall.must(booking(mine));
    expect(await hall.codeOf(booking())).toBe('accepted');
    expect(await hall.codeOf(booking())).toBe('slot-full');
  });

  test('refusals come in the documented order', async () => {
    const none = await StoredHall.open();
    expect(await none.codeOf(booking({ categoryId: 'ghost' }))).toBe('appointments-off');
    const hall = await open();
    await hall.must(booking({ subscriberId: 'sub-1' }));
    const wish = { categoryId: 'ghost', source: 'member', slotAt: 7, capacity: 0 } as const;
    const code = (change: Partial<BookAppointment>) =>
      hall.codeOf(booking({ ...wish, subscriberId: 'sub-1', ...change }));
    expect(await code({})).toBe('category-unknown');
    expect(await code({ categoryId: 'bills' })).toBe('not-a-member');
    expect(await code({ categoryId: 'bills', classId: 'gold' })).toBe('slot-unknown');
    const member = { categoryId: 'bills', classId: 'gold', slotAt: elevenAt };
    expect(await code(member)).toBe('slot-full');
    expect(await code({ ...member, capacity: 2 })).toBe('appointment-twice');
    expect(await code({ ...member, capacity: 2, subscriberId: 'sub-2' })).toBe('accepted');
  });
});

describe('checking in for an appointment', () => {
  test('before the slot: the promise counts from the slot', async () => {
    const hall = await open();
    const { appointmentId, code } = await hall.must(booking());
    hall.clock.at = elevenAt - 15 * minuteMs;
    const issued = await hall.must(checkingIn(code));
    expect(issued.late).toBe(false);
    expect(hall.store.state.ticket(issued.ticketId)).toMatchObject({
      classId: 'corporate',
      waitFrom: elevenAt,
      dueAt: elevenAt + 10 * minuteMs,
    });
    expect(hall.store.queries.ticket(issued.ticketId)?.appointmentId).toBe(appointmentId);
    expect(stateOf(hall, appointmentId)).toBe('arrived');
    expect(issued.printJobId).not.toBeNull();
  });

  test('within the grace it is the appointment still; after it an ordinary ticket of the class', async () => {
    const hall = await open();
    const inTime = await hall.must(booking());
    const tooLate = await hall.must(booking());
    hall.clock.at = elevenAt + 10 * minuteMs;
    const kept = await hall.must(checkingIn(inTime.code));
    expect(hall.store.state.ticket(kept.ticketId)).toMatchObject({
      classId: 'corporate',
      waitFrom: hall.clock.at,
    });
    hall.clock.pass(1);
    const late = await hall.must(checkingIn(tooLate.code));
    expect(late.late).toBe(true);
    expect(hall.store.state.ticket(late.ticketId)).toMatchObject({
      classId: 'general',
      waitFrom: hall.clock.at,
    });
  });

  test('too early is asked to come back, and when; the appointment stands', async () => {
    const hall = await open();
    const { appointmentId, code } = await hall.must(booking());
    hall.clock.at = elevenAt - 15 * minuteMs - 1;
    expect(await hall.run(checkingIn(code))).toMatchObject({
      refusal: { code: 'appointment-early', facts: { from: hall.clock.at + 1, slotAt: elevenAt } },
    });
    expect(stateOf(hall, appointmentId)).toBe('booked');
  });

  test('counts once: by two at once, again, or after it was cancelled', async () => {
    const hall = await open();
    const { code } = await hall.must(booking());
    const cancelled = await hall.must(booking());
    await hall.must(cancelling(cancelled.appointmentId));
    hall.clock.at = elevenAt;
    const codes = await Promise.all([hall.codeOf(checkingIn(code)), hall.codeOf(checkingIn(code))]);
    expect(codes).toEqual(['accepted', 'appointment-used']);
    expect(await hall.codeOf(checkingIn(cancelled.code))).toBe('appointment-used');
  });

  test('a code that nobody was given is unknown, and one of the days before is over', async () => {
    const hall = await open();
    const { code } = await hall.must(booking());
    expect(await hall.codeOf(checkingIn('999999x'))).toBe('appointment-unknown');
    hall.clock.pass(24 * 60 * minuteMs);
    expect(await hall.codeOf(checkingIn(code))).toBe('appointment-missed');
    hall.clock.pass(3 * 24 * 60 * minuteMs);
    expect(await hall.codeOf(checkingIn(code))).toBe('appointment-unknown');
  });

  test('where nobody on duty does the service any more is refused, and the appointment stands', async () => {
    const hall = await open();
    const { appointmentId, code } = await hall.must(booking({ categoryId: 'plan' }));
    await hall.must(signingOn(2));
    hall.clock.at = elevenAt;
    expect(await hall.codeOf(checkingIn(code))).toBe('category-unavailable');
    expect(stateOf(hall, appointmentId)).toBe('booked');
  });
});

describe('turning somebody away for want of papers', () => {
  const turning =
    (ticketId: string, slotAt = elevenAt) =>
    (context: CommandContext) =>
      turnAway({ ticketId, businessDay: day, slotAt, capacity: null }, context);

  test('ends the ticket and keeps a time to come back, in one commit', async () => {
    const hall = await open();
    const { ticketId } = await hall.must(issuing({ categoryIds: ['plan'], subscriberId: 'sub-1' }));
    const { appointmentId } = await hall.must(turning(ticketId));
    expect(hall.store.state.ticket(ticketId)?.state).toBe('abandoned');
    expect(hall.store.state.appointment(appointmentId)).toMatchObject({
      categoryId: 'plan',
      classId: 'general',
      subscriberId: 'sub-1',
      state: 'booked',
    });
  });

  test('leaves the ticket where it is when no time can be kept', async () => {
    const hall = await open();
    const { ticketId } = await hall.must(issuing());
    expect(await hall.codeOf(turning('ghost'))).toBe('ticket-unknown');
    expect(await hall.codeOf(turning(ticketId, 7))).toBe('slot-unknown');
    expect(hall.store.state.ticket(ticketId)?.state).toBe('waiting');
    await hall.must(leaving(ticketId));
    expect(await hall.codeOf(turning(ticketId, 7))).toBe('ticket-not-now');
  });

  test('is no matter of membership', async () => {
    const hall = await open();
    const ticket = {
      categoryIds: ['bills'],
      classId: 'general',
      subscriberId: null,
      language: 'zh',
    } as const;
    const { ticketId } = await hall.must((context) =>
      issueTicket({ ...ticket, kioskId: null, printerId: null }, context),
    );
    expect(await hall.codeOf(turning(ticketId))).toBe('accepted');
  });
});
