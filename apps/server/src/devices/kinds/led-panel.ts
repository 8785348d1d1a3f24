import { createLedPanelBus, createVirtualLedPanels } from '@onehall/led-panel';
import type { DeviceKind } from './kind.ts';
import { unitsOf } from './units.ts';

export const ledPanelKind: DeviceKind = {
  models: [],
  baudRate: 9600,
  /** Modbus over serial line V1.02, 2.2: 0 is everybody, 248 and above are nobody. */
  problem(wired) {
    const fits = unitsOf(wired).every((unit) => unit >= 1 && unit <= 247);
    return fits ? null : { field: 'posts', problem: 'unit-out-of-range' };
  },
  double(wired) {
    const panels = createVirtualLedPanels(unitsOf(wired));
    return {
      body: panels,
      face: () => ({ kind: 'digits', units: [...panels.digits].map(([unit, text]) => ({ unit, text })) }),
      act: () => false,
    };
  },
  driver(wired, options) {
    const panels = unitsOf(wired).map((unit) => ({ unit }));
    return { kind: 'led-panel', device: createLedPanelBus({ ...options, panels }) };
  },
};
