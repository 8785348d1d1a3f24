import * as z from 'zod';
import { command, id } from '../common.ts';
import { defineRoute } from '../route.ts';
import { approvalDay, reversibleOrder } from '../views/approval.ts';
import { visitView } from '../views/visit.ts';

/** Why something is asked for or refused; kept for good. */
const why = z.string().trim().min(2).max(200);
/** What the manager saw: nobody agrees to what has changed since. */
const seen = z.string().regex(/^[0-9a-f]{64}$/);
const answered = z.object({ approvalId: id });

export const askApproval = defineRoute({
  name: 'askApproval',
  method: 'post',
  path: '/visits/:visitId/orders/:orderId/approval',
  summary: 'Ask for a word on an order that passes the limits, and say why',
  body: command.extend({ reason: why }),
  reply: visitView,
});

export const withdrawApproval = defineRoute({
  name: 'withdrawApproval',
  method: 'post',
  path: '/approvals/:approvalId/withdraw',
  summary: 'Take a request back',
  body: command,
  reply: answered,
});

export const sendUpApproval = defineRoute({
  name: 'sendUpApproval',
  method: 'post',
  path: '/approvals/:approvalId/send-up',
  summary: 'Ask somebody higher; past the branch manager that is the head office',
  body: command,
  reply: answered,
});

export const grantApproval = defineRoute({
  name: 'grantApproval',
  method: 'post',
  path: '/approvals/:approvalId/grant',
  summary: 'A manager agrees to exactly the content with this hash',
  body: command.extend({ contentHash: seen }),
  reply: answered,
});

export const refuseApproval = defineRoute({
  name: 'refuseApproval',
  method: 'post',
  path: '/approvals/:approvalId/refuse',
  summary: 'A manager says no, and why',
  body: command.extend({ contentHash: seen, reason: why }),
  reply: answered,
});

export const answerFromHeadOffice = defineRoute({
  name: 'answerFromHeadOffice',
  method: 'post',
  path: '/approvals/:approvalId/head-office',
  summary: 'The branch manager records what the head office answered, by telephone or letter',
  body: command.extend({
    contentHash: seen,
    reference: z.string().trim().min(1).max(64),
    /** The name of who decided there. */
    decidedBy: z.string().trim().min(2).max(40),
    /** null: granted. */
    refusedBecause: why.nullable(),
  }),
  reply: answered,
});

export const reverseOrder = defineRoute({
  name: 'reverseOrder',
  method: 'post',
  path: '/visits/:visitId/orders/:orderId/reversal',
  summary:
    'Reverse a paid order of this or an earlier visit; past the limits the first call asks for approval',
  body: command.extend({
    reason: why,
    /** What the card terminal or the payment code's system calls the refund. */
    reference: z.string().trim().min(1).max(64).nullable().default(null),
  }),
  reply: z.object({ outcome: z.enum(['asked', 'reversed']), receiptJobId: id.nullable() }),
});

export const readReversible = defineRoute({
  name: 'readReversible',
  method: 'get',
  path: '/visits/:visitId/reversals',
  summary: 'What was paid in a visit, what of it was reversed, and what waits for approval',
  body: null,
  reply: z.object({ orders: z.array(reversibleOrder) }),
});

export const readApprovals = defineRoute({
  name: 'readApprovals',
  method: 'get',
  path: '/approvals/:businessDay',
  summary: 'The approvals of a business day in whatever state, and what was given by whom',
  body: null,
  reply: approvalDay,
});
