import type { BusinessDay } from '../kernel/business-day.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { Text } from '../kernel/text.ts';

/** What can be at fault: a device of the wiring, or a thing of the hall's own by its asset [E4]. */
export type FaultyThing = 'device' | 'asset';

/** Who noticed it: the device's own line, or a person. */
export type FaultSource = 'device' | 'hand';

/** reported → given to the maker or technician → repaired → tried and closed. */
export type RepairState = 'reported' | 'given' | 'repaired' | 'closed';

/** What it was, as downtime is added up by it. */
export type FaultCause = 'power' | 'cable' | 'consumables' | 'part' | 'software' | 'damage' | 'other';

export const faultCauses: readonly FaultCause[] = [
  'power',
  'cable',
  'consumables',
  'part',
  'software',
  'damage',
  'other',
];

export interface Fault {
  readonly id: string;
  /** Device id or asset id. */
  readonly thingId: string;
  readonly thing: FaultyThing;
  readonly source: FaultSource;
  readonly state: RepairState;
  readonly downSince: number;
  /** When it worked again; null: it does not. */
  readonly upAt: number | null;
  readonly givenTo: string | null;
  readonly promisedOn: BusinessDay | null;
  /** When it was noticed that the promise has passed; null: it has not. */
  readonly overdueAt: number | null;
}

interface OfFault {
  readonly faultId: string;
  readonly by: string;
}

export type RepairEvent =
  | {
      readonly type: 'RepairGiven';
      readonly payload: OfFault & { readonly givenTo: string; readonly promisedOn: BusinessDay };
    }
  | { readonly type: 'RepairReminded'; readonly payload: OfFault & { readonly note: string } }
  | { readonly type: 'RepairOverdue'; readonly payload: OfFault & { readonly promisedOn: BusinessDay } }
  | {
      readonly type: 'ThingRepaired';
      readonly payload: OfFault & { readonly how: string; readonly cause: FaultCause | null };
    }
  | {
      readonly type: 'RepairTried';
      readonly payload: OfFault & { readonly works: boolean; readonly note: string };
    };

/** What a report says beside what the device's own events always said. */
export interface FaultOpening {
  readonly thing?: FaultyThing;
  readonly source?: FaultSource;
  /** When it stopped working, epoch ms; absent: when it was reported. */
  readonly downSince?: number;
  /** What customers read of it; absent or null: they do not use it. */
  readonly shownAs?: Text | null;
}

const standing = (fault: Fault): Result<Fault, Refusal> =>
  fault.state === 'closed' ? refuse('fault-closed') : accept(fault);

/**
 * Given to somebody, with a day that they promised; given again, it is another order with another promise. Refusals, in
 * this order: fault-closed, promise-past (a day before today).
 */
export function giveRepair(
  fault: Fault,
  order: { readonly givenTo: string; readonly promisedOn: BusinessDay; readonly by: string },
  today: BusinessDay,
): Result<RepairEvent, Refusal> {
  const open = standing(fault);
  if (!open.ok) return open;
  if (order.promisedOn < today) return refuse('promise-past');
  return accept({ type: 'RepairGiven', payload: { faultId: fault.id, ...order } });
}

/** Refusals, in this order: fault-closed, repair-not-given (there is nobody to remind). */
export function remindRepair(
  fault: Fault,
  reminder: { readonly note: string; readonly by: string },
): Result<RepairEvent, Refusal> {
  const open = standing(fault);
  if (!open.ok) return open;
  if (fault.givenTo === null) return refuse('repair-not-given');
  return accept({ type: 'RepairReminded', payload: { faultId: fault.id, ...reminder } });
}

/** It works, says who repaired it: its downtime ends here, until somebody tries it. Refusals: fault-closed, fault-repaired. */
export function markRepaired(
  fault: Fault,
  done: { readonly how: string; readonly cause: FaultCause | null; readonly by: string },
): Result<RepairEvent, Refusal> {
  const open = standing(fault);
  if (!open.ok) return open;
  if (fault.state === 'repaired') return refuse('fault-repaired');
  return accept({ type: 'ThingRepaired', payload: { faultId: fault.id, ...done } });
}

/**
 * Somebody who needs it tries it: it works and the fault is closed, or it does not and was down all along. Refusals:
 * fault-closed, repair-untried (nobody says that it is repaired).
 */
export function tryRepair(
  fault: Fault,
  tried: { readonly works: boolean; readonly note: string; readonly by: string },
): Result<RepairEvent, Refusal> {
  const open = standing(fault);
  if (!open.ok) return open;
  if (fault.state !== 'repaired') return refuse('repair-untried');
  return accept({ type: 'RepairTried', payload: { faultId: fault.id, ...tried } });
}

/** Whether its promised day has passed and nobody has noticed. */
export function isRepairOverdue(fault: Fault, today: BusinessDay): boolean {
  const waits = fault.state === 'reported' || fault.state === 'given';
  return waits && fault.promisedOn !== null && fault.promisedOn < today && fault.overdueAt === null;
}
