import type { Text } from '../kernel/text.ts';

/** How a called ticket becomes a no-show [Q5]: how often it is recalled first, and how long the clerk then waits. */
export interface NoShowRule {
  readonly recallsMin: number;
  readonly pauseMs: number;
}

/** A dialect that clerks may speak and calls may be said in [Q14]. */
export interface Dialect {
  readonly id: string;
  readonly name: Text;
}

/** What may be booked, when, and by whom [Q4]. */
export interface AppointmentSettings {
  readonly slotMinutes: number;
  /** Bookings a slot and service category; the simulator says how many the hall can keep. */
  readonly perSlot: number;
  readonly daysAhead: number;
  /** A check-in this long before the slot is taken; earlier ones are asked to come back. */
  readonly earlyMinutes: number;
  /** A check-in this long after the slot still counts as the appointment; later ones take a place in the queue. */
  readonly lateMinutes: number;
  /** Classes whose members book for themselves on the phone page; staff book for anybody. */
  readonly memberClassIds: readonly string[];
}

/** When a pause is refused [Q7]. */
export interface PauseSettings {
  /** A pause that is forecast to break more promises than this is refused. */
  readonly promisesMax: number;
  /** The longest pause that may be asked for. */
  readonly minutesMax: number;
}

/** Rules of the queue that a manager may change; effective from the next decision. */
export interface QueueSettings {
  readonly noShow: NoShowRule;
  /** Whoever was called in vain may come back this long without queueing again. */
  readonly returnMinutes: number;
  /** A ticket is held at most this long. */
  readonly holdMinutesMax: number;
  /** Tickets stop this long before closing [Q11]. */
  readonly lastTicketMinutes: number;
  /** Class given by the floor guide to elderly and disabled customers [Q10]; null: the hall has none. */
  readonly courtesyClassId: string | null;
  /** Class of those who come by appointment [Q4]; null: the hall takes none. */
  readonly appointmentClassId: string | null;
  readonly dialects: readonly Dialect[];
  readonly pause: PauseSettings;
  readonly appointments: AppointmentSettings;
}

/** What a hall file that says nothing means. */
export const defaultQueueSettings: QueueSettings = {
  noShow: { recallsMin: 1, pauseMs: 20_000 },
  returnMinutes: 20,
  holdMinutesMax: 30,
  lastTicketMinutes: 0,
  courtesyClassId: null,
  appointmentClassId: null,
  dialects: [],
  pause: { promisesMax: 0.5, minutesMax: 60 },
  appointments: {
    slotMinutes: 15,
    perSlot: 2,
    daysAhead: 7,
    earlyMinutes: 15,
    lateMinutes: 10,
    memberClassIds: [],
  },
};
