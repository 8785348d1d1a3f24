import type { ChecklistStep, EmergencyKind, StepOwner } from '../hall/checklist.ts';
import type { BusinessDay } from '../kernel/business-day.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { Text } from '../kernel/text.ts';

/**
 * What is done to the whole hall at once, each by an act of its own. `refund-promise` cannot be taken back: what was
 * promised to customers in writing stands.
 */
export type MassOperation = 'close-counters' | 'stop-tickets' | 'refund-promise';

/** How a step was dealt with; `measured`: the hall saw it by itself. */
export type StepMark = 'done' | 'skipped' | 'measured';

export interface MarkedStep extends ChecklistStep {
  /** null: it waits. */
  readonly mark: StepMark | null;
  readonly markedBy: string | null;
  readonly markedAt: number | null;
  /** Why it was skipped, or what is to be known of it. */
  readonly note: string;
}

/** One that runs or ran; its steps are those of the moment at which it was started. */
export interface Emergency {
  readonly id: string;
  readonly kind: EmergencyKind;
  /** Practised: nothing of it reaches customers, counters or the queue. */
  readonly drill: boolean;
  readonly startedAt: number;
  readonly startedBy: string;
  readonly steps: readonly MarkedStep[];
  /** What customers are told; null: nothing. */
  readonly announcement: Text | null;
  /** Operations that stand. */
  readonly operations: readonly MassOperation[];
  readonly endedAt: number | null;
  readonly outcome: string | null;
}

interface OfEmergency {
  readonly emergencyId: string;
  readonly by: string;
}

/** A ticket that was promised to be served first when its owner comes back. */
export interface PromisedTicket {
  readonly ticketId: string;
  readonly number: string;
  readonly businessDay: BusinessDay;
}

export type EmergencyEvent =
  | {
      readonly type: 'EmergencyStarted';
      readonly payload: OfEmergency & {
        readonly kind: EmergencyKind;
        readonly drill: boolean;
        readonly steps: readonly ChecklistStep[];
      };
    }
  | {
      readonly type: 'EmergencyStepMarked';
      readonly payload: OfEmergency & {
        readonly stepId: string;
        /** null: the mark was a slip, and is taken back. */
        readonly mark: StepMark | null;
        readonly note: string;
      };
    }
  | { readonly type: 'EmergencyNoted'; readonly payload: OfEmergency & { readonly note: string } }
  | {
      readonly type: 'EmergencyAnnounced';
      /** null: taken down. */
      readonly payload: OfEmergency & { readonly announcement: Text | null };
    }
  | {
      readonly type: 'MassOperationBegan';
      readonly payload: OfEmergency & {
        readonly operation: MassOperation;
        readonly drill: boolean;
        /** Of a promise: to whom, and until which day; empty for the others, and in a drill. */
        readonly tickets: readonly PromisedTicket[];
        readonly validUntil: BusinessDay | null;
      };
    }
  | {
      readonly type: 'MassOperationEnded';
      readonly payload: OfEmergency & { readonly operation: MassOperation };
    }
  /** Tickets are stopped, and a guide gives one all the same. */
  | {
      readonly type: 'TicketGivenByHand';
      readonly payload: OfEmergency & {
        readonly ticketId: string;
        readonly number: string;
        readonly reason: string;
      };
    }
  /** Somebody with a promise is back: their new ticket is of the courtesy class. */
  | {
      readonly type: 'PromiseRedeemed';
      readonly payload: {
        readonly ticketId: string;
        readonly newTicketId: string;
        readonly by: string;
      };
    }
  | {
      readonly type: 'EmergencyEnded';
      readonly payload: OfEmergency & { readonly outcome: string };
    };

/** Refusal: emergency-over. */
export function underWay(emergency: Emergency): Result<Emergency, Refusal> {
  return emergency.endedAt === null ? accept(emergency) : refuse('emergency-over');
}

const mayTake: Readonly<Record<StepOwner, readonly StepOwner[]>> = {
  manager: ['manager', 'guide', 'anyone'],
  guide: ['guide', 'anyone'],
  anyone: ['anyone'],
};

export interface MarkStep {
  readonly stepId: string;
  readonly mark: StepMark | null;
  readonly note: string;
  readonly by: string;
  /** As what the person stands in the hall. */
  readonly as: StepOwner;
}

/**
 * Ticks a step, skips it with a reason, or takes a slip back. Refusals, in this order: emergency-over, step-unknown,
 * step-not-yours (another's to see to), step-marked (with who and when), step-not-marked (nothing to take back),
 * explanation-missing (skipped without a reason).
 */
export function markStep(emergency: Emergency, wish: MarkStep): Result<EmergencyEvent, Refusal> {
  const open = underWay(emergency);
  if (!open.ok) return open;
  const step = emergency.steps.find((one) => one.id === wish.stepId);
  if (step === undefined) return refuse('step-unknown');
  if (!mayTake[wish.as].includes(step.owner)) return refuse('step-not-yours', { owner: step.owner });
  if (wish.mark !== null && step.mark !== null)
    return refuse('step-marked', { by: step.markedBy ?? '', at: step.markedAt ?? 0 });
  if (wish.mark === null && step.mark === null) return refuse('step-not-marked');
  if (wish.mark === 'skipped' && wish.note === '') return refuse('explanation-missing');
  const { stepId, mark, note, by } = wish;
  return accept({
    type: 'EmergencyStepMarked',
    payload: { emergencyId: emergency.id, stepId, mark, note, by },
  });
}

/** Operations that have effect: those of drills have none. */
export const takesEffect = (emergency: Emergency, operation: MassOperation): boolean =>
  !emergency.drill && emergency.operations.includes(operation);

/**
 * Ends an operation that stands. Refusals, in this order: emergency-over, operation-stands-not, promise-stands (a promise
 * is not taken back).
 */
export function endOperation(
  emergency: Emergency,
  { operation, by }: { readonly operation: MassOperation; readonly by: string },
): Result<EmergencyEvent, Refusal> {
  const open = underWay(emergency);
  if (!open.ok) return open;
  if (!emergency.operations.includes(operation)) return refuse('operation-stands-not');
  if (operation === 'refund-promise') return refuse('promise-stands');
  return accept({ type: 'MassOperationEnded', payload: { emergencyId: emergency.id, operation, by } });
}

/** What came of a drill that an emergency in earnest has ended; screens and papers have words for it. */
export const supersededOutcome = 'superseded';

/**
 * It is over, and this came of it. Whatever still stood is undone with it: counters call again, tickets are given, the
 * words come down; promises stand. Refusal: emergency-over.
 */
export function endEmergency(
  emergency: Emergency,
  { by, outcome }: { readonly by: string; readonly outcome: string },
): Result<readonly EmergencyEvent[], Refusal> {
  const open = underWay(emergency);
  if (!open.ok) return open;
  const emergencyId = emergency.id;
  const undone = emergency.operations
    .filter((one) => one !== 'refund-promise')
    .map(
      (operation): EmergencyEvent => ({
        type: 'MassOperationEnded',
        payload: { emergencyId, operation, by },
      }),
    );
  const silenced: EmergencyEvent[] =
    emergency.announcement === null
      ? []
      : [{ type: 'EmergencyAnnounced', payload: { emergencyId, announcement: null, by } }];
  return accept([...undone, ...silenced, { type: 'EmergencyEnded', payload: { emergencyId, outcome, by } }]);
}
