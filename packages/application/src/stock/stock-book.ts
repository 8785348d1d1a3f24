import { findStaff, type StockBook, type StockPerson } from '@onehall/domain';
import type { CommandContext } from '../decision.ts';

/** The stock as the transaction sees it, for the domain's decisions. */
export function stockBook({ state }: Pick<CommandContext, 'state'>): StockBook {
  return {
    article: (articleId) => state.stockArticle(articleId),
    quantityAt: (articleId, place) => state.stockQuantity(articleId, place),
    serial: (kind, serial) => state.stockSerial(kind, serial),
    isCounted: (place) => state.stockIsCounted(place),
  };
}

const keeperRoles = ['stock-keeper', 'branch-manager'];

/** Who acts, and whether the stockroom is theirs to answer for. */
export function stockPerson(staffId: string, { hall }: Pick<CommandContext, 'hall'>): StockPerson {
  const role = findStaff(hall, staffId)?.role ?? '';
  return { id: staffId, keeper: keeperRoles.includes(role) };
}
