/** What is wrong with, or noteworthy about, the printer's body. */
export interface Mechanism {
  readonly coverOpen: boolean;
  readonly paperOut: boolean;
  readonly paperNearEnd: boolean;
  readonly cutterJammed: boolean;
  /** Goes on by itself once the head has cooled down. */
  readonly overheated: boolean;
  readonly unrecoverable: boolean;
  /** An error struck in the middle of work: it waits for DLE ENQ or the feed button. */
  readonly awaitsRecovery: boolean;
  readonly feedPressed: boolean;
  readonly drawerPinHigh: boolean;
}

/** Whether it can move paper. */
export function isStopped(mechanism: Mechanism): boolean {
  const { overheated, unrecoverable, feedPressed } = mechanism;
  return needsHand(mechanism) || mechanism.awaitsRecovery || overheated || unrecoverable || feedPressed;
}

/** Stopped by something that a hand cures, and a recovery command or the button ends. */
export function needsHand({ coverOpen, paperOut, cutterJammed }: Mechanism): boolean {
  return coverOpen || paperOut || cutterJammed;
}

/** DLE EOT n (bits fixed: 0x12). Unknown n gets no answer. */
export function realTimeStatus(n: number, mechanism: Mechanism): number | undefined {
  const { coverOpen, paperOut, paperNearEnd, cutterJammed, overheated, unrecoverable } = mechanism;
  const { awaitsRecovery, feedPressed, drawerPinHigh } = mechanism;
  switch (n) {
    case 1:
      return (
        0x12 |
        (drawerPinHigh ? 0x04 : 0) |
        (isStopped(mechanism) ? 0x08 : 0) |
        (awaitsRecovery ? 0x20 : 0) |
        (feedPressed ? 0x40 : 0)
      );
    case 2:
      return (
        0x12 |
        (coverOpen ? 0x04 : 0) |
        (feedPressed ? 0x08 : 0) |
        (paperOut ? 0x20 : 0) |
        (cutterJammed || overheated || unrecoverable ? 0x40 : 0)
      );
    case 3:
      return 0x12 | (cutterJammed ? 0x08 : 0) | (unrecoverable ? 0x20 : 0) | (overheated ? 0x40 : 0);
    case 4:
      return 0x12 | (paperNearEnd || paperOut ? 0x0c : 0) | (paperOut ? 0x60 : 0);
    default:
      return undefined;
  }
}

/** Automatic status back, four bytes (first fixed 0x10, others bits 4 and 7 clear). */
export function statusBack(mechanism: Mechanism): Uint8Array {
  const { coverOpen, paperOut, paperNearEnd, cutterJammed, overheated, unrecoverable } = mechanism;
  const { feedPressed, drawerPinHigh } = mechanism;
  return Uint8Array.of(
    0x10 |
      (drawerPinHigh ? 0x04 : 0) |
      (isStopped(mechanism) ? 0x08 : 0) |
      (coverOpen ? 0x20 : 0) |
      (feedPressed ? 0x40 : 0),
    (cutterJammed ? 0x08 : 0) | (unrecoverable ? 0x20 : 0) | (overheated ? 0x40 : 0),
    (paperNearEnd || paperOut ? 0x03 : 0) | (paperOut ? 0x0c : 0),
    0,
  );
}

/** GS r 1: the paper sensors. */
export function paperSensors(mechanism: Mechanism): number {
  return (mechanism.paperNearEnd || mechanism.paperOut ? 0x03 : 0) | (mechanism.paperOut ? 0x0c : 0);
}
