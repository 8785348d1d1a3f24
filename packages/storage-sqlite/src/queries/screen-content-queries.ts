import type { BusinessDay, MediaKind, PrintedMatter, Slide, SlideContent } from '@onehall/domain';
import type { Prepare } from '../database.ts';

export interface SlideRow extends Slide {
  readonly withdrawReason: string | null;
  readonly by: string;
  readonly keptAt: number;
  readonly mediaKind: MediaKind | null;
}

export interface PrintedMatterRow extends PrintedMatter {
  readonly putOutBy: string;
  readonly putOutAt: number;
  readonly withdrawnBy: string | null;
  readonly withdrawnCount: number | null;
  readonly inTime: 0 | 1 | null;
  readonly note: string | null;
}

const listMost = 200;
const columns = `slide.id, slide.withdrawn_at AS withdrawnAt, withdraw_reason AS withdrawReason, slide.by,
  slide.kept_at AS keptAt, slide.body, slide_media.kind AS mediaKind`;
const tables = `slide LEFT JOIN slide_media ON slide_media.id = slide.body ->> 'mediaId'`;

type StoredSlide = Omit<SlideRow, keyof SlideContent> & { readonly body: string };

const slideOf = ({ body, ...row }: StoredSlide): SlideRow => ({
  ...(JSON.parse(body) as SlideContent),
  ...row,
});

/** Reads of slides and printed matter [E6]. */
export class ScreenContentQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  /** Every slide, the newest first; at most 200. */
  slides(): SlideRow[] {
    const rows = this.#prepare(
      `SELECT ${columns} FROM ${tables} ORDER BY slide.withdrawn_at IS NOT NULL, slide.kept_at DESC, slide.id LIMIT ?`,
    ).all(listMost) as StoredSlide[];
    return rows.map(slideOf);
  }

  /** Those shown on one of two days: the boards are told of tomorrow's too, and change by themselves at its first minute. */
  slidesOn(day: BusinessDay, nextDay: BusinessDay): SlideRow[] {
    const rows = this.#prepare(
      `SELECT ${columns} FROM ${tables} WHERE slide.withdrawn_at IS NULL AND valid_from <= ?
         AND (valid_until IS NULL OR valid_until >= ?) ORDER BY slide.id LIMIT ?`,
    ).all(nextDay, day, listMost) as StoredSlide[];
    return rows.map(slideOf);
  }

  /** What lies in the hall first, the longest outdated on top; at most 200. */
  printedMatter(): PrintedMatterRow[] {
    return this.#prepare(
      `SELECT id, title, place, valid_from AS validFrom, valid_until AS validUntil, count, left_there AS "left",
         put_out_by AS putOutBy, put_out_at AS putOutAt, withdrawn_by AS withdrawnBy, withdrawn_at AS withdrawnAt,
         withdrawn_count AS withdrawnCount, in_time AS inTime, note FROM printed_matter
       ORDER BY withdrawn_at IS NOT NULL, CASE WHEN withdrawn_at IS NULL THEN valid_until END, withdrawn_at DESC, id
       LIMIT ?`,
    ).all(listMost) as PrintedMatterRow[];
  }
}
