import type { BoardCall } from '@onehall/protocol';
import { inZone, type Zone } from './zone.ts';

const SHOWN = 4;
/** A quiet zone keeps its last calls for so long after the hall's newest. */
const KEPT_MS = 3 * 3_600_000;

/**
 * The last four calls of this board, newest first. The hall names its newest eight: where other zones call often, those
 * of a quiet one fall off that list, but stay here. A recall takes the place of the call before it; a hall that has
 * called nobody, or that counts anew, has no calls to remember.
 */
export function keepCalls(
  known: readonly BoardCall[],
  named: readonly BoardCall[],
  zone: Zone | null,
): BoardCall[] {
  const [newest] = named;
  if (newest === undefined) return [];
  const [last] = known;
  const before = last === undefined || newest.seq >= last.seq ? known : [];
  const numbers = new Set(named.map((call) => call.ticketNumber));
  const kept = before.filter(
    (call) => !numbers.has(call.ticketNumber) && newest.calledAt - call.calledAt < KEPT_MS,
  );
  return [...inZone(zone, named), ...kept].sort((one, other) => other.seq - one.seq).slice(0, SHOWN);
}
