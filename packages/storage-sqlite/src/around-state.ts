import type { Article, EntrustedJob, JobState, PreAcceptance } from '@onehall/domain';
import { KnowledgeQueries } from './queries/knowledge-query.ts';
import { SqliteVisitState } from './visit-state.ts';

interface JobRow {
  readonly id: string;
  readonly code: string;
  readonly visit_id: string;
  readonly party_id: string;
  readonly record_id: string;
  readonly owner_id: string;
  readonly promised_at: number;
  readonly state: JobState;
  readonly left_at: number;
  readonly done_at: number | null;
  readonly done_by: string | null;
  readonly note_record_id: string | null;
  readonly pickup_visit_id: string | null;
  readonly pickup_counter_id: string | null;
  readonly content_hash: string | null;
  readonly content_record_id: string | null;
}

function jobOf(row: JobRow): EntrustedJob {
  const {
    pickup_visit_id: visitId,
    pickup_counter_id: counterId,
    content_hash: contentHash,
    content_record_id: contentRecordId,
  } = row;
  const shown = visitId !== null && counterId !== null && contentHash !== null && contentRecordId !== null;
  return {
    id: row.id,
    code: row.code,
    visitId: row.visit_id,
    partyId: row.party_id,
    recordId: row.record_id,
    ownerId: row.owner_id,
    promisedAt: row.promised_at,
    state: row.state,
    leftAt: row.left_at,
    doneAt: row.done_at,
    doneBy: row.done_by,
    noteRecordId: row.note_record_id,
    pickup: shown ? { visitId, counterId, contentHash, contentRecordId } : null,
  };
}

/** What lies round the visit: pre-acceptances, knowledge, entrusted jobs. */
export class SqliteAroundState extends SqliteVisitState {
  preAcceptance(visitId: string): PreAcceptance | null {
    const row = this.prepare(
      `SELECT visit_id AS visitId, ticket_id AS ticketId, service_ids AS serviceIds, wish_record_id AS wishRecordId,
         copy_record_id AS copyRecordId, by, at FROM pre_acceptance WHERE visit_id = ?`,
    ).get(visitId) as (Omit<PreAcceptance, 'serviceIds'> & { serviceIds: string }) | undefined;
    return row ? { ...row, serviceIds: JSON.parse(row.serviceIds) as string[] } : null;
  }

  article(articleId: string): Article | null {
    return new KnowledgeQueries(this.prepare).article(articleId);
  }

  entrustedJob(jobId: string): EntrustedJob | null {
    return this.#jobs('id = ?', jobId)[0] ?? null;
  }

  /** Jobs of a customer: those not picked up, and what was picked up in this visit. */
  jobsOfParty(partyId: string, visitId: string): EntrustedJob[] {
    return this.#jobs(
      `party_id = ? AND (state <> 'picked-up' OR pickup_visit_id = ?) ORDER BY left_at, id LIMIT 20`,
      partyId,
      visitId,
    );
  }

  /** The job whose sheet lies before the customer of a visit; null: none. */
  jobToSign(visitId: string): EntrustedJob | null {
    return this.#jobs(`pickup_visit_id = ? AND state = 'done' ORDER BY left_at LIMIT 1`, visitId)[0] ?? null;
  }

  #jobs(which: string, ...values: readonly string[]): EntrustedJob[] {
    const rows = this.prepare(`SELECT * FROM entrusted_job WHERE ${which}`).all(...values) as JobRow[];
    return rows.map(jobOf);
  }
}
