import {
  giveThingRepair,
  markThingRepaired,
  remindThingRepair,
  reportAssetFault,
  tryThing,
} from '@onehall/application';
import { checkReportRange } from '@onehall/domain';
import { type RouteName, routes } from '@onehall/protocol';
import { presentEquipment } from '../../present/equipment.ts';
import { actOf } from '../documents/act-of.ts';
import { type Endpoint, endpoint } from '../endpoint.ts';

/** Refusals: those of checkReportRange. */
const readEquipment = endpoint(routes.readEquipment, ({ parts, param }) => {
  const range = checkReportRange({ from: param('from'), to: param('to') });
  return range.ok ? { ok: true, value: presentEquipment(parts, range.value) } : range;
});

/** Equipment [E4]; each refuses what its use case does. */
export const equipmentEndpoints = {
  readEquipment,
  reportAssetFault: actOf(routes.reportAssetFault, ({ body: { what, shownAs }, param }, by, context) =>
    reportAssetFault({ assetId: param('assetId'), what, shownAs, by }, context),
  ),
  giveRepair: actOf(routes.giveRepair, ({ body: { givenTo, promisedOn }, param }, by, context) =>
    giveThingRepair({ faultId: param('faultId'), givenTo, promisedOn, by }, context),
  ),
  remindRepair: actOf(routes.remindRepair, ({ body: { note }, param }, by, context) =>
    remindThingRepair({ faultId: param('faultId'), note, by }, context),
  ),
  markRepaired: actOf(routes.markRepaired, ({ body: { how, cause }, param }, by, context) =>
    markThingRepaired({ faultId: param('faultId'), how, cause, by }, context),
  ),
  tryRepair: actOf(routes.tryRepair, ({ body: { works, note }, param }, by, context) =>
    tryThing({ faultId: param('faultId'), works, note, by }, context),
  ),
} as const satisfies Partial<Record<RouteName, Endpoint>>;
