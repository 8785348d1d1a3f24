import {
  chaseLoan,
  disputeOffered,
  explainSale,
  handOutStock,
  lendPiece,
  offerToTake,
  swapSold,
  takeBackLoan,
  takeBackSold,
  takeOffered,
  withdrawOffered,
} from '@onehall/application';
import { refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { endpoint } from '../endpoint.ts';
import { byStaff, named } from './by-staff.ts';

/** Refusals: those of offerToTake. */
export const offerStockEndpoint = endpoint(routes.offerStock, async (asked) => {
  const { from, to, lines } = asked.body;
  const done = await byStaff(asked, 'offerStock', (by, context) =>
    offerToTake({ by, from, to, lines }, context),
  );
  return done.ok ? named(done, done.value.transferId) : done;
});

/** Refusals: malformed-request (a dispute without a reason), those of takeOffered or disputeOffered. */
export const answerStockEndpoint = endpoint(routes.answerStock, async (asked) => {
  const { answer, reason } = asked.body;
  const transferId = asked.param('transferId');
  if (answer === 'dispute' && reason === '') return refuse('malformed-request', { field: 'reason' });
  const done = await byStaff(asked, 'answerStock', (by, context) =>
    answer === 'take'
      ? takeOffered({ transferId, by }, context)
      : disputeOffered({ transferId, by, reason }, context),
  );
  return named(done, transferId);
});

/** Refusals: those of withdrawOffered. */
export const withdrawStockEndpoint = endpoint(routes.withdrawStock, async (asked) => {
  const transferId = asked.param('transferId');
  const done = await byStaff(asked, 'withdrawStock', (by, context) =>
    withdrawOffered({ transferId, by }, context),
  );
  return named(done, transferId);
});

/** Refusals: those of takeBackSold. */
export const takeBackStockEndpoint = endpoint(routes.takeBackStock, async (asked) => {
  const { commandId: _id, ...rest } = asked.body;
  const done = await byStaff(asked, 'takeBackStock', (by, context) => takeBackSold({ by, ...rest }, context));
  return named(done, rest.orderId);
});

/** Refusals: those of swapSold. */
export const swapStockEndpoint = endpoint(routes.swapStock, async (asked) => {
  const { commandId: _id, ...rest } = asked.body;
  const done = await byStaff(asked, 'swapStock', (by, context) => swapSold({ by, ...rest }, context));
  return named(done, rest.orderId);
});

/** Refusals: those of handOutStock. */
export const handOutStockEndpoint = endpoint(routes.handOutStock, async (asked) => {
  const { visitId, reason, lines } = asked.body;
  const done = await byStaff(asked, 'handOutStock', (by, context) =>
    handOutStock({ by, visitId, reason, lines }, context),
  );
  return named(done, 'hand-out');
});

/** Refusals: those of explainSale. */
export const explainSaleEndpoint = endpoint(routes.explainSale, async (asked) => {
  const { kind, serial, orderId, explanation } = asked.body;
  const done = await byStaff(asked, 'explainSale', (by, context) =>
    explainSale({ by, kind, serial, orderId, explanation }, context),
  );
  return named(done, orderId);
});

/** Refusals: those of lendPiece. */
export const lendStockEndpoint = endpoint(routes.lendStock, async (asked) => {
  const { articleId, serial, dueOn, name, phone } = asked.body;
  const done = await byStaff(asked, 'lendStock', (by, context) =>
    lendPiece({ by, articleId, serial, dueOn, holder: { name, phone } }, context),
  );
  return done.ok ? named(done, done.value.loanId) : done;
});

/** Refusals: those of chaseLoan. */
export const chaseLoanEndpoint = endpoint(routes.chaseLoan, async (asked) => {
  const { note } = asked.body;
  const loanId = asked.param('loanId');
  const done = await byStaff(asked, 'chaseLoan', (by, context) => chaseLoan({ loanId, by, note }, context));
  return named(done, loanId);
});

/** Refusals: those of takeBackLoan. */
export const endLoanEndpoint = endpoint(routes.endLoan, async (asked) => {
  const { defective } = asked.body;
  const loanId = asked.param('loanId');
  const done = await byStaff(asked, 'endLoan', (by, context) =>
    takeBackLoan({ loanId, by, defective }, context),
  );
  return named(done, loanId);
});
