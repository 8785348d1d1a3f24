import { routes } from '@onehall/protocol';
import { presentFloorPlan } from '../../present/floor-plan.ts';
import { endpoint } from '../endpoint.ts';

/** The plan hangs in the hall for everybody to see: no session is asked for. */
export const readFloorPlanEndpoint = endpoint(routes.readFloorPlan, ({ parts, param }) => {
  const from = param('from');
  return { ok: true, value: { plan: presentFloorPlan(parts.hall, from === 'hall' ? null : from) } };
});
