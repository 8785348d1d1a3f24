import type {
  DayCounts,
  LeverToReview,
  PlannedBreak,
  WaitingCandidate,
  WaitingHeadsQuestion,
} from '@onehall/application';
import {
  type Appointment,
  type BusinessDay,
  type HallSetting,
  type Lever,
  noNeeds,
  type Ticket,
  type TicketNeeds,
  type WaitingGroup,
} from '@onehall/domain';
import type { Prepare } from './database.ts';

type Days = readonly [BusinessDay, BusinessDay];

const ticketColumns = `id, visit_id AS visitId, number, business_day AS businessDay, category_id AS categoryId,
  class_id AS classId, state, needs, arrived_at AS arrivedAt, wait_from AS waitFrom, due_at AS dueAt,
  counter_id AS counterId, called_at AS calledAt, last_called_at AS lastCalledAt, recalls, return_until AS returnUntil,
  broken_at AS brokenAt`;
const waitingColumns = `id, number, class_id AS classId, category_id AS categoryId, arrived_at AS arrivedAt,
  due_at AS dueAt, needs`;
const appointmentColumns = `id, code, business_day AS businessDay, category_id AS categoryId, slot_at AS slotAt,
  class_id AS classId, subscriber_id AS subscriberId, state`;

type Stored<T> = Omit<T, 'needs'> & { readonly needs: string | null };

export function readNeeds(json: string | null): TicketNeeds {
  return json === null ? noNeeds : (JSON.parse(json) as TicketNeeds);
}

function withNeeds<T extends { readonly needs: TicketNeeds }>(row: Stored<T>): T {
  return { ...row, needs: readNeeds(row.needs) } as unknown as T;
}

/** The queue's part of HallState, over the tables: tickets, levers, breaks, appointments, settings. */
export class SqliteQueueState {
  protected readonly prepare: Prepare;

  constructor(prepare: Prepare) {
    this.prepare = prepare;
  }

  ticket(ticketId: string): Ticket | null {
    return this.#tickets('id = ?', ticketId)[0] ?? null;
  }

  ticketIdByToken(followToken: string): string | null {
    const row = this.prepare('SELECT id FROM ticket WHERE follow_token = ?').get(followToken);
    return (row as { id: string } | undefined)?.id ?? null;
  }

  subscriberOfTicket(ticketId: string): string | null {
    const row = this.prepare('SELECT subscriber_id AS id FROM ticket WHERE id = ?').get(ticketId);
    return (row as { id: string | null } | undefined)?.id ?? null;
  }

  /** Two index look-ups for each class and category that somebody waits in: as fast with two thousand waiting as with two. */
  waitingHeads(question: WaitingHeadsQuestion): WaitingCandidate[] {
    const from = `SELECT ${waitingColumns} FROM ticket WHERE state = 'waiting' AND needs IS NULL AND business_day = ?
       AND class_id = ? AND category_id = ?`;
    const first = this.prepare(`${from} ORDER BY due_at, arrived_at, number LIMIT 1`);
    const firstOnTime = this.prepare(`${from} AND due_at >= ? ORDER BY due_at, arrived_at, number LIMIT 1`);
    const heads: Stored<WaitingCandidate>[] = [];
    for (const { businessDay, classId, categoryId } of this.#groups(question.businessDays)) {
      if (!question.classIds.includes(classId) || !question.categoryIds.includes(categoryId)) continue;
      const head = first.get(businessDay, classId, categoryId) as Stored<WaitingCandidate> | undefined;
      if (!head) continue;
      heads.push(head);
      if (head.dueAt >= question.now) continue;
      const onTime = firstOnTime.get(businessDay, classId, categoryId, question.now);
      if (onTime) heads.push(onTime as Stored<WaitingCandidate>);
    }
    return heads.map((row) => withNeeds<WaitingCandidate>(row));
  }

