/** `confirmed`: the printer said that this very job is on paper. Unknown jobs are reprinted only by a person. */
export type PrintState =
  | 'queued'
  | 'sending'
  | 'confirmed'
  | 'processed'
  | 'unconfirmed'
  | 'unknown'
  | 'failed';

export type SlipKind = 'ticket' | 'receipt' | 'enquiry' | 'reversal' | 'case' | 'paper';

export interface PrintJob {
  readonly id: string;
  readonly deviceId: string;
  readonly slip: SlipKind;
  /** The ticket, the visit, the reversal or the numbered paper it is about; of an enquiry, the sealed record of what was answered. */
  readonly subjectId: string;
  /** 0 is the original; later ones say COPY n. */
  readonly copy: number;
  readonly state: PrintState;
  readonly reason: string | null;
  readonly queuedAt: number;
}

export type PrintEvent =
  | {
      readonly type: 'PrintQueued';
      readonly payload: {
        readonly jobId: string;
        readonly deviceId: string;
        readonly slip: SlipKind;
        readonly subjectId: string;
        readonly copy: number;
      };
    }
  /** Nothing of it had left when its printer failed: another one takes it. */
  | {
      readonly type: 'PrintMoved';
      readonly payload: {
        readonly jobId: string;
        readonly from: string;
        readonly to: string;
        readonly reason: string;
      };
    }
  /** Committed before the first byte leaves: whatever is `sending` after a crash is unknown, never sent again. */
  | { readonly type: 'PrintStarted'; readonly payload: { readonly jobId: string } }
  | {
      readonly type: 'PrintEnded';
      readonly payload: {
        readonly jobId: string;
        readonly state: Exclude<PrintState, 'queued' | 'sending'>;
        readonly reason: string | null;
      };
    };
