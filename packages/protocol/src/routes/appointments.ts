import * as z from 'zod';
import { businessDay, command, id, instant, mobileNumber } from '../common.ts';
import { defineRoute } from '../route.ts';

const slots = z.object({
  businessDay,
  slots: z.array(z.object({ slotAt: instant, taken: z.int(), free: z.int() })),
});
const booked = z.object({ appointmentId: id, code: z.string(), slotAt: instant });

export const readSlots = defineRoute({
  name: 'readSlots',
  method: 'get',
  path: '/appointments/slots/:categoryId/:businessDay',
  summary: 'The slots of a day for a service, never more than the hall can keep',
  body: null,
  reply: slots,
});

export const bookAppointment = defineRoute({
  name: 'bookAppointment',
  method: 'post',
  path: '/appointments',
  summary: 'Staff book a slot for a customer',
  body: command.extend({ categoryId: id, businessDay, slotAt: instant, mobile: mobileNumber.nullable() }),
  reply: booked,
});

export const bookFromPhone = defineRoute({
  name: 'bookFromPhone',
  method: 'post',
  path: '/follow/:token/appointments',
  summary: 'A member books on the phone page of a ticket',
  body: command.extend({ categoryId: id, businessDay, slotAt: instant }),
  reply: booked,
});

export const cancelFromPhone = defineRoute({
  name: 'cancelFromPhone',
  method: 'post',
  path: '/follow/:token/appointments/cancel',
  summary: 'The member gives the appointment back',
  body: command,
  reply: z.object({ appointmentId: id }),
});

export const cancelAppointment = defineRoute({
  name: 'cancelAppointment',
  method: 'post',
  path: '/appointments/:appointmentId/cancel',
  summary: 'An appointment is not kept',
  body: command,
  reply: z.object({ appointmentId: id }),
});

export const turnAway = defineRoute({
  name: 'turnAway',
  method: 'post',
  path: '/tickets/:ticketId/turn-away',
  summary: 'Papers are missing: the ticket ends, and a time to come back is kept without queueing again',
  body: command.extend({ businessDay, slotAt: instant }),
  reply: booked,
});
