import type { PrintOutcome } from './print-outcome.ts';
import type { Readiness } from './status.ts';

/** A printer that could take a job over. */
export interface FallbackPrinter {
  readonly deviceId: string;
  readonly readiness: Readiness;
  /** Jobs that wait there already. */
  readonly waiting: number;
}

/**
 * Where a job goes that a printer did not print, or why it stays.
 * - settled: it is on paper, as far as the printer can say.
 * - may-exist: bytes were sent, so paper may exist: only a person may print it again, and then with the mark of a copy.
 * - stopped: the server stops; the job is taken up again after the start.
 * - none-ready: no other printer is ready.
 */
export type FallbackChoice =
  | { readonly to: string }
  | { readonly to: null; readonly because: 'settled' | 'may-exist' | 'stopped' | 'none-ready' };

/**
 * Chooses the printer for a job that ended with `outcome` on the printers `tried`. A job that failed was not sent at all
 * and may go on by itself; one that is unknown or unconfirmed never does. Of the printers that are ready the one with
 * enough paper comes first, then the one with fewer jobs waiting, then the one named first.
 */
export function chooseFallback(
  outcome: PrintOutcome,
  printers: readonly FallbackPrinter[],
  tried: readonly string[],
): FallbackChoice {
  switch (outcome.state) {
    case 'confirmed':
    case 'processed':
      return { to: null, because: 'settled' };
    case 'unknown':
    case 'unconfirmed':
      return { to: null, because: 'may-exist' };
    case 'failed': {
      if (outcome.reason === 'stopped') return { to: null, because: 'stopped' };
      const [best] = printers
        .filter(({ deviceId, readiness }) => readiness.state === 'ready' && !tried.includes(deviceId))
        .toSorted((a, b) => paperFirst(a) - paperFirst(b) || a.waiting - b.waiting);
      return best ? { to: best.deviceId } : { to: null, because: 'none-ready' };
    }
  }
}

function paperFirst({ readiness }: FallbackPrinter): number {
  return readiness.state === 'ready' && readiness.warning === undefined ? 0 : 1;
}
