import { maySign, refuse } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { walkInOf } from './accept-order.ts';

export interface SignForm {
  readonly visitId: string;
  /** The counter whose customer screen sends this. */
  readonly counterId: string;
  readonly contentHash: string;
  readonly signature: { readonly strokes: readonly (readonly unknown[])[] };
}

/** The customer signs [C3]. Refusals: visit-unknown, those of maySign. */
export function signForm(
  command: SignForm,
  context: CommandContext,
): Decision<{ documentId: string; contentHash: string; signatureHash: string }> {
  const visit = context.state.visit(command.visitId);
  if (visit === null) return refuse('visit-unknown');
  const points = command.signature.strokes.reduce((sum, stroke) => sum + stroke.length, 0);
  const may = maySign(visit, command.counterId, { contentHash: command.contentHash, points });
  if (!may.ok) return may;
  const { documentId, contentHash } = may.value;
  const signatureRecordId = context.newId();
  // The signature is hashed together with what it signs: it cannot be moved to another form.
  const signatureHash = context.hashOf({ documentId, contentHash, signature: command.signature });
  return decided(
    [
      {
        type: 'FormSigned',
        payload: { visitId: visit.id, documentId, contentHash, signatureHash, signatureRecordId },
      },
    ],
    { documentId, contentHash, signatureHash },
    [
      {
        recordId: signatureRecordId,
        subjectId: visit.subscriberId ?? walkInOf(visit.id),
        content: command.signature,
      },
    ],
  );
}