  waitingRestricted(businessDays: Days, most: number): WaitingCandidate[] {
    const rows = this.prepare(
      `SELECT ${waitingColumns} FROM ticket WHERE state = 'waiting' AND needs IS NOT NULL AND business_day IN (?, ?)
       ORDER BY due_at LIMIT ?`,
    ).all(...businessDays, most) as Stored<WaitingCandidate>[];
    return rows.map((row) => withNeeds<WaitingCandidate>(row));
  }

  waitingGroups(businessDays: Days): WaitingGroup[] {
    return this.#groups(businessDays).map(({ classId, categoryId, count }) => ({
      classId,
      categoryId,
      count,
    }));
  }

  #groups(businessDays: Days): (WaitingGroup & { businessDay: BusinessDay })[] {
    return this.prepare(
      `SELECT business_day AS businessDay, class_id AS classId, category_id AS categoryId, count FROM waiting_group
       WHERE business_day IN (?, ?) AND count > 0`,
    ).all(...businessDays) as (WaitingGroup & { businessDay: BusinessDay })[];
  }

  waitingDueBefore(ticket: Ticket, categoryIds: readonly string[]): number {
    return this.#count(
      `state = 'waiting' AND business_day = ? AND due_at < ? AND id <> ?
         AND category_id IN (SELECT value FROM json_each(?))`,
      ticket.businessDay,
      ticket.dueAt,
      ticket.id,
      JSON.stringify(categoryIds),
    );
  }

  waitingDueCount(businessDays: Days, dueBy: number): number {
    return this.#count(
      `state = 'waiting' AND business_day IN (?, ?) AND due_at <= ?`,
      ...businessDays,
      dueBy,
    );
  }

  lateAndUnrecorded(businessDays: Days, now: number, most: number): Ticket[] {
    return this.#tickets(
      `business_day IN (?, ?) AND broken_at IS NULL AND due_at < ?
         AND (first_called_at > due_at OR (first_called_at IS NULL AND state IN ('waiting', 'held')))
       ORDER BY due_at LIMIT ?`,
      ...businessDays,
      now,
      most,
    );
  }

  overdueHeld(now: number, most: number): Ticket[] {
    return this.#tickets(`state = 'held' AND return_until < ? LIMIT ?`, now, most);
  }

  leftoversBefore(businessDay: BusinessDay, most: number): Ticket[] {
    // Each part by the index of those few: by the day alone it would read every ticket there ever was.
    return this.#tickets(
      `id IN (SELECT id FROM ticket WHERE state = 'waiting' AND needs IS NULL AND business_day < ?
         UNION ALL SELECT id FROM ticket WHERE state = 'waiting' AND needs IS NOT NULL AND business_day < ?
         UNION ALL SELECT id FROM ticket WHERE state = 'held' AND +business_day < ?) LIMIT ?`,
      businessDay,
      businessDay,
      businessDay,
      most,
    );
  }

  /** Days are found by their number series: a row a day and prefix, however many tickets there were. */
  daysToClose(businessDay: BusinessDay): BusinessDay[] {
    const rows = this.prepare(
      `SELECT DISTINCT business_day AS day FROM number_series
       WHERE business_day < ? AND business_day NOT IN (SELECT business_day FROM queue_day) ORDER BY 1`,
    ).all(businessDay) as { day: BusinessDay }[];
    return rows.map((row) => row.day);
  }

  dayCounts(businessDay: BusinessDay): DayCounts {
    return this.prepare(
      `SELECT count(*) AS issued, count(*) FILTER (WHERE state = 'finished') AS served,
         count(*) FILTER (WHERE end_reason = 'day-closed' AND hold_reason IS NULL) AS leftWaiting,
         count(*) FILTER (WHERE end_reason = 'day-closed' AND hold_reason IS NOT NULL) AS leftHeld,
         (SELECT count(*) FROM appointment WHERE business_day = ? AND state = 'missed') AS missedAppointments
       FROM ticket WHERE business_day = ?`,
    ).get(businessDay, businessDay) as DayCounts;
  }

  levers(): Lever[] {
    return this.prepare(
      `SELECT id, kind, counter_id AS counterId, minutes, pulled_at AS pulledAt, until FROM lever
       WHERE ended_at IS NULL ORDER BY pulled_at`,
    ).all() as Lever[];
  }

  leversToReview(endedBefore: number): LeverToReview[] {
    return this.prepare(
      `SELECT id, advice_id AS adviceId, promises_expected AS promisesExpected, pulled_at AS pulledAt, until FROM lever
       WHERE reviewed_at IS NULL AND ended_at IS NOT NULL AND until <= ?`,
    ).all(endedBefore) as LeverToReview[];
  }

  servedAndBroken(businessDays: Days, from: number, to: number): { served: number; broken: number } {
    return {
      served: this.#count(
        'business_day IN (?, ?) AND first_called_at BETWEEN ? AND ?',
        ...businessDays,
        from,
        to,
      ),
      broken: this.#count('business_day IN (?, ?) AND broken_at BETWEEN ? AND ?', ...businessDays, from, to),
    };
  }

  plannedBreaks(): PlannedBreak[] {
    return this.prepare(
      `SELECT id, clerk_id AS clerkId, kind, starts_at AS startsAt, minutes FROM planned_break
       WHERE ended IS NULL ORDER BY starts_at`,
    ).all() as PlannedBreak[];
  }

  appointment(appointmentId: string): Appointment | null {
    return this.#appointments('id = ?', appointmentId)[0] ?? null;
  }

  appointmentByCode(businessDay: BusinessDay, code: string): Appointment | null {
    return this.#appointments('business_day = ? AND code = ?', businessDay, code)[0] ?? null;
  }

  appointmentsOf(subscriberId: string, businessDay: BusinessDay): Appointment[] {
    return this.#appointments('subscriber_id = ? AND business_day = ?', subscriberId, businessDay);
  }

  appointmentsLeft(businessDay: BusinessDay, most: number): Appointment[] {
    return this.#appointments(`state = 'booked' AND business_day < ? LIMIT ?`, businessDay, most);
  }

  slotsTaken(businessDay: BusinessDay, categoryId: string | null): ReadonlyMap<number, number> {
    const rows = this.prepare(
      `SELECT slot_at AS slotAt, count(*) AS taken FROM appointment
       WHERE business_day = ? AND (? IS NULL OR category_id = ?) AND state IN ('booked', 'arrived') GROUP BY slot_at`,
    ).all(businessDay, categoryId, categoryId) as { slotAt: number; taken: number }[];
    return new Map(rows.map((row) => [row.slotAt, row.taken]));
  }

  settings(): HallSetting[] {
    const rows = this.prepare('SELECT area, id, value FROM setting ORDER BY seq').all() as {
      area: string;
      id: string;
      value: string;
    }[];
    return rows.map(({ area, id, value }) => ({ area, id, value: JSON.parse(value) }) as HallSetting);
  }

  /** Tells whether settings have changed since they were last read. */
  settingsSeq(): number {
    return (this.prepare('SELECT coalesce(max(seq), 0) AS seq FROM setting').get() as { seq: number }).seq;
  }

  #tickets(where: string, ...values: readonly unknown[]): Ticket[] {
    const rows = this.prepare(`SELECT ${ticketColumns} FROM ticket WHERE ${where}`).all(
      ...values,
    ) as Stored<Ticket>[];
    return rows.map((row) => withNeeds<Ticket>(row));
  }

  #appointments(where: string, ...values: readonly unknown[]): Appointment[] {
    return this.prepare(`SELECT ${appointmentColumns} FROM appointment WHERE ${where}`).all(
      ...values,
    ) as Appointment[];
  }

  #count(where: string, ...values: readonly unknown[]): number {
    return (this.prepare(`SELECT count(*) AS n FROM ticket WHERE ${where}`).get(...values) as { n: number })
      .n;
  }
}
