import {
  type ApprovalKind,
  type ApprovalLevel,
  type ApprovalSettings,
  higherLevel,
  isAtLeast,
  levelAbove,
} from '../hall/approval-limits.ts';
import type { StaffRole } from '../hall/hall.ts';
import type { BusinessDay } from '../kernel/business-day.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';

/** Asked once; then one of four ends, for good. What is asked again is another request. */
export type ApprovalState = 'asked' | 'granted' | 'refused' | 'withdrawn' | 'expired';

/** An order before it is paid, taking a signed one off, or the reversal of a paid one. */
export type ApprovalSubject = 'order' | 'void' | 'reversal';

/** Why a request ended that nobody answered. */
export type ExpiryCause = 'visit-ended' | 'too-late' | 'content-changed' | 'order-removed';

/** Who decided at the head office, and what they call it. */
export interface HeadOfficeWord {
  readonly reference: string;
  readonly decidedBy: string;
}

/** A request for approval of exactly one content [M5]. Amounts in fen, instants in epoch ms UTC. */
export interface ApprovalRequest {
  readonly id: string;
  readonly kind: ApprovalKind;
  readonly subject: ApprovalSubject;
  readonly visitId: string;
  readonly orderId: string;
  readonly clerkId: string;
  readonly counterId: string | null;
  readonly businessDay: BusinessDay;
  readonly amountFen: number;
  /** The hash of what is approved: a changed content is another request. */
  readonly contentHash: string;
  /** Why the clerk asks. */
  readonly reason: string;
  /** Who is asked now. */
  readonly level: ApprovalLevel;
  /** Asked above the level that its limits need: a word from below is not enough any more. */
  readonly sentUp: boolean;
  readonly askedAt: number;
  /** Since when this level is asked. */
  readonly levelAt: number;
  readonly state: ApprovalState;
  readonly decidedAt: number | null;
  readonly decidedBy: string | null;
  /** Why it was refused; '' where it was not. */
  readonly word: string;
  readonly headOffice: HeadOfficeWord | null;
  readonly expiry: ExpiryCause | null;
}

/** The longest reason that is kept. */
export const approvalReasonMax = 200;

const ownLevel: Readonly<Partial<Record<StaffRole, ApprovalLevel>>> = {
  'duty-manager': 'duty-manager',
  'branch-manager': 'branch-manager',
};

/** Nobody answers twice. Refusal: approval-closed {state, by}. */
function isAsked(request: ApprovalRequest): Result<ApprovalRequest, Refusal> {
  return request.state === 'asked'
    ? accept(request)
    : refuse('approval-closed', { state: request.state, by: request.decidedBy });
}

/**
 * Whose word a request needs as the limits stand now: at least a duty manager's once it was asked, and no less than
 * where it was sent up to.
 */
export function levelNeeded(request: ApprovalRequest, weighed: ApprovalLevel): ApprovalLevel {
  const least = higherLevel(weighed, 'duty-manager');
  return request.sentUp ? higherLevel(least, request.level) : least;
}

/** What is true when somebody decides. */
export interface Deciding {
  readonly staffId: string;
  readonly role: StaffRole;
  /** Who serves the visit now: it may have been moved to another since. */
  readonly servedBy: string | null;
  /** What they saw. */
  readonly seenHash: string;
  /** What it is now; null: it is gone. */
  readonly contentHash: string | null;
  /** Whose word the amount needs by the limits as they are now. */
  readonly weighed: ApprovalLevel;
}

/**
 * Whether this manager decides this request [M5]: four eyes, within their own limits, and exactly what they saw.
 * Refusals, in this order: approval-closed {state, by}, approval-own, approval-changed, approval-above-you {level}.
 */
export function mayDecide(request: ApprovalRequest, by: Deciding): Result<ApprovalRequest, Refusal> {
  const asked = isAsked(request);
  if (!asked.ok) return asked;
  if (isOwn(request, by)) return refuse('approval-own');
  const same = isUnchanged(request, by);
  if (!same.ok) return same;
  const level = levelNeeded(request, by.weighed);
  const own = ownLevel[by.role] ?? 'clerk';
  return isAtLeast(own, level) ? accept(request) : refuse('approval-above-you', { level });
}

/** Anybody above may refuse what they may not grant: a no costs the hall nothing. Refusals: as mayDecide, without the limits. */
export function mayRefuse(
  request: ApprovalRequest,
  by: Omit<Deciding, 'weighed'>,
): Result<ApprovalRequest, Refusal> {
  const asked = isAsked(request);
  if (!asked.ok) return asked;
  if (isOwn(request, by)) return refuse('approval-own');
  // What was sent past somebody is not theirs to refuse.
  if (request.sentUp && !isAtLeast(ownLevel[by.role] ?? 'clerk', request.level))
    return refuse('approval-above-you', { level: request.level });
  return isUnchanged(request, by);
}

/**
 * Whether the head office's answer may be recorded: it was asked there, and the branch manager who records it is not who
 * asked. Refusals, in this order: approval-closed {state, by}, approval-own, approval-changed, approval-not-sent-up.
 */
export function mayAnswerFromAbove(
  request: ApprovalRequest,
  by: Omit<Deciding, 'weighed' | 'role'>,
): Result<ApprovalRequest, Refusal> {
  const asked = isAsked(request);
  if (!asked.ok) return asked;
  if (isOwn(request, by)) return refuse('approval-own');
  const same = isUnchanged(request, by);
  if (!same.ok) return same;
  return request.level === 'head-office' ? accept(request) : refuse('approval-not-sent-up');
}

/** Four eyes: neither who asked nor who serves the visit decides. */
function isOwn(request: ApprovalRequest, by: Pick<Deciding, 'staffId' | 'servedBy'>): boolean {
  return request.clerkId === by.staffId || by.servedBy === by.staffId;
}

function isUnchanged(
  request: ApprovalRequest,
  { seenHash, contentHash }: Pick<Deciding, 'seenHash' | 'contentHash'>,
): Result<ApprovalRequest, Refusal> {
  const same = contentHash === request.contentHash && seenHash === request.contentHash;
  return same ? accept(request) : refuse('approval-changed');
}

/** Who asked takes it back. Refusals, in this order: approval-closed {state, by}, approval-not-yours. */
export function mayWithdraw(request: ApprovalRequest, staffId: string): Result<ApprovalRequest, Refusal> {
  const asked = isAsked(request);
  if (!asked.ok) return asked;
  return request.clerkId === staffId ? asked : refuse('approval-not-yours');
}

/**
 * Who is asked next: who asked, or a manager, sends it up a level; also after a no, once more and higher. Refusals, in
 * this order: approval-closed {state, by}, approval-not-yours, approval-highest.
 */
export function maySendUp(
  request: ApprovalRequest,
  by: { readonly staffId: string; readonly role: StaffRole },
): Result<ApprovalLevel, Refusal> {
  if (request.state !== 'asked' && request.state !== 'refused')
    return refuse('approval-closed', { state: request.state, by: request.decidedBy });
  if (request.clerkId !== by.staffId && ownLevel[by.role] === undefined) return refuse('approval-not-yours');
  const above = levelAbove(request.level);
  return above === null ? refuse('approval-highest') : accept(above);
}

/** Whether nobody has answered for so long that nobody waits for it any more. */
export function isOverdue(
  request: Pick<ApprovalRequest, 'level' | 'levelAt'>,
  settings: ApprovalSettings,
  now: number,
): boolean {
  const minutes = request.level === 'head-office' ? settings.headOfficeMinutesMax : settings.waitMinutesMax;
  return now - request.levelAt > minutes * 60_000;
}
