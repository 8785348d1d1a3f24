import type { IdCardReader } from '@onehall/id-card-reader';
import type { LedPanelBus } from '@onehall/led-panel';
import type { LineDisplay } from '@onehall/line-display';
import type { ReceiptPrinter } from '@onehall/receipt-printer';
import type { Scanner } from '@onehall/scanner';
import type { TemplateBus } from '@onehall/template-device';
import type { VoiceChip } from '@onehall/voice-chip';
import type { HallDrawer } from './cash-drawer.ts';

/** What drives the devices of each class. */
export interface DriverTypes {
  readonly 'receipt-printer': ReceiptPrinter;
  readonly 'line-display': LineDisplay;
  readonly 'led-panel': LedPanelBus;
  readonly 'template-bus': TemplateBus;
  readonly 'voice-chip': VoiceChip;
  readonly scanner: Scanner;
  readonly 'id-card-reader': IdCardReader;
  readonly 'cash-drawer': HallDrawer;
}

/** Every driver of the hall, told apart by its class. */
export type Driver = {
  [K in keyof DriverTypes]: { readonly kind: K; readonly device: DriverTypes[K] };
}[keyof DriverTypes];
