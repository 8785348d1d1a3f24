import * as z from 'zod';
import {
  businessDay,
  classGroup,
  id,
  instant,
  minutesRange,
  pauseKind,
  printerReadiness,
  printJob,
  text,
  ticketState,
} from '../common.ts';
import { approvalWanted } from './approval.ts';
import { publicNotices, runningEmergency } from './emergency.ts';
import { advice, hallForecast, pulledLever } from './forecast.ts';
import { kioskReading } from './reading.ts';

/** What anyone in the hall may know about it. */
export const hallInfo = z.object({
  hallId: id,
  name: text,
  zone: z.string(),
  demo: z.boolean(),
  hours: z.object({ opens: z.string(), closes: z.string() }),
  classes: z.array(z.object({ id, name: text, group: classGroup, waitTargetMin: z.int() })),
  counters: z.array(z.object({ id, number: z.string(), zone: text })),
  kiosks: z.array(z.object({ id, name: text })),
  documentKinds: z.array(z.object({ id, name: text })),
  /** Dialects whose clips the hall has recorded: boards say calls in them after Mandarin [Q14]. */
  spokenDialects: z.array(id),
});
export type HallInfo = z.infer<typeof hallInfo>;

export const kioskView = z.object({
  kioskId: id,
  hallName: text,
  open: z.boolean(),
  /** What is told in an emergency [E5]; tickets are stopped: the kiosk gives none and says so. */
  notices: publicNotices,
  ticketsStopped: z.boolean(),
  /** What customers use and what does not work now [E4]. */
  outOfOrder: z.array(text),
  hours: z.object({ opens: z.string(), closes: z.string() }),
  categories: z.array(
    z.object({
      id,
      prefix: z.string(),
      name: text,
      hint: text,
      papers: z.array(text),
      /** false: nobody on duty can do it now; the tile says so. */
      available: z.boolean(),
      /** Self-service does it too; `diverted`: the hall asks people to go there now [Q8]. */
      selfService: z.boolean(),
      diverted: z.boolean(),
      waiting: z.int(),
      range: minutesRange.nullable(),
    }),
  ),
  dialects: z.array(z.object({ id, name: text })),
  /** The hall takes appointments: the kiosk has a check-in. */
  appointments: z.boolean(),
  printer: printerReadiness,
  /** Its own printer cannot: where the one stands that prints in its place now; null: nowhere, or it prints itself. */
  printsAt: text.nullable(),
  /** A card or a scanned code names the customer here: what it can read, and what it has read. */
  reads: z.object({ idCard: z.boolean(), code: z.boolean() }),
  reading: kioskReading.nullable(),
  /** The newest prints of this kiosk, so that its page can say what the printer really does. */
  prints: z.array(
    printJob.extend({
      ticketId: id,
      /** Its own printer could not: where the one that took over stands. */
      elsewhere: text.nullable(),
    }),
  ),
});
export type KioskView = z.infer<typeof kioskView>;

export const boardCall = z.object({
  /** Journal sequence of the newest call or recall of this ticket: orders the list, and tells new from seen. */
  seq: z.int(),
  ticketNumber: z.string(),
  counterId: id,
  counterNumber: z.string(),
  zone: text,
  group: classGroup,
  calledAt: instant,
  recalls: z.int(),
});
export type BoardCall = z.infer<typeof boardCall>;

/** What stands beside the calls [E6]: shown from one instant to another. */
const boardSlide = z.object({
  slideId: id,
  title: text,
  body: text,
  media: z.object({ url: z.string(), video: z.boolean() }).nullable(),
  /** Chinese names of zones; none: everywhere. */
  zones: z.array(z.string()),
  seconds: z.int(),
  fromAt: instant,
  untilAt: instant.nullable(),
});
export type BoardSlide = z.infer<typeof boardSlide>;

