import { enterIndicatorValue, explainIndicatorMiss } from '@onehall/application';
import {
  checkReportRange,
  findIndicator,
  type IndicatorId,
  type Refusal,
  type ReportRange,
  type Result,
  refuse,
} from '@onehall/domain';
import { type Route, type RouteName, routes, whoMay } from '@onehall/protocol';
import { presentIndicator, presentIndicatorClerks, presentIndicators } from '../../present/indicators.ts';
import { actOf } from '../documents/act-of.ts';
import { type Asked, type Endpoint, endpoint } from '../endpoint.ts';

const rangeOf = ({ param }: Pick<Asked<Route>, 'param'>): Result<ReportRange, Refusal> =>
  checkReportRange({ from: param('from'), to: param('to') });

/** Refusals, in this order: indicator-unknown, those of checkReportRange. */
function oneOf(
  asked: Pick<Asked<Route>, 'param'>,
): Result<{ readonly indicatorId: IndicatorId; readonly range: ReportRange }, Refusal> {
  const indicatorId = findIndicator(asked.param('indicatorId'));
  if (indicatorId === null) return refuse('indicator-unknown');
  const range = rangeOf(asked);
  return range.ok ? { ok: true, value: { indicatorId, range: range.value } } : range;
}

/** Indicators [E7, E10]. Reads refuse as oneOf does; acts as their use cases. */
export const indicatorEndpoints = {
  readIndicators: endpoint(routes.readIndicators, ({ parts, param, principal }) => {
    const range = rangeOf({ param });
    if (!range.ok) return range;
    const role = principal.kind === 'staff' ? principal.staff.role : 'anyone';
    const may = {
      explain: whoMay.explainIndicator.includes(role),
      enter: whoMay.enterIndicator.includes(role),
      setTargets: role === 'branch-manager',
    };
    return { ok: true, value: parts.store.atOnce(() => presentIndicators(parts, range.value, may)) };
  }),
  readIndicator: endpoint(routes.readIndicator, (asked) => {
    const one = oneOf(asked);
    if (!one.ok) return one;
    const { indicatorId, range } = one.value;
    return {
      ok: true,
      value: asked.parts.store.atOnce(() => presentIndicator(asked.parts, indicatorId, range)),
    };
  }),
  readIndicatorClerks: endpoint(routes.readIndicatorClerks, (asked) => {
    const one = oneOf(asked);
    if (!one.ok) return one;
    const { indicatorId, range } = one.value;
    return {
      ok: true,
      value: asked.parts.store.atOnce(() => presentIndicatorClerks(asked.parts, indicatorId, range)),
    };
  }),
  explainIndicator: actOf(routes.explainIndicator, ({ body, param }, by, context) => {
    const { from, to, reason } = body;
    const range = checkReportRange({ from, to });
    if (!range.ok) return range;
    return explainIndicatorMiss({ ...range.value, indicatorId: param('indicatorId'), reason, by }, context);
  }),
  enterIndicator: actOf(routes.enterIndicator, ({ body, param }, by, context) => {
    const { businessDay, hits, base, source, note } = body;
    const entry = { indicatorId: param('indicatorId'), businessDay, hits, base, source, note, by };
    return enterIndicatorValue(entry, context);
  }),
} as const satisfies Partial<Record<RouteName, Endpoint>>;
