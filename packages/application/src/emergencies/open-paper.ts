import {
  mayKey,
  mayUseShift,
  type Paper,
  type PaperKind,
  type Refusal,
  type Result,
  refuse,
  type Shift,
} from '@onehall/domain';
import type { CommandContext, Decision } from '../decision.ts';

export interface OfPaper {
  readonly number: number;
  readonly by: string;
}

export type PaperAnswer = Decision<{ paperId: string }>;

/** A paper that can still be keyed. Refusals: paper-unknown, those of mayKey. */
export function openPaper(
  kind: PaperKind,
  number: number,
  { state }: CommandContext,
): Result<Paper, Refusal> {
  const paper = state.paper(kind, number);
  return paper === null ? refuse('paper-unknown', { number }) : mayKey(paper);
}

/** The shift whose drawer cash is of; null: there is none. Refusals: shift-missing, shift-not-open. */
export function drawerOf(
  clerkId: string,
  cashFen: number,
  drill: boolean,
  { state }: CommandContext,
): Result<Shift | null, Refusal> {
  return drill || cashFen === 0 ? { ok: true, value: null } : mayUseShift(state.openShift(clerkId));
}
