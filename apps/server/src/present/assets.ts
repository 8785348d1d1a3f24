import { findStaff, hallDayOf, workingStaff } from '@onehall/domain';
import type { ReplyOf, routes } from '@onehall/protocol';
import type { ServerParts } from '../parts.ts';

const custodians = ['stock-keeper', 'duty-manager', 'branch-manager'];
const nameless = { zh: '', en: '' };

function personOf({ hall }: ServerParts, staffId: string) {
  const { workNumber = staffId, name = nameless } = findStaff(hall, staffId) ?? {};
  return { staffId, workNumber, name };
}

const personOrNone = (parts: ServerParts, staffId: string | null) =>
  staffId === null ? null : personOf(parts, staffId);
const numberOf = (parts: ServerParts, staffId: string | null) =>
  personOrNone(parts, staffId)?.workNumber ?? null;

/** The register with this year's check, and the expenses that wait or were decided. */
export function presentAssets(parts: ServerParts): ReplyOf<typeof routes.readAssets> {
  const { hall, store } = parts;
  const today = hallDayOf(parts.now(), hall);
  return {
    today,
    assets: store.assets.assets(today.slice(0, 4)).map(({ custodianId, decidedBy: _by, ...asset }) => ({
      ...asset,
      custodian: personOf(parts, custodianId),
      offeredTo: personOrNone(parts, asset.offeredTo),
      askedBy: personOrNone(parts, asset.askedBy),
      checkedBy: numberOf(parts, asset.checkedBy),
    })),
    expenses: store.assets.expenses().map((expense) => ({
      ...expense,
      enteredBy: personOf(parts, expense.enteredBy),
      decidedBy: numberOf(parts, expense.decidedBy),
      paidBy: numberOf(parts, expense.paidBy),
    })),
    custodians: workingStaff(hall)
      .filter((one) => custodians.includes(one.role))
      .map(({ id }) => personOf(parts, id)),
  };
}