export const hallBoardView = z.object({
  hallName: text,
  hours: z.object({ opens: z.string(), closes: z.string() }),
  open: z.boolean(),
  notices: publicNotices,
  outOfOrder: z.array(text),
  /** Newest first, at most 8. */
  calls: z.array(boardCall),
  waiting: z.array(
    z.object({ categoryId: id, name: text, waiting: z.int(), range: minutesRange.nullable() }),
  ),
  closedCounters: z.array(
    z.object({ counterId: id, number: z.string(), pause: pauseKind.nullable(), backAt: instant.nullable() }),
  ),
  /** Calls from this journal sequence on are the board's to say; null: the hall's own speakers say them all. */
  saysFrom: z.int().nullable(),
  /** Of today and tomorrow. */
  slides: z.array(boardSlide),
});
export type HallBoardView = z.infer<typeof hallBoardView>;

const counterState = z.enum(['closed', 'free', 'calling', 'serving', 'paused', 'device-fault']);
/** A device fault stops the counter: nothing is entered there until it is mended [C9]. */
export const mending = z.object({ since: instant, deviceName: text.nullable(), reason: z.string() });
export type MendingBody = z.infer<typeof mending>;

export const counterBoardView = z.object({
  counterId: id,
  number: z.string(),
  zone: text,
  services: z.array(text),
  clerkWorkNumber: z.string().nullable(),
  state: counterState,
  /** Why it is closed [Q9]. */
  pause: pauseKind.nullable(),
  backAt: instant.nullable(),
  open: z.boolean(),
  notices: publicNotices,
  ticketNumber: z.string().nullable(),
});
export type CounterBoardView = z.infer<typeof counterBoardView>;

export const waitingTicket = z.object({
  ticketId: id,
  number: z.string(),
  classId: id,
  group: classGroup,
  categoryId: id,
  categoryName: text,
  arrivedAt: instant,
  dueAt: instant,
  state: ticketState,
  /** What the futures say of it; null: not looked at yet. Minutes from `at`. */
  estimate: z
    .object({ at: instant, low: z.number(), mid: z.number(), high: z.number(), risk: z.number() })
    .nullable(),
  wants: z
    .object({ counterNumber: z.string().nullable(), dialect: text.nullable(), also: z.array(text) })
    .nullable(),
  /** Papers seen and the wish noted while waiting. */
  prepared: z.object({ papersSeen: z.array(z.int()), note: z.string() }).nullable(),
  /** The visit that a guide has begun for it [Q8]. */
  preAccepted: z
    .object({
      services: z.array(z.object({ serviceId: id, name: text })),
      hasNumber: z.boolean(),
      hasCopy: z.boolean(),
    })
    .nullable(),
  /** Held or missed: until when it may come back, and why it is held. */
  returnUntil: instant.nullable(),
  holdReason: z.string().nullable(),
  broken: z.boolean(),
});
export type WaitingTicket = z.infer<typeof waitingTicket>;

export const counterCard = z.object({
  counterId: id,
  number: z.string(),
  zone: text,
  state: counterState,
  clerkId: id.nullable(),
  clerkWorkNumber: z.string().nullable(),
  clerkName: text.nullable(),
  ticketNumber: z.string().nullable(),
  since: instant.nullable(),
  pause: z.object({ kind: pauseKind, since: instant, until: instant }).nullable(),
  mending: mending.nullable(),
  /** Kept for classes; `lentUntil`: lends itself out for now. */
  dedicated: z.array(text),
  lentUntil: instant.nullable(),
  categoryIds: z.array(id),
});
export type CounterCard = z.infer<typeof counterCard>;

export const alert = z.object({
  alertId: id,
  kind: z.enum([
    'printer-not-ready',
    'print-unknown',
    'help-wanted',
    'device-lost',
    'drawer-open',
    'low-rating',
    'billing-rejected',
    'approval-wanted',
    'counter-wanted',
    'promises-at-risk',
    'forecast-missing',
    'cash-disputed',
    'shift-review',
    'audit-late',
    'case-major',
    'case-due',
    'case-contact',
    'case-arrived',
    'report-unfiled',
    'repair-overdue',
    'inspection-late',
    'training-ends',
    'emergency-open',
  ]),
  /** Which device, kiosk or counter it is about. */
  source: z.string(),
  sourceName: text,
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  at: instant,
});
export type AlertBody = z.infer<typeof alert>;

