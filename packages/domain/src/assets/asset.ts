import type { BusinessDay } from '../kernel/business-day.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';

/** A thing of the hall's own [M9]: in use, asked to be written off, or gone from the books. */
export type AssetState = 'in-use' | 'write-off-asked' | 'written-off';

/** How an asset was found in the yearly check. */
export type AssetFinding = 'here' | 'elsewhere' | 'damaged' | 'missing';

export interface Asset {
  readonly id: string;
  /** The number on its label. */
  readonly number: string;
  readonly state: AssetState;
  /** Who answers for it. */
  readonly custodianId: string;
  /** Who is asked to answer for it from now on; null: nobody. */
  readonly offeredTo: string | null;
  /** Who asked to write it off; null: nobody. */
  readonly askedBy: string | null;
}

interface OfAsset {
  readonly assetId: string;
  readonly by: string;
}

export type AssetEvent =
  | {
      readonly type: 'AssetRegistered';
      readonly payload: OfAsset & {
        readonly number: string;
        readonly name: string;
        readonly place: string;
        readonly custodianId: string;
        readonly boughtOn: BusinessDay;
      };
    }
  | { readonly type: 'AssetOffered'; readonly payload: OfAsset & { readonly to: string } }
  | { readonly type: 'AssetTaken'; readonly payload: OfAsset & { readonly place: string } }
  | { readonly type: 'AssetOfferEnded'; readonly payload: OfAsset & { readonly reason: string } }
  | {
      readonly type: 'AssetChecked';
      readonly payload: OfAsset & {
        readonly year: string;
        readonly finding: AssetFinding;
        readonly note: string;
      };
    }
  | { readonly type: 'AssetWriteOffAsked'; readonly payload: OfAsset & { readonly reason: string } }
  | {
      readonly type: 'AssetWriteOffDecided';
      readonly payload: OfAsset & { readonly approved: boolean; readonly note: string };
    };

/** It is in use and on its way to nobody. Refusals, in this order: asset-written-off, asset-on-its-way. */
function atRest(asset: Asset): Result<Asset, Refusal> {
  if (asset.state !== 'in-use') return refuse('asset-written-off');
  return asset.offeredTo === null ? accept(asset) : refuse('asset-on-its-way');
}

/**
 * The custodian asks somebody to answer for it from now on: the first half of a move between two people. Refusals, in
 * this order: those of atRest, asset-not-yours (another is its custodian), custodian-unchanged.
 */
export function offerAsset(
  asset: Asset,
  { by, to }: { readonly by: string; readonly to: string },
): Result<AssetEvent, Refusal> {
  const rest = atRest(asset);
  if (!rest.ok) return rest;
  if (asset.custodianId !== by) return refuse('asset-not-yours');
  if (to === by) return refuse('custodian-unchanged');
  return accept({ type: 'AssetOffered', payload: { assetId: asset.id, by, to } });
}

/** The new custodian has it, at this place. Refusal: asset-not-offered (to nobody, or to another). */
export function takeAsset(
  asset: Asset,
  { by, place }: { readonly by: string; readonly place: string },
): Result<AssetEvent, Refusal> {
  if (asset.offeredTo === null || asset.offeredTo !== by) return refuse('asset-not-offered');
  return accept({ type: 'AssetTaken', payload: { assetId: asset.id, by, place } });
}

/** Refused by whom it was offered to, or taken back by its custodian. Refusal: asset-not-offered. */
export function endAssetOffer(
  asset: Asset,
  { by, reason }: { readonly by: string; readonly reason: string },
): Result<AssetEvent, Refusal> {
  const theirs = asset.offeredTo === by || asset.custodianId === by;
  if (asset.offeredTo === null || !theirs) return refuse('asset-not-offered');
  return accept({ type: 'AssetOfferEnded', payload: { assetId: asset.id, by, reason } });
}

/**
 * The yearly check: as it was found; what differs wants words. The newest finding of a year counts. Refusals, in this
 * order: asset-written-off, explanation-missing.
 */
export function checkAsset(
  asset: Asset,
  found: {
    readonly by: string;
    readonly year: string;
    readonly finding: AssetFinding;
    readonly note: string;
  },
): Result<AssetEvent, Refusal> {
  if (asset.state === 'written-off') return refuse('asset-written-off');
  if (found.finding !== 'here' && found.note === '') return refuse('explanation-missing');
  return accept({ type: 'AssetChecked', payload: { assetId: asset.id, ...found } });
}

/** Refusals: those of atRest. */
export function askWriteOff(
  asset: Asset,
  { by, reason }: { readonly by: string; readonly reason: string },
): Result<AssetEvent, Refusal> {
  const rest = atRest(asset);
  if (!rest.ok) return rest;
  return accept({ type: 'AssetWriteOffAsked', payload: { assetId: asset.id, by, reason } });
}

/**
 * Written off, or kept, by another person than who asked. Refusals, in this order: asset-write-off-unasked,
 * second-person-needed.
 */
export function decideWriteOff(
  asset: Asset,
  decision: { readonly by: string; readonly approved: boolean; readonly note: string },
): Result<AssetEvent, Refusal> {
  if (asset.state !== 'write-off-asked') return refuse('asset-write-off-unasked');
  if (asset.askedBy === decision.by) return refuse('second-person-needed');
  return accept({ type: 'AssetWriteOffDecided', payload: { assetId: asset.id, ...decision } });
}
