import {
  beginShiftCount,
  countShift,
  endCountedShift,
  giveUpShiftCount,
  reviewCountedShift,
} from '@onehall/application';
import { routes } from '@onehall/protocol';
import { byStaff } from '../by-staff.ts';

/** Refusals: those of beginShiftCount. */
export const beginShiftCountEndpoint = byStaff(routes.beginShiftCount, ({ body, param }, by, context) =>
  beginShiftCount({ shiftId: param('shiftId'), carryOverReason: body.carryOverReason, by }, context),
);

/** Refusals: those of giveUpShiftCount. */
export const giveUpShiftCountEndpoint = byStaff(routes.giveUpShiftCount, ({ param }, by, context) =>
  giveUpShiftCount({ shiftId: param('shiftId'), by }, context),
);

/** Refusals: those of countShift. */
export const countShiftEndpoint = byStaff(routes.countShift, ({ body, param }, by, context) =>
  countShift({ shiftId: param('shiftId'), notes: body.notes, by }, context),
);

/** Refusals: those of endCountedShift. */
export const endShiftEndpoint = byStaff(routes.endShift, ({ body, param }, by, context) =>
  endCountedShift({ shiftId: param('shiftId'), reason: body.reason, by }, context),
);

/** Refusals: those of reviewCountedShift. */
export const reviewShiftEndpoint = byStaff(routes.reviewShift, ({ body, param }, by, context) =>
  reviewCountedShift({ shiftId: param('shiftId'), decision: body.decision, note: body.note, by }, context),
);
