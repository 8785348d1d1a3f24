import { noOffers, orderRecord, proofFor, serviceRequest } from '@onehall/application';
import {
  acceptService,
  currentParty,
  type FieldDefinition,
  type FieldValues,
  findService,
  inService,
  isOffered,
  type Refusal,
  type Result,
  refuse,
  type ServiceOrder,
  type ServiceRequest,
  type Visit,
  type VisitParty,
} from '@onehall/domain';
import { type Route, routes, type ServiceField, type ServiceForm } from '@onehall/protocol';
import type { ServerParts } from '../../parts.ts';
import { type Asked, endpoint, staffId } from '../endpoint.ts';
import { presentService } from './catalogue.ts';
import { offersFor } from './offers.ts';

/** The visit in service at the clerk's own counter. Refusals: visit-unknown, not-signed-on, visit-not-open. */
function ownVisit(parts: ServerParts, visitId: string, clerkId: string): Result<Visit, Refusal> {
  const visit = parts.store.state.visit(visitId);
  if (visit === null) return refuse('visit-unknown');
  const session = parts.store.state.sessionOfClerk(clerkId);
  if (session === null) return refuse('not-signed-on');
  return inService(visit, session.counterId);
}

/** A password goes one way only: it is asked for again, never sent back. */
function presentField(field: FieldDefinition, kept: FieldValues, request: ServiceRequest): ServiceField {
  const value = (field.kind === 'password' ? null : kept[field.id]) ?? field.prefill(request);
  return {
    id: field.id,
    label: field.label,
    kind: field.kind,
    required: field.required,
    value: typeof value === 'object' && value !== null ? [...value] : value,
    choices: field.choices(request).map(({ id, name }) => ({ id, name })),
    least: field.least,
    most: field.most,
  };
}

interface About {
  readonly visit: Visit;
  readonly party: VisitParty | null;
  /** The order that is to be changed; null: a new one. */
  readonly order: ServiceOrder | null;
}

function aboutOrder(visit: Visit, serviceId: string, orderId: string | null): Result<About, Refusal> {
  if (orderId === null) return { ok: true, value: { visit, party: currentParty(visit), order: null } };
  const order = visit.orders.find((one) => one.id === orderId);
  if (order === undefined || order.serviceId !== serviceId) return refuse('order-unknown');
  const party = visit.parties.find((one) => one.id === order.subscriberId) ?? null;
  return { ok: true, value: { visit, party, order } };
}

async function formOf(
  asked: Pick<Asked<Route>, 'parts' | 'param' | 'principal'>,
  given: FieldValues,
  orderId: string | null,
): Promise<Result<ServiceForm, Refusal>> {
  const { parts } = asked;
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const serviceId = asked.param('serviceId');
  const definition = findService(serviceId);
  if (definition === undefined) return refuse('service-unknown', { serviceId });
  if (!isOffered(definition, parts.hall.services)) return refuse('service-off', { serviceId });
  const visit = ownVisit(parts, asked.param('visitId'), clerk.value);
  if (!visit.ok) return visit;
  const about = aboutOrder(visit.value, serviceId, orderId);
  if (!about.ok) return about;
  const { party, order } = about.value;
  const context = parts.store.context();
  const kept = order === null ? {} : orderRecord(order, context).values;
  // What is entered is all of it: a field that was emptied is not filled again from what was kept.
  const values = Object.keys(given).length === 0 ? kept : given;
  const wantsOffers = definition.fields.some((field) => ['plan', 'number'].includes(field.id));
  const offers = wantsOffers ? await offersFor(parts, values) : noOffers;
  const request = serviceRequest({ visit: visit.value, party, offers, values, orderId }, context);
  const proof = proofFor(definition, request, visit.value, party);
  const accepted = acceptService(definition, values, proof, request);
  return {
    ok: true,
    value: {
      service: presentService(definition),
      partyId: party?.id ?? null,
      fields: definition.fields.map((field) => presentField(field, kept, request)),
      refusal: accepted.ok ? null : { code: accepted.refusal.code, facts: { ...accepted.refusal.facts } },
      amountFen: accepted.ok ? accepted.value.amountFen : null,
    },
  };
}

/** Refusals: service-unknown, service-off, visit-unknown, not-signed-on, visit-not-open. */
export const readServiceFormEndpoint = endpoint(routes.readServiceForm, (asked) => formOf(asked, {}, null));

/** Refusals: those of readServiceForm, order-unknown (none of this service in the visit). */
export const tryServiceEndpoint = endpoint(routes.tryService, (asked) =>
  formOf(asked, asked.body.fields, asked.body.orderId),
);
