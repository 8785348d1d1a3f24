import type { ChecklistStep, EmergencyKind, MassOperation, StepOwner } from '../hall/checklist.ts';
import type { BusinessDay } from '../kernel/business-day.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { Text } from '../kernel/text.ts';

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

/** Another emergency beside one, as it is named where an operation passes between them. */
export interface OtherEmergency {
  readonly emergencyId: string;
  readonly kind: EmergencyKind;
}

/** An operation that stands on when its emergency ends: another one's list asks for it too. */
export interface HandOver extends OtherEmergency {
  readonly operation: MassOperation;
}

/** A ticket that was promised to be served first when its owner comes back. */
export interface PromisedTicket {
  readonly ticketId: string;
  readonly number: string;
  readonly businessDay: BusinessDay;
}

/** Why those on duty are reminded of one that runs. */
export type ReminderCause = 'quiet' | 'closing';

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
        /** It stood already, by another emergency that has ended; absent: somebody began it. */
        readonly takenOverFrom?: OtherEmergency;
      };
    }
  | {
      readonly type: 'MassOperationEnded';
      readonly payload: OfEmergency & {
        readonly operation: MassOperation;
        /** It stands on, by this one; absent: it is lifted. */
        readonly handedTo?: OtherEmergency;
      };
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
      readonly payload: OfEmergency & {
        readonly outcome: string;
        /** What stands on by others; absent: nothing does. */
        readonly handedOver?: readonly HandOver[];
      };
    }
  /** Nobody has done anything about it for long, or the hall has closed over it: those on duty are told. */
  | {
      readonly type: 'EmergencyReminded';
      readonly payload: OfEmergency & { readonly quietSince: number; readonly why: ReminderCause };
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

/** The oldest of the others in earnest whose list asks for an operation, and has not skipped it. */
function heirOf(operation: MassOperation, others: readonly Emergency[]): Emergency | undefined {
  return others.find(
    ({ drill, endedAt, steps }) =>
      !drill &&
      endedAt === null &&
      steps.some((one) => one.operation === operation && one.mark !== 'skipped'),
  );
}

const named = ({ id, kind }: Emergency): OtherEmergency => ({ emergencyId: id, kind });

/** An operation when its emergency ends: it is lifted, or passes to the one that needs it on. */
function operationAtEnd(
  emergency: Emergency,
  operation: MassOperation,
  { by, heir }: { readonly by: string; readonly heir: Emergency | undefined },
): readonly EmergencyEvent[] {
  const ended = { emergencyId: emergency.id, operation, by };
  if (heir === undefined) return [{ type: 'MassOperationEnded', payload: ended }];
  const begun = { emergencyId: heir.id, by, operation, drill: false, tickets: [], validUntil: null };
  return [
    { type: 'MassOperationEnded', payload: { ...ended, handedTo: named(heir) } },
    { type: 'MassOperationBegan', payload: { ...begun, takenOverFrom: named(emergency) } },
  ];
}

/**
 * It is over, and this came of it. Whatever still stood is undone with it: counters call again, tickets are given, the
 * words come down; promises stand. What the list of another one that runs (`others`, the oldest first) asks for too is not
 * lifted but passes to it. Refusal: emergency-over.
 */
export function endEmergency(
  emergency: Emergency,
  { by, outcome }: { readonly by: string; readonly outcome: string },
  others: readonly Emergency[],
): Result<readonly EmergencyEvent[], Refusal> {
  const open = underWay(emergency);
  if (!open.ok) return open;
  const emergencyId = emergency.id;
  const beside = emergency.drill ? [] : others.filter(({ id }) => id !== emergencyId);
  const standing = emergency.operations
    .filter((one) => one !== 'refund-promise')
    .map((operation) => ({ operation, heir: heirOf(operation, beside) }));
  const undone = standing.flatMap(({ operation, heir }) =>
    operationAtEnd(emergency, operation, { by, heir }),
  );
  const handedOver = standing.flatMap(({ operation, heir }) =>
    heir === undefined ? [] : [{ operation, ...named(heir) }],
  );
  const silenced: EmergencyEvent[] =
    emergency.announcement === null
      ? []
      : [{ type: 'EmergencyAnnounced', payload: { emergencyId, announcement: null, by } }];
  const over = { emergencyId, outcome, by, ...(handedOver.length > 0 && { handedOver }) };
  return accept([...undone, ...silenced, { type: 'EmergencyEnded', payload: over }]);
}
