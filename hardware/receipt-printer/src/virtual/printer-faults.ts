import { lineFaults } from '@onehall/device-core';

/**
 * Faults of the printer's own body. `overheated` goes away by itself, `unrecoverable` by switching off and on, the
 * others by a hand. `drawer-stuck`: the drawer's solenoid pulls and nothing opens.
 */
export const bodyFaults = [
  'paper-out',
  'paper-near-end',
  'cover-open',
  'cutter',
  'overheated',
  'unrecoverable',
  'drawer-stuck',
] as const;

export const printerFaults = [...bodyFaults, ...lineFaults] as const;
export type PrinterFault = (typeof printerFaults)[number];
