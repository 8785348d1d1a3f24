import {
  type ClockPurpose,
  clockVerdict,
  findService,
  type HallEvent,
  inService,
  type OverrunCause,
  refuse,
  serviceWarnMs,
  type Visit,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { visitOfClerk } from './visit-of-clerk.ts';

const clocksAtOnce = 50;

/** The clock of an order that was entered without being begun first: it ran since what was done before [Q2]. */
export function beginClockFor(
  visit: Visit,
  serviceId: string,
  { state, now, newId }: CommandContext,
): HallEvent[] {
  const running = state.serviceClocks(visit.id).find((clock) => clock.endedAt === null);
  if (running && running.serviceId === serviceId && running.orderId === null) return [];
  const startedAt = state.serviceMark(visit.id) ?? now;
  return [
    {
      type: 'ServiceBegun',
      payload: { visitId: visit.id, clockId: newId(), serviceId, purpose: 'service', startedAt },
    },
  ];
}

/**
 * The clerk turns to a service: its clock starts and the one before it stops. Selling, which comes after the service,
 * has a clock of its own that no limit binds [C18]. Refusals: visit-unknown, not-signed-on, service-unknown,
 * visit-not-open.
 */
export function beginService(
  command: {
    readonly visitId: string;
    readonly clerkId: string;
    readonly serviceId: string;
    readonly purpose: ClockPurpose;
  },
  context: CommandContext,
): Decision<{ clockId: string }> {
  const place = visitOfClerk(command, context);
  if (!place.ok) return place;
  const { serviceId, purpose } = command;
  if (findService(serviceId) === undefined) return refuse('service-unknown', { serviceId });
  const { visit, counterId } = place.value;
  const open = inService(visit, counterId);
  if (!open.ok) return open;
  const running = context.state.serviceClocks(visit.id).find((clock) => clock.endedAt === null);
  if (running?.serviceId === serviceId && running.purpose === purpose && running.orderId === null)
    return decided([], { clockId: running.id });
  const clockId = context.newId();
  return decided(
    [
      {
        type: 'ServiceBegun',
        payload: { visitId: visit.id, clockId, serviceId, purpose, startedAt: context.now },
      },
    ],
    { clockId },
  );
}

/** Says why a service took longer than ten minutes [Q2]. Refusals: visit-unknown, not-signed-on, clock-unknown, clock-in-time. */
export function explainOverrun(
  command: {
    readonly visitId: string;
    readonly clerkId: string;
    readonly clockId: string;
    readonly cause: OverrunCause;
  },
  context: CommandContext,
): Decision<{ clockId: string }> {
  const place = visitOfClerk(command, context);
  if (!place.ok) return place;
  const { clockId, cause } = command;
  const { visit } = place.value;
  const clock = context.state.serviceClocks(visit.id).find((one) => one.id === clockId);
  if (clock === undefined) return refuse('clock-unknown');
  if (clockVerdict(clock, context.now) !== 'overrun') return refuse('clock-in-time');
  return decided([{ type: 'ServiceOverran', payload: { visitId: visit.id, clockId, cause } }], { clockId });
}

/** Warns at eight minutes and keeps that ten have passed, each once; run every half minute [Q2]. */
export function watchServiceClocks(context: CommandContext): Decision<{ warned: number; overran: number }> {
  const { state, now } = context;
  const late = state.runningClocks(now - serviceWarnMs, clocksAtOnce);
  const warned = late.filter((clock) => clock.warnedAt === null);
  const overran = late.filter((clock) => clock.overrunAt === null && clockVerdict(clock, now) === 'overrun');
  return decided(
    [
      ...warned.map(
        ({ id, visitId }): HallEvent => ({ type: 'ServiceWarned', payload: { visitId, clockId: id } }),
      ),
      ...overran.map(
        ({ id, visitId }): HallEvent => ({
          type: 'ServiceOverran',
          payload: { visitId, clockId: id, cause: 'unexplained' },
        }),
      ),
    ],
    { warned: warned.length, overran: overran.length },
  );
}
