import { jobFacts, jobNote, type PickupSheet, preAcceptedMobile } from '@onehall/application';
import { type EntrustedJob, maskMobile, type Visit } from '@onehall/domain';
import type { CustomerScreenView, JobBody, VisitView, WaitingTicket } from '@onehall/protocol';
import type { ServerParts } from '../parts.ts';
import { serviceName } from './service-name.ts';

/** What a guide took down for a visit, masked; null: nothing. */
export function presentPreAccepted(parts: ServerParts, visitId: string): VisitView['preAccepted'] {
  const known = parts.store.state.preAcceptance(visitId);
  if (known === null) return null;
  const mobile = preAcceptedMobile(visitId, parts.store);
  return {
    services: known.serviceIds.map((serviceId) => ({ serviceId, name: serviceName(serviceId) })),
    maskedMobile: mobile === null ? '' : maskMobile(mobile),
    hasCopy: known.copyRecordId !== null,
    by: parts.hall.staff.find((one) => one.id === known.by)?.workNumber ?? '',
    at: known.at,
  };
}

/** The same in a list of tickets: what was taken down, without anything that names somebody. */
export function presentPreAcceptedShort(parts: ServerParts, visitId: string): WaitingTicket['preAccepted'] {
  const full = presentPreAccepted(parts, visitId);
  return full && { services: full.services, hasNumber: full.maskedMobile !== '', hasCopy: full.hasCopy };
}

function presentJob(parts: ServerParts, visitId: string, job: EntrustedJob): JobBody {
  const facts = jobFacts(job, parts.store);
  return {
    jobId: job.id,
    code: job.code,
    what: facts?.what ?? '',
    goods: facts?.goods ?? '',
    state: job.state,
    promisedAt: job.promisedAt,
    leftAt: job.leftAt,
    note: jobNote(job, parts.store),
    shown: job.pickup?.visitId === visitId && job.state === 'done',
  };
}

/** Jobs of everybody whom the visit is about. */
export function presentJobs(parts: ServerParts, visit: Visit): VisitView['jobs'] {
  return visit.parties.flatMap((party) =>
    parts.store.state.jobsOfParty(party.id, visit.id).map((job) => presentJob(parts, visit.id, job)),
  );
}

/** The sheet that lies before the customer to be signed; null: none. */
export function presentPickup(parts: ServerParts, visit: Visit | null): CustomerScreenView['pickup'] {
  if (visit === null || !visit.open) return null;
  const job = parts.store.state.jobToSign(visit.id);
  if (job?.pickup == null) return null;
  const sheet = parts.store.state.personalRecord(job.pickup.contentRecordId) as PickupSheet | null;
  return sheet && { jobId: job.id, contentHash: job.pickup.contentHash, ...sheet };
}
