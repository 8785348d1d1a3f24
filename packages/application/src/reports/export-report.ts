import type { EventOf } from '@onehall/domain';
import { type Decision, decided } from '../decision.ts';

/** Somebody takes a report out of the hall: who, which, and the hash of what they have in hand [C12]. */
export function exportReport(taken: EventOf<'ReportExported'>['payload']): Decision<{ sha256: string }> {
  return decided([{ type: 'ReportExported', payload: taken }], { sha256: taken.sha256 });
}
