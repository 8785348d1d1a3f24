import {
  askAssetWriteOff,
  checkHallAsset,
  decideAssetWriteOff,
  decideHallExpense,
  endHallAssetOffer,
  enterExpense,
  offerHallAsset,
  payHallExpense,
  registerAsset,
  takeHallAsset,
} from '@onehall/application';
import { type RouteName, routes } from '@onehall/protocol';
import { presentAssets } from '../../present/assets.ts';
import { type Endpoint, endpoint } from '../endpoint.ts';
import { actOf } from './act-of.ts';

/** Assets and expenses [M9]; each refuses what its use case does. */
export const assetEndpoints = {
  readAssets: endpoint(routes.readAssets, ({ parts }) => ({ ok: true, value: presentAssets(parts) })),
  registerAsset: actOf(routes.registerAsset, ({ body: { commandId: _id, ...asset } }, by, context) =>
    registerAsset({ ...asset, by }, context),
  ),
  offerAsset: actOf(routes.offerAsset, ({ body: { to }, param }, by, context) =>
    offerHallAsset({ assetId: param('assetId'), by, to }, context),
  ),
  takeAsset: actOf(routes.takeAsset, ({ body: { place }, param }, by, context) =>
    takeHallAsset({ assetId: param('assetId'), by, place }, context),
  ),
  endAssetOffer: actOf(routes.endAssetOffer, ({ body: { reason }, param }, by, context) =>
    endHallAssetOffer({ assetId: param('assetId'), by, reason }, context),
  ),
  checkAsset: actOf(routes.checkAsset, ({ body: { finding, note }, param }, by, context) =>
    checkHallAsset({ assetId: param('assetId'), by, finding, note }, context),
  ),
  askAssetWriteOff: actOf(routes.askAssetWriteOff, ({ body: { reason }, param }, by, context) =>
    askAssetWriteOff({ assetId: param('assetId'), by, reason }, context),
  ),
  decideAssetWriteOff: actOf(routes.decideAssetWriteOff, ({ body: { approved, note }, param }, by, context) =>
    decideAssetWriteOff({ assetId: param('assetId'), by, approved, note }, context),
  ),
  enterExpense: actOf(routes.enterExpense, ({ body: { commandId: _id, ...expense } }, by, context) =>
    enterExpense({ ...expense, by }, context),
  ),
  decideExpense: actOf(routes.decideExpense, ({ body: { approved, note }, param }, by, context) =>
    decideHallExpense({ expenseId: param('expenseId'), by, approved, note }, context),
  ),
  payExpense: actOf(routes.payExpense, ({ param }, by, context) =>
    payHallExpense({ expenseId: param('expenseId'), by }, context),
  ),
} as const satisfies Partial<Record<RouteName, Endpoint>>;
