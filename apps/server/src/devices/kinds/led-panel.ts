import { createLedPanelBus, createVirtualLedPanels } from '@onehall/led-panel';
import type { DeviceKind } from './kind.ts';
import { unitsOf } from './units.ts';

export const ledPanelKind: DeviceKind = {
  models: [],
  baudRate: 9600,
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
