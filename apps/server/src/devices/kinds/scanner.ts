import { createScanner, createVirtualScanner } from '@onehall/scanner';
import type { DeviceKind } from './kind.ts';

export const scannerKind: DeviceKind = {
  models: [],
  baudRate: 9600,
  double() {
    const scanner = createVirtualScanner();
    return {
      body: scanner,
      face: () => ({ kind: 'scanner', last: scanner.last }),
      act(action) {
        if (action.does !== 'scan') return false;
        scanner.scan(action.code);
        return true;
      },
    };
  },
  driver(_, options) {
    return { kind: 'scanner', device: createScanner({ ...options, mode: 'on' }) };
  },
};
