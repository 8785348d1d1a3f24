import {
  answerChange,
  cancelChange,
  disputeTransfer,
  offerFromDrawer,
  offerFromVault,
  orderChange,
  takeTransfer,
  withdrawTransfer,
} from '@onehall/application';
import { routes } from '@onehall/protocol';
import { byStaff } from '../by-staff.ts';

/** Refusals: those of offerFromVault. */
export const offerFromVaultEndpoint = byStaff(routes.offerFromVault, ({ body }, by, context) =>
  offerFromVault({ ...body, by }, context),
);

/** Refusals: those of offerFromDrawer. */
export const offerFromDrawerEndpoint = byStaff(routes.offerFromDrawer, ({ body }, clerkId, context) =>
  offerFromDrawer({ ...body, clerkId }, context),
);

/** Refusals: those of takeTransfer. */
export const takeTransferEndpoint = byStaff(routes.takeTransfer, ({ body, param }, by, context) =>
  takeTransfer({ transferId: param('transferId'), notes: body.notes, by }, context),
);

/** Refusals: those of disputeTransfer. */
export const disputeTransferEndpoint = byStaff(routes.disputeTransfer, ({ body, param }, by, context) =>
  disputeTransfer(
    { transferId: param('transferId'), countedFen: body.countedFen, reason: body.reason, by },
    context,
  ),
);

/** Refusals: those of withdrawTransfer. */
export const withdrawTransferEndpoint = byStaff(routes.withdrawTransfer, ({ body, param }, by, context) =>
  withdrawTransfer({ transferId: param('transferId'), reason: body.reason, by }, context),
);

/** Refusals: those of orderChange. */
export const orderChangeEndpoint = byStaff(routes.orderChange, ({ body }, clerkId, context) =>
  orderChange({ clerkId, notes: body.notes, backNotes: body.backNotes }, context),
);

/** Refusals: those of answerChange. */
export const answerChangeEndpoint = byStaff(routes.answerChange, ({ body, param }, by, context) =>
  answerChange({ askId: param('askId'), refusedWhy: body.refusedWhy, by }, context),
);

/** Refusals: those of cancelChange. */
export const cancelChangeEndpoint = byStaff(routes.cancelChange, ({ param }, clerkId, context) =>
  cancelChange({ askId: param('askId'), clerkId }, context),
);
