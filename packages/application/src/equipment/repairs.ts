import {
  type Fault,
  type FaultCause,
  findDevice,
  giveRepair,
  type HallEvent,
  hallDayOf,
  isRepairOverdue,
  markRepaired,
  type Refusal,
  type RepairEvent,
  type Result,
  refuse,
  remindRepair,
  type Text,
  tryRepair,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { noLongerOverdue } from './overdue.ts';

interface OfFault {
  readonly faultId: string;
  readonly by: string;
}

type Answer = Decision<{ faultId: string }>;

const overdueMost = 100;
const byServer = 'server';

/**
 * A person reports a thing of the hall's own: an air conditioner, a self-service terminal [E4]. Refusals, in this order:
 * asset-unknown, asset-written-off, fault-reported.
 */
export function reportAssetFault(
  command: {
    readonly assetId: string;
    readonly what: string;
    readonly shownAs: Text | null;
    readonly by: string;
  },
  context: CommandContext,
): Answer {
  const asset = context.state.asset(command.assetId);
  if (asset === null) return refuse('asset-unknown');
  if (asset.state === 'written-off') return refuse('asset-written-off');
  const open = context.state.standingFault(command.assetId);
  if (open !== null) return refuse('fault-reported', { faultId: open.id });
  const faultId = context.newId();
  const { assetId: deviceId, what, shownAs, by } = command;
  const payload = { faultId, deviceId, what, line: '', detail: null, by, thing: 'asset', shownAs } as const;
  return decided([{ type: 'FaultReported', payload }], { faultId });
}

/**
 * A device has been down for a while: its fault is opened by itself, once, from the moment it stopped. One that was said to
 * be repaired, and fails again before a person has tried it, was not: its downtime goes on. Refusal: device-unknown.
 */
export function reportDeviceByItself(
  command: {
    readonly deviceId: string;
    readonly reason: string;
    readonly line: string;
    readonly downSince: number;
  },
  context: CommandContext,
): Decision<{ opened: boolean }> {
  const { deviceId, reason, line, downSince } = command;
  if (!findDevice(context.hall, deviceId)) return refuse('device-unknown', { deviceId });
  const standing = context.state.standingFault(deviceId);
  if (standing !== null) {
    const failed = tryRepair(standing, { works: false, note: reason, by: byServer });
    return decided(failed.ok ? [failed.value] : [], { opened: false });
  }
  const payload = {
    faultId: context.newId(),
    deviceId,
    what: reason,
    line,
    detail: reason,
    by: byServer,
    source: 'device',
    downSince,
  } as const;
  return decided([{ type: 'FaultReported', payload }], { opened: true });
}

/**
 * A device works again by itself. A fault that it had opened is closed, its downtime kept; one that was given to somebody
 * is repaired, and waits to be tried by a person.
 */
export function deviceWorksAgain(
  command: { readonly deviceId: string },
  context: CommandContext,
): Decision<{ closed: boolean }> {
  const fault = context.state.standingFault(command.deviceId);
  if (fault === null || fault.source !== 'device' || fault.upAt !== null)
    return decided([], { closed: false });
  const of = { faultId: fault.id, how: 'works-again', by: byServer } as const;
  const event: HallEvent =
    fault.givenTo === null
      ? { type: 'FaultClosed', payload: of }
      : { type: 'ThingRepaired', payload: { ...of, cause: null } };
  return decided([event, ...noLongerOverdue(fault.thingId, context.state)], {
    closed: fault.givenTo === null,
  });
}

/** A device that is in the hall no more has no fault: closed by itself. */
export function closeFaultOfGone(
  command: { readonly deviceId: string },
  context: CommandContext,
): Decision<null> {
  const fault = context.state.standingFault(command.deviceId);
  if (fault === null || findDevice(context.hall, command.deviceId)) return decided([], null);
  const payload = { faultId: fault.id, how: 'taken-out', by: byServer };
  return decided([{ type: 'FaultClosed', payload }, ...noLongerOverdue(fault.thingId, context.state)], null);
}

function onFault(
  { faultId }: OfFault,
  { state }: CommandContext,
  decide: (fault: Fault) => Result<RepairEvent, Refusal>,
): Answer {
  const fault = state.fault(faultId);
  if (fault === null) return refuse('fault-unknown', { fault: faultId });
  const event = decide(fault);
  if (!event.ok) return event;
  const told = event.value.type === 'RepairReminded' ? [] : noLongerOverdue(fault.thingId, state);
  return decided([event.value, ...told], { faultId });
}

/** Refusals: fault-unknown, those of giveRepair. */
export function giveThingRepair(
  command: OfFault & { readonly givenTo: string; readonly promisedOn: string },
  context: CommandContext,
): Answer {
  const { givenTo, promisedOn, by } = command;
  const today = hallDayOf(context.now, context.hall);
  return onFault(command, context, (fault) => giveRepair(fault, { givenTo, promisedOn, by }, today));
}

/** Refusals: fault-unknown, those of remindRepair. */
export function remindThingRepair(
  command: OfFault & { readonly note: string },
  context: CommandContext,
): Answer {
  const { note, by } = command;
  return onFault(command, context, (fault) => remindRepair(fault, { note, by }));
}

/** Refusals: fault-unknown, those of markRepaired. */
export function markThingRepaired(
  command: OfFault & { readonly how: string; readonly cause: FaultCause | null },
  context: CommandContext,
): Answer {
  const { how, cause, by } = command;
  return onFault(command, context, (fault) => markRepaired(fault, { how, cause, by }));
}

/** Refusals: fault-unknown, those of tryRepair. */
export function tryThing(
  command: OfFault & { readonly works: boolean; readonly note: string },
  context: CommandContext,
): Answer {
  const { works, note, by } = command;
  return onFault(command, context, (fault) => tryRepair(fault, { works, note, by }));
}

/** Notices each promised day that has passed, once, and tells the floor [E4]. */
export function tendRepairs(context: CommandContext): Decision<{ noticed: number }> {
  const today = hallDayOf(context.now, context.hall);
  const overdue = context.state
    .overdueRepairs(today, overdueMost)
    .filter((fault) => isRepairOverdue(fault, today));
  const events = overdue.flatMap((fault): HallEvent[] => {
    const promisedOn = fault.promisedOn ?? today;
    const noticed: HallEvent = {
      type: 'RepairOverdue',
      payload: { faultId: fault.id, promisedOn, by: byServer },
    };
    if (context.state.openAlert('repair-overdue', fault.thingId) !== null) return [noticed];
    const facts = { faultId: fault.id, givenTo: fault.givenTo, promisedOn };
    const alertId = context.newId();
    return [
      noticed,
      { type: 'AlertRaised', payload: { alertId, kind: 'repair-overdue', source: fault.thingId, facts } },
    ];
  });
  return decided(events, { noticed: overdue.length });
}
