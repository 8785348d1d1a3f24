import type { floorPlanZh } from './floor-plan.zh.ts';

export const floorPlanEn: Record<keyof typeof floorPlanZh, string> = {
  'plan.title': 'Plan of the hall',
  'plan.label': 'Plan of the hall with {n} counters',
  'plan.here': 'You are here',
  'plan.counter': 'Counter {n}',
  'plan.way': 'To counter {n} ({zone})',
  'plan.leg.first': 'Follow the blue line for about {n} m',
  'plan.leg.left': 'Turn left, about {n} m',
  'plan.leg.right': 'Turn right, about {n} m',
  'plan.leg.end': 'You are at counter {n}',
  'plan.kind.counter': 'Counter',
  'plan.kind.kiosk': 'Tickets',
  'plan.kind.door': 'Door',
  'plan.kind.waiting': 'Waiting',
  'plan.kind.self-service': 'Self-service',
  'plan.kind.guide': 'Guide',
  'plan.kind.toilet': 'Toilets',
  'plan.kind.other': 'Other',
};
