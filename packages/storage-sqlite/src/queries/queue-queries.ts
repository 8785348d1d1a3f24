import type { AppointmentState, BreachCause, BusinessDay, LeverKind, PauseKind } from '@onehall/domain';
import type { Prepare } from '../database.ts';

export interface PulledLeverRow {
  readonly id: string;
  readonly kind: LeverKind;
  readonly counterId: string | null;
  readonly pulledAt: number;
  readonly until: number;
  readonly promisesExpected: number | null;
}

export interface PlannedBreakRow {
  readonly id: string;
  readonly clerkId: string;
  readonly kind: PauseKind;
  readonly startsAt: number;
  readonly minutes: number;
  readonly moved: number;
}

export interface AppointmentRow {
  readonly id: string;
  readonly code: string;
  readonly slotAt: number;
  readonly categoryId: string;
  readonly classId: string;
  readonly state: AppointmentState;
}

export interface ToldAndKept {
  readonly told: number;
  readonly kept: number;
}

/** Arrivals of a class and category in one half hour of the epoch (`slot` × 30 minutes). */
export interface ArrivalCount {
  readonly businessDay: BusinessDay;
  readonly slot: number;
  readonly classId: string;
  readonly categoryId: string;
  readonly count: number;
}

export interface CalledTicket {
  readonly id: string;
  readonly number: string;
  readonly classId: string;
  readonly categoryId: string;
  readonly arrivedAt: number;
  readonly waitFrom: number;
  readonly firstCalledAt: number;
  readonly dueAt: number;
  readonly counterId: string | null;
  readonly jump: string | null;
}

const halfHourMs = 30 * 60_000;

/** What the queue's own screens and the futures ask of the tables. Reads only. */
export class QueueQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  levers(): PulledLeverRow[] {
    return this.#prepare(
      `SELECT id, kind, counter_id AS counterId, pulled_at AS pulledAt, until, promises_expected AS promisesExpected
       FROM lever WHERE ended_at IS NULL ORDER BY pulled_at`,
    ).all() as PulledLeverRow[];
  }

  breaks(): PlannedBreakRow[] {
    return this.#prepare(
      `SELECT id, clerk_id AS clerkId, kind, starts_at AS startsAt, minutes, moved FROM planned_break
       WHERE ended IS NULL ORDER BY starts_at`,
    ).all() as PlannedBreakRow[];
  }

  appointmentsOfDay(businessDay: BusinessDay, most: number): AppointmentRow[] {
    return this.#appointments('business_day = ? ORDER BY slot_at LIMIT ?', businessDay, most);
  }

  /** The appointment that a phone page booked and that still stands. */
  appointmentOfTicket(ticketId: string): AppointmentRow | null {
    return (
      this.#appointments(`booked_ticket_id = ? AND state = 'booked' ORDER BY slot_at`, ticketId)[0] ?? null
    );
  }

  appointment(appointmentId: string): AppointmentRow | null {
    return this.#appointments('id = ?', appointmentId)[0] ?? null;
  }

  brokenByCause(businessDay: BusinessDay): { cause: BreachCause; count: number }[] {
    return this.#prepare(
      `SELECT broken_cause AS cause, count(*) AS count FROM ticket
       WHERE business_day = ? AND broken_cause IS NOT NULL GROUP BY 1 ORDER BY 2 DESC`,
    ).all(businessDay) as { cause: BreachCause; count: number }[];
  }

  /**
   * How honest the printed waits were [Q1]: of those told a range that ends by `highMax` minutes, how many were called
   * by its end. Whoever waits still and is past it counts as told and not kept; whoever left does not count.
   */
  toldAndKept(businessDay: BusinessDay, highMax: number, now: number): ToldAndKept {
    return this.#prepare(
      `SELECT count(*) AS told,
         count(*) FILTER (WHERE first_called_at IS NOT NULL AND first_called_at <= wait_from + range_high * 60000) AS kept
       FROM ticket WHERE business_day = ? AND range_high IS NOT NULL AND range_high <= ? AND appointment_id IS NULL
         AND (first_called_at IS NOT NULL OR (state = 'waiting' AND wait_from + range_high * 60000 < ?))`,
    ).get(businessDay, highMax, now) as ToldAndKept;
  }

  /** Arrivals by half hour since an instant: the hall's own history. */
  arrivalsSince(firstDay: BusinessDay): ArrivalCount[] {
    return this.#prepare(
      `SELECT business_day AS businessDay, arrived_at / ${halfHourMs} AS slot, class_id AS classId,
         category_id AS categoryId, count(*) AS count
       FROM ticket WHERE business_day >= ? GROUP BY 1, 2, 3, 4`,
    ).all(firstDay) as ArrivalCount[];
  }

  /** Mean minutes at the counter by category since a day, with how many services they rest on. */
  serviceMeans(firstDay: BusinessDay): { categoryId: string; meanMinutes: number; count: number }[] {
    return this.#prepare(
      `SELECT category_id AS categoryId, avg(ended_at - called_at) / 60000.0 AS meanMinutes, count(*) AS count
       FROM ticket WHERE business_day >= ? AND state = 'finished' AND ended_at - called_at BETWEEN 10000 AND 7200000
       GROUP BY 1`,
    ).all(firstDay) as { categoryId: string; meanMinutes: number; count: number }[];
  }

  /** Counters that have called somebody since a day. */
  countersUsed(firstDay: BusinessDay): string[] {
    const rows = this.#prepare(
      'SELECT DISTINCT counter_id AS id FROM ticket WHERE business_day >= ? AND counter_id IS NOT NULL',
    ).all(firstDay) as { id: string }[];
    return rows.map((row) => row.id);
  }

  /** Everybody called on a day, by the first call. */
  calledOfDay(businessDay: BusinessDay): CalledTicket[] {
    return this.#prepare(
      `SELECT id, number, class_id AS classId, category_id AS categoryId, arrived_at AS arrivedAt,
         wait_from AS waitFrom, first_called_at AS firstCalledAt, due_at AS dueAt, counter_id AS counterId,
         call_jump AS jump
       FROM ticket WHERE business_day = ? AND first_called_at IS NOT NULL ORDER BY first_called_at`,
    ).all(businessDay) as CalledTicket[];
  }

  /** The newest ticket of a subscriber today that still counts: for a lost one. */
  liveTicketOf(subscriberId: string, businessDays: readonly [BusinessDay, BusinessDay]): string | null {
    const row = this.#prepare(
      `SELECT id FROM ticket WHERE business_day IN (?, ?) AND subscriber_id = ?
         AND state IN ('waiting', 'called', 'held', 'noShow') ORDER BY arrived_at DESC LIMIT 1`,
    ).get(...businessDays, subscriberId) as { id: string } | undefined;
    return row?.id ?? null;
  }

  #appointments(where: string, ...values: readonly unknown[]): AppointmentRow[] {
    return this.#prepare(
      `SELECT id, code, slot_at AS slotAt, category_id AS categoryId, class_id AS classId, state
       FROM appointment WHERE ${where}`,
    ).all(...values) as AppointmentRow[];
  }
}
