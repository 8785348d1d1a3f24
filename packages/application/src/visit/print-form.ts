import {
  findService,
  type KeptForm,
  mayPrintForm,
  provesEnough,
  type Refusal,
  type Result,
  refuse,
  type Visit,
  type VisitParty,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { cardOfParty } from './service-request.ts';

/** A list that is longer than this is searched in the archive. */
const papersMax = 50;

/** The visit that is in service at the clerk's own counter. Refusals: not-signed-on, visit-not-open. */
function visitInService(clerkId: string, { state }: CommandContext): Result<Visit, Refusal> {
  const session = state.sessionOfClerk(clerkId);
  if (session === null) return refuse('not-signed-on');
  const ticket = session.ticketId === null ? null : state.ticket(session.ticketId);
  const visit = ticket && state.visit(ticket.visitId);
  return visit?.open ? { ok: true, value: visit } : refuse('visit-not-open');
}

/** Lines and persons of a visit who have proved enough to be given papers of earlier visits [C5]. */
function provedParties(visit: Visit, context: CommandContext): Result<readonly VisitParty[], Refusal> {
  const definition = findService('receipt-reprint');
  const need = definition?.identity ?? 'document-in-person';
  let stops: Refusal | null = null;
  const proved = visit.parties.filter((party) => {
    const residence = cardOfParty(party, context)?.line?.residence ?? null;
    // The licence of a company opens nothing of its members' own.
    const companyOnly = party.proof?.documentKind === 'business-licence' && residence !== 'corporate';
    const proof = companyOnly ? null : party.proof;
    const enough = provesEnough(need, definition?.agentAllowed ?? false, proof, residence);
    if (!enough.ok) stops = enough.refusal;
    return enough.ok && proof !== null;
  });
  if (proved.length > 0) return { ok: true, value: proved };
  return stops === null ? refuse('identity-missing') : { ok: false, refusal: stops };
}

/** Whose a line was when it was found, or who a person is: a line that went to another holder is another's. */
function holderOf(party: VisitParty, context: CommandContext): string {
  if (party.kind === 'person') return party.id;
  const customerId = cardOfParty(party, context)?.line?.customerId;
  return customerId === undefined ? `unknown-${party.id}` : personOf(customerId);
}

/** As `identifyPerson` names the party of a customer that the billing system knows. */
const personOf = (customerId: string) => `person-${customerId}`;

/**
 * Whether an earlier visit is theirs who have proved themselves now: everybody for whom something was done there was one
 * of them, and so was every person who had come with a document, as a new holder. A line that was only found there, by a wrong number, owns nothing of it; and a paper that others signed for
 * too is not given to one of them alone.
 */
function isTheirs(visitId: string, proved: readonly VisitParty[], context: CommandContext): boolean {
  const past = context.state.visit(visitId);
  const owners =
    past?.parties.filter(
      ({ id, kind }) => kind === 'person' || past.orders.some((order) => order.subscriberId === id),
    ) ?? [];
  const holders = new Set(proved.map((party) => holderOf(party, context)));
  return owners.length > 0 && owners.every((owner) => holders.has(holderOf(owner, context)));
}

/**
 * A clerk gives out papers of the customer at the counter only: of this visit, or of a party who proved it is theirs.
 * Refusals: not-signed-on, visit-not-open, identity-missing, password-not-enough, holder-must-come.
 */
export function mayGiveOut(
  visitId: string,
  clerkId: string,
  context: CommandContext,
): Result<Visit, Refusal> {
  const here = visitInService(clerkId, context);
  if (!here.ok || here.value.id === visitId) return here;
  const proved = provedParties(here.value, context);
  if (!proved.ok) return proved;
  return isTheirs(visitId, proved.value, context) ? here : refuse('visit-not-open');
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
  // What was void there may have named somebody who owns nothing of the visit as it ended.
  if (given !== null && given.value.id !== visitId && may.value.voidAt !== null)
    return refuse('visit-not-open');
  const copy = context.state.formPrints(documentId);
  return decided([{ type: 'FormPrinted', payload: { visitId, documentId, copy } }], { documentId, copy });
}

/**
 * Whether the papers of earlier visits may be listed for the customer at the counter; journalled as a look-up [C12].
 * The answer names the papers, newest first, at most fifty; a void one is the archive's. Refusals: visit-not-open (not the visit at this
 * clerk's counter), not-signed-on, identity-missing, password-not-enough, holder-must-come.
 */
export function listPapers(
  command: { readonly visitId: string; readonly clerkId: string },
  context: CommandContext,
): Decision<{ documentIds: readonly string[] }> {
  const here = visitInService(command.clerkId, context);
  if (!here.ok) return here;
  const visit = here.value;
  if (visit.id !== command.visitId) return refuse('visit-not-open');
  const proved = provedParties(visit, context);
  if (!proved.ok) return proved;
  return decided(
    proved.value.map(({ id: subscriberId }) => ({
      type: 'SubscriberLookedUp' as const,
      payload: { subscriberId, purpose: 'papers' as const, visitId: visit.id },
    })),
    { documentIds: papersOf(proved.value, context) },
  );
}

function papersOf(proved: readonly VisitParty[], context: CommandContext): string[] {
  const forms = new Map<string, KeptForm>();
  for (const { id } of proved)
    for (const form of context.state.signedFormsOf(id, papersMax))
      if (form.voidAt === null && isTheirs(form.visitId, proved, context)) forms.set(form.documentId, form);
  return [...forms.values()]
    .sort((a, b) => (b.signedAt ?? 0) - (a.signedAt ?? 0))
    .slice(0, papersMax)
    .map(({ documentId }) => documentId);
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
