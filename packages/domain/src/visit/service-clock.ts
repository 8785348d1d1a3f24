/** One service takes at most ten minutes [Q2]; the clerk is warned at eight. */
export const serviceWarnMs = 8 * 60_000;
export const serviceMostMs = 10 * 60_000;

/** Why a service took longer than it may; kept with it. */
export const overrunCauses = [
  'unexplained',
  'billing-slow',
  'device-fault',
  'complicated-request',
  'papers-missing',
  'customer-undecided',
  'training',
  'many-items',
] as const;
export type OverrunCause = (typeof overrunCauses)[number];

/** Each service order has a clock of its own; the selling after it has another, which no limit binds [C18]. */
export type ClockPurpose = 'service' | 'selling';

export interface ServiceClock {
  readonly id: string;
  readonly visitId: string;
  readonly serviceId: string;
  readonly purpose: ClockPurpose;
  readonly orderId: string | null;
  readonly startedAt: number;
  readonly warnedAt: number | null;
  readonly overrunAt: number | null;
  readonly cause: OverrunCause | null;
  readonly endedAt: number | null;
}

export type ClockVerdict = 'in-time' | 'warn' | 'overrun';

/** How a clock stands at an instant; selling is always in time. */
export function clockVerdict(
  clock: Pick<ServiceClock, 'purpose' | 'startedAt' | 'endedAt'>,
  now: number,
): ClockVerdict {
  if (clock.purpose === 'selling') return 'in-time';
  const took = (clock.endedAt ?? now) - clock.startedAt;
  if (took > serviceMostMs) return 'overrun';
  return took >= serviceWarnMs ? 'warn' : 'in-time';
}

interface Clock {
  readonly visitId: string;
  readonly clockId: string;
}

export type ServiceClockEvent =
  | {
      readonly type: 'ServiceBegun';
      readonly payload: Clock & {
        readonly serviceId: string;
        readonly purpose: ClockPurpose;
        /** The clock that ran before ends here too. */
        readonly startedAt: number;
      };
    }
  | { readonly type: 'ServiceWarned'; readonly payload: Clock }
  | { readonly type: 'ServiceOverran'; readonly payload: Clock & { readonly cause: OverrunCause } };
