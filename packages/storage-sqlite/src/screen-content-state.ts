import type { ScreenContentState } from '@onehall/application';
import type { PrintedMatter, Slide, SlideContent } from '@onehall/domain';
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
