import type { BusinessDay, Notice, NoticeContent } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { everyWord } from '../search-words.ts';

export interface NoticeVersionRow extends NoticeContent {
  readonly version: number;
  readonly publishedBy: string;
  readonly publishedAt: number;
}

export interface NoticeReadRow {
  readonly version: number;
  readonly staffId: string;
  readonly at: number;
}

const listMost = 300;
const foundMost = 60;

/** Reads of the notices and their archive [E2]. */
export class NoticeQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  /** Every notice in whatever state, the newest number first; at most 300, older ones are searched for. */
  all(): Notice[] {
    return this.#notices(`SELECT body FROM notice ORDER BY year DESC, sequence DESC LIMIT ${listMost}`);
  }

  /** Those in force on a day, the newest number first. */
  inForce(today: BusinessDay): Notice[] {
    return this.#notices(
      `SELECT body FROM notice WHERE withdrawn_at IS NULL AND valid_from <= @today
         AND (valid_until IS NULL OR valid_until >= @today)
       ORDER BY year DESC, sequence DESC LIMIT ${listMost}`,
      { today },
    );
  }

  /** Notices of all years with every word that was typed, the best fit first; nothing typed finds nothing. */
  search(typed: string): Notice[] {
    const match = everyWord(typed);
    if (match === '') return [];
    return this.#notices(
      `SELECT body FROM (SELECT notice_id, rank AS fit FROM notice_text
         WHERE notice_text MATCH @match AND rank MATCH 'bm25(0.0, 4.0, 1.0)' ORDER BY rank LIMIT ${foundMost})
       JOIN notice ON notice.id = notice_id ORDER BY fit, id`,
      { match },
    );
  }

  /** Notices on which an attachment hangs as they are now. */
  withAttachment(attachmentId: string): Notice[] {
    return this.#notices(
      `SELECT body FROM notice WHERE EXISTS
         (SELECT 1 FROM json_each(body, '$.attachmentIds') WHERE value = @attachmentId)`,
      { attachmentId },
    );
  }

  versions(noticeId: string): NoticeVersionRow[] {
    const rows = this.#prepare(
      `SELECT version, content, published_by AS publishedBy, published_at AS publishedAt FROM notice_version
       WHERE notice_id = ? ORDER BY version DESC`,
    ).all(noticeId) as (Omit<NoticeVersionRow, keyof NoticeContent> & { readonly content: string })[];
    return rows.map(({ content, ...row }) => ({ ...(JSON.parse(content) as NoticeContent), ...row }));
  }

  /** Who has confirmed which version, the earliest first. */
  reads(noticeId: string): NoticeReadRow[] {
    return this.#prepare(
      'SELECT version, staff_id AS staffId, at FROM notice_read WHERE notice_id = ? ORDER BY at, staff_id',
    ).all(noticeId) as NoticeReadRow[];
  }

  /** When somebody has confirmed a version; null: they have not. */
  readAt(noticeId: string, version: number, staffId: string): number | null {
    const row = this.#prepare(
      'SELECT at FROM notice_read WHERE notice_id = ? AND version = ? AND staff_id = ?',
    ).get(noticeId, version, staffId) as { at: number } | undefined;
    return row?.at ?? null;
  }

  #notices(sql: string, values: Readonly<Record<string, string>> = {}): Notice[] {
    const rows = this.#prepare(sql).all(values) as { body: string }[];
    return rows.map(({ body }) => JSON.parse(body) as Notice);
  }
}
