import { businessDayOf, checkDocument, mayChange, refuse } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { visitOfClerk } from './visit-of-clerk.ts';

export interface CheckDocument {
  readonly visitId: string;
  readonly clerkId: string;
  readonly documentKind: string;
  readonly number: string;
  readonly validUntil: string | null;
  /** What the billing system said of this number for the visit's subscriber. */
  readonly matchesRecord: boolean;
  readonly subscriberId: string;
}

/** Refusals: visit-unknown, not-signed-on, those of mayChange, subscriber-missing, those of the document [C5]. */
export function checkIdentity(command: CheckDocument, context: CommandContext): Decision<{ checked: true }> {
  const place = visitOfClerk(command, context);
  if (!place.ok) return place;
  const { visit, counterId } = place.value;
  const change = mayChange(visit, counterId);
  if (!change.ok) return change;
  if (visit.subscriberId === null || visit.subscriberId !== command.subscriberId) {
    return refuse('subscriber-missing');
  }
  const today = businessDayOf(context.now, context.hall.zone);
  const checked = checkDocument(command, today, () => command.matchesRecord);
  if (!checked.ok) return checked;
  return decided(
    [
      {
        type: 'IdentityChecked',
        payload: { visitId: visit.id, subscriberId: visit.subscriberId, documentKind: command.documentKind },
      },
    ],
    { checked: true },
  );
}
