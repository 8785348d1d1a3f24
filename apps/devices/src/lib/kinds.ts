import type { DeviceClassBody } from '@onehall/protocol';

/** The classes in the order of the bench: what customers take or see first. */
export const kinds = [
  'receipt-printer',
  'line-display',
  'led-panel',
  'template-bus',
  'voice-chip',
  'scanner',
  'id-card-reader',
  'cash-drawer',
] as const satisfies readonly DeviceClassBody[];
