import { createLineDisplay, createVirtualDisplay } from '@onehall/line-display';
import type { DeviceKind } from './kind.ts';

const dialects = ['cd5220', 'dm-d'] as const;

function dialectOf(model: string | null) {
  return dialects.find((one) => one === model) ?? dialects[0];
}

export const lineDisplayKind: DeviceKind = {
  models: dialects,
  baudRate: 9600,
  double() {
    const display = createVirtualDisplay();
    return {
      body: display,
      face: () => ({ kind: 'glass', lines: [...display.cells] }),
      act: () => false,
    };
  },
  driver({ model }, options) {
    return { kind: 'line-display', device: createLineDisplay({ ...options, dialect: dialectOf(model) }) };
  },
};
