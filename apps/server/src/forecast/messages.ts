import type { LeverKind } from '@onehall/domain';
import type { HallSnapshot } from '@onehall/simulator';

/** What the server asks of the worker thread that looks ahead. */
export type ForecastQuestion =
  | { readonly kind: 'foresee'; readonly snapshot: HallSnapshot; readonly seed: number }
  | { readonly kind: 'next-hour'; readonly snapshot: HallSnapshot; readonly seed: number }
  | { readonly kind: 'advise'; readonly snapshot: HallSnapshot; readonly seed: number }
  | {
      readonly kind: 'pause';
      readonly snapshot: HallSnapshot;
      readonly seed: number;
      readonly counterId: string;
      readonly minutes: number;
    }
  | {
      readonly kind: 'capacity';
      readonly snapshot: HallSnapshot;
      readonly seed: number;
      readonly appointmentClassId: string;
      readonly slotMinutes: number;
      readonly perSlotMax: number;
    };

export interface WaitOf {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  /** Chance of missing the promise. */
  readonly risk: number;
}

export interface Foreseen {
  readonly at: number;
  readonly tickets: readonly (WaitOf & { readonly ticketId: string })[];
  readonly arrivals: readonly (WaitOf & { readonly classId: string; readonly categoryId: string })[];
  readonly alarm: number;
  readonly vipExposure: number;
}

interface Band {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** The wait of somebody who comes so many minutes from now; null: nobody of the group is served, or comes. */
export interface BandPoint {
  readonly inMin: number;
  readonly general: Band | null;
  readonly vip: Band | null;
}

export interface AdvisedLever {
  readonly kind: LeverKind;
  readonly counterId: string | null;
  readonly minutes: number;
  readonly promisesKept: number;
}

export interface ForecastAnswers {
  readonly foresee: Foreseen;
  readonly 'next-hour': readonly BandPoint[];
  readonly advise: readonly AdvisedLever[];
  readonly pause: { readonly promisesBroken: number; readonly allowedAt: number | null };
  /** Appointments a slot that the hall can keep, all services together. */
  readonly capacity: number;
}

export type QuestionKind = ForecastQuestion['kind'];

export interface Asked {
  readonly id: number;
  readonly question: ForecastQuestion;
}

export interface Answered {
  readonly id: number;
  /** null: it could not be worked out; the reason is in `problem`. */
  readonly answer: ForecastAnswers[QuestionKind] | null;
  readonly problem: string | null;
}
