import { findService, isOffered } from '../catalogue/catalogue.ts';
import type { ServiceSettings } from '../hall/hall.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { Ticket } from '../queue/ticket.ts';

/** What a guide took down for a customer who waits [Q8, C9]; number and document copy lie sealed. */
export interface PreAcceptance {
  readonly visitId: string;
  readonly ticketId: string;
  readonly serviceIds: readonly string[];
  readonly wishRecordId: string;
  readonly copyRecordId: string | null;
  readonly by: string;
  readonly at: number;
}

export type PreAcceptanceEvent = {
  readonly type: 'VisitPreAccepted';
  readonly payload: {
    readonly visitId: string;
    readonly ticketId: string;
    readonly number: string;
    readonly serviceIds: readonly string[];
    readonly wishRecordId: string;
    readonly copyRecordId: string | null;
    readonly by: string;
  };
};

export const preAcceptedMost = 6;

/**
 * Whether services can be taken down for a ticket. Refusals, in this order: ticket-not-now (only whoever waits or is
 * held), too-many-services {most}, service-unknown {serviceId}, service-off {serviceId}.
 */
export function mayPreAccept(
  ticket: Ticket,
  serviceIds: readonly string[],
  settings: ServiceSettings,
): Result<Ticket, Refusal> {
  if (ticket.state !== 'waiting' && ticket.state !== 'held')
    return refuse('ticket-not-now', { state: ticket.state });
  if (serviceIds.length > preAcceptedMost) return refuse('too-many-services', { most: preAcceptedMost });
  for (const serviceId of serviceIds) {
    const service = findService(serviceId);
    if (service === undefined) return refuse('service-unknown', { serviceId });
    if (!isOffered(service, settings)) return refuse('service-off', { serviceId });
  }
  return accept(ticket);
}
