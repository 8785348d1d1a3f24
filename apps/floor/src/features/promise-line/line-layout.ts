import type { WaitingTicket } from '@onehall/protocol';

/** The line ends half an hour before the promise on the right; what is due later stands at its end. */
export const AHEAD_MIN = 30;
const LATE_LEAST_MIN = 10;
const LATE_MOST_MIN = 30;
/** Marks that find no lane are told together, one button for each stretch of the line. */
const STRETCHES = 10;

export interface Mark {
  readonly ticket: WaitingTicket;
  readonly minutesLeft: number;
  /** 0 to 1, from the left end of the line. */
  readonly place: number;
  readonly lane: number;
}

export interface Crowd {
  readonly stretch: number;
  /** 0 to 1: the middle of its stretch. */
  readonly place: number;
  readonly tickets: readonly WaitingTicket[];
}

export interface LineLayout {
  /** Minutes past the promise at the left end. */
  readonly lateMin: number;
  readonly marks: readonly Mark[];
  readonly crowds: readonly Crowd[];
}

export function placeOf(minutesLeft: number, lateMin: number): number {
  const clamped = Math.min(AHEAD_MIN, Math.max(-lateMin, minutesLeft));
  return (clamped + lateMin) / (AHEAD_MIN + lateMin);
}

/** The left end gives way to those who are very late, in steps of ten minutes, so that the line rarely moves. */
function lateEnd(leastLeft: number): number {
  const needed = Math.ceil(Math.max(0, -leastLeft) / 10) * 10;
  return Math.min(LATE_MOST_MIN, Math.max(LATE_LEAST_MIN, needed));
}

/** Who gets a mark of their own when there is no room for all: those with the shortest promise. */
const rank: Readonly<Record<WaitingTicket['group'], number>> = { vip: 0, priority: 1, general: 2 };

/**
 * A place for each waiting ticket. Tickets drift together, so that lanes stay as they are: nothing jumps under a finger.
 * `markWidth` is the share of the line that one mark takes.
 */
export function layOut(
  waiting: readonly WaitingTicket[],
  now: number,
  { lanes, markWidth }: { readonly lanes: number; readonly markWidth: number },
): LineLayout {
  const sorted = [...waiting].sort(
    (a, b) => rank[a.group] - rank[b.group] || a.dueAt - b.dueAt || a.arrivedAt - b.arrivedAt,
  );
  const left = (ticket: WaitingTicket) => (ticket.dueAt - now) / 60_000;
  const lateMin = lateEnd(Math.min(0, ...waiting.map(left)));
  const taken: number[][] = Array.from({ length: lanes }, () => []);
  const marks: Mark[] = [];
  const crowds = new Map<number, WaitingTicket[]>();
  for (const ticket of sorted) {
    const minutesLeft = left(ticket);
    const place = placeOf(minutesLeft, lateMin);
    const lane = taken.findIndex((places) =>
      places.every((one) => Math.abs(one - place) >= markWidth - 1e-9),
    );
    if (lane === -1) {
      const stretch = Math.min(STRETCHES - 1, Math.floor(place * STRETCHES));
      crowds.set(stretch, [...(crowds.get(stretch) ?? []), ticket]);
    } else {
      taken[lane]?.push(place);
      marks.push({ ticket, minutesLeft, place, lane });
    }
  }
  return {
    lateMin,
    // Read and reached by keyboard in the order of the line, whoever was placed first.
    marks: marks.sort((a, b) => a.minutesLeft - b.minutesLeft),
    crowds: [...crowds].map(([stretch, tickets]) => ({
      stretch,
      tickets,
      place: (stretch + 0.5) / STRETCHES,
    })),
  };
}
