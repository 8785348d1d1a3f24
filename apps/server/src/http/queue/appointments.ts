import { bookAppointment, cancelAppointment, checkIn, slotsFor, turnAway } from '@onehall/application';
import { findCategory, refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { actorOf } from '../../access/principals.ts';
import { command, endpoint } from '../endpoint.ts';
import { byHandOf, kioskOf, lookUp, replyIssued, ticketPrinterOf } from './ticket-reply.ts';

/** Refusals: appointments-off, category-unknown. A day outside the bookable ones has no slots. */
export const readSlotsEndpoint = endpoint(routes.readSlots, ({ param, parts }) => {
  const { hall, forecast } = parts;
  const categoryId = param('categoryId');
  const businessDay = param('businessDay');
  if (hall.queue.appointmentClassId === null) return refuse('appointments-off');
  if (!findCategory(hall, categoryId)) return refuse('category-unknown', { categoryId });
  const question = { businessDay, categoryId, capacity: forecast.capacity };
  return { ok: true, value: { businessDay, slots: slotsFor(question, parts.store.context()) } };
});

/** Staff book for anybody; a number that the billing system knows gives the class. Refusals: those of bookAppointment. */
export const bookAppointmentEndpoint = endpoint(routes.bookAppointment, async (asked) => {
  const { categoryId, businessDay, slotAt, mobile } = asked.body;
  const named = await lookUp(asked, mobile);
  return command(asked, 'bookAppointment', (context) =>
    bookAppointment(
      {
        categoryId,
        businessDay,
        slotAt,
        subscriberId: named?.subscriberId ?? null,
        classId: named?.classId ?? 'general',
        source: 'staff',
        ticketId: null,
        capacity: asked.parts.forecast.capacity,
      },
      context,
    ),
  );
});

/** A member books the next visit behind the address of this one [Q4]. Refusals: ticket-unknown, those of bookAppointment. */
export const bookFromPhoneEndpoint = endpoint(routes.bookFromPhone, (asked) => {
  const { categoryId, businessDay, slotAt } = asked.body;
  return command(asked, 'bookFromPhone', (context) => {
    const ticketId = context.state.ticketIdByToken(asked.param('token'));
    const ticket = ticketId === null ? null : context.state.ticket(ticketId);
    if (!ticket) return refuse('ticket-unknown');
    const subscriberId = context.state.subscriberOfTicket(ticket.id);
    if (subscriberId === null) return refuse('not-a-member', { classId: ticket.classId });
    return bookAppointment(
      {
        categoryId,
        businessDay,
        slotAt,
        subscriberId,
        classId: ticket.classId,
        source: 'member',
        ticketId: ticket.id,
        capacity: asked.parts.forecast.capacity,
      },
      context,
    );
  });
});

/** Refusals: ticket-unknown, appointment-unknown, those of cancelAppointment. */
export const cancelFromPhoneEndpoint = endpoint(routes.cancelFromPhone, (asked) =>
  command(asked, 'cancelFromPhone', (context) => {
    const ticketId = context.state.ticketIdByToken(asked.param('token'));
    if (ticketId === null) return refuse('ticket-unknown');
    const booked = asked.parts.store.queue.appointmentOfTicket(ticketId);
    if (booked === null) return refuse('appointment-unknown');
    return cancelAppointment({ appointmentId: booked.id, by: 'customer' }, context);
  }),
);

export const cancelAppointmentEndpoint = endpoint(routes.cancelAppointment, (asked) =>
  command(asked, 'cancelAppointment', (context) =>
    cancelAppointment({ appointmentId: asked.param('appointmentId'), by: actorOf(asked.principal) }, context),
  ),
);

/** Papers are missing [Q13]. Refusals: those of turnAway. */
export const turnAwayEndpoint = endpoint(routes.turnAway, (asked) => {
  const { businessDay, slotAt } = asked.body;
  const { capacity } = asked.parts.forecast;
  return command(asked, 'turnAway', (context) =>
    turnAway({ ticketId: asked.param('ticketId'), businessDay, slotAt, capacity }, context),
  );
});

/** Refusals: those of checkIn. */
export const checkInEndpoint = endpoint(routes.checkIn, async (asked) => {
  const { code, language } = asked.body;
  const kioskId = kioskOf(asked.principal);
  const printerId = ticketPrinterOf(asked.parts, kioskId);
  const issued = await command(asked, 'checkIn', (context) =>
    checkIn({ code, language, kioskId, printerId, by: byHandOf(asked.principal) }, context),
  );
  if (!issued.ok) return issued;
  const reply = replyIssued(asked.parts, issued.value);
  return reply.ok ? { ok: true, value: { ...reply.value, late: issued.value.late } } : reply;
});
