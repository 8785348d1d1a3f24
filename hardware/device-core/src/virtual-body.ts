import type { Cancel } from './timers.ts';
import type { VirtualDevice } from './virtual-device.ts';

/**
 * A device made of software that can be looked at and broken. What it shows and what a hand can do to it (lay a card
 * on it, press its keys) are methods of each kind; faults of the cable (unplugged, slow) are the port's.
 */
export interface VirtualBody extends VirtualDevice {
  /** The faults it can have, in the order in which a page offers them. */
  readonly knownFaults: readonly string[];
  faults(): readonly string[];
  /** An unknown fault is a bug: the page offers the known ones. */
  setFault(fault: string, on: boolean): void;
  /** Off and on: what it showed and what it was told to remember is gone. */
  powerCycle(): void;
  /** What a person would see has changed. */
  onChange(listener: () => void): Cancel;
}
