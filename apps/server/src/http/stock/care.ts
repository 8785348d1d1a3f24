import {
  askWriteOff,
  cancelStocktake,
  confirmCount,
  countStock,
  decideWriteOff,
  openReadiness,
  openStocktake,
  recordReadiness,
  reportReadiness,
} from '@onehall/application';
import { routes } from '@onehall/protocol';
import { endpoint } from '../endpoint.ts';
import { byStaff, named } from './by-staff.ts';

/** Refusals: those of askWriteOff. */
export const askWriteOffEndpoint = endpoint(routes.askWriteOff, async (asked) => {
  const { place, reason, lines } = asked.body;
  const done = await byStaff(asked, 'askWriteOff', (by, context) =>
    askWriteOff({ by, place, reason, lines }, context),
  );
  return done.ok ? named(done, done.value.writeOffId) : done;
});

/** Refusals: those of decideWriteOff. */
export const decideWriteOffEndpoint = endpoint(routes.decideWriteOff, async (asked) => {
  const { approved, note } = asked.body;
  const writeOffId = asked.param('writeOffId');
  const done = await byStaff(asked, 'decideWriteOff', (by, context) =>
    decideWriteOff({ by, writeOffId, approved, note }, context),
  );
  return named(done, writeOffId);
});

/** Refusals: those of openStocktake. */
export const openStocktakeEndpoint = endpoint(routes.openStocktake, async (asked) => {
  const { place } = asked.body;
  const done = await byStaff(asked, 'openStocktake', (by, context) => openStocktake({ by, place }, context));
  return done.ok ? named(done, done.value.stocktakeId) : done;
});

/** Refusals: those of countStock. */
export const countStockEndpoint = endpoint(routes.countStock, async (asked) => {
  const { lines } = asked.body;
  const stocktakeId = asked.param('stocktakeId');
  const done = await byStaff(asked, 'countStock', (by, context) =>
    countStock({ stocktakeId, by, lines }, context),
  );
  return done.ok ? { ok: true, value: { id: stocktakeId, differences: done.value.differences } } : done;
});

/** Refusals: those of confirmCount. */
export const confirmStocktakeEndpoint = endpoint(routes.confirmStocktake, async (asked) => {
  const { explanations } = asked.body;
  const stocktakeId = asked.param('stocktakeId');
  const done = await byStaff(asked, 'confirmStocktake', (by, context) =>
    confirmCount({ stocktakeId, by, explanations }, context),
  );
  return named(done, stocktakeId);
});

/** Refusals: those of cancelStocktake. */
export const cancelStocktakeEndpoint = endpoint(routes.cancelStocktake, async (asked) => {
  const { reason } = asked.body;
  const stocktakeId = asked.param('stocktakeId');
  const done = await byStaff(asked, 'cancelStocktake', (by, context) =>
    cancelStocktake({ stocktakeId, by, reason }, context),
  );
  return named(done, stocktakeId);
});

/** Refusals: those of openReadiness. */
export const openReadinessEndpoint = endpoint(routes.openReadiness, async (asked) => {
  const { title, readyBy, lines } = asked.body;
  const done = await byStaff(asked, 'openReadiness', (by, context) =>
    openReadiness({ by, title, readyBy, lines }, context),
  );
  return done.ok ? named(done, done.value.checkId) : done;
});

/** Refusals: those of recordReadiness. */
export const checkReadinessEndpoint = endpoint(routes.checkReadiness, async (asked) => {
  const { spares } = asked.body;
  const checkId = asked.param('checkId');
  const done = await byStaff(asked, 'checkReadiness', (by, context) =>
    recordReadiness({ checkId, by, spares }, context),
  );
  return done.ok ? { ok: true, value: { id: checkId, short: done.value.short } } : done;
});

/** Refusals: those of reportReadiness. */
export const reportReadinessEndpoint = endpoint(routes.reportReadiness, async (asked) => {
  const { to, note } = asked.body;
  const checkId = asked.param('checkId');
  const done = await byStaff(asked, 'reportReadiness', (by, context) =>
    reportReadiness({ checkId, by, to, note }, context),
  );
  return named(done, checkId);
});
