import {
  type ApprovalRequest,
  type HallEvent,
  type HeadOfficeWord,
  isOverdue,
  mayAnswerFromAbove,
  mayDecide,
  mayRefuse,
  refuse,
  type StaffRole,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { closeAlerts, contentHashNow, expireAll, weighed } from './approval-requests.ts';

interface Decide {
  readonly approvalId: string;
  readonly staffId: string;
  readonly role: StaffRole;
  /** What the manager saw. */
  readonly contentHash: string;
}

/** What is true of a request when somebody decides. */
function decidingOn(request: ApprovalRequest, command: Decide, context: CommandContext) {
  const { staffId, role } = command;
  const visit = context.state.visit(request.visitId);
  return {
    staffId,
    role,
    // Who served a visit that is over decides on its reversal like anybody else.
    servedBy: visit?.open ? visit.clerkId : null,
    seenHash: command.contentHash,
    contentHash: contentHashNow(request, context),
    weighed: weighed(request, request, context).level,
  };
}

/** The visit is gone, and with it what was asked; a reversal is of a visit that is over. */
function hasEnded(request: ApprovalRequest, { state }: CommandContext): boolean {
  if (request.subject === 'reversal') return false;
  const visit = state.visit(request.visitId);
  const ticket = visit === null ? null : state.ticket(visit.ticketId);
  return ticket === null || ['finished', 'abandoned', 'cancelled'].includes(ticket.state);
}

function granted(request: ApprovalRequest, by: string, headOffice: HeadOfficeWord | null): HallEvent {
  const { id: approvalId, orderId } = request;
  return { type: 'ApprovalGranted', payload: { approvalId, orderId, by, headOffice } };
}

/**
 * A manager agrees to exactly what was asked [M5]. Refusals, in this order: approval-unknown, those of mayDecide,
 * approval-visit-ended.
 */
export function grantApproval(command: Decide, context: CommandContext): Decision<{ approvalId: string }> {
  const { approvalId, staffId } = command;
  const request = context.state.approval(approvalId);
  if (request === null) return refuse('approval-unknown');
  const may = mayDecide(request, decidingOn(request, command, context));
  if (!may.ok) return may;
  if (hasEnded(request, context)) return refuse('approval-visit-ended');
  return decided([granted(request, staffId, null), ...closeAlerts([request], staffId, context)], {
    approvalId,
  });
}

/** A manager says no, and why. Refusals, in this order: approval-unknown, those of mayRefuse. */
export function refuseApproval(
  command: Decide & { readonly reason: string },
  context: CommandContext,
): Decision<{ approvalId: string }> {
  const { approvalId, staffId, reason } = command;
  const request = context.state.approval(approvalId);
  if (request === null) return refuse('approval-unknown');
  const may = mayRefuse(request, decidingOn(request, command, context));
  if (!may.ok) return may;
  return decided(
    [
      { type: 'ApprovalRefused', payload: { approvalId, by: staffId, reason, headOffice: null } },
      ...closeAlerts([request], staffId, context),
    ],
    { approvalId },
  );
}

/**
 * The branch manager records what the head office answered, with its reference and the name of who decided. Refusals, in
 * this order: approval-unknown, those of mayAnswerFromAbove, approval-visit-ended (only of a yes).
 */
export function answerFromHeadOffice(
  command: Decide & {
    readonly headOffice: HeadOfficeWord;
    /** null: granted. */
    readonly refusedBecause: string | null;
  },
  context: CommandContext,
): Decision<{ approvalId: string }> {
  const { approvalId, staffId, headOffice, refusedBecause } = command;
  const request = context.state.approval(approvalId);
  if (request === null) return refuse('approval-unknown');
  const may = mayAnswerFromAbove(request, decidingOn(request, command, context));
  if (!may.ok) return may;
  if (refusedBecause === null && hasEnded(request, context)) return refuse('approval-visit-ended');
  const word: HallEvent =
    refusedBecause === null
      ? granted(request, staffId, headOffice)
      : {
          type: 'ApprovalRefused',
          payload: { approvalId, by: staffId, reason: refusedBecause, headOffice },
        };
  return decided([word, ...closeAlerts([request], staffId, context)], { approvalId });
}

const atOnce = 50;

/** Ends what nobody waits for any more: the visit is over, or nobody has answered in time. Run every half minute. */
export function expireApprovals(context: CommandContext): Decision<{ expired: number }> {
  const open = context.state.openApprovals(atOnce);
  const ended = open.filter((one) => hasEnded(one, context));
  const late = open.filter(
    (one) => !ended.includes(one) && isOverdue(one, context.hall.approvals, context.now),
  );
  return decided(
    [
      ...expireAll(ended, 'visit-ended', 'server', context),
      ...expireAll(late, 'too-late', 'server', context),
    ],
    { expired: ended.length + late.length },
  );
}
