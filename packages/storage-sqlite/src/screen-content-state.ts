import type { ScreenContentState } from '@onehall/application';
import type { BusinessDay, PrintedMatter, Slide, SlideContent } from '@onehall/domain';
import { SqliteCaseState } from './case-state.ts';

/** What the hall shows and lays out, over the tables [E6]. */
export class SqliteScreenContentState extends SqliteCaseState implements ScreenContentState {
  slide(slideId: string): Slide | null {
    const row = this.prepare('SELECT withdrawn_at AS withdrawnAt, body FROM slide WHERE id = ?').get(
      slideId,
    ) as { withdrawnAt: number | null; body: string } | undefined;
    if (row === undefined) return null;
    return { ...(JSON.parse(row.body) as SlideContent), id: slideId, withdrawnAt: row.withdrawnAt };
  }

  slideMediaIsKnown(mediaId: string): boolean {
    return this.prepare('SELECT 1 FROM slide_media WHERE id = ?').get(mediaId) !== undefined;
  }

  slideMediaOver(day: BusinessDay, before: number): readonly string[] {
    const rows = this.prepare(
      `SELECT id FROM slide_media WHERE kept_at < @before AND NOT EXISTS (
         SELECT 1 FROM slide WHERE body ->> 'mediaId' = slide_media.id
           AND NOT (ifnull(withdrawn_at < @before, 0) OR ifnull(valid_until < @day, 0)))
       ORDER BY id`,
    ).all({ day, before }) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  slidesStanding(today: string): number {
    const row = this.prepare(
      'SELECT count(*) AS n FROM slide WHERE withdrawn_at IS NULL AND (valid_until IS NULL OR valid_until >= ?)',
    ).get(today) as { n: number };
    return row.n;
  }

  printedMatter(matterId: string): PrintedMatter | null {
    const row = this.prepare(
      `SELECT id, title, place, valid_from AS validFrom, valid_until AS validUntil, count, left_there AS "left",
         withdrawn_at AS withdrawnAt FROM printed_matter WHERE id = ?`,
    ).get(matterId);
    return (row as PrintedMatter | undefined) ?? null;
  }
}
