import {
  closeSupply,
  orderSupply,
  printPriceTags,
  receiveSupply,
  setStockArticle,
  setStockPrice,
} from '@onehall/application';
import { routes } from '@onehall/protocol';
import { endpoint } from '../endpoint.ts';
import { byStaff, named } from './by-staff.ts';

/** Refusals: those of setStockArticle. */
export const setStockArticleEndpoint = endpoint(routes.setStockArticle, async (asked) => {
  const { commandId: _id, ...rest } = asked.body;
  const id = asked.param('articleId');
  const done = await byStaff(asked, 'setStockArticle', (_by, context) =>
    setStockArticle({ id, ...rest }, context),
  );
  return named(done, id);
});

/** Refusals: those of setStockPrice. */
export const setStockPriceEndpoint = endpoint(routes.setStockPrice, async (asked) => {
  const { priceFen, validFrom } = asked.body;
  const articleId = asked.param('articleId');
  const done = await byStaff(asked, 'setStockPrice', (by, context) =>
    setStockPrice({ by, articleId, priceFen, validFrom }, context),
  );
  return named(done, articleId);
});

/** Refusals: those of printPriceTags. */
export const printPriceTagsEndpoint = endpoint(routes.printPriceTags, async (asked) => {
  const { tags } = asked.body;
  const done = await byStaff(asked, 'printPriceTags', (by, context) => printPriceTags({ by, tags }, context));
  return named(done, 'price-tags');
});

/** Refusals: those of orderSupply. */
export const orderSupplyEndpoint = endpoint(routes.orderSupply, async (asked) => {
  const { commandId: _id, ...rest } = asked.body;
  const done = await byStaff(asked, 'orderSupply', (by, context) => orderSupply({ by, ...rest }, context));
  return done.ok ? named(done, done.value.orderId) : done;
});

/** Refusals: those of receiveSupply. */
export const receiveSupplyEndpoint = endpoint(routes.receiveSupply, async (asked) => {
  const { documentNumber, lines } = asked.body;
  const orderId = asked.param('orderId');
  const done = await byStaff(asked, 'receiveSupply', (by, context) =>
    receiveSupply({ by, orderId, documentNumber, lines }, context),
  );
  return done.ok ? named(done, done.value.receiptId) : done;
});

/** Refusals: those of closeSupply. */
export const closeSupplyEndpoint = endpoint(routes.closeSupply, async (asked) => {
  const { reason } = asked.body;
  const orderId = asked.param('orderId');
  const done = await byStaff(asked, 'closeSupply', (by, context) =>
    closeSupply({ by, orderId, reason }, context),
  );
  return named(done, orderId);
});
