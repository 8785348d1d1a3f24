import type { PrintDocument } from './print-document.ts';
import type { NotReadyReason } from './status.ts';

export interface PrintJob {
  /** The caller's own name for the job; the wire uses an id of its own. */
  readonly jobId: string;
  readonly document: PrintDocument;
  /** 1 and more: a reprint. Counted; the mark on the paper is the document's. */
  readonly copy?: number;
  /** Called just before the first byte leaves: from here on, the paper may exist. Record it before you return. */
  readonly onFirstByte?: () => void;
}

/**
 * How a job ended, and how sure we are.
 * - confirmed: the printer said that it is on the paper (GS ( H).
 * - processed: the printer worked through all of it (GS r 1), but cannot say that it is on the paper.
 * - unconfirmed: everything was sent, the link is up, and nothing came back.
 * - unknown: bytes were sent, then the link or the server was lost, or nobody cured the printer. Reprint is a person's choice.
 * - failed: nothing was sent.
 */
export type PrintOutcome =
  | { readonly state: 'confirmed'; readonly unprintable: readonly string[] }
  | { readonly state: 'processed'; readonly unprintable: readonly string[] }
  | { readonly state: 'unconfirmed'; readonly unprintable: readonly string[] }
  | { readonly state: 'unknown'; readonly reason: UnknownReason; readonly unprintable: readonly string[] }
  | { readonly state: 'failed'; readonly reason: FailedReason };

export type UnknownReason = 'link-lost' | 'held-too-long' | 'unrecoverable' | 'stopped';
export type FailedReason = NotReadyReason | 'no-answer' | 'queue-full' | 'stopped';

/**
 * How a drawer's pulse ended. The printer cannot say whether the drawer opened: its sensor can, where it has one.
 * - pulsed: the printer worked through it.
 * - unconfirmed: it was sent, and nothing came back; also where it was sent past the buffer, which never answers.
 * - unknown: the link was lost on the way.
 * - failed: nothing was sent. `busy`: a job was on its way for longer than anybody waits at a drawer.
 */
export type PulseOutcome =
  | { readonly state: 'pulsed' }
  | { readonly state: 'unconfirmed' }
  | { readonly state: 'unknown'; readonly reason: 'link-lost' }
  | { readonly state: 'failed'; readonly reason: FailedReason | 'busy' };
