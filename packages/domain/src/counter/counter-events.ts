/** Why a counter stands still: shown on its board, in the customer's words [Q9]. */
export type PauseKind = 'break' | 'meal' | 'errand' | 'training' | 'fault';

export interface Pause {
  readonly kind: PauseKind;
  readonly since: number;
  /** When the clerk means to be back. */
  readonly until: number;
}

export type CounterEvent =
  | {
      readonly type: 'ClerkSignedOn';
      readonly payload: { readonly counterId: string; readonly clerkId: string; readonly shiftId: string };
    }
  | {
      readonly type: 'ClerkSignedOff';
      readonly payload: { readonly counterId: string; readonly clerkId: string };
    }
  | {
      readonly type: 'CounterPaused';
      readonly payload: {
        readonly counterId: string;
        readonly clerkId: string;
        readonly kind: PauseKind;
        readonly until: number;
        /** Allowed by the duty manager against the forecast, with the reason that is kept [Q7]. */
        readonly override: { readonly by: string; readonly reason: string } | null;
        readonly promisesAtRisk: number;
      };
    }
  | {
      readonly type: 'CounterResumed';
      readonly payload: { readonly counterId: string; readonly clerkId: string };
    }
  | {
      readonly type: 'CounterMendingBegan';
      readonly payload: {
        readonly counterId: string;
        readonly deviceId: string | null;
        readonly reason: string;
        readonly by: string;
      };
    }
  | {
      readonly type: 'CounterMended';
      readonly payload: { readonly counterId: string; readonly deviceId: string | null; readonly by: string };
    }
  /** A break that is planned; the futures know of it, and it slides where it would break promises. */
  | {
      readonly type: 'BreakPlanned';
      readonly payload: {
        readonly breakId: string;
        readonly clerkId: string;
        readonly kind: PauseKind;
        readonly startsAt: number;
        readonly minutes: number;
      };
    }
  | {
      readonly type: 'BreakMoved';
      readonly payload: {
        readonly breakId: string;
        readonly startsAt: number;
        readonly reason: 'promises' | 'held' | 'manager';
      };
    }
  | {
      readonly type: 'BreakEnded';
      readonly payload: { readonly breakId: string; readonly how: 'taken' | 'cancelled' };
    };
