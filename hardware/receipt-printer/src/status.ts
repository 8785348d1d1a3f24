/** Everything the printer says about itself, in one picture. */
export interface PrinterStatus {
  readonly offline: boolean;
  readonly awaitsRecovery: boolean;
  readonly coverOpen: boolean;
  readonly paperEnd: boolean;
  readonly paperNearEnd: boolean;
  readonly cutter: boolean;
  readonly unrecoverable: boolean;
  /** The head is too hot, or the supply's voltage is off: it goes on by itself. */
  readonly overheated: boolean;
  /** Stopped by an error whose kind is in the other fields; a clone may tell no more than this. */
  readonly error: boolean;
  /** Somebody holds the feed button, and the printer is offline meanwhile. */
  readonly feedButton: boolean;
  /** Level of pin 3 of the drawer socket; whether high means open depends on the drawer. */
  readonly drawerPinHigh: boolean;
}

export const quietStatus: PrinterStatus = {
  offline: false,
  awaitsRecovery: false,
  coverOpen: false,
  paperEnd: false,
  paperNearEnd: false,
  cutter: false,
  unrecoverable: false,
  overheated: false,
  error: false,
  feedButton: false,
  drawerPinHigh: false,
};

const has = (byte: number | undefined, bits: number): boolean => ((byte ?? 0) & bits) !== 0;

/** The answer to DLE EOT n. It carries no n: the caller knows what it asked. */
export function decodeRealTimeStatus(n: 1 | 2 | 3 | 4, byte: number): Partial<PrinterStatus> {
  switch (n) {
    case 1:
      return {
        drawerPinHigh: has(byte, 0x04),
        offline: has(byte, 0x08),
        awaitsRecovery: has(byte, 0x20),
        feedButton: has(byte, 0x40),
      };
    case 2:
      return {
        coverOpen: has(byte, 0x04),
        paperEnd: has(byte, 0x20),
        error: has(byte, 0x40),
        ...(has(byte, 0x08) ? { feedButton: true } : {}),
      };
    case 3:
      return { cutter: has(byte, 0x0c), unrecoverable: has(byte, 0x20), overheated: has(byte, 0x40) };
    case 4:
      // Bit 0x60 is the end sensor itself; the near-end sensor stays set with it.
      return { paperNearEnd: has(byte, 0x0c), ...(has(byte, 0x60) ? { paperEnd: true } : {}) };
  }
}

/** Automatic status back: four bytes at every change. It does not tell whether recovery is awaited. */
export function decodeStatusBack(bytes: readonly number[]): Partial<PrinterStatus> {
  const [first, second, third] = bytes;
  return {
    drawerPinHigh: has(first, 0x04),
    offline: has(first, 0x08),
    coverOpen: has(first, 0x20),
    feedButton: has(first, 0x40),
    // Its kind is told here in full; an error told before is over when none is.
    error: has(second, 0x6c),
    cutter: has(second, 0x0c),
    unrecoverable: has(second, 0x20),
    overheated: has(second, 0x40),
    paperNearEnd: has(third, 0x03),
    paperEnd: has(third, 0x0c),
  };
}

export type NotReadyReason =
  | 'paper-end'
  | 'cover-open'
  | 'cutter'
  | 'overheated'
  | 'offline'
  | 'not-connected'
  | 'unrecoverable';

/** Whether a ticket may be sent. Near end warns the staff; the customer need not know. */
export type Readiness =
  | { readonly state: 'ready'; readonly warning?: 'paper-near-end' }
  | { readonly state: 'not-ready'; readonly reason: NotReadyReason };

/** The cause a person can see and cure, the most basic first: an open cover also reports paper end on many models. */
export function readinessOf(status: PrinterStatus): Readiness {
  const reason = notReadyReason(status);
  if (reason) return { state: 'not-ready', reason };
  return status.paperNearEnd ? { state: 'ready', warning: 'paper-near-end' } : { state: 'ready' };
}

/** The printer stands still and only a person can help. */
export function hasCause(status: PrinterStatus): boolean {
  return status.unrecoverable || status.coverOpen || status.paperEnd || status.cutter || status.overheated;
}

function notReadyReason(status: PrinterStatus): NotReadyReason | undefined {
  if (status.unrecoverable) return 'unrecoverable';
  if (status.coverOpen) return 'cover-open';
  if (status.paperEnd) return 'paper-end';
  if (status.cutter) return 'cutter';
  if (status.overheated) return 'overheated';
  if (status.offline || status.awaitsRecovery || status.error || status.feedButton) return 'offline';
  return undefined;
}
