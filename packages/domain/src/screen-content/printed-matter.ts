import type { BusinessDay } from '../kernel/business-day.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';

/** Leaflets, posters and stands that lie or hang in the hall [E6]: they have dates as slides have, and somebody must take them away. */
export interface PrintedMatter {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly validFrom: BusinessDay;
  readonly validUntil: BusinessDay;
  /** How many were put out. */
  readonly count: number;
  /** How many lay there when somebody last counted; null: nobody has. */
  readonly left: number | null;
  readonly withdrawnAt: number | null;
}

interface OfMatter {
  readonly matterId: string;
  readonly by: string;
}

export type PrintedMatterEvent =
  | {
      readonly type: 'PrintedMatterPutOut';
      readonly payload: OfMatter &
        Pick<PrintedMatter, 'title' | 'place' | 'validFrom' | 'validUntil' | 'count'>;
    }
  | { readonly type: 'PrintedMatterCounted'; readonly payload: OfMatter & { readonly left: number } }
  | {
      readonly type: 'PrintedMatterWithdrawn';
      readonly payload: OfMatter & {
        /** How many were taken away. */
        readonly count: number;
        /** Before its last day had passed. */
        readonly inTime: boolean;
        readonly note: string;
      };
    };

/** Refusals: dates-reversed, matter-count-missing (none was put out). */
export function checkPrintedMatter(
  matter: Pick<PrintedMatter, 'validFrom' | 'validUntil' | 'count'>,
): Result<null, Refusal> {
  if (matter.validUntil < matter.validFrom) return refuse('dates-reversed');
  return matter.count < 1 ? refuse('matter-count-missing') : accept(null);
}

/** Refusals: matter-withdrawn, matter-count-too-high (more than were put out). */
export function countMatter(matter: PrintedMatter, left: number): Result<null, Refusal> {
  if (matter.withdrawnAt !== null) return refuse('matter-withdrawn');
  return left > matter.count ? refuse('matter-count-too-high', { most: matter.count }) : accept(null);
}

/** Whether it lies there though its last day has passed: a promise that the hall would not keep. */
export function isOutdated(matter: PrintedMatter, today: BusinessDay): boolean {
  return matter.withdrawnAt === null && matter.validUntil < today;
}
