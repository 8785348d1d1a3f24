import * as z from 'zod';
import {
  amountFen,
  classGroup,
  id,
  instant,
  pauseKind,
  printerReadiness,
  text,
  ticketState,
} from '../common.ts';
import { pickupSheet } from './around.ts';
import { runningEmergency } from './emergency.ts';
import { mending, waitingTicket } from './hall.ts';
import { counterReading } from './reading.ts';
import { formContent } from './slips.ts';
import { payment, tenderKind, tenderState, visitView } from './visit.ts';

export const consoleView = z.object({
  counterId: id,
  number: z.string(),
  session: z
    .object({
      clerkId: id,
      clerkWorkNumber: z.string(),
      clerkName: text,
      signedOnAt: instant,
      shiftId: id,
    })
    .nullable(),
  ticket: z
    .object({
      ticketId: id,
      visitId: id,
      number: z.string(),
      state: ticketState,
      classId: id,
      className: text,
      group: classGroup,
      categoryId: id,
      categoryName: text,
      /** What the service needs, to be read out when something is missing [Q13]. */
      papers: z.array(text),
      arrivedAt: instant,
      dueAt: instant,
      calledAt: instant,
      lastCalledAt: instant,
      servingAt: instant.nullable(),
      recalls: z.int(),
      /** When no-show becomes possible; null while a recall is still missing. */
      noShowFrom: instant.nullable(),
      alsoCategoryNames: z.array(text),
      prepared: z.object({ papersSeen: z.array(text), note: z.string() }).nullable(),
      /** Called out of order, and why. */
      jump: z.object({ reason: z.string(), overtaken: z.int() }).nullable(),
      bookedFor: instant.nullable(),
    })
    .nullable(),
  pause: z.object({ kind: pauseKind, since: instant, until: instant }).nullable(),
  mending: mending.nullable(),
  lentUntil: instant.nullable(),
  /** The clerk's next planned break; it slides while it would break promises. */
  nextBreak: z.object({ startsAt: instant, minutes: z.int(), kind: pauseKind, moved: z.int() }).nullable(),
  emergencies: z.array(runningEmergency),
  /** All counters are closed to calls [E5]. */
  callsClosed: z.boolean(),
  /** Asked back to work by the duty manager. */
  wanted: z.boolean(),
  /** Held tickets that this counter may resume, and missed calls that may come back. */
  aside: z.array(waitingTicket),
  categories: z.array(z.object({ id, name: text })),
  otherCounters: z.array(
    z.object({ counterId: id, number: z.string(), open: z.boolean(), categoryIds: z.array(id) }),
  ),
  visit: visitView.nullable(),
  /** Tickets this counter may serve, in the order they arrived; at most 60. */
  queue: z.array(waitingTicket),
  waitingTotal: z.int(),
  /** The number that Next would call now. */
  nextNumber: z.string().nullable(),
  /** The newest card or code read here. */
  reading: counterReading.nullable(),
  devices: z.object({
    printer: printerReadiness.nullable(),
    display: z.enum(['online', 'offline']).nullable(),
    drawer: z.enum(['open', 'shut', 'unknown']).nullable(),
    /** 'offline': documents and codes are typed. */
    reader: z.enum(['online', 'offline']).nullable(),
    scanner: z.enum(['online', 'offline']).nullable(),
  }),
  /** Where judicial enquiries are referred to: none is answered here [C12]. */
  judicialReferral: text,
  /** Stock that lies before the clerk, to be taken [M4]. */
  stockOffers: z.int().min(0),
  /** What the daily audit found of this clerk’s work and waits for their word [M2]. */
  findings: z.int().min(0),
  /** Notices that must be read and that this clerk has not confirmed [E2]. */
  unreadNotices: z.int().min(0),
  /** Numbered invoices in the clerk's hand, and offers to be answered; null: the hall gives none, or nobody is here. */
  invoices: z.object({ left: z.int().min(0), low: z.boolean(), offers: z.int().min(0) }).nullable(),
});
export type ConsoleView = z.infer<typeof consoleView>;

/** What the customer at the counter sees; never another customer's data, never a staff word. */
export const customerScreenView = z.object({
  counterId: id,
  number: z.string(),
  clerkWorkNumber: z.string().nullable(),
  stage: z.enum(['closed', 'idle', 'called', 'welcome', 'form', 'pickup', 'pay', 'paid', 'thanks']),
  ticketNumber: z.string().nullable(),
  visitId: id.nullable(),
  group: classGroup.nullable(),
  lines: z.array(
    z.object({
      orderId: id,
      name: text,
      amountFen,
      details: z.array(z.object({ label: text, value: z.string() })),
      /** After payment: whether the operator has it yet. `pending` is said politely, never as a fault [C9]. */
      state: z.enum(['open', 'pending', 'done', 'follow-up']),
    }),
  ),
  totalFen: amountFen,
  /** What the customer gets back. */
  payoutFen: amountFen,
  /** Other ways of paying, as they are asked for and confirmed. */
  tenders: z.array(z.object({ tenderId: id, kind: tenderKind, amountFen, state: tenderState })),
  /** Of what is due, still to be paid in cash. */
  cashDueFen: amountFen,
  form: z
    .object({ documentId: id, version: z.int(), contentHash: z.string(), content: formContent })
    .nullable(),
  /** The sheet of a job to be signed at pick-up [C19]. */
  pickup: pickupSheet.nullable(),
  payment: payment.nullable(),
  rating: z.int().nullable(),
});
export type CustomerScreenView = z.infer<typeof customerScreenView>;
