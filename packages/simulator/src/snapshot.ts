import type { ClassGroup, WaitingTicket } from '@onehall/domain';

/** A customer class as the futures need it: whose promise is how long, and what breaking it costs [Q2, Q3]. */
export interface SnapshotClass {
  readonly id: string;
  readonly group: ClassGroup;
  readonly weight: number;
  readonly waitTargetMin: number;
  readonly waitCapMin: number;
  /** Mean minutes after which a customer walks away unseen (the ticket stays); null: they stay. */
  readonly patienceMinutes: number | null;
}

export interface SnapshotCategory {
  readonly id: string;
  /** Mean minutes of one service, and its coefficient of variation (deviation / mean). */
  readonly meanMinutes: number;
  readonly cv: number;
  /** Its customers can be sent to a machine or a phone: the only ones that a lever may divert [Q8]. */
  readonly selfService: boolean;
}

export type SnapshotCounterState = 'open' | 'paused' | 'closed';

export interface SnapshotCounter {
  readonly id: string;
  /** What is served here now: what the counter is for and the clerk can do. */
  readonly categoryIds: readonly string[];
  /** Classes taken first here; others are served when none of them waits. */
  readonly dedicatedClassIds: readonly string[];
  /** false: only these classes are served here, whoever else waits [Q3]. */
  readonly lends: boolean;
  readonly state: SnapshotCounterState;
  /** Closed: from when it will be open; null: it is not foreseen to open. */
  readonly opensAt: number | null;
  /** From when it takes nobody; null: it stays until everybody is served [Q11]. */
  readonly closesAt: number | null;
  /** Paused: when the clerk comes back; null: nobody knows, so the futures do not count on it. */
  readonly pausedUntil: number | null;
  /** The customer at the counter (called or being served) and since when; null: free. */
  readonly busy: { readonly categoryId: string; readonly since: number } | null;
  /** 1: as quick as the mean; 1.1: a tenth more work in the same time. */
  readonly speed: number;
  /** Planned breaks to come; each begins when the customer of that moment is done. */
  readonly breaks: readonly SnapshotBreak[];
  /** Closed or about to close, and a person could be put there: a lever may open it [Q8]. */
  readonly spare: boolean;
  /** A lever opened it: the next person to lend is harder to find. */
  readonly extra?: boolean;
}

export interface SnapshotBreak {
  readonly startsAt: number;
  readonly minutes: number;
}

/** The forecast of customers to come. */
export interface SnapshotArrivals {
  /** Rates by time, oldest first, without overlap; outside of them nobody comes. */
  readonly slots: readonly { readonly from: number; readonly to: number; readonly perMinute: number }[];
  /** Which class wants what, as shares of all; need not add up to 1. */
  readonly mix: readonly { readonly classId: string; readonly categoryId: string; readonly share: number }[];
  /** How far a real half hour strays from its forecast: deviation / mean of the rate; 0: the forecast is exact. */
  readonly rateCv: number;
}

/**
 * The hall at one instant, as far as somebody in it can know: nothing of it is a secret of the customers (how long a
 * service will last, who walked away). All futures start from one of these. Instants are epoch ms UTC.
 */
export interface HallSnapshot {
  readonly at: number;
  readonly classes: readonly SnapshotClass[];
  readonly categories: readonly SnapshotCategory[];
  readonly counters: readonly SnapshotCounter[];
  readonly waiting: readonly WaitingTicket[];
  readonly arrivals: SnapshotArrivals;
  /** Tickets whose customer is not there: their share, and the minutes a counter loses on each. */
  readonly noShow: { readonly share: number; readonly minutes: number };
}