export const floorView = z.object({
  hallName: text,
  /** At most 300, by arrival. */
  waiting: z.array(waitingTicket),
  waitingTotal: z.int(),
  /** Set aside, and missed calls whose owners may still come back. */
  aside: z.array(waitingTicket),
  counters: z.array(counterCard),
  alerts: z.array(alert),
  emergencies: z.array(runningEmergency),
  forecast: hallForecast,
  advice: z.array(advice),
  levers: z.array(pulledLever),
  breaks: z.array(
    z.object({
      breakId: id,
      clerkId: id,
      clerkName: text,
      counterNumber: z.string().nullable(),
      kind: pauseKind,
      startsAt: instant,
      minutes: z.int(),
      moved: z.int(),
    }),
  ),
  appointments: z.array(
    z.object({
      appointmentId: id,
      code: z.string(),
      slotAt: instant,
      categoryName: text,
      className: text,
      state: z.enum(['booked', 'arrived', 'cancelled', 'missed']),
    }),
  ),
  /** Lists for the actions: services with their papers, classes, dialects. */
  categories: z.array(z.object({ id, name: text, papers: z.array(text), selfService: z.boolean() })),
  classes: z.array(z.object({ id, name: text, group: classGroup, waitTargetMin: z.number() })),
  dialects: z.array(z.object({ id, name: text })),
  courtesyClassId: id.nullable(),
  /** The day so far: of those told a range, how many were called by its end. */
  today: z.object({
    issued: z.int(),
    served: z.int(),
    broken: z.array(z.object({ cause: z.string(), count: z.int() })),
    told: z.object({ told: z.int(), kept: z.int() }),
    toldWithin15: z.object({ told: z.int(), kept: z.int() }),
  }),
});
export type FloorView = z.infer<typeof floorView>;

export const managerView = z.object({
  hallName: text,
  emergencies: z.array(runningEmergency),
  businessDay,
  counts: z.object({
    issued: z.int(),
    waiting: z.int(),
    called: z.int(),
    serving: z.int(),
    finished: z.int(),
    noShow: z.int(),
    held: z.int(),
    abandoned: z.int(),
    cancelled: z.int(),
  }),
  classes: z.array(
    z.object({
      classId: id,
      name: text,
      group: classGroup,
      waitTargetMin: z.int(),
      issued: z.int(),
      /** Called so far. */
      called: z.int(),
      withinTarget: z.int(),
      /** Still waiting and already past the target. */
      waitingLate: z.int(),
      waitMsMedian: z.int().nullable(),
      waitMsMax: z.int().nullable(),
    }),
  ),
  cash: z.array(
    z.object({
      shiftId: id,
      clerkWorkNumber: z.string(),
      clerkName: text,
      openedAt: instant,
      floatFen: z.int(),
      tenderedFen: z.int(),
      changeFen: z.int(),
      payments: z.int(),
      /** float + tendered − change: what the drawer holds by the books. */
      expectedFen: z.int(),
    }),
  ),
  vaultFen: z.int(),
  /** What waits for a manager's word, the oldest first [M5]; at most 50. */
  approvals: z.array(approvalWanted),
  billing: z.object({ local: z.int(), sent: z.int(), confirmed: z.int(), rejected: z.int() }),
  /** Newest first, at most 200. */
  tickets: z.array(
    waitingTicket.extend({
      className: text,
      calledAt: instant.nullable(),
      counterNumber: z.string().nullable(),
      waitMs: z.int().nullable(),
      withinTarget: z.boolean().nullable(),
      rating: z.int().nullable(),
      print: printJob.nullable(),
    }),
  ),
});
export type ManagerView = z.infer<typeof managerView>;
