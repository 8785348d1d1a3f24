import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';

/** What a duty manager can do in a peak [Q8]. */
export type LeverKind = 'open-counter' | 'lend-counter' | 'call-back' | 'hold-breaks' | 'divert-bills';

/** A lever with its numbers: what is pulled, where, and for how long. */
export interface LeverWish {
  readonly kind: LeverKind;
  /** Where; null for levers of the whole hall. */
  readonly counterId: string | null;
  readonly minutes: number;
}

/** Advice as it stood when it was given: what the futures expected of it [Q2]. */
export interface AdviceGiven {
  readonly adviceId: string;
  readonly promisesKept: number;
  readonly at: number;
}

export interface Lever extends LeverWish {
  readonly id: string;
  readonly pulledAt: number;
  readonly until: number;
}

export type LeverEvent =
  | {
      readonly type: 'LeverPulled';
      readonly payload: LeverWish & {
        readonly leverId: string;
        readonly until: number;
        readonly by: string;
        /** null: pulled without advice. */
        readonly advice: AdviceGiven | null;
      };
    }
  | {
      readonly type: 'LeverEnded';
      readonly payload: { readonly leverId: string; readonly how: 'time' | 'by-hand'; readonly by: string };
    }
  /** What happened after: promises broken while it was pulled and in the half hour that follows. */
  | {
      readonly type: 'LeverReviewed';
      readonly payload: {
        readonly leverId: string;
        readonly adviceId: string | null;
        readonly promisesExpected: number | null;
        readonly served: number;
        readonly broken: number;
      };
    };

const wholeHall: readonly LeverKind[] = ['hold-breaks', 'divert-bills'];
const minutesMax = 240;

/**
 * One lever of a kind and place at a time: two managers acting on one advice pull it once.
 * Refusals, in this order: lever-misplaced, lever-pulled-already.
 */
export function pullLever(
  wish: LeverWish,
  active: readonly Lever[],
  made: { readonly leverId: string; readonly by: string; readonly advice: AdviceGiven | null },
  now: number,
): Result<Extract<LeverEvent, { type: 'LeverPulled' }>, Refusal> {
  if (wholeHall.includes(wish.kind) !== (wish.counterId === null)) return refuse('lever-misplaced');
  const minutes = Math.min(wish.minutes, minutesMax);
  const twin = active.find((one) => one.kind === wish.kind && one.counterId === wish.counterId);
  if (twin) return refuse('lever-pulled-already', { until: twin.until });
  return accept({
    type: 'LeverPulled',
    payload: { ...wish, minutes, ...made, until: now + minutes * 60_000 },
  });
}
