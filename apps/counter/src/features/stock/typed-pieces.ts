import type { GivenLineBody, StockLineBody } from '@onehall/protocol';

/** Some of what is held, as it was typed: a number of counted pieces, or a serial number a line; null: it is neither. */
export function typedPieces(
  { articleId, kind }: Pick<StockLineBody, 'articleId' | 'kind'>,
  typed: string,
): GivenLineBody | null {
  const words = typed.split(/\s+/).filter((one) => one !== '');
  if (kind === 'counted') {
    const [only = ''] = words;
    const good = words.length === 1 && /^\d{1,6}$/.test(only) && Number(only) > 0;
    return good ? { articleId, quantity: Number(only) } : null;
  }
  const good = words.length > 0 && words.every((one) => /^[0-9A-Za-z]{1,24}$/.test(one));
  return good ? { articleId, serials: words } : null;
}
