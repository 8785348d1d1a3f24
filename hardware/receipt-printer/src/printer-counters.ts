import type { StatisticsKeeper } from '@onehall/device-core';
import type { DrawerPin } from './print-document.ts';
import type { PrintOutcome } from './print-outcome.ts';
import { type PrinterStatus, quietStatus } from './status.ts';

/**
 * The counters of a printer, after UnifiedPOS's (ReceiptLinePrintedCount, PaperCutCount, ReceiptCoverOpenCount …): jobs
 * by how they ended, what is known to be on paper, and how often somebody had to see to it.
 */
export class PrinterCounters {
  readonly #keeper: StatisticsKeeper;
  #before: PrinterStatus = quietStatus;

  constructor(keeper: StatisticsKeeper) {
    this.#keeper = keeper;
  }

  /** Every job, also one that never began. */
  ended(outcome: PrintOutcome): void {
    this.#keeper.count('jobs');
    this.#keeper.count(`jobs${outcome.state.charAt(0).toUpperCase()}${outcome.state.slice(1)}`);
  }

  /** Lines and cuts count where the printer said that it has done them. */
  printed(
    outcome: PrintOutcome,
    made: {
      readonly lines: number;
      readonly cuts: number;
      readonly pulses: readonly DrawerPin[];
      readonly copy: number;
    },
  ): void {
    if (made.copy > 0) this.#keeper.count('reprints');
    if (outcome.state !== 'confirmed' && outcome.state !== 'processed') return;
    this.#keeper.count('linesPrinted', made.lines);
    this.#keeper.count('paperCuts', made.cuts);
    this.#keeper.count('drawerPulses', made.pulses.length);
  }

  pulsed(): void {
    this.#keeper.count('drawerPulses');
  }

  saw(status: PrinterStatus): void {
    const began = (field: keyof PrinterStatus) => status[field] && !this.#before[field];
    if (began('coverOpen')) this.#keeper.count('coverOpenings');
    if (began('paperEnd')) this.#keeper.count('paperEnds');
    if (began('cutter')) this.#keeper.count('cutterErrors');
    if (began('overheated')) this.#keeper.count('overheatings');
    this.#before = status;
  }
}
