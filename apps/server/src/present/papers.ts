import { formStanding, type KeptForm } from '@onehall/domain';
import type { PaperRow, ReplyOf, routes } from '@onehall/protocol';
import { contentOf, numberOf } from '../papers/kept-form.ts';
import type { ServerParts } from '../parts.ts';
import { presentPrintJob } from './print-job.ts';
import { presentReversal } from './reversals.ts';
import { serviceName } from './service-name.ts';

/** A signed form in a list. Nothing of it is personal; what its content says is null where it was erased. */
export function presentPaperRow(parts: ServerParts, form: KeptForm): PaperRow {
  const { store } = parts;
  const content = contentOf(parts, form);
  const ticket = store.queries.ticketByVisit(form.visitId);
  return {
    documentId: form.documentId,
    number: numberOf(parts, form),
    ticketNumber: ticket?.number ?? '',
    businessDay: ticket?.businessDay ?? '',
    signedAt: form.signedAt ?? form.shownAt,
    standing: formStanding(form),
    contentHash: form.contentHash,
    lines: content?.lines.length ?? null,
    totalFen: content?.totalFen ?? null,
    prints: store.state.formPrints(form.documentId),
    reversed: store.state.reversalsOf(form.visitId).length,
  };
}

type Listed = ReplyOf<typeof routes.listPapers>['papers'][number];

type Opened = ReplyOf<typeof routes.openForm>;

/** With its receipt: what a customer may be given again at the counter. */
export function presentPaper(parts: ServerParts, form: KeptForm): Listed {
  const receipt = parts.store.queries.newestPrint(form.visitId, 'receipt');
  return {
    ...presentPaperRow(parts, form),
    visitId: form.visitId,
    receipt: receipt && presentPrintJob(receipt),
  };
}

/** What anybody may know of a form whose code they hold [C3]: no person, no service by name. */
export function presentCheck(parts: ServerParts, form: KeptForm): ReplyOf<typeof routes.checkForm> {
  const content = contentOf(parts, form);
  const ticket = parts.store.queries.ticketByVisit(form.visitId);
  return {
    hallName: parts.hall.name,
    number: numberOf(parts, form),
    businessDay: ticket?.businessDay ?? '',
    signedAt: form.signedAt,
    standing: formStanding(form),
    voidAt: form.voidAt,
    contentHash: form.contentHash,
    lines: content?.lines.length ?? null,
    totalFen: content?.totalFen ?? null,
    payoutFen: content === null ? null : (content.payoutFen ?? 0),
  };
}

/** Who gave a paper out, by work number. */
function giverOf({ hall }: ServerParts, actor: string): string {
  const staff = hall.staff.find((one) => actor === `staff:${one.id}`);
  return staff?.workNumber ?? actor;
}

function presentReversals(parts: ServerParts, visitId: string): Opened['reversals'] {
  const { state } = parts.store;
  const orders = state.visit(visitId)?.orders ?? [];
  return state.reversalsOf(visitId).map((reversal) => ({
    ...presentReversal(parts, reversal),
    serviceName: serviceName(orders.find((one) => one.id === reversal.orderId)?.serviceId ?? ''),
    amountFen: reversal.amountFen,
  }));
}

/** The whole of a form, as it was signed [C16]; null: its content was erased. */
export function presentKeptForm(parts: ServerParts, form: KeptForm): ReplyOf<typeof routes.openForm> | null {
  const { store } = parts;
  const content = contentOf(parts, form);
  if (content === null) return null;
  const drawing = form.signatureRecordId === null ? null : store.state.personalRecord(form.signatureRecordId);
  return {
    ...presentPaperRow(parts, form),
    visitId: form.visitId,
    content: content as ReplyOf<typeof routes.openForm>['content'],
    signature: drawing as ReplyOf<typeof routes.openForm>['signature'],
    signatureHash: form.signatureHash ?? '',
    voidAt: form.voidAt,
    reversals: presentReversals(parts, form.visitId),
    given: store.forms
      .prints(form.documentId)
      .map(({ copy, at, actor }) => ({ copy, at, by: giverOf(parts, actor) })),
  };
}
