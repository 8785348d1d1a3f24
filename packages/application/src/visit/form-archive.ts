import { mayPrintForm, refuse } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

/**
 * The archive was searched by somebody's number: journalled, whoever it turned out to be [C12]. A search by day, ticket
 * or hash looks nobody up and writes nothing.
 */
export function searchArchive(command: {
  readonly byNumber: boolean;
  readonly subscriberId: string | null;
}): Decision<null> {
  if (!command.byNumber) return decided([], null);
  const { subscriberId } = command;
  return decided(
    [{ type: 'SubscriberLookedUp', payload: { subscriberId, purpose: 'archive', visitId: null } }],
    null,
  );
}

/**
 * A signed form is opened in the archive [C16]: a look-up, and journalled as one. Refusals: document-unknown,
 * document-unsigned, document-erased (the key of its subject was destroyed).
 */
export function openKeptForm(
  command: { readonly documentId: string },
  context: CommandContext,
): Decision<{ documentId: string }> {
  const may = mayPrintForm(context.state.keptForm(command.documentId));
  if (!may.ok) return may;
  const { documentId, visitId, contentRecordId } = may.value;
  if (context.state.personalRecord(contentRecordId) === null) return refuse('document-erased');
  const subscriberId = context.state.visit(visitId)?.subscriberId ?? null;
  return decided([{ type: 'SubscriberLookedUp', payload: { subscriberId, purpose: 'document', visitId } }], {
    documentId,
  });
}
