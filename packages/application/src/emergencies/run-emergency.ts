import {
  callableDays,
  checklistOf,
  dayAfter,
  type Emergency,
  type EmergencyEvent,
  type EmergencyKind,
  emergencyKinds,
  endEmergency,
  endOperation,
  findStaff,
  type Hall,
  type HallEvent,
  hallDayOf,
  holdsCustomerNumber,
  type MassOperation,
  markStep,
  type Refusal,
  type Result,
  refuse,
  type StepMark,
  type StepMeasure,
  type StepOwner,
  supersededOutcome,
  type Text,
  takesEffect,
  underWay,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { seenTo } from './remind-emergency.ts';

interface OfEmergency {
  readonly emergencyId: string;
  readonly by: string;
}

type Answer = Decision<{ emergencyId: string }>;

/** A promise is kept this long: whoever was sent home comes back within the month. */
const promiseDays = 30;
const promisedMost = 2_000;
/** Somebody who works at a counter sees these first, and starts them there. */
const seenAtCounters: readonly EmergencyKind[] = ['billing', 'fire', 'illness', 'security'];

/** As what a person stands in the hall when something happens. */
export function standsAs(hall: Hall, staffId: string): StepOwner {
  const role = findStaff(hall, staffId)?.role;
  if (role === 'duty-manager' || role === 'branch-manager') return 'manager';
  return role === 'floor-guide' ? 'guide' : 'anyone';
}

/**
 * One tap starts it [E5]. An emergency and a drill of one kind do not run side by side either: two lists of the same
 * steps would be ticked by halves. One in earnest ends the drill of its kind: a drill that was forgotten is in nobody's
 * way. Refusals, in this order: emergency-not-yours (a kind that is not seen at counters), emergency-running {emergencyId,
 * by, at}.
 */
export function startEmergency(
  command: { readonly kind: EmergencyKind; readonly drill: boolean; readonly by: string },
  context: CommandContext,
): Answer {
  const { kind, drill, by } = command;
  const { hall, state } = context;
  if (standsAs(hall, by) === 'anyone' && (drill || !seenAtCounters.includes(kind)))
    return refuse('emergency-not-yours', { kind });
  const running = state.runningEmergencies().find((one) => one.kind === kind);
  if (running !== undefined && (drill || !running.drill))
    return refuse('emergency-running', {
      emergencyId: running.id,
      by: findStaff(hall, running.startedBy)?.workNumber ?? '',
      at: running.startedAt,
    });
  const practised =
    running === undefined ? null : endEmergency(running, { by, outcome: supersededOutcome }, []);
  if (practised !== null && !practised.ok) return practised;
  const emergencyId = context.newId();
  const { steps } = checklistOf(hall, kind);
  return decided(
    [
      ...(practised?.value ?? []),
      { type: 'EmergencyStarted', payload: { emergencyId, kind, drill, steps, by } },
    ],
    { emergencyId },
  );
}

function onEmergency(
  { emergencyId }: Pick<OfEmergency, 'emergencyId'>,
  { state }: CommandContext,
  decide: (emergency: Emergency) => Result<readonly HallEvent[], Refusal>,
): Answer {
  const emergency = state.emergency(emergencyId);
  if (emergency === null) return refuse('emergency-unknown');
  const events = decide(emergency);
  return events.ok ? decided([...events.value, ...seenTo(emergencyId, state)], { emergencyId }) : events;
}

const one = (result: Result<EmergencyEvent, Refusal>): Result<readonly HallEvent[], Refusal> =>
  result.ok ? { ok: true, value: [result.value] } : result;

/** Refusals: words-hold-number, emergency-unknown, those of markStep. */
export function markEmergencyStep(
  command: OfEmergency & {
    readonly stepId: string;
    readonly mark: Exclude<StepMark, 'measured'> | null;
    readonly note: string;
  },
  context: CommandContext,
): Answer {
  if (holdsCustomerNumber(command.note)) return refuse('words-hold-number');
  const as = standsAs(context.hall, command.by);
  return onEmergency(command, context, (emergency) => one(markStep(emergency, { ...command, as })));
}

/** A line in the log of what was done. Refusals: words-hold-number (a customer's: it belongs to a case), emergency-unknown, emergency-over. */
export function noteEmergency(
  command: OfEmergency & { readonly note: string },
  context: CommandContext,
): Answer {
  if (holdsCustomerNumber(command.note)) return refuse('words-hold-number');
  return onEmergency(command, context, (emergency) => {
    const open = underWay(emergency);
    return open.ok ? { ok: true, value: [{ type: 'EmergencyNoted', payload: command }] } : open;
  });
}

/**
 * Words for customers on boards, kiosk and phones; null takes them down. In a drill they are written down and nobody sees
 * them. Refusals, in this order: emergency-unknown, emergency-over, announcement-unchanged.
 */
export function announceEmergency(
  command: OfEmergency & { readonly announcement: Text | null },
  context: CommandContext,
): Answer {
  return onEmergency(command, context, (emergency) => {
    const open = underWay(emergency);
    if (!open.ok) return open;
    const { zh, en } = command.announcement ?? {};
    if (emergency.announcement?.zh === zh && emergency.announcement?.en === en)
      return refuse('announcement-unchanged');
    return { ok: true, value: [{ type: 'EmergencyAnnounced', payload: command }] };
  });
}

/**
 * Closes all counters to new calls, stops tickets, or promises in writing to those who wait that their number counts when
 * they come back. Whoever is served is served to the end. The promise is given again to those who have none yet. Refusals,
 * in this order: emergency-unknown, emergency-over, operation-stands (in this emergency or another), nobody-to-promise (a
 * promise again, and everybody has one).
 */
export function beginMassOperation(
  command: OfEmergency & { readonly operation: MassOperation },
  context: CommandContext,
): Answer {
  const { operation, by, emergencyId } = command;
  const { hall, now, state } = context;
  return onEmergency(command, context, (emergency) => {
    const open = underWay(emergency);
    if (!open.ok) return open;
    const elsewhere = emergency.drill || operation === 'refund-promise' ? null : state.standing(operation);
    const promise = operation === 'refund-promise' && !emergency.drill;
    const again = emergency.operations.includes(operation);
    if ((again && !promise) || elsewhere !== null) return refuse('operation-stands');
    const tickets = promise
      ? state.ticketsToPromise([...new Set(callableDays(now, hall))], promisedMost)
      : [];
    if (again && tickets.length === 0) return refuse('nobody-to-promise');
    const validUntil = promise ? dayAfterDays(hallDayOf(now, hall), promiseDays, hall.zone) : null;
    const payload = { emergencyId, by, operation, drill: emergency.drill, tickets, validUntil };
    return { ok: true, value: [{ type: 'MassOperationBegan', payload }] };
  });
}

function dayAfterDays(day: string, days: number, zone: string): string {
  let last = day;
  for (let nth = 0; nth < days; nth += 1) last = dayAfter(last, zone);
  return last;
}

/** Refusals: emergency-unknown, those of endOperation. */
export function endMassOperation(
  command: OfEmergency & { readonly operation: MassOperation },
  context: CommandContext,
): Answer {
  return onEmergency(command, context, (emergency) => one(endOperation(emergency, command)));
}

/**
 * Whoever ends it undoes what stands for the whole hall, or hands it to another emergency, which is a manager's to do. Refusals, in this order:
 * words-hold-number, emergency-unknown, those of endEmergency, end-needs-manager.
 */
export function endHallEmergency(
  command: OfEmergency & { readonly outcome: string },
  context: CommandContext,
): Answer {
  if (holdsCustomerNumber(command.outcome)) return refuse('words-hold-number');
  const byManager = standsAs(context.hall, command.by) === 'manager';
  return onEmergency(command, context, (emergency) => {
    const ended = endEmergency(emergency, command, context.state.runningEmergencies());
    const stands = emergency.operations.some(
      (one) => one !== 'refund-promise' && takesEffect(emergency, one),
    );
    return ended.ok && stands && !byManager ? refuse('end-needs-manager') : ended;
  });
}

/** What the hall sees by itself of an emergency. */
export type Measured = Readonly<Record<StepMeasure, (emergency: Emergency) => boolean>>;

/**
 * Ticks what the hall has seen to be so since the emergency began; a drill measures nothing, since nothing of it happened.
 */
export function measureSteps(measured: Measured, context: CommandContext): Decision<{ marked: number }> {
  const events = context.state
    .runningEmergencies()
    .filter(({ drill }) => !drill)
    .flatMap((emergency) =>
      emergency.steps.flatMap(({ id, mark, measure }): HallEvent[] => {
        if (mark !== null || measure === undefined || !measured[measure](emergency)) return [];
        const payload = {
          emergencyId: emergency.id,
          stepId: id,
          mark: 'measured',
          note: '',
          by: 'server',
        } as const;
        return [{ type: 'EmergencyStepMarked', payload }];
      }),
    );
  return decided(events, { marked: events.length });
}

/** Refusal: counters-closed {kind, since}: nobody is called while it stands. */
export function mayCallNow({ state }: Pick<CommandContext, 'state'>): Result<null, Refusal> {
  const closed = state.standing('close-counters');
  return closed === null ? { ok: true, value: null } : refuse('counters-closed', closedFacts(closed));
}

/** Refusal: tickets-stopped {kind, since}: a guide may give one by hand, with a reason. */
export function mayGiveTickets({ state }: Pick<CommandContext, 'state'>): Result<null, Refusal> {
  const stopped = state.standing('stop-tickets');
  return stopped === null ? { ok: true, value: null } : refuse('tickets-stopped', closedFacts(stopped));
}

const closedFacts = ({ kind, since }: { readonly kind: EmergencyKind; readonly since: number }) => ({
  kind,
  since,
});

/** Whether a word is a kind of emergency. */
export const isEmergencyKind = (word: string): word is EmergencyKind =>
  emergencyKinds.some((kind) => kind === word);
