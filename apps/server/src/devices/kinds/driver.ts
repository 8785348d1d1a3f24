import type { LedPanelBus } from '@onehall/led-panel';
import type { LineDisplay } from '@onehall/line-display';
import type { ReceiptPrinter } from '@onehall/receipt-printer';
import type { HallDrawer } from './cash-drawer.ts';

/** Every driver of the hall, told apart by its class. */
export type Driver =
  | { readonly kind: 'receipt-printer'; readonly device: ReceiptPrinter }
  | { readonly kind: 'line-display'; readonly device: LineDisplay }
  | { readonly kind: 'led-panel'; readonly device: LedPanelBus }
  | { readonly kind: 'cash-drawer'; readonly device: HallDrawer };
