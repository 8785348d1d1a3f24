import type { RouteName } from '@onehall/protocol';
import type { Endpoint } from '../endpoint.ts';
import {
  askWriteOffEndpoint,
  cancelStocktakeEndpoint,
  checkReadinessEndpoint,
  confirmStocktakeEndpoint,
  countStockEndpoint,
  decideWriteOffEndpoint,
  openReadinessEndpoint,
  openStocktakeEndpoint,
  reportReadinessEndpoint,
} from './care.ts';
import {
  answerStockEndpoint,
  chaseLoanEndpoint,
  endLoanEndpoint,
  explainSaleEndpoint,
  handOutStockEndpoint,
  lendStockEndpoint,
  offerStockEndpoint,
  swapStockEndpoint,
  takeBackStockEndpoint,
  withdrawStockEndpoint,
} from './custody.ts';
import {
  findSoldPieceEndpoint,
  readMyStockEndpoint,
  readStockDayEndpoint,
  readStockEndpoint,
  readStockMovesEndpoint,
} from './stock.ts';
import {
  closeSupplyEndpoint,
  orderSupplyEndpoint,
  printPriceTagsEndpoint,
  receiveSupplyEndpoint,
  setStockArticleEndpoint,
  setStockPriceEndpoint,
} from './supply.ts';

/** What answers the routes of the stock [M4, M7]. */
export const stockEndpoints = {
  readStock: readStockEndpoint,
  readStockMoves: readStockMovesEndpoint,
  readStockDay: readStockDayEndpoint,
  readMyStock: readMyStockEndpoint,
  findSoldPiece: findSoldPieceEndpoint,
  setStockArticle: setStockArticleEndpoint,
  setStockPrice: setStockPriceEndpoint,
  printPriceTags: printPriceTagsEndpoint,
  orderSupply: orderSupplyEndpoint,
  receiveSupply: receiveSupplyEndpoint,
  closeSupply: closeSupplyEndpoint,
  offerStock: offerStockEndpoint,
  answerStock: answerStockEndpoint,
  withdrawStock: withdrawStockEndpoint,
  takeBackStock: takeBackStockEndpoint,
  swapStock: swapStockEndpoint,
  handOutStock: handOutStockEndpoint,
  explainSale: explainSaleEndpoint,
  lendStock: lendStockEndpoint,
  chaseLoan: chaseLoanEndpoint,
  endLoan: endLoanEndpoint,
  askWriteOff: askWriteOffEndpoint,
  decideWriteOff: decideWriteOffEndpoint,
  openStocktake: openStocktakeEndpoint,
  countStock: countStockEndpoint,
  confirmStocktake: confirmStocktakeEndpoint,
  cancelStocktake: cancelStocktakeEndpoint,
  openReadiness: openReadinessEndpoint,
  checkReadiness: checkReadinessEndpoint,
  reportReadiness: reportReadinessEndpoint,
} as const satisfies Partial<Record<RouteName, Endpoint>>;
