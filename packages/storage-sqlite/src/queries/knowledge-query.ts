import type { Article, BusinessDay, Text } from '@onehall/domain';
import { plainWords } from '../appliers/around-appliers.ts';
import type { Prepare } from '../database.ts';

interface ArticleRow {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly body: string;
  readonly keywords: string;
  readonly service_ids: string;
  readonly owner_id: string;
  readonly valid_from: BusinessDay;
  readonly valid_until: BusinessDay | null;
  readonly published_at: number;
  readonly withdrawn_at: number | null;
}

function articleOf(row: ArticleRow): Article {
  return {
    id: row.id,
    version: row.version,
    title: JSON.parse(row.title) as Text,
    body: JSON.parse(row.body) as Text,
    keywords: JSON.parse(row.keywords) as string[],
    serviceIds: JSON.parse(row.service_ids) as string[],
    ownerId: row.owner_id,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    publishedAt: row.published_at,
    withdrawnAt: row.withdrawn_at,
  };
}

const current = `withdrawn_at IS NULL AND valid_from <= ? AND (valid_until IS NULL OR valid_until >= ?)`;
const typedMost = 80;
const termsMost = 6;
const foundMost = 30;
/** The index knows three characters in a row; shorter words, which most Chinese ones are, are looked for as they stand. */
const trigram = 3;

/** What the hall knows [C13]. Reads only. */
export class KnowledgeQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  article(articleId: string): Article | null {
    const row = this.#prepare('SELECT * FROM article WHERE id = ?').get(articleId) as ArticleRow | undefined;
    return row ? articleOf(row) : null;
  }

  /** Every article, whatever its state; the newest first. */
  all(): Article[] {
    return this.#rows('SELECT * FROM article ORDER BY published_at DESC, id');
  }

  /** Current ones about a service; the newest first. */
  ofService(serviceId: string, today: BusinessDay): Article[] {
    return this.#rows(
      `SELECT * FROM article WHERE ${current}
         AND EXISTS (SELECT 1 FROM json_each(service_ids) WHERE value = ?)
       ORDER BY published_at DESC, id LIMIT ${foundMost}`,
      today,
      today,
      serviceId,
    );
  }

  /**
   * Current articles that have every word that was typed; those that have them in title or keywords come first, then
   * the better fit. Nothing typed finds nothing.
   */
  search(typed: string, today: BusinessDay): Article[] {
    // A control character ends a term in the middle for the index.
    const plain = plainWords(typed.slice(0, typedMost)).replaceAll(/\p{Cc}/gu, ' ');
    const terms = plain.split(/\s+/).filter(Boolean).slice(0, termsMost);
    if (terms.length === 0) return [];
    const long = terms.filter((term) => [...term].length >= trigram);
    const inIndex = long.map((term) => `"${term.replaceAll('"', '""')}"`).join(' AND ');
    const likes = terms
      .map(() => `(instr(article.title_words, ?) > 0 OR instr(article.words, ?) > 0)`)
      .join(' AND ');
    const titled = terms.map(() => 'instr(article.title_words, ?) > 0').join(' + ');
    const values = terms.flatMap((term) => [term, term]);
    const from =
      inIndex === '' ? 'article' : 'article_text JOIN article ON article.id = article_text.article_id';
    const fits = inIndex === '' ? '' : 'article_text MATCH ? AND ';
    const rank = inIndex === '' ? '' : 'bm25(article_text, 0, 8, 1), ';
    return this.#rows(
      `SELECT article.* FROM ${from} WHERE ${fits}${likes} AND ${current}
       ORDER BY ${titled} DESC, ${rank}published_at DESC, article.id LIMIT ${foundMost}`,
      ...(inIndex === '' ? [] : [inIndex]),
      ...values,
      today,
      today,
      ...terms,
    );
  }

  #rows(sql: string, ...values: readonly unknown[]): Article[] {
    return (this.#prepare(sql).all(...values) as ArticleRow[]).map(articleOf);
  }
}
