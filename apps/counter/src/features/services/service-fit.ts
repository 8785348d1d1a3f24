import type { ServiceEntry, VisitView } from '@onehall/protocol';

/** What a service still waits for, as far as the list can say; its form asks the hall for the whole truth. */
export type Unfit =
  | 'needs-line'
  | 'other-customers'
  | 'needs-proof'
  | 'needs-document'
  | 'needs-holder'
  | 'on-form';

export function unfitFor(service: ServiceEntry, visit: VisitView): Unfit | null {
  const { subscriber } = visit;
  if (service.subject === 'line' && subscriber === null) return 'needs-line';
  const kind = subscriber?.line?.customerKind;
  if (kind !== undefined && !service.customers.includes(kind)) return 'other-customers';
  const current = visit.parties.find((party) => party.current) ?? null;
  const sameLine = (order: VisitView['orders'][number]) =>
    order.serviceId === service.serviceId && order.partyId === current?.partyId;
  if (service.subject === 'line' && visit.orders.some(sameLine)) return 'on-form';
  if (service.identity === 'none') return null;
  const proof =
    service.subject === 'new-holder'
      ? (visit.parties.find((party) => party.proof !== null)?.proof ?? null)
      : (current?.proof ?? null);
  if (proof === null) return service.identity === 'document-in-person' ? 'needs-document' : 'needs-proof';
  if (service.identity === 'document-in-person' && proof.by === 'password') return 'needs-document';
  return proof.actsAs === 'agent' && !service.agentAllowed ? 'needs-holder' : null;
}

const areas = ['mobile', 'fixed', 'corporate', 'sales', 'other'] as const;

/** Services by area, in the order of the list; areas without any are left out. */
export function byArea(services: readonly ServiceEntry[]) {
  return areas
    .map((area) => ({ area, services: services.filter((one) => one.area === area) }))
    .filter((group) => group.services.length > 0);
}

/** What a guide has taken down for this customer and nobody has entered yet, in their order [Q8]. */
export function stillWanted(services: readonly ServiceEntry[], visit: VisitView): readonly ServiceEntry[] {
  const entered = new Set(visit.orders.map(({ serviceId }) => serviceId));
  return (visit.preAccepted?.services ?? []).flatMap(({ serviceId }) => {
    const found = services.find((one) => one.serviceId === serviceId);
    return found === undefined || entered.has(serviceId) ? [] : [found];
  });
}
