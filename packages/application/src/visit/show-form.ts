import { mayShowForm, refuse } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { composeForm } from '../slips/compose-form.ts';
import { walkInOf } from './accept-order.ts';
import { visitOfClerk } from './visit-of-clerk.ts';

/**
 * Makes the one form of the visit and shows it on the customer screen [C3]. A second call makes the next version.
 * Refusals: visit-unknown, not-signed-on, those of mayShowForm.
 */
export function showForm(
  command: { readonly visitId: string; readonly clerkId: string },
  context: CommandContext,
): Decision<{ documentId: string; contentHash: string }> {
  const place = visitOfClerk(command, context);
  if (!place.ok) return place;
  const { visit, counterId } = place.value;
  const may = mayShowForm(visit, counterId);
  if (!may.ok) return may;
  const content = composeForm(visit, command.clerkId, context);
  if (content === null) return refuse('subscriber-missing');
  const documentId = context.newId();
  const contentRecordId = context.newId();
  const contentHash = context.hashOf(content);
  const version = context.state.formVersion(visit.id) + 1;
  return decided(
    [
      {
        type: 'FormShown',
        payload: { visitId: visit.id, documentId, version, contentHash, contentRecordId },
      },
    ],
    { documentId, contentHash },
    [{ recordId: contentRecordId, subjectId: visit.subscriberId ?? walkInOf(visit.id), content }],
  );
}
