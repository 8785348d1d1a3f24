import type { DeviceClass } from '@onehall/domain';
import { cashDrawerKind } from './cash-drawer.ts';
import type { DeviceKind, SocketKind } from './kind.ts';
import { ledPanelKind } from './led-panel.ts';
import { lineDisplayKind } from './line-display.ts';
import { receiptPrinterKind } from './receipt-printer.ts';

/** How the room makes the devices that have a line of their own. */
export const kinds: Readonly<Partial<Record<DeviceClass, DeviceKind>>> = {
  'receipt-printer': receiptPrinterKind,
  'line-display': lineDisplayKind,
  'led-panel': ledPanelKind,
};

/** How it makes those that hang in a printer's socket. */
export const socketKinds: Readonly<Partial<Record<DeviceClass, SocketKind>>> = {
  'cash-drawer': cashDrawerKind,
};
