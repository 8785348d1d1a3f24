import { noOffers, proofFor, serviceRequest } from '@onehall/application';
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
  type ServiceDefinition,
  type ServiceRequest,
  searchServices,
  type Visit,
} from '@onehall/domain';
import { routes, type ServiceEntry, type ServiceField } from '@onehall/protocol';
import { askBilling } from '../../jobs/within.ts';
import type { ServerParts } from '../../parts.ts';
import { endpoint, staffId } from '../endpoint.ts';
import { offersFor } from './offers.ts';

const listMax = 120;

function presentService(one: ServiceDefinition): ServiceEntry {
  const { id, name, initials, area, subject, customers, identity, agentAllowed, signs } = one;
  const { averageMinutes } = one;
  return {
    serviceId: id,
    name,
    initials,
    area,
    subject,
    customers: [...customers],
    identity,
    agentAllowed,
    signs,
    averageMinutes,
  };
}

const found = ({ hall }: ServerParts, typed: string) =>
  searchServices(typed, hall.services).slice(0, listMax).map(presentService);

export const readServicesEndpoint = endpoint(routes.readServices, ({ parts }) => ({
  ok: true,
  value: { services: found(parts, '') },
}));

export const searchServicesEndpoint = endpoint(routes.searchServices, ({ parts, param }) => ({
  ok: true,
  value: { services: found(parts, param('typed').slice(0, 40)) },
}));

/** The visit in service at the clerk's own counter. Refusals: visit-unknown, not-signed-on, visit-not-open. */
function ownVisit(parts: ServerParts, visitId: string, clerkId: string): Result<Visit, Refusal> {
  const visit = parts.store.state.visit(visitId);
  if (visit === null) return refuse('visit-unknown');
  const session = parts.store.state.sessionOfClerk(clerkId);
  if (session === null) return refuse('not-signed-on');
  return inService(visit, session.counterId);
}

function presentField(field: FieldDefinition, request: ServiceRequest): ServiceField {
  const value = field.prefill(request);
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

/** Refusals: service-unknown, service-off, visit-unknown, not-signed-on, visit-not-open. */
export const readServiceFormEndpoint = endpoint(routes.readServiceForm, async (asked) => {
  const { parts } = asked;
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const serviceId = asked.param('serviceId');
  const definition = findService(serviceId);
  if (definition === undefined) return refuse('service-unknown', { serviceId });
  if (!isOffered(definition, parts.hall.services)) return refuse('service-off', { serviceId });
  const visit = ownVisit(parts, asked.param('visitId'), clerk.value);
  if (!visit.ok) return visit;
  const values: FieldValues = {};
  const party = currentParty(visit.value);
  const wantsOffers = definition.fields.some((field) => ['plan', 'number'].includes(field.id));
  const offers = wantsOffers ? await offersFor(parts, values) : noOffers;
  const about = { visit: visit.value, party, offers, values, orderId: null };
  const request = serviceRequest(about, parts.store.context());
  const proof = proofFor(definition, request, visit.value, party);
  const accepted = acceptService(definition, values, proof, request);
  return {
    ok: true,
    value: {
      service: presentService(definition),
      partyId: party?.id ?? null,
      fields: definition.fields.map((field) => presentField(field, request)),
      refusal: accepted.ok ? null : { code: accepted.refusal.code, facts: { ...accepted.refusal.facts } },
      amountFen: accepted.ok ? accepted.value.amountFen : null,
    },
  };
});

const numbersMax = 60;

/** Refusals: malformed-request (not digits), billing-unavailable. */
export const readNumbersEndpoint = endpoint(routes.readNumbers, async ({ parts, param }) => {
  const digits = param('digits');
  if (!/^\d{1,11}$/.test(digits)) return refuse('malformed-request', { field: 'digits' });
  const numbers = await askBilling(() => parts.billing.numbersForSale(digits, numbersMax));
  return numbers.ok ? { ok: true, value: { numbers: [...numbers.value] } } : numbers;
});
