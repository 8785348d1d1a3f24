import { listPapers, printForm, reprintReceipt } from '@onehall/application';
import { refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { documentOfToken } from '../../papers/check-token.ts';
import { numberOf, paperOf } from '../../papers/kept-form.ts';
import { presentCheck, presentPaper } from '../../present/papers.ts';
import { presentPrintJob } from '../../present/print-job.ts';
import { command, endpoint, staffId } from '../endpoint.ts';

/**
 * Refusals: those of printForm, document-erased, paper-not-made (asked again, with the same command id, it is the same
 * copy). A manager is at no counter: only a clerk is held to the customer in front of them.
 */
export const printFormEndpoint = endpoint(routes.printForm, async (asked) => {
  const { parts, principal } = asked;
  const staff = staffId(asked);
  if (!staff.ok) return staff;
  const manages = principal.kind === 'staff' && principal.staff.role.endsWith('manager');
  const clerkId = manages ? null : staff.value;
  const documentId = asked.param('documentId');
  const kept = parts.store.state.keptForm(documentId);
  // Looked at before it is counted: what cannot be printed is no copy.
  const erased = kept?.signedAt && paperOf(parts, kept, 0) === null ? refuse('document-erased') : null;
  const done = await command(
    asked,
    'printForm',
    (context) => erased ?? printForm({ documentId, clerkId }, context),
  );
  if (!done.ok) return done;
  const { copy } = done.value;
  const form = parts.store.state.keptForm(documentId);
  const paper = form && paperOf(parts, form, copy);
  if (form === null || paper === null) return refuse('document-erased');
  const pdf = await parts.papers.set(paper);
  if (pdf === null) return refuse('paper-not-made');
  const number = numberOf(parts, form);
  const fileName = copy === 0 ? `${number}.pdf` : `${number}-copy-${copy}.pdf`;
  return { ok: true, value: { documentId, number, copy, fileName, pdf: pdf.toString('base64') } };
});

/** Refusals: those of listPapers. */
export const listPapersEndpoint = endpoint(routes.listPapers, async (asked) => {
  const { parts } = asked;
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const of = { visitId: asked.param('visitId'), clerkId: clerk.value };
  const done = await command(asked, 'listPapers', (context) => listPapers(of, context));
  if (!done.ok) return done;
  const { state } = parts.store;
  const forms = done.value.documentIds.flatMap((documentId) => state.keptForm(documentId) ?? []);
  return { ok: true, value: { papers: forms.map((form) => presentPaper(parts, form)) } };
});

/** Refusals: those of reprintReceipt. */
export const reprintReceiptEndpoint = endpoint(routes.reprintReceipt, async (asked) => {
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const of = { visitId: asked.param('visitId'), clerkId: clerk.value };
  const done = await command(asked, 'reprintReceipt', (context) => reprintReceipt(of, context));
  if (!done.ok) return done;
  const job = asked.parts.store.state.printJob(done.value.jobId);
  return job === null ? refuse('print-job-unknown') : { ok: true, value: presentPrintJob(job) };
});

/** Refusal: check-unknown, the same for a token that was never made and for a form that is not here. */
export const checkFormEndpoint = endpoint(routes.checkForm, ({ parts, param }) => {
  const documentId = documentOfToken(parts.store.hallKey, param('token'));
  const form = documentId === null ? null : parts.store.state.keptForm(documentId);
  return form === null ? refuse('check-unknown') : { ok: true, value: presentCheck(parts, form) };
});
