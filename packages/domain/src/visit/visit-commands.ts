import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { Visit } from './visit.ts';

/** The visit is in service at this counter by this clerk. Refusal: visit-not-open. */
export function inService(visit: Visit, counterId: string): Result<Visit, Refusal> {
  if (!visit.open || visit.counterId !== counterId) return refuse('visit-not-open');
  return accept(visit);
}

/** Refusals, in this order: visit-not-open, payment-already-taken, form-already-signed. */
export function mayChange(visit: Visit, counterId: string): Result<Visit, Refusal> {
  const open = inService(visit, counterId);
  if (!open.ok) return open;
  if (visit.payment !== null) return refuse('payment-already-taken');
  if (visit.form?.signedAt) return refuse('form-already-signed');
  return accept(visit);
}

/** Refusals: those of mayChange, then subscriber-missing, identity-missing, service-already-added, nothing-due. */
export function mayAddBillPayment(visit: Visit, counterId: string, dueFen: number): Result<Visit, Refusal> {
  const change = mayChange(visit, counterId);
  if (!change.ok) return change;
  if (visit.subscriberId === null) return refuse('subscriber-missing');
  if (visit.identity === null) return refuse('identity-missing');
  if (visit.orders.some((order) => order.serviceId === 'bill-payment'))
    return refuse('service-already-added');
  if (dueFen <= 0) return refuse('nothing-due');
  return accept(visit);
}

/** Refusals: those of mayChange, then order-missing. */
export function mayShowForm(visit: Visit, counterId: string): Result<Visit, Refusal> {
  const change = mayChange(visit, counterId);
  if (!change.ok) return change;
  if (visit.orders.length === 0) return refuse('order-missing');
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

/** Refusals, in this order: visit-not-open, payment-already-taken, order-missing, visit-unsigned. */
export function mayPay(visit: Visit, counterId: string): Result<Visit, Refusal> {
  const open = inService(visit, counterId);
  if (!open.ok) return open;
  if (visit.payment !== null) return refuse('payment-already-taken');
  if (visit.orders.length === 0) return refuse('order-missing');
  if (!visit.form?.signedAt) return refuse('visit-unsigned');
  return accept(visit);
}

/** Before any money has changed hands a customer may leave. Refusals: visit-not-open, payment-already-taken. */
export function mayAbandon(visit: Visit, counterId: string): Result<Visit, Refusal> {
  const open = inService(visit, counterId);
  if (!open.ok) return open;
  return visit.payment === null ? accept(visit) : refuse('payment-already-taken');
}

/** The customer rates after the money is done with, once. Refusals: visit-not-open, rating-already-given. */
export function mayRate(visit: Visit, counterId: string): Result<Visit, Refusal> {
  if (visit.counterId !== counterId || visit.payment === null) return refuse('visit-not-open');
  if (visit.rating !== null) return refuse('rating-already-given');
  return accept(visit);
}
