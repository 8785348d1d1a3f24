import type { LineLink } from './line-link.ts';
import type { Timers } from './timers.ts';

const watchMs = 2_000;

/**
 * Looks every 2 s, until the link ends, whether the device at the far end holds CTS or DSR up. `changed` hears when both
 * have fallen (the device is off) and when one has risen again. Lines that cannot be read say nothing: it counts as on.
 */
export function watchModemLines(link: LineLink, timers: Timers, changed: (isOff: boolean) => void): void {
  let wasOff = false;
  let cancel = timers.after(0, look);
  link.onEnd(() => cancel());

  function look(): void {
    link.modemLines().then(
      (lines) => {
        if (!link.alive) return;
        const isOff = lines !== null && !lines.cts && !lines.dsr;
        if (isOff !== wasOff) changed(isOff);
        wasOff = isOff;
        cancel = timers.after(watchMs, look);
      },
      () => undefined,
    );
  }
}
