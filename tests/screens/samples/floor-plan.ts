import { firstFloorPlan } from '@onehall/domain';
import type { FloorPlanBody, ShownPlanBody } from '@onehall/protocol';
import { presentFloorPlan } from '../../../apps/server/src/present/floor-plan.ts';
import { text } from './texts.ts';
import type { SampleSize } from './views.ts';

const counters = (size: SampleSize) =>
  Array.from({ length: size === 'full' ? 24 : 6 }, (_, index) => ({
    id: `counter-${index + 1}`,
    number: String(index + 1),
    zone: size === 'full' ? text('二层东侧贵宾区', 'VIP zone, 2nd floor east') : text('A区', 'Zone A'),
  }));
const kiosks = [{ id: 'kiosk-1', name: text('入口取号机', 'Kiosk at the door') }];

/** A hall as it may lie: six counters in a row, or three rows of eight with walls between them. */
export function sampleDrawing(size: SampleSize): FloorPlanBody {
  const first = firstFloorPlan({ counters: counters(size), kiosks });
  const walls = size === 'full' ? [{ x: 0, y: 5, width: 16, depth: 1 }] : [];
  const names = [
    { kind: 'other', of: null, name: text('体验区', 'Try-out area'), x: 1, y: first.depth - 4 },
  ] as const;
  return { ...first, walls, places: [...first.places, ...names] };
}

/** What kiosk and phone are told; an empty hall has no plan. */
export function samplePlan(size: SampleSize): ShownPlanBody | null {
  const plan = size === 'empty' ? null : sampleDrawing(size);
  return presentFloorPlan({ counters: counters(size), plan }, 'kiosk-1');
}
