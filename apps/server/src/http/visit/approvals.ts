import {
  answerFromHeadOffice,
  askApproval,
  grantApproval,
  mayGiveOut,
  refuseApproval,
  reverseOrder,
  sendUpApproval,
  withdrawApproval,
} from '@onehall/application';
import { type Refusal, type Result, refuse, type StaffRole } from '@onehall/domain';
import { type Route, routes } from '@onehall/protocol';
import { askBilling } from '../../jobs/within.ts';
import { presentApprovalDay } from '../../present/approvals.ts';
import { presentReversible } from '../../present/reversals.ts';
import { type Asked, command, endpoint } from '../endpoint.ts';
import { onVisit } from './basket.ts';

/** Refusals: those of askApproval. */
export const askApprovalEndpoint = endpoint(routes.askApproval, (asked) => {
  const { reason } = asked.body;
  const orderId = asked.param('orderId');
  return onVisit(asked, 'askApproval', (of, context) => askApproval({ ...of, orderId, reason }, context));
});

/** Who acts on a request, and on which. */
function acting(
  asked: Pick<Asked<Route>, 'principal' | 'param'>,
): Result<{ approvalId: string; staffId: string; role: StaffRole }, Refusal> {
  if (asked.principal.kind !== 'staff') return refuse('not-permitted');
  const { id, role } = asked.principal.staff;
  return { ok: true, value: { approvalId: asked.param('approvalId'), staffId: id, role } };
}

/** Refusals: those of withdrawApproval. */
export const withdrawApprovalEndpoint = endpoint(routes.withdrawApproval, async (asked) => {
  const by = acting(asked);
  if (!by.ok) return by;
  const { approvalId, staffId: clerkId } = by.value;
  return command(asked, 'withdrawApproval', (context) => withdrawApproval({ approvalId, clerkId }, context));
});

/** Refusals: those of sendUpApproval. */
export const sendUpApprovalEndpoint = endpoint(routes.sendUpApproval, async (asked) => {
  const by = acting(asked);
  if (!by.ok) return by;
  return command(asked, 'sendUpApproval', (context) => sendUpApproval(by.value, context));
});

/** Refusals: those of grantApproval. */
export const grantApprovalEndpoint = endpoint(routes.grantApproval, async (asked) => {
  const by = acting(asked);
  if (!by.ok) return by;
  const { contentHash } = asked.body;
  return command(asked, 'grantApproval', (context) => grantApproval({ ...by.value, contentHash }, context));
});

/** Refusals: those of refuseApproval. */
export const refuseApprovalEndpoint = endpoint(routes.refuseApproval, async (asked) => {
  const by = acting(asked);
  if (!by.ok) return by;
  const { contentHash, reason } = asked.body;
  return command(asked, 'refuseApproval', (context) =>
    refuseApproval({ ...by.value, contentHash, reason }, context),
  );
});

/** Refusals: those of answerFromHeadOffice. */
export const answerFromHeadOfficeEndpoint = endpoint(routes.answerFromHeadOffice, async (asked) => {
  const by = acting(asked);
  if (!by.ok) return by;
  const { contentHash, reference, decidedBy, refusedBecause } = asked.body;
  const answer = { contentHash, refusedBecause, headOffice: { reference, decidedBy } };
  return command(asked, 'answerFromHeadOffice', (context) =>
    answerFromHeadOffice({ ...by.value, ...answer }, context),
  );
});

/** Refusals: those of reverseOrder. A billing system that does not answer stands against nothing: it is told later. */
export const reverseOrderEndpoint = endpoint(routes.reverseOrder, async (asked) => {
  if (asked.principal.kind !== 'staff') return refuse('not-permitted');
  const { id: staffId, role } = asked.principal.staff;
  const { reason, reference } = asked.body;
  const of = { visitId: asked.param('visitId'), orderId: asked.param('orderId') };
  const problem = await askBilling(() => asked.parts.billing.reversalProblem(of.orderId));
  const billingProblem = problem.ok ? problem.value : null;
  return command(asked, 'reverseOrder', (context) =>
    reverseOrder({ ...of, staffId, role, reason, reference, billingProblem }, context),
  );
});

/** Refusals: visit-unknown; of a clerk, those of mayGiveOut. */
export const readReversibleEndpoint = endpoint(routes.readReversible, ({ param, parts, principal }) => {
  if (principal.kind !== 'staff') return refuse('not-permitted');
  const visitId = param('visitId');
  const orders = presentReversible(parts, visitId);
  if (orders === null) return refuse('visit-unknown');
  const manages = ['duty-manager', 'branch-manager'].includes(principal.staff.role);
  const here = manages ? null : mayGiveOut(visitId, principal.staff.id, parts.store.context());
  return here?.ok === false ? here : { ok: true, value: { orders } };
});

/** Refusal: malformed-request (no day). */
export const readApprovalsEndpoint = endpoint(routes.readApprovals, ({ param, parts }) => {
  const day = param('businessDay');
  return /^\d{4}-\d{2}-\d{2}$/.test(day)
    ? { ok: true, value: presentApprovalDay(parts, day) }
    : refuse('malformed-request', { field: 'businessDay' });
});
