import { confirmedFen } from '../cash/tender.ts';
import { findService } from '../catalogue/catalogue.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import { needsForm, type ServiceOrder, type Visit } from './visit.ts';

/** The visit is in service at this counter by this clerk. Refusal: visit-not-open. */
export function inService(visit: Visit, counterId: string): Result<Visit, Refusal> {
  if (!visit.open || visit.counterId !== counterId) return refuse('visit-not-open');
  return accept(visit);
}

/**
 * Until the signature anything may be changed; after it, only by who knows that it voids the signature. Refusals, in
 * this order: visit-not-open, payment-already-taken, tender-taken (money has come in for what was signed),
 * form-already-signed (and `voidsSignature` was not said).
 */
export function mayChange(visit: Visit, counterId: string, voidsSignature = false): Result<Visit, Refusal> {
  const open = inService(visit, counterId);
  if (!open.ok) return open;
  if (visit.payment !== null) return refuse('payment-already-taken');
  if (confirmedFen(visit.tenders) > 0) return refuse('tender-taken');
  if (visit.form?.signedAt && !voidsSignature) return refuse('form-already-signed');
  return accept(visit);
}

/** A service for a line is on the form once; goods and cases may be there many times. Refusal: service-already-added. */
export function mayAddOnce(visit: Visit, serviceId: string, subscriberId: string): Result<Visit, Refusal> {
  if (findService(serviceId)?.subject !== 'line') return accept(visit);
  const there = visit.orders.some(
    (order) => order.serviceId === serviceId && order.subscriberId === subscriberId,
  );
  return there ? refuse('service-already-added') : accept(visit);
}

/** Refusals: those of mayChange, then order-unknown. */
export function mayChangeOrder(
  visit: Visit,
  counterId: string,
  orderId: string,
  voidsSignature: boolean,
): Result<ServiceOrder, Refusal> {
  const change = mayChange(visit, counterId, voidsSignature);
  if (!change.ok) return change;
  const order = visit.orders.find((one) => one.id === orderId);
  return order === undefined ? refuse('order-unknown') : accept(order);
}

/** Refusals: those of mayChange, then order-missing, approval-missing {orderId, kind}. */
export function mayShowForm(visit: Visit, counterId: string): Result<Visit, Refusal> {
  const change = mayChange(visit, counterId);
  if (!change.ok) return change;
  if (visit.orders.length === 0) return refuse('order-missing');
  const waiting = visit.orders.find((order) => order.approval !== null && order.approval.approvedBy === null);
  if (waiting?.approval)
    return refuse('approval-missing', { orderId: waiting.id, kind: waiting.approval.kind });
  return accept(visit);
}

/**
 * The signature binds to exactly one content. Refusals, in this order: visit-not-open, form-missing,
 * form-already-signed, form-changed (the hash is not the form's now), signature-empty (fewer than 3 points).
 */
export function maySign(
  visit: Visit,
  counterId: string,
  signed: { readonly contentHash: string; readonly points: number },
): Result<NonNullable<Visit['form']>, Refusal> {
  const open = inService(visit, counterId);
  if (!open.ok) return open;
  const { form } = visit;
  if (form === null) return refuse('form-missing');
  if (form.signedAt !== null) return refuse('form-already-signed');
  if (form.contentHash !== signed.contentHash) return refuse('form-changed', { version: form.version });
  if (signed.points < 3) return refuse('signature-empty');
  return accept(form);
}

/**
 * Whether money may be asked for. Refusals, in this order: visit-not-open, payment-already-taken, order-missing,
 * visit-unsigned (enquiries alone need no signature).
 */
export function mayTender(visit: Visit, counterId: string): Result<Visit, Refusal> {
  const open = inService(visit, counterId);
  if (!open.ok) return open;
  if (visit.payment !== null) return refuse('payment-already-taken');
  if (visit.orders.length === 0) return refuse('order-missing');
  if (needsForm(visit) && !visit.form?.signedAt) return refuse('visit-unsigned');
  return accept(visit);
}

/** Refusals: those of mayTender, then tender-open (a card or code that nobody has answered yet). */
export function mayPay(visit: Visit, counterId: string): Result<Visit, Refusal> {
  const may = mayTender(visit, counterId);
  if (!may.ok) return may;
  const waiting = visit.tenders.find((tender) => tender.state === 'offered');
  return waiting ? refuse('tender-open', { tenderId: waiting.id }) : accept(visit);
}

/**
 * Before any money has changed hands a customer may leave. Refusals: visit-not-open, payment-already-taken,
 * tender-taken (it must be given back first).
 */
export function mayAbandon(visit: Visit, counterId: string): Result<Visit, Refusal> {
  const open = inService(visit, counterId);
  if (!open.ok) return open;
  if (visit.payment !== null) return refuse('payment-already-taken');
  return confirmedFen(visit.tenders) > 0 ? refuse('tender-taken') : accept(visit);
}

/** The customer rates after the money is done with, once. Refusals: visit-not-open, rating-already-given. */
export function mayRate(visit: Visit, counterId: string): Result<Visit, Refusal> {
  if (visit.counterId !== counterId || visit.payment === null) return refuse('visit-not-open');
  if (visit.rating !== null) return refuse('rating-already-given');
  return accept(visit);
}
