import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { Visit, VisitParty } from './visit.ts';
import { inService } from './visit-commands.ts';

/** Left with the clerk, done later, signed for at pick-up [C19]. */
export type JobState = 'left' | 'done' | 'picked-up';

/** Who took it away. */
export type PickedUpBy = 'customer' | 'agent';

export interface EntrustedJob {
  readonly id: string;
  /** Six digits that the customer is told: the job is found by them. */
  readonly code: string;
  /** The visit it was left in. */
  readonly visitId: string;
  readonly partyId: string;
  /** What is to be done and what was handed over, sealed. */
  readonly recordId: string;
  readonly ownerId: string;
  readonly promisedAt: number;
  readonly state: JobState;
  readonly leftAt: number;
  readonly doneAt: number | null;
  readonly doneBy: string | null;
  /** What was done, sealed; null: not done yet. */
  readonly noteRecordId: string | null;
  /** The sheet that lies before the customer to be signed; null: not shown yet. */
  readonly pickup: {
    readonly visitId: string;
    readonly counterId: string;
    readonly contentHash: string;
    readonly contentRecordId: string;
  } | null;
}

interface OfJob {
  readonly jobId: string;
  readonly visitId: string;
}

export type EntrustedJobEvent =
  | {
      readonly type: 'JobEntrusted';
      readonly payload: OfJob & {
        readonly code: string;
        readonly partyId: string;
        readonly recordId: string;
        readonly ownerId: string;
        readonly promisedAt: number;
      };
    }
  | {
      readonly type: 'JobDone';
      readonly payload: { readonly jobId: string; readonly by: string; readonly noteRecordId?: string };
    }
  | {
      readonly type: 'JobPickupShown';
      readonly payload: OfJob & {
        readonly counterId: string;
        readonly contentHash: string;
        readonly contentRecordId: string;
      };
    }
  | {
      readonly type: 'JobPickedUp';
      readonly payload: OfJob & {
        readonly contentHash: string;
        readonly signatureHash: string;
        readonly signatureRecordId: string;
        readonly pickedUpBy: PickedUpBy;
      };
    };

/**
 * A finished job is given to its customer, or to an agent who has shown both documents, in a visit at this counter.
 * Refusals, in this order: visit-not-open, job-picked-up, job-not-done, identity-missing (whose job it is has not been
 * proved here by a document).
 */
export function mayPickUp(job: EntrustedJob, visit: Visit, counterId: string): Result<VisitParty, Refusal> {
  const open = inService(visit, counterId);
  if (!open.ok) return open;
  if (job.state === 'picked-up') return refuse('job-picked-up');
  if (job.state === 'left') return refuse('job-not-done', { promisedAt: job.promisedAt });
  const party = visit.parties.find((one) => one.id === job.partyId);
  if (party === undefined) return refuse('identity-missing');
  // A person stands in the visit by their document alone; a line must have proved its holder by one.
  const proved = party.kind === 'person' || party.proof?.by === 'document';
  return proved ? accept(party) : refuse('identity-missing');
}

/**
 * The signature takes the job away: bound to exactly the sheet that was shown. Refusals, in this order: job-picked-up,
 * form-missing (nothing lies before the customer here), form-changed, signature-empty (fewer than 3 points).
 */
export function maySignPickup(
  job: EntrustedJob,
  counterId: string,
  signed: { readonly contentHash: string; readonly points: number },
): Result<NonNullable<EntrustedJob['pickup']>, Refusal> {
  if (job.state === 'picked-up') return refuse('job-picked-up');
  const { pickup } = job;
  if (pickup === null || pickup.counterId !== counterId) return refuse('form-missing');
  if (pickup.contentHash !== signed.contentHash) return refuse('form-changed');
  if (signed.points < 3) return refuse('signature-empty');
  return accept(pickup);
}
