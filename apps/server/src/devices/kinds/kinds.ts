import type { DeviceClass, WiredDevice, WiringProblem } from '@onehall/domain';
import { cashDrawerKind } from './cash-drawer.ts';
import { idCardReaderKind } from './id-card-reader.ts';
import type { DeviceKind, SocketKind } from './kind.ts';
import { ledPanelKind } from './led-panel.ts';
import { lineDisplayKind } from './line-display.ts';
import { receiptPrinterKind } from './receipt-printer.ts';
import { scannerKind } from './scanner.ts';
import { type Templates, templateBusKind } from './template-bus.ts';
import { voiceChipKind } from './voice-chip.ts';

/** How the room makes the devices of every class: those with a line of their own, and those in a printer's socket. */
export interface Kinds {
  readonly onLine: Readonly<Partial<Record<DeviceClass, DeviceKind>>>;
  readonly inSocket: Readonly<Partial<Record<DeviceClass, SocketKind>>>;
}

export function makeKinds(templates: Templates): Kinds {
  return {
    onLine: {
      'receipt-printer': receiptPrinterKind,
      'line-display': lineDisplayKind,
      'led-panel': ledPanelKind,
      'template-bus': templateBusKind(templates),
      'voice-chip': voiceChipKind,
      scanner: scannerKind,
      'id-card-reader': idCardReaderKind,
    },
    inSocket: { 'cash-drawer': cashDrawerKind },
  };
}

/** The models that each class knows, the usual one first. */
export function modelsOf({ onLine, inSocket }: Kinds): Record<DeviceClass, string[]> {
  const all = [...Object.entries(onLine), ...Object.entries(inSocket)];
  return Object.fromEntries(all.map(([kind, { models }]) => [kind, [...models]])) as Record<
    DeviceClass,
    string[]
  >;
}

/** What is wrong with a device's wiring as its own class knows it; null: its driver can be made. */
export function kindProblem({ onLine, inSocket }: Kinds, wired: WiredDevice): WiringProblem | null {
  const models = (onLine[wired.kind] ?? inSocket[wired.kind])?.models ?? [];
  if (wired.model !== null && !models.includes(wired.model))
    return { field: 'model', problem: 'model-unknown' };
  return onLine[wired.kind]?.problem?.(wired) ?? null;
}
