import {
  type Asset,
  type AssetEvent,
  type AssetFinding,
  askWriteOff,
  checkAsset,
  decideWriteOff,
  endAssetOffer,
  hallDayOf,
  offerAsset,
  type Refusal,
  type Result,
  refuse,
  takeAsset,
  workingStaff,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

interface OfAsset {
  readonly assetId: string;
  readonly by: string;
}

type Answer = Decision<{ assetId: string }>;

/** Those who can answer for a thing of the hall: they open the page on which it is taken over. */
const custodians = ['stock-keeper', 'duty-manager', 'branch-manager'];

function mayKeep(staffId: string, { hall }: CommandContext): boolean {
  return workingStaff(hall).some((one) => one.id === staffId && custodians.includes(one.role));
}

/** Refusals, in this order: staff-unknown (nobody who can answer for it), asset-number-taken, day-to-come. */
export function registerAsset(
  command: {
    readonly number: string;
    readonly name: string;
    readonly place: string;
    readonly custodianId: string;
    readonly boughtOn: string;
    readonly by: string;
  },
  context: CommandContext,
): Answer {
  if (!mayKeep(command.custodianId, context)) return refuse('staff-unknown');
  if (context.state.assetNumberIsTaken(command.number)) return refuse('asset-number-taken');
  if (command.boughtOn > hallDayOf(context.now, context.hall)) return refuse('day-to-come');
  const assetId = context.newId();
  return decided([{ type: 'AssetRegistered', payload: { assetId, ...command } }], { assetId });
}

function onAsset(
  { assetId }: OfAsset,
  { state }: CommandContext,
  decide: (asset: Asset) => Result<AssetEvent, Refusal>,
): Answer {
  const asset = state.asset(assetId);
  if (asset === null) return refuse('asset-unknown');
  const done = decide(asset);
  return done.ok ? decided([done.value], { assetId }) : done;
}

/** Refusals: staff-unknown, asset-unknown, those of offerAsset. */
export function offerHallAsset(command: OfAsset & { readonly to: string }, context: CommandContext): Answer {
  if (!mayKeep(command.to, context)) return refuse('staff-unknown');
  return onAsset(command, context, (asset) => offerAsset(asset, command));
}

/** Refusals: asset-unknown, those of takeAsset. */
export function takeHallAsset(
  command: OfAsset & { readonly place: string },
  context: CommandContext,
): Answer {
  return onAsset(command, context, (asset) => takeAsset(asset, command));
}

/** Refusals: asset-unknown, those of endAssetOffer. */
export function endHallAssetOffer(
  command: OfAsset & { readonly reason: string },
  context: CommandContext,
): Answer {
  return onAsset(command, context, (asset) => endAssetOffer(asset, command));
}

/** Refusals: asset-unknown, those of checkAsset. */
export function checkHallAsset(
  command: OfAsset & { readonly finding: AssetFinding; readonly note: string },
  context: CommandContext,
): Answer {
  const { by, finding, note } = command;
  const year = hallDayOf(context.now, context.hall).slice(0, 4);
  return onAsset(command, context, (asset) => checkAsset(asset, { by, year, finding, note }));
}

/** Refusals: asset-unknown, those of askWriteOff. */
export function askAssetWriteOff(
  command: OfAsset & { readonly reason: string },
  context: CommandContext,
): Answer {
  return onAsset(command, context, (asset) => askWriteOff(asset, command));
}

/** Refusals: asset-unknown, those of decideWriteOff. */
export function decideAssetWriteOff(
  command: OfAsset & { readonly approved: boolean; readonly note: string },
  context: CommandContext,
): Answer {
  const { by, approved, note } = command;
  return onAsset(command, context, (asset) => decideWriteOff(asset, { by, approved, note }));
}
