import type { KeptRoster } from '@onehall/application';
import type { BusinessDay, RequestState, RosterAsk, RosterMonth } from '@onehall/domain';
import type { Prepare } from '../database.ts';

/** Arrivals of a business day in one half hour of the epoch (`slot` × 30 minutes). */
export interface HalfHourCount {
  readonly businessDay: BusinessDay;
  readonly slot: number;
  readonly count: number;
}

export interface ShownRequest {
  readonly id: string;
  readonly staffId: string;
  readonly ask: RosterAsk;
  readonly note: string;
  readonly state: RequestState;
  readonly askedAt: number;
  readonly decidedBy: string | null;
  readonly decidedAt: number | null;
  readonly reason: string | null;
}

export interface PresenceRow {
  readonly counterId: string;
  readonly clerkId: string;
  readonly fromAt: number;
  /** null: still there. */
  readonly toAt: number | null;
}

/** A ticket of a past day as a replay needs it: when they came, how long they were served. */
export interface ReplayTicket {
  readonly id: string;
  readonly number: string;
  readonly classId: string;
  readonly categoryId: string;
  readonly arrivedAt: number;
  readonly waitFrom: number;
  readonly dueAt: number;
  readonly firstCalledAt: number | null;
  readonly endedAt: number | null;
  readonly state: string;
}

export interface VersionRow extends Omit<KeptRoster, 'shifts'> {
  readonly publishedBy: string | null;
}

export interface BalanceRow {
  readonly staffId: string;
  readonly minutes: number;
}

type RequestRow = Omit<ShownRequest, 'ask'> & { readonly ask: string };

const halfHourMs = 30 * 60_000;
const shownMost = 500;
const waits = "(kind <> 'wish' AND state IN ('asked', 'agreed'))";

/** What the roster's pages ask of the tables [E1]. Reads only. */
export class RosterQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  /** Arrivals by half hour on the days [from, before). */
  arrivals(from: BusinessDay, before: BusinessDay): HalfHourCount[] {
    return this.#prepare(
      `SELECT business_day AS businessDay, arrived_at / ${halfHourMs} AS slot, count(*) AS count
       FROM ticket WHERE business_day >= ? AND business_day < ? GROUP BY 1, 2`,
    ).all(from, before) as HalfHourCount[];
  }

  /** Who came for what on the days [from, before). */
  mix(
    from: BusinessDay,
    before: BusinessDay,
  ): { readonly classId: string; readonly categoryId: string; readonly count: number }[] {
    return this.#prepare(
      `SELECT class_id AS classId, category_id AS categoryId, count(*) AS count FROM ticket
       WHERE business_day >= ? AND business_day < ? GROUP BY 1, 2`,
    ).all(from, before) as { classId: string; categoryId: string; count: number }[];
  }

  /**
   * Those that wait for a word, oldest first, then what was decided last and wishes. Nobody decides a wish, so it waits
   * for nothing; once its day is over it is not shown.
   */
  requests(today: BusinessDay): ShownRequest[] {
    return this.#requests(
      `(kind <> 'wish' OR to_day >= ?) ORDER BY ${waits} DESC,
         CASE WHEN ${waits} THEN asked_at ELSE -coalesce(decided_at, asked_at) END, id`,
      today,
    );
  }

  /** What somebody has asked, and swaps that they are asked for, from a day on; the newest first. */
  requestsOf(staffId: string, from: BusinessDay): ShownRequest[] {
    return this.#requests(
      '(staff_id = ? OR with_staff_id = ?) AND to_day >= ? ORDER BY asked_at DESC, id DESC',
      staffId,
      staffId,
      from,
    );
  }

  versions(month: RosterMonth): VersionRow[] {
    return this.#prepare(
      `SELECT month, version, origin, kept_by AS by, kept_at AS at, published_at AS publishedAt,
         published_by AS publishedBy FROM roster WHERE month = ? ORDER BY version DESC LIMIT 50`,
    ).all(month) as VersionRow[];
  }

  balances(): BalanceRow[] {
    return this.#prepare(
      'SELECT staff_id AS staffId, sum(minutes) AS minutes FROM time_balance_move GROUP BY 1',
    ).all() as BalanceRow[];
  }

  /** Who was at a counter in a stretch of time, epoch ms. */
  presence(from: number, to: number): PresenceRow[] {
    return this.#prepare(
      `SELECT counter_id AS counterId, clerk_id AS clerkId, from_at AS fromAt, to_at AS toAt FROM counter_presence
       WHERE from_at < ? AND (to_at IS NULL OR to_at > ?) ORDER BY from_at`,
    ).all(to, from) as PresenceRow[];
  }

  ticketsOf(day: BusinessDay): ReplayTicket[] {
    return this.#prepare(
      `SELECT id, number, class_id AS classId, category_id AS categoryId, arrived_at AS arrivedAt,
         wait_from AS waitFrom, due_at AS dueAt, first_called_at AS firstCalledAt, ended_at AS endedAt, state
       FROM ticket WHERE business_day = ? ORDER BY arrived_at, number`,
    ).all(day) as ReplayTicket[];
  }

  #requests(where: string, ...values: readonly string[]): ShownRequest[] {
    const rows = this.#prepare(
      `SELECT id, staff_id AS staffId, ask, note, state, asked_at AS askedAt, decided_by AS decidedBy,
         decided_at AS decidedAt, reason FROM roster_request WHERE ${where} LIMIT ${shownMost}`,
    ).all(...values) as RequestRow[];
    return rows.map((row) => ({ ...row, ask: JSON.parse(row.ask) as RosterAsk }));
  }
}
