import type { WiredDevice } from '@onehall/domain';
import type { LedPanelBus } from '@onehall/led-panel';
import type { TemplateBus } from '@onehall/template-device';

/** The addresses of a bus's units, each once. */
export function unitsOf({ posts }: Pick<WiredDevice, 'posts'>): readonly number[] {
  return [...new Set(posts.flatMap((post) => post.unit ?? []))].sort((a, b) => a - b);
}

/** Whether a bus speaks to a unit: the wiring may name one before its driver is made anew. */
export function hasUnit(bus: LedPanelBus | TemplateBus, unit: number): boolean {
  return bus.unitStates().some((one) => ('unit' in one ? one.unit : one.address) === unit);
}
