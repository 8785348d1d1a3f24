import type { BusinessDay, KeptForm } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { formColumns } from '../visit-state.ts';

/** Signed forms, void ones too; every condition that is '' or null leaves all in. */
export interface FormSearch {
  readonly from: BusinessDay;
  readonly to: BusinessDay;
  readonly ticketNumber: string;
  /** Hex, from the first digit. */
  readonly hashPrefix: string;
  readonly partyId: string | null;
}

export interface FormPrint {
  readonly copy: number;
  readonly actor: string;
  readonly at: number;
}

/** Reads over the archive of signed forms. */
export class FormQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  /** Newest first. */
  search({ from, to, ticketNumber, hashPrefix, partyId }: FormSearch, most: number): KeptForm[] {
    // A prefix is a range of hashes, so that the index finds it.
    const until = `${hashPrefix}g`;
    return this.#prepare(
      `SELECT ${formColumns.replace('id AS', 'document.id AS').replace('visit_id AS', 'document.visit_id AS')}
       FROM document JOIN visit ON visit.id = document.visit_id JOIN ticket ON ticket.id = visit.ticket_id
       WHERE signed_at IS NOT NULL AND business_day BETWEEN ? AND ? AND (? = '' OR ticket.number = ?)
         AND content_hash >= ? AND content_hash < ?
         AND (? IS NULL OR EXISTS (SELECT 1 FROM visit_party AS party
           WHERE party.visit_id = document.visit_id AND party.party_id = ?))
       ORDER BY signed_at DESC, document.id DESC LIMIT ?`,
    ).all(from, to, ticketNumber, ticketNumber, hashPrefix, until, partyId, partyId, most) as KeptForm[];
  }

  prints(documentId: string): FormPrint[] {
    return this.#prepare('SELECT copy, actor, at FROM form_print WHERE document_id = ? ORDER BY copy').all(
      documentId,
    ) as FormPrint[];
  }
}
