import * as z from 'zod';
import { shownPlan } from '../floor-plan.ts';
import { defineRoute } from '../route.ts';

export const readFloorPlan = defineRoute({
  name: 'readFloorPlan',
  method: 'get',
  path: '/plan/:from',
  summary:
    "How the hall lies, with the ways from a kiosk ('hall': from where people wait); null: it has no plan",
  body: null,
  reply: z.object({ plan: shownPlan.nullable() }),
});
