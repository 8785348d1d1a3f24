import type { GivenLineBody, StockArticleView } from '@onehall/protocol';

type Article = Pick<StockArticleView, 'articleId' | 'kind'>;

/** 'FIRST-LAST', with any dash people type between them. */
const rangePattern = /^([0-9A-Za-z]+)\s*[-–—~～至]\s*([0-9A-Za-z]+)$/;

/**
 * Pieces of an article as they were typed or scanned: a number for counted ones, else one serial number or range a line.
 * null: it is neither.
 */
export function givenLine({ articleId, kind }: Article, typed: string): GivenLineBody | null {
  const lines = typed
    .split(/[\n,，;；]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (kind === 'counted') {
    const [only = ''] = lines;
    return lines.length === 1 && /^\d{1,6}$/.test(only) ? { articleId, quantity: Number(only) } : null;
  }
  const ranges = lines.flatMap((one) => {
    const [, first, last] = rangePattern.exec(one) ?? [];
    return first === undefined || last === undefined ? [] : [{ first, last }];
  });
  const serials = lines.filter((one) => !rangePattern.test(one));
  if (lines.length === 0 || serials.some((one) => !/^[0-9A-Za-z]{1,24}$/.test(one))) return null;
  return { articleId, serials, ranges };
}

export interface WantedLine {
  readonly articleId: string | null;
  readonly label: string;
  readonly wanted: number;
}

/** Lines of a check: a name and a quantity each; a name that is no article's is a spare. null: a line is neither. */
export function wantedLines(
  articles: readonly Pick<StockArticleView, 'articleId' | 'name'>[],
  typed: string,
): readonly WantedLine[] | null {
  const lines = typed.split('\n').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));
  const read = lines.map((one): WantedLine | null => {
    const [, name = '', count = ''] = /^(.{1,60}?)[\s:：×x]+(\d{1,6})$/.exec(one) ?? [];
    if (name === '' || Number(count) === 0) return null;
    const article = articles.find(({ articleId, name: { zh, en } }) =>
      [articleId, zh, en].some((word) => word.toLowerCase() === name.toLowerCase()),
    );
    return article === undefined
      ? { articleId: null, label: name, wanted: Number(count) }
      : { articleId: article.articleId, label: '', wanted: Number(count) };
  });
  const good = read.filter((one) => one !== null);
  return good.length > 0 && good.length === read.length ? good : null;
}
