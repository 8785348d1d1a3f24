import type { PrintJob } from '@onehall/domain';
import type { PrinterReadinessBody, PrintJobBody } from '@onehall/protocol';
import type { Readiness } from '@onehall/receipt-printer';

export function presentPrintJob(job: PrintJob): PrintJobBody {
  const { id, deviceId, copy, state, reason } = job;
  return { jobId: id, deviceId, copy, state, reason };
}

export function presentReadiness(readiness: Readiness | null): PrinterReadinessBody {
  if (readiness === null) return { state: 'not-ready', warning: null, reason: 'not-connected' };
  return readiness.state === 'ready'
    ? { state: 'ready', warning: readiness.warning ?? null, reason: null }
    : { state: 'not-ready', warning: null, reason: readiness.reason };
}
