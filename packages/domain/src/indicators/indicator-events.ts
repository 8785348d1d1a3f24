import type { BusinessDay } from '../kernel/business-day.ts';
import type { IndicatorCut } from './indicator.ts';
import type { IndicatorId } from './indicators.ts';

/** Indicator, cut ('' of all of the day), key, hits, base: short, since there are hundreds a day. */
export type ReckonedSum = readonly [IndicatorId, IndicatorCut | '', string, number, number];

export type IndicatorEvent =
  | {
      /** A day that is over was counted [E7], or counted anew since something of it changed afterwards. */
      readonly type: 'IndicatorsReckoned';
      readonly payload: {
        readonly businessDay: BusinessDay;
        /** The day on the clock: epoch ms UTC, [begins, ends). */
        readonly begins: number;
        readonly ends: number;
        readonly sums: readonly ReckonedSum[];
      };
    }
  | {
      /** Somebody enters what the hall cannot count [E10]; the newest of a day counts. */
      readonly type: 'IndicatorEntered';
      readonly payload: {
        readonly entryId: string;
        readonly indicatorId: IndicatorId;
        readonly businessDay: BusinessDay;
        readonly hits: number;
        readonly base: number;
        /** Where it comes from: the form, the letter, the visit. */
        readonly source: string;
        readonly note: string;
        readonly by: string;
      };
    }
  | {
      /** Why a target was missed in a period, in a manager's words. */
      readonly type: 'IndicatorExplained';
      readonly payload: {
        readonly reasonId: string;
        readonly indicatorId: IndicatorId;
        readonly from: BusinessDay;
        readonly to: BusinessDay;
        readonly reason: string;
        readonly by: string;
      };
    };
