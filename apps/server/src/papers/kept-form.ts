import { type FormContent, formPaper, type Paper, type SignatureStrokes } from '@onehall/application';
import { formNumber, formStanding, type KeptForm } from '@onehall/domain';
import type { ServerParts } from '../parts.ts';
import { checkToken } from './check-token.ts';

/** What was signed; null: its subject's key was destroyed. */
export function contentOf({ store }: ServerParts, form: KeptForm): FormContent | null {
  return store.state.personalRecord(form.contentRecordId) as FormContent | null;
}

export function signatureOf({ store }: ServerParts, form: KeptForm): SignatureStrokes | null {
  if (form.signatureRecordId === null) return null;
  return store.state.personalRecord(form.signatureRecordId) as SignatureStrokes | null;
}

/** The number on the paper: of the ticket, which stays when the content is erased. */
export function numberOf({ store }: ServerParts, form: KeptForm): string {
  const ticket = store.queries.ticketByVisit(form.visitId);
  return formNumber(ticket?.businessDay ?? '', ticket?.number ?? '', form.version);
}

export function checkPath({ store }: ServerParts, documentId: string): string {
  return `/f/${checkToken(store.hallKey, documentId)}`;
}

export const checkUrl = (parts: ServerParts, documentId: string): string =>
  `${parts.publicUrl()}${checkPath(parts, documentId)}`;

/** The paper of a signed form as copy n; null: its content was erased. */
export function paperOf(parts: ServerParts, form: KeptForm, copy: number): Paper | null {
  const content = contentOf(parts, form);
  if (content === null || form.signedAt === null) return null;
  return formPaper({
    zone: parts.hall.zone,
    number: numberOf(parts, form),
    form: content,
    contentHash: form.contentHash,
    signatureHash: form.signatureHash ?? '',
    signature: signatureOf(parts, form),
    signedAt: form.signedAt,
    standing: formStanding(form),
    checkUrl: checkUrl(parts, form.documentId),
    copy,
  });
}
