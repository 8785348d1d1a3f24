import {
  findService,
  mayPrintForm,
  provesEnough,
  type Refusal,
  type Result,
  refuse,
  type Visit,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { cardOfParty } from './service-request.ts';

/** The visit that is in service at the clerk's own counter. Refusals: not-signed-on, visit-not-open. */
function visitInService(clerkId: string, { state }: CommandContext): Result<Visit, Refusal> {
  const session = state.sessionOfClerk(clerkId);
  if (session === null) return refuse('not-signed-on');
  const ticket = session.ticketId === null ? null : state.ticket(session.ticketId);
  const visit = ticket && state.visit(ticket.visitId);
  return visit?.open ? { ok: true, value: visit } : refuse('visit-not-open');
}

/** Lines and persons of a visit who have proved enough to be given papers of earlier visits [C5]. */
function provedParties(visit: Visit, context: CommandContext): Result<readonly string[], Refusal> {
  const definition = findService('receipt-reprint');
  const need = definition?.identity ?? 'document-in-person';
  let stops: Refusal | null = null;
  const proved = visit.parties.filter((party) => {
    const residence = cardOfParty(party, context)?.line?.residence ?? null;
    const enough = provesEnough(need, definition?.agentAllowed ?? false, party.proof, residence);
    if (!enough.ok) stops = enough.refusal;
    return enough.ok && party.proof !== null;
  });
  if (proved.length > 0) return { ok: true, value: proved.map((party) => party.id) };
  return stops === null ? refuse('identity-missing') : { ok: false, refusal: stops };
}

/** A clerk gives out papers of the customer at the counter only: of this visit, or of a party who proved it is theirs. */
function mayGiveOut(visitId: string, clerkId: string, context: CommandContext): Result<Visit, Refusal> {
  const here = visitInService(clerkId, context);
  if (!here.ok || here.value.id === visitId) return here;
  const proved = provedParties(here.value, context);
  if (!proved.ok) return proved;
  const owners = context.state.visit(visitId)?.parties.map((party) => party.id) ?? [];
  return owners.some((id) => proved.value.includes(id)) ? here : refuse('visit-not-open');
}

/**
 * A signed form is given out on A4: the first time as the original, then as COPY n, each in the journal [C3]. `clerkId`
 * null: a manager, who is at no counter. Refusals, in this order: those of mayPrintForm, those of mayGiveOut
 * (not-signed-on, visit-not-open, identity-missing, password-not-enough, holder-must-come).
 */
export function printForm(
  command: { readonly documentId: string; readonly clerkId: string | null },
  context: CommandContext,
): Decision<{ documentId: string; copy: number }> {
  const may = mayPrintForm(context.state.keptForm(command.documentId));
  if (!may.ok) return may;
  const { documentId, visitId } = may.value;
  const given = command.clerkId === null ? null : mayGiveOut(visitId, command.clerkId, context);
  if (given?.ok === false) return given;
  const copy = context.state.formPrints(documentId);
  return decided([{ type: 'FormPrinted', payload: { visitId, documentId, copy } }], { documentId, copy });
}

/**
 * Whether the papers of earlier visits may be listed for the customer at the counter; journalled as a look-up [C12].
 * The answer names parties, the papers are read from the record. Refusals: visit-not-open (not the visit at this
 * clerk's counter), not-signed-on, identity-missing, password-not-enough, holder-must-come.
 */
export function listPapers(
  command: { readonly visitId: string; readonly clerkId: string },
  context: CommandContext,
): Decision<{ partyIds: readonly string[] }> {
  const here = visitInService(command.clerkId, context);
  if (!here.ok) return here;
  const visit = here.value;
  if (visit.id !== command.visitId) return refuse('visit-not-open');
  const proved = provedParties(visit, context);
  if (!proved.ok) return proved;
  return decided(
    proved.value.map((subscriberId) => ({
      type: 'SubscriberLookedUp' as const,
      payload: { subscriberId, purpose: 'papers' as const, visitId: visit.id },
    })),
    { partyIds: proved.value },
  );
}

/**
 * The receipt of this or an earlier visit again, on the printer of the counter where the customer stands now; marked
 * COPY n and counted. Refusals: those of mayGiveOut, receipt-missing (nothing was paid there), printer-missing.
 */
export function reprintReceipt(
  command: { readonly visitId: string; readonly clerkId: string },
  context: CommandContext,
): Decision<{ jobId: string; deviceId: string; copy: number }> {
  const given = mayGiveOut(command.visitId, command.clerkId, context);
  if (!given.ok) return given;
  const { state, hall } = context;
  const paid = state.visit(command.visitId);
  if (!paid?.payment || paid.form === null) return refuse('receipt-missing');
  const counter = hall.counters.find((one) => one.id === given.value.counterId);
  const deviceId = counter?.receiptPrinterId ?? null;
  if (deviceId === null) return refuse('printer-missing');
  const copies = state.printJobsOf(paid.id, 'receipt');
  const copy = copies.length === 0 ? 0 : Math.max(...copies.map((job) => job.copy)) + 1;
  const jobId = context.newId();
  return decided(
    [{ type: 'PrintQueued', payload: { jobId, deviceId, slip: 'receipt', subjectId: paid.id, copy } }],
    { jobId, deviceId, copy },
  );
}
